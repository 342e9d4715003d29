import type { Consultation, JournalEntryRow } from '../../store/index.js';
import { checkpointAt, type JournalMeans } from './checkpoint.js';
import { keptBy } from './keptBy.js';
import { beginningOf, hashOfEntry, type PlaceInChain } from './seals.js';

/** Thrown when a consultation could not be noted: what was asked must not be answered. */
export class JournalUnavailable extends Error {
  override readonly name = 'JournalUnavailable';
}

/** Writes one chain. */
export interface ChainWriter {
  /** Resolves when the consultation is written for good. @throws JournalUnavailable */
  record(consultation: Consultation): Promise<void>;
  /** Writes what is waiting, then seals the end of the chain. Nothing is recorded afterwards. */
  close(): Promise<void>;
}

/** What a chain is written with. */
export interface ChainWriterParts extends JournalMeans {
  /** Name of the chain: no other process has the same. */
  readonly writer: string;
  /** Entries from one checkpoint to the next. */
  readonly checkpointEvery: number;
}

/** Most entries that are committed together. */
const largestGroup = 500;

/** What waits for its group. */
interface Waiting {
  readonly consultation: Consultation;
  readonly written: () => void;
  readonly failed: (cause: unknown) => void;
}

/** Begins a chain. Nothing is written before the first consultation. */
export function createChainWriter(parts: ChainWriterParts): ChainWriter {
  return new GroupsOfEntries(parts);
}

class GroupsOfEntries implements ChainWriter {
  private readonly waiting: Waiting[] = [];
  private working: Promise<void> | null = null;
  private closed = false;
  private readonly tail: Tail;

  constructor(private readonly parts: ChainWriterParts) {
    this.tail = new Tail(parts);
  }

  record(consultation: Consultation): Promise<void> {
    if (this.closed) return Promise.reject(new JournalUnavailable('The journal is closed'));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const failed = (cause: unknown): void => {
      reject(new JournalUnavailable('The consultation could not be noted in the journal', { cause }));
    };
    this.waiting.push({ consultation: keptBy(consultation), written: resolve, failed });
    this.working ??= this.work();
    return promise;
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.working;
    try {
      await this.tail.seal();
    } catch (cause) {
      throw new JournalUnavailable('The end of the journal could not be sealed', { cause });
    }
  }

  // A group is what one turn of the event loop brings: requests that were read together are committed together, and nobody
  // waits for more. While one group is written the next one gathers.
  private async work(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, largestGroup);
      try {
        await this.tail.append(group.map(({ consultation }) => consultation));
        for (const { written } of group) written();
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
      // What is written stays written where the seal fails: the next group tries again.
      if (this.tail.unsealed >= this.parts.checkpointEvery) await this.tail.seal().catch(() => {});
    }
    this.working = null;
  }
}

/** The end of a chain, where entries are added. */
class Tail {
  private end: PlaceInChain;
  /** Ordinal of the last checkpoint, and its seal; null while the chain has none. */
  private sealed: { readonly ordinal: number; readonly seal: string } | null = null;
  /** True after a failure that may have written something. */
  private doubtful = false;

  constructor(private readonly parts: ChainWriterParts) {
    this.end = beginningOf(parts.writer);
  }

  /** Entries since the last checkpoint. */
  get unsealed(): number {
    return this.end.ordinal - (this.sealed?.ordinal ?? 0);
  }

  async append(consultations: readonly Consultation[]): Promise<void> {
    if (this.sealed === null) await this.sealHere();
    if (this.doubtful) await this.readEnd();
    const entries = this.chained(consultations);
    this.doubtful = true;
    await this.parts.rows.append(entries);
    this.doubtful = false;
    this.end = entries.at(-1) ?? this.end;
  }

  /** Seals the end, where it is not sealed; a chain that was never begun stays so. */
  async seal(): Promise<void> {
    if (this.doubtful) await this.readEnd();
    if (this.unsealed > 0) await this.sealHere();
  }

  private async sealHere(): Promise<void> {
    const checkpoint = await checkpointAt(this.parts, this.end, this.sealed?.seal ?? null);
    await this.parts.rows.addCheckpoint(checkpoint);
    this.sealed = checkpoint;
  }

  private chained(consultations: readonly Consultation[]): readonly JournalEntryRow[] {
    let { ordinal, hash: previousHash } = this.end;
    return consultations.map(consultation => {
      ordinal += 1;
      const entry = { ...consultation, writer: this.parts.writer, ordinal, previousHash };
      const hash = hashOfEntry(this.parts.key, entry);
      previousHash = hash;
      return { ...entry, hash };
    });
  }

  // A group whose answer was lost may be there: the chain goes on from what was really written.
  private async readEnd(): Promise<void> {
    for (;;) {
      const { writer, ordinal } = this.end;
      const found = (await this.parts.rows.chain(writer, ordinal, largestGroup)).at(-1);
      if (!found) break;
      this.end = found;
    }
    this.doubtful = false;
  }
}
