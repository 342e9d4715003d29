import type { CheckpointRow, JournalRows } from '../../store/index.js';
import type { Clock, Instant } from '../../time/index.js';
import { type JournalKey, type PlaceInChain, sealOf } from './seals.js';

/** What a journal is kept by. */
export interface JournalMeans {
  readonly rows: JournalRows;
  readonly key: JournalKey;
  readonly clock: Clock;
}

/**
 * Seals a place of a chain, and joins the checkpoints before it: the last of this chain, whose seal its sealer knows,
 * and the last sealed of all. A chain that goes with all its checkpoints leaves a gap in another.
 */
export async function checkpointAt(
  { rows, key, clock }: JournalMeans,
  { writer, ordinal, hash }: PlaceInChain,
  ownLast: string | null,
  removedBefore: Instant | null = null,
): Promise<CheckpointRow> {
  const last = await rows.lastCheckpoint();
  const joins = [...new Set([ownLast, last?.seal ?? null])].filter(seal => seal !== null);
  // Later than the last one whatever the clock says, so that the next checkpoint joins this one.
  const sealedAt = Math.max(clock.now(), (last?.sealedAt ?? 0) + 1) as Instant;
  const unsealed = { writer, ordinal, hash, removedBefore, sealedAt, joins };
  return { ...unsealed, seal: sealOf(key, unsealed) };
}
