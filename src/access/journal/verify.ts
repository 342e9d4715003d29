import type { CheckpointRow } from '../../store/index.js';
import { baseOf, faultOfCheckpoints, faultOfJoins, hasMoved } from './chainOf.js';
import type { JournalMeans } from './checkpoint.js';
import type { JournalFault } from './faults.js';
import { type Followed, follow } from './follow.js';

/** What was found of a chain. */
export interface VerifiedChain {
  readonly writer: string;
  /** Entries found sound, after those that were removed. */
  readonly entries: number;
  /** Ordinal up to which entries were removed and are covered by a checkpoint; 0 for none. */
  readonly removedTo: number;
  /** Ordinal of the last checkpoint: what comes after it could be cut off unnoticed. */
  readonly sealedTo: number;
  /** The first thing that is wrong; null when the chain is sound. */
  readonly fault: JournalFault | null;
}

type Means = Pick<JournalMeans, 'rows' | 'key'>;

/** Follows every chain from its beginning, or from where entries were removed, to its end. */
export async function verifyJournal(means: Means): Promise<readonly VerifiedChain[]> {
  const chains = await checkpointsOfAll(means);
  // Read again: a checkpoint that came meanwhile may be joined by one that was read.
  const seals = sealsOf(await checkpointsOfAll(means));
  const verified: VerifiedChain[] = [];
  for (const [writer, checkpoints] of chains) {
    verified.push(await verifyChain(means, writer, checkpoints, seals));
  }
  return verified;
}

type Checkpoints = ReadonlyMap<string, readonly CheckpointRow[]>;

async function checkpointsOfAll({ rows }: Means): Promise<Checkpoints> {
  const chains = new Map<string, readonly CheckpointRow[]>();
  for (const writer of await rows.writers()) chains.set(writer, await rows.checkpoints(writer));
  return chains;
}

function sealsOf(chains: Checkpoints): ReadonlySet<string> {
  return new Set([...chains.values()].flat().map(({ seal }) => seal));
}

async function verifyChain(
  means: Means,
  writer: string,
  checkpoints: readonly CheckpointRow[],
  seals: ReadonlySet<string>,
): Promise<VerifiedChain> {
  const { ordinal: removedTo } = baseOf(writer, checkpoints);
  const found = await followed(means, writer, checkpoints);
  const fault =
    faultOfCheckpoints(means.key, writer, checkpoints) ??
    faultOfJoins(writer, checkpoints, seals) ??
    found.fault;
  if (fault && (await hasMoved(means, writer, checkpoints))) {
    const now = await means.rows.checkpoints(writer);
    return verifyChain(means, writer, now, sealsOf(await checkpointsOfAll(means)));
  }
  const sealedTo = checkpoints.at(-1)?.ordinal ?? 0;
  return { writer, entries: found.entries, removedTo, sealedTo, fault };
}

async function followed(
  means: Means,
  writer: string,
  checkpoints: readonly CheckpointRow[],
): Promise<Followed> {
  const base = baseOf(writer, checkpoints);
  const [first] = await means.rows.chain(writer, Number.MIN_SAFE_INTEGER, 1);
  if (first && first.ordinal <= base.ordinal) {
    const fault = { writer, ordinal: first.ordinal, code: 'EXTRA_ENTRY' } as const;
    return { last: base, entries: 0, fault };
  }
  const found = await follow(means, base, checkpoints);
  const cut = checkpoints.find(({ ordinal }) => ordinal > found.last.ordinal);
  if (found.fault || !cut) return found;
  return { ...found, fault: { writer, ordinal: cut.ordinal, code: 'TRUNCATED' } };
}
