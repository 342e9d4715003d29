import { randomBytes } from 'node:crypto';
import { createConsultations, createDoorkeeper, createSecrets, createSessions } from '../access/index.js';
import { createJournal } from '../access/journal/index.js';
import type { ServerParts } from '../http/server.js';
import { wallClock } from '../time/index.js';
import { specimenNeph } from './specimen.js';

/** Whoever holds the specimen, and what knows them. */
export interface HolderOfSpecimen extends Pick<ServerParts, 'doorkeeper' | 'consultations'> {
  /** What they bring in `Authorization: Bearer`. */
  readonly secret: string;
  /** Ends the journal. */
  close(): Promise<void>;
}

type SessionRows = Parameters<typeof createSessions>[0]['rows'];
type SessionRow = Parameters<SessionRows['add']>[0];
type JournalRows = Parameters<typeof createJournal>[0]['store']['journal'];

/**
 * Signs in, among themselves, one holder whose dossier is the specimen: the session, its seals and the journal are those of a
 * gateway, under a key that is drawn here and forgotten, over rows that only this process has. The secret opens nothing else.
 */
export async function holderOfSpecimen(): Promise<HolderOfSpecimen> {
  const means = { secrets: createSecrets(randomBytes(32).toString('base64url')), clock: wallClock };
  const sessions = createSessions({ rows: rowsOfOneSession(), ...means });
  const journal = createJournal({ store: { journal: rowsForNobody }, ...means });
  const { secret } = await sessions.open({
    mark: { world: 'default', generation: '' },
    door: 'FRANCECONNECT',
    subject: 'specimen',
    dossier: means.secrets.sealNeph(specimenNeph),
    device: null,
    idToken: null,
  });
  const authorities = { principalOf: async () => ({ kind: 'TOKEN_INVALID' }) as const };
  return {
    secret,
    doorkeeper: createDoorkeeper({ sessions, authorities, testers: undefined, clock: wallClock }),
    consultations: () => createConsultations({ record: journal.record, ...means }),
    close: () => journal.close(),
  };
}

function rowsOfOneSession(): SessionRows {
  let kept: SessionRow | null = null;
  const rows: Pick<SessionRows, 'add' | 'find'> = {
    add: async session => {
      kept = session;
    },
    find: async hash => (kept?.tokenHash === hash ? kept : null),
  };
  // Nobody lists, uses for long or ends it.
  return rows as SessionRows;
}

const written: Pick<JournalRows, 'append' | 'addCheckpoint' | 'lastCheckpoint'> = {
  append: async () => {},
  addCheckpoint: async () => {},
  lastCheckpoint: async () => null,
};
const rowsForNobody = written as JournalRows;
