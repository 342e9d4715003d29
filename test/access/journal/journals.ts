import { createJournal, type Journal, type JournalParts } from '../../../src/access/journal/index.js';
import { createSecrets } from '../../../src/access/secrets.js';
import type { Consultation, JournalRows } from '../../../src/store/index.js';
import type { Instant } from '../../../src/time/index.js';
import { later, mark } from '../../store/rows.js';

/** Secrets of the journals of tests. */
export const secrets = createSecrets('a key of the journal, for tests alone');

/** A journal over rows, whose clock stands. */
export function journalOver(rows: JournalRows, parts: Partial<JournalParts> = {}): Journal {
  return createJournal({ store: { journal: rows }, secrets, clock: { now: () => later(0) }, ...parts });
}

/** A consultation so many minutes after noon. */
export function consultation(minutes: number, changes: Partial<Consultation> = {}): Consultation {
  return {
    ...mark,
    at: later(minutes) as Instant,
    request: `request ${minutes}`,
    actor: { kind: 'AUTHORITY', id: 'court', name: 'Tribunal judiciaire fictif', door: null },
    dossier: 'sealed dossier',
    actions: ['READ_LICENCE'],
    purpose: 'APPEAL',
    caseReference: '26/00001',
    ...changes,
  };
}

/** Writes one consultation a minute. */
export async function recordMinutes(journal: Journal, first: number, last: number): Promise<void> {
  const minutes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  await Promise.all(minutes.map(minute => journal.record(consultation(minute))));
}
