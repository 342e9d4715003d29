import type { CheckpointRow, JournalEntryRow } from '../../store/index.js';
import type { Secrets } from '../secrets.js';

/** What signs for the journal. */
export type JournalKey = Pick<Secrets, 'sign'>;

/** A place of a chain: an entry, or where the chain begins. */
export interface PlaceInChain {
  readonly writer: string;
  readonly ordinal: number;
  readonly hash: string;
}

/** Where the chain of a writer begins: before its first entry. */
export function beginningOf(writer: string): PlaceInChain {
  return { writer, ordinal: 0, hash: '' };
}

/**
 * The hash of an entry: an HMAC-SHA-256 of everything in it, the hash of the entry before it included. A bare SHA-256
 * could be computed anew, down to the end of the chain, by whoever can write in the database.
 */
export function hashOfEntry(key: JournalKey, entry: Omit<JournalEntryRow, 'hash'>): string {
  const { writer, ordinal, previousHash, world, generation, at, request, actor, dossier } = entry;
  const { actions, purpose, caseReference } = entry;
  // A list, whose order is that of this line: the same entry always has the same text.
  const who = [actor.kind, actor.id, actor.name, actor.door];
  const what = [world, generation, at, request, dossier, actions, purpose, caseReference];
  return key.sign('journal entry', JSON.stringify([writer, ordinal, previousHash, who, what]));
}

/** The seal of a checkpoint, over everything in it. */
export function sealOf(key: JournalKey, checkpoint: Omit<CheckpointRow, 'seal'>): string {
  const { writer, ordinal, hash, removedBefore, sealedAt, joins } = checkpoint;
  return key.sign(
    'journal checkpoint',
    JSON.stringify([writer, ordinal, hash, removedBefore, sealedAt, joins]),
  );
}
