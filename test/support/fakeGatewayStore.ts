import type {
  AttemptsRow,
  GatewayStore,
  LinkRow,
  PendingSignInRow,
  SessionRow,
  WorldMark,
} from '../../src/store/store.js';

type Fake = Pick<GatewayStore, 'sessions' | 'links' | 'pendingSignIns' | 'attempts'> & {
  readonly rows: {
    readonly sessions: Map<string, SessionRow>;
    readonly links: LinkRow[];
    readonly pending: Map<string, PendingSignInRow>;
    readonly attempts: Map<string, AttemptsRow>;
  };
};

const same = (one: WorldMark, other: WorldMark): boolean =>
  one.world === other.world && one.generation === other.generation;

/** The part of the gateway's store that sign-in by FranceConnect and linking use, in memory. */
export function fakeGatewayStore(): Fake {
  const sessions = new Map<string, SessionRow>();
  const links: LinkRow[] = [];
  const pending = new Map<string, PendingSignInRow>();
  const attempts = new Map<string, AttemptsRow>();
  const ofSubject = (subject: string, mark: WorldMark) =>
    [...sessions.values()].filter(row => row.subject === subject && same(row, mark));
  return {
    rows: { sessions, links, pending, attempts },
    sessions: {
      add: async row => void sessions.set(row.id, row),
      find: async (hash, at) =>
        [...sessions.values()].find(row => row.tokenHash === hash && row.expiresAt > at) ?? null,
      touch: async (id, lastSeenAt, expiresAt) => {
        const row = sessions.get(id);
        if (row) sessions.set(id, { ...row, lastSeenAt, expiresAt });
      },
      of: async (subject, mark, at) => ofSubject(subject, mark).filter(row => row.expiresAt > at),
      end: async id => sessions.delete(id),
      endAll: async (subject, mark, except) =>
        ofSubject(subject, mark).filter(row => row.id !== except && sessions.delete(row.id)).length,
      link: async (subject, mark, dossier) => {
        for (const row of ofSubject(subject, mark)) sessions.set(row.id, { ...row, dossier });
      },
    },
    links: {
      of: async (subject, mark) => links.find(row => row.subject === subject && same(row, mark)) ?? null,
      add: async link => {
        if (!links.some(row => row.subject === link.subject && same(row, link))) links.push(link);
      },
      akin: async (kinship, mark) =>
        links.filter(row => same(row, mark) && row.kinship.some(name => kinship.includes(name))),
      ofDossier: async (dossier, mark) => links.filter(row => row.dossier === dossier && same(row, mark)),
    },
    pendingSignIns: {
      add: async row => void pending.set(row.stateHash, row),
      take: async (hash, at) => {
        const row = pending.get(hash);
        pending.delete(hash);
        return row && row.expiresAt > at ? row : null;
      },
    },
    attempts: {
      read: async (key, at, forgetAfter) => {
        const row = attempts.get(key);
        return row && at - row.lastAt < forgetAfter ? row : null;
      },
      fail: async (key, at, forgetAfter) => {
        const row = attempts.get(key);
        const failures = row && at - row.lastAt < forgetAfter ? row.failures + 1 : 1;
        attempts.set(key, { failures, lastAt: at });
        return { failures, lastAt: at };
      },
      clear: async key => void attempts.delete(key),
    },
  };
}
