import { randomBytes } from 'node:crypto';
import type { Neph } from '../../snpc/index.js';
import type { SessionRow, Sessions as SessionRows } from '../../store/store.js';
import type { Clock, Instant } from '../../time/index.js';
import { proofSeal } from '../franceconnect/proof.js';
import type { Holder, SignedIn } from '../principal.js';
import type { Secrets } from '../secrets.js';
import type { OpenSession } from './open.js';

/** How long sessions stand, in milliseconds of the wall clock. */
export interface SessionLimits {
  /** Unused for so long, a session ends. */
  readonly idle: number;
  /** Used or not, a session ends so long after it began. */
  readonly longest: number;
}

/** Half an hour unused, half a day in all. */
export const sessionLimits: SessionLimits = { idle: 30 * 60_000, longest: 12 * 3_600_000 };

/** A session is noted as used at most so often: a read must not cost a write each time. */
const touchEvery = 60_000;

/** Those who signed in. Whatever ends a session ends it at once: nothing of it is kept in memory. */
export interface SessionsService {
  readonly open: OpenSession;
  /** Whose secret it is; null when it opens nothing: unknown, ended, or expired. */
  principalOf(secret: string): Promise<SignedIn | Holder | null>;
  /** The sessions of somebody, the latest used first. */
  list(of: SignedIn | Holder): Promise<readonly SessionRow[]>;
  /** Ends one of somebody's sessions by its public name; false when they have none of that name. */
  end(of: SignedIn | Holder, id: string): Promise<boolean>;
  /** Ends all of somebody's sessions but the one they speak through; gives how many. */
  endOthers(of: SignedIn | Holder): Promise<number>;
  /** Ends the session they speak through; gives the ID token that FranceConnect asks for at its own logout. */
  signOut(of: SignedIn | Holder): Promise<{ readonly idToken: string | null }>;
}

/** What the sessions are made of. */
export interface SessionParts {
  readonly rows: SessionRows;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly limits?: SessionLimits;
}

export function createSessions({
  rows,
  secrets,
  clock,
  limits = sessionLimits,
}: SessionParts): SessionsService {
  const endOf = (startedAt: Instant, usedAt: Instant): Instant =>
    Math.min(usedAt + limits.idle, startedAt + limits.longest) as Instant;
  return {
    async open({ mark, idToken, ...given }) {
      const now = clock.now();
      const { secret, hash } = secrets.issue('session');
      const session: SessionRow = {
        ...given,
        world: mark.world,
        generation: mark.generation,
        id: randomBytes(12).toString('base64url'),
        tokenHash: hash,
        startedAt: now,
        lastSeenAt: now,
        expiresAt: endOf(now, now),
        idToken: idToken && secrets.seal(proofSeal, idToken),
      };
      await rows.add(session);
      return { secret, session };
    },
    async principalOf(secret) {
      const hash = secrets.hashOf('session', secret);
      const now = clock.now();
      const row = hash && (await rows.find(hash, now));
      if (!row) return null;
      if (now - row.lastSeenAt < touchEvery) return principal(row, row.expiresAt, secrets);
      const expiresAt = endOf(row.startedAt, now);
      await rows.touch(row.id, now, expiresAt);
      return principal(row, expiresAt, secrets);
    },
    list: of => rows.of(of.subject, of.session, clock.now()),
    end: (of, id) => rows.end(id, of.subject),
    endOthers: of => rows.endAll(of.subject, of.session, of.session.id),
    async signOut(of) {
      const { id } = of.session;
      if (id === null) return { idToken: null };
      const row = (await rows.of(of.subject, of.session, clock.now())).find(one => one.id === id);
      await rows.end(id, of.subject);
      return { idToken: row?.idToken ? secrets.open(proofSeal, row.idToken) : null };
    },
  };
}

function principal(row: SessionRow, expiresAt: Instant, secrets: Secrets): SignedIn | Holder | null {
  const { id, world, generation, startedAt, door, subject, dossier } = row;
  const session = { id, world, generation, signedInAt: startedAt, expiresAt };
  if (dossier === null) return { kind: 'SIGNED_IN', door, subject, session };
  // A dossier sealed by another key is nobody's: the session opens nothing.
  const neph: Neph | null = secrets.openNeph(dossier);
  return neph && { kind: 'HOLDER', door, subject, session, neph };
}
