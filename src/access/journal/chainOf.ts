import type { CheckpointRow, JournalRows } from '../../store/index.js';
import type { JournalFault } from './faults.js';
import { beginningOf, type JournalKey, type PlaceInChain, sealOf } from './seals.js';

/** Where the entries of a chain begin: after those that were removed, or at its very beginning. */
export function baseOf(writer: string, checkpoints: readonly CheckpointRow[]): PlaceInChain {
  return checkpoints.findLast(({ removedBefore }) => removedBefore !== null) ?? beginningOf(writer);
}

/** True when entries of a chain were removed by a checkpoint that came after those that were read. */
export async function hasMoved(
  { rows }: { readonly rows: Pick<JournalRows, 'checkpoints'> },
  writer: string,
  read: readonly CheckpointRow[],
): Promise<boolean> {
  return baseOf(writer, await rows.checkpoints(writer)).ordinal > baseOf(writer, read).ordinal;
}

/**
 * The first checkpoint of a chain that is not as its sealer left it. Every chain has one at its beginning, so that
 * nobody adds a chain.
 */
export function faultOfCheckpoints(
  key: JournalKey,
  writer: string,
  checkpoints: readonly CheckpointRow[],
): JournalFault | null {
  const forged = checkpoints.find(checkpoint => sealOf(key, checkpoint) !== checkpoint.seal);
  if (forged) return { writer, ordinal: forged.ordinal, code: 'FORGED_CHECKPOINT' };
  if (checkpoints[0]?.ordinal !== 0) return { writer, ordinal: 0, code: 'MISSING_CHECKPOINT' };
  return null;
}

/** The first checkpoint of a chain that joins one which is no more. */
export function faultOfJoins(
  writer: string,
  checkpoints: readonly CheckpointRow[],
  seals: ReadonlySet<string>,
): JournalFault | null {
  const alone = checkpoints.find(({ joins }) => joins.some(seal => !seals.has(seal)));
  return alone ? { writer, ordinal: alone.ordinal, code: 'MISSING_CHECKPOINT' } : null;
}
