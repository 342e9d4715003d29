import DataLoader from 'dataloader';
import {
  type Dossier,
  type DossierBatch,
  type Neph,
  type PendingFact,
  type RegisterMove,
  type RegisterNow,
  type SnpcRegister,
  type SnpcSource,
  SourceError,
} from '../snpc/index.js';
import type { Instant } from '../time/index.js';
import type { Deadline } from './deadline.js';
import type { FailureLog } from './failureLog.js';

/** Most dossiers that one read asks the source for. */
const largestBatch = 100;

/**
 * The reads of one register: batched, under one deadline, in one present. It knows nothing of who asks; what it gives
 * never leaves this room.
 */
export class Reading {
  // Private at run time too: what is kept here is whole dossiers.
  #opened: Promise<SnpcRegister> | null = null;
  #hasFailed = false;
  #present: Promise<RegisterNow> | null = null;
  readonly #dossiers: DataLoader<Neph, Dossier | null>;
  readonly #pendingFacts: DataLoader<Neph, readonly PendingFact[]>;
  readonly #askedWorld: string | undefined;
  readonly #deadline: Deadline;
  readonly #log: FailureLog;

  constructor(
    readonly source: SnpcSource,
    askedWorld: string | undefined,
    deadline: Deadline,
    log: FailureLog,
  ) {
    this.#askedWorld = askedWorld;
    this.#deadline = deadline;
    this.#log = log;
    this.#dossiers = new DataLoader<Neph, Dossier | null>(nephs => this.#readBatch(nephs), {
      maxBatchSize: largestBatch,
    });
    this.#pendingFacts = new DataLoader(nephs => this.#read(register => register.pending(nephs)), {
      maxBatchSize: largestBatch,
    });
  }

  get world(): string {
    return this.#askedWorld ?? 'default';
  }

  /** Clock and revision of the first read. */
  now(): Promise<RegisterNow> {
    return this.#present ?? this.#presentFrom(this.#read(register => register.now()));
  }

  /** A dossier, null where the NEPH is unknown. Asked in one turn of the event loop, they are read together. */
  dossier(neph: Neph): Promise<Dossier | null> {
    return this.#dossiers.load(neph);
  }

  pending(neph: Neph): Promise<readonly PendingFact[]> {
    return this.#pendingFacts.load(neph);
  }

  /** The present as whoever keeps answers may rely on it; null where the source does not let them. */
  async presentForKeeping(): Promise<RegisterNow | null> {
    const { keeping } = this.source;
    return keeping ? this.#asked(() => keeping.present(this.#askedWorld)) : null;
  }

  /** Until when dossiers stay as they were read here; null where nobody can tell, or where a read has failed. */
  async until(nephs: readonly Neph[]): Promise<Instant | null> {
    const { keeping } = this.source;
    if (!keeping || this.#hasFailed) return null;
    const read = await this.now();
    return this.#asked(() => keeping.until(this.#askedWorld, nephs, read));
  }

  async *watch(nephs: readonly Neph[], signal: AbortSignal): AsyncGenerator<RegisterMove> {
    if (!this.source.capabilities.watching)
      throw new SourceError('NOT_SUPPORTED', this.source.name, 'This source cannot be watched');
    const register = await this.#read(async opened => opened);
    try {
      yield* register.watch(nephs, signal);
    } catch (error) {
      if (error instanceof SourceError) this.#log(this.world, error);
      throw error;
    }
  }

  /** Tells the log of a failure that was found in what was read. */
  report(failure: SourceError): SourceError {
    this.#hasFailed = true;
    this.#log(this.world, failure);
    return failure;
  }

  async #readBatch(nephs: readonly Neph[]): Promise<(Dossier | SourceError | null)[]> {
    // A request has one present: that of its first read that succeeds. Later reads wait for it, so that none is older
    // than it; what commands did meanwhile is cut off with the view.
    while (this.#present !== null) {
      const present = await this.#present.catch(() => null);
      if (present === null) continue;
      const batch = await this.#batchOf(nephs);
      if (precedes(batch.now, present)) throw this.#goneBack();
      return [...batch.dossiers];
    }
    const first = this.#batchOf(nephs);
    this.#presentFrom(first.then(batch => batch.now));
    return [...(await first).dossiers];
  }

  async #batchOf(nephs: readonly Neph[]): Promise<DossierBatch> {
    const batch = await this.#read(register => register.dossiers(nephs));
    for (const answer of batch.dossiers) if (answer instanceof SourceError) this.report(answer);
    return batch;
  }

  #presentFrom(reading: Promise<RegisterNow>): Promise<RegisterNow> {
    this.#present = reading;
    // Whoever asks for the present meets the failure; nobody asking must not end the process. The next read may succeed.
    reading.catch(() => {
      this.#present = null;
    });
    return reading;
  }

  #read<Answer>(work: (register: SnpcRegister) => Promise<Answer>): Promise<Answer> {
    return this.#asked(() => this.#register().then(work));
  }

  async #asked<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    try {
      return await this.#deadline.within(ask);
    } catch (error) {
      this.#hasFailed = true;
      if (error instanceof SourceError) this.#log(this.world, error);
      throw error;
    }
  }

  #register(): Promise<SnpcRegister> {
    if (this.#opened === null) {
      const opening = this.source.open(this.#askedWorld);
      opening.catch(() => {
        this.#opened = null;
      });
      this.#opened = opening;
    }
    return this.#opened;
  }

  #goneBack(): SourceError {
    const message = 'The source answered with an older register than at the beginning of the request';
    const failure = new SourceError('UNAVAILABLE', this.source.name, message);
    return this.report(failure);
  }
}

// Rows of an older register, or of one made anew, would be shown under a present that is not theirs.
function precedes(later: RegisterNow, present: RegisterNow): boolean {
  if (later.generation !== present.generation) return true;
  return later.clock < present.clock || later.revision < present.revision;
}
