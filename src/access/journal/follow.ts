import { setImmediate as pause } from 'node:timers/promises';
import type { CheckpointRow, JournalEntryRow, JournalRows } from '../../store/index.js';
import type { JournalFault, JournalFaultCode } from './faults.js';
import { hashOfEntry, type JournalKey, type PlaceInChain } from './seals.js';

/** How far a chain was followed. */
export interface Followed {
  /** Last entry that is sound, or the place where it began. */
  readonly last: PlaceInChain;
  readonly entries: number;
  /** What stopped it; null when nothing is wrong so far. */
  readonly fault: JournalFault | null;
}

/** Entries read at once. */
const page = 500;

/**
 * Follows a chain from a place, entry by entry, until one where `stops` says so, the end, or the first fault. Each
 * entry is compared with its hash, with the one before it, and with the checkpoints at its place.
 */
export async function follow(
  { rows, key }: { readonly rows: Pick<JournalRows, 'chain'>; readonly key: JournalKey },
  from: PlaceInChain,
  checkpoints: readonly CheckpointRow[],
  stops: (entry: JournalEntryRow) => boolean = () => false,
): Promise<Followed> {
  const sealed = Map.groupBy(checkpoints, ({ ordinal }) => ordinal);
  let last = from;
  for (let entries = 0; ; ) {
    // A database in this process answers without leaving the thread: requests have their turn between two pages.
    await pause();
    const read = await rows.chain(from.writer, last.ordinal, page);
    for (const entry of read) {
      if (stops(entry)) return { last, entries, fault: null };
      const fault = faultOf(key, last, entry, sealed.get(entry.ordinal) ?? []);
      if (fault) return { last, entries, fault };
      last = entry;
      entries += 1;
    }
    if (read.length < page) return { last, entries, fault: null };
  }
}

function faultOf(
  key: JournalKey,
  last: PlaceInChain,
  entry: JournalEntryRow,
  sealedHere: readonly CheckpointRow[],
): JournalFault | null {
  const { writer } = last;
  const at = (ordinal: number, code: JournalFaultCode): JournalFault => ({ writer, ordinal, code });
  if (entry.ordinal !== last.ordinal + 1) return at(last.ordinal + 1, 'MISSING_ENTRY');
  if (hashOfEntry(key, entry) !== entry.hash) return at(entry.ordinal, 'ALTERED_ENTRY');
  if (entry.previousHash !== last.hash) return at(entry.ordinal, 'BROKEN_LINK');
  if (sealedHere.some(({ hash }) => hash !== entry.hash)) return at(entry.ordinal, 'DIFFERS_FROM_CHECKPOINT');
  return null;
}
