import type { CheckpointRow } from '../../store/index.js';
import type { Instant } from '../../time/index.js';
import { baseOf, faultOfCheckpoints, hasMoved } from './chainOf.js';
import { checkpointAt, type JournalMeans } from './checkpoint.js';
import type { JournalFault } from './faults.js';
import { follow } from './follow.js';
import type { PlaceInChain } from './seals.js';

/** What a removal of old entries did. */
export interface PrunedJournal {
  /** Entries removed. */
  readonly removed: number;
  /** Chains with something wrong, from which nothing was removed: the evidence stays. */
  readonly faults: readonly JournalFault[];
}

/**
 * Removes the entries before an instant, chain by chain, and seals where each begins from then on. It also seals the
 * end of every chain, which a process that stopped without closing left open.
 */
export async function pruneJournal(means: JournalMeans, before: Instant): Promise<PrunedJournal> {
  const faults: JournalFault[] = [];
  let removed = 0;
  for (const writer of await means.rows.writers()) {
    const pruned = await pruneChain(means, writer, before);
    removed += pruned.removed;
    if (pruned.fault) faults.push(pruned.fault);
  }
  return { removed, faults };
}

async function pruneChain(
  means: JournalMeans,
  writer: string,
  before: Instant,
): Promise<{ readonly removed: number; readonly fault: JournalFault | null }> {
  const checkpoints = await means.rows.checkpoints(writer);
  const forged = faultOfCheckpoints(means.key, writer, checkpoints);
  if (forged) return { removed: 0, fault: forged };
  const base = baseOf(writer, checkpoints);
  const old = await follow(means, base, checkpoints, ({ at }) => at >= before);
  if (old.fault) {
    // Another process may be removing the same entries.
    const moved = await hasMoved(means, writer, checkpoints);
    return { removed: 0, fault: moved ? null : old.fault };
  }
  let removed = 0;
  const ownLast = checkpoints.at(-1)?.seal ?? null;
  if (old.last.ordinal > base.ordinal) {
    removed = await means.rows.prune(await checkpointAt(means, old.last, ownLast, before));
  }
  const fault = await sealEnd(means, latestOf(checkpoints, old.last), checkpoints);
  return { removed, fault };
}

/** The later of the last checkpoint and another place. */
function latestOf(checkpoints: readonly CheckpointRow[], place: PlaceInChain): PlaceInChain {
  const last = checkpoints.at(-1);
  return last && last.ordinal > place.ordinal ? last : place;
}

async function sealEnd(
  means: JournalMeans,
  from: PlaceInChain,
  checkpoints: readonly CheckpointRow[],
): Promise<JournalFault | null> {
  const { last, fault } = await follow(means, from, checkpoints);
  if (fault) return fault;
  if (last.ordinal > from.ordinal) {
    const own = (await means.rows.checkpoints(from.writer)).at(-1)?.seal ?? null;
    await means.rows.addCheckpoint(await checkpointAt(means, last, own));
  }
  return null;
}
