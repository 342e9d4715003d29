import DataLoader from 'dataloader';
import { type AskedTimes, isLawRefusal, openView, type ViewTimes } from '../licence/index.js';
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
import { type Clock, legalDayOf, wallClock as machineClock } from '../time/index.js';
import { createDeadline, type Deadline } from './deadline.js';
import { createFailureLog, type FailureLog, type SourceFailure } from './failureLog.js';
import { verdict } from './policy.js';
import type { Principal } from './principal.js';
import type { LicenceOutcome, OpenRegister, PendingOutcome } from './register.js';

/** The only way from the rooms above to a source. */
export interface Access {
  /**
   * Opens the register of a world for somebody. `purpose` is the reason an authority gives, null for others.
   * Nothing is read until something is asked; a source that fails rejects what was asked with a `SourceError`.
   */
  openRegister(principal: Principal, world: string | undefined, purpose: string | null): OpenRegister;
  /** Resolves when the source can answer. Rejects with a `SourceError`, in time whatever the source does. */
  health(): Promise<void>;
}

/** What an access is made of. */
export interface AccessParts {
  readonly source: SnpcSource;
  /** Milliseconds that the reads of one request have, all together. Default: ten seconds. */
  readonly timeout?: number;
  /** Told of the failures of the source, once for many alike. */
  readonly report?: (failure: SourceFailure) => void;
  /** Tells how long ago a failure was told; the machine's by default. */
  readonly wallClock?: Clock;
}

const defaultTimeout = 10_000;

/** Builds the access to one source. */
export function createAccess(parts: AccessParts): Access {
  const { source, timeout = defaultTimeout, report = () => {}, wallClock = machineClock } = parts;
  const log = createFailureLog(report, wallClock);
  const deadline = () => createDeadline(timeout, () => tooLate(source.name, timeout));
  return {
    openRegister: (principal, world) => new RegisterForSomebody(source, principal, world, deadline(), log),
    health: () => deadline().within(() => source.health()),
  };
}

function tooLate(source: string, timeout: number): SourceError {
  return new SourceError('TIMED_OUT', source, `The source did not answer within ${timeout} ms`);
}

class RegisterForSomebody implements OpenRegister {
  readonly sourceName: string;
  readonly capabilities: SnpcSource['capabilities'];
  private opened: Promise<SnpcRegister> | null = null;
  private present: Promise<RegisterNow> | null = null;
  private readonly dossiers: DataLoader<Neph, Dossier | null>;
  private readonly pendingFacts: DataLoader<Neph, readonly PendingFact[]>;

  constructor(
    private readonly source: SnpcSource,
    private readonly principal: Principal,
    private readonly askedWorld: string | undefined,
    private readonly deadline: Deadline,
    private readonly log: FailureLog,
  ) {
    this.sourceName = source.name;
    this.capabilities = source.capabilities;
    this.dossiers = new DataLoader<Neph, Dossier | null>(nephs => this.readBatch(nephs), {
      maxBatchSize: 100,
    });
    this.pendingFacts = new DataLoader(nephs => this.read(register => register.pending(nephs)), {
      maxBatchSize: 100,
    });
  }

  get world(): string {
    return this.askedWorld ?? 'default';
  }

  now(): Promise<RegisterNow> {
    return this.present ?? this.presentFrom(this.read(register => register.now()));
  }

  async licence(neph: Neph, asked: AskedTimes): Promise<LicenceOutcome> {
    if (verdict(this.principal, 'READ_LICENCE') !== 'ALLOWED') return refuse({ code: 'LICENCE_NOT_FOUND' });
    const dossier = await this.dossiers.load(neph);
    if (dossier === null) return refuse({ code: 'LICENCE_NOT_FOUND' });
    const now = await this.now();
    const ahead = aheadOfClock(asked, now);
    if (ahead !== null) return refuse({ code: 'AHEAD_OF_CLOCK', argument: ahead, clock: now.clock });
    if (asked.knownAt !== null && asked.knownAt < now.clock && !this.capabilities.historyByKnownAt) {
      return refuse({ code: 'HISTORY_NOT_SUPPORTED' });
    }
    return this.cut(dossier, timesOf(asked, now));
  }

  async pending(neph: Neph, asked: AskedTimes): Promise<PendingOutcome> {
    if (verdict(this.principal, 'READ_PENDING_FACTS') !== 'ALLOWED') return unknown('NOT_ALLOWED');
    if (!this.capabilities.pendingFacts) return unknown('SOURCE_CANNOT_KNOW');
    const now = await this.now();
    if (asked.knownAt !== null && asked.knownAt < now.clock) return unknown('EARLIER_KNOWLEDGE');
    return { kind: 'KNOWN', facts: await this.pendingFacts.load(neph) };
  }

  async *watch(nephs: readonly Neph[], signal: AbortSignal): AsyncGenerator<RegisterMove> {
    if (verdict(this.principal, 'WATCH_LICENCES') !== 'ALLOWED') return;
    if (!this.capabilities.watching)
      throw new SourceError('NOT_SUPPORTED', this.sourceName, 'This source cannot be watched');
    const register = await this.read(async opened => opened);
    try {
      yield* register.watch(nephs, signal);
    } catch (error) {
      if (error instanceof SourceError) this.log(this.world, error);
      throw error;
    }
  }

  private cut(dossier: Dossier, times: ViewTimes): LicenceOutcome {
    try {
      const opened = openView(dossier, times, this.capabilities.law);
      return 'firstLicenceOn' in opened
        ? refuse({ code: 'BEFORE_LICENCE', firstLicenceOn: opened.firstLicenceOn })
        : { kind: 'VIEW', view: opened };
    } catch (error) {
      if (!isLawRefusal(error)) throw error;
      const message = `A record of the register contradicts itself (${error.code} at ${error.path})`;
      const malformed = new SourceError('MALFORMED_RECORD', this.sourceName, message, { cause: error });
      this.log(this.world, malformed);
      throw malformed;
    }
  }

  private async readBatch(nephs: readonly Neph[]): Promise<(Dossier | SourceError | null)[]> {
    // A request has one present: that of its first read that succeeds. Later reads wait for it, so that none is older
    // than it; what commands did meanwhile is cut off with the view.
    while (this.present !== null) {
      const present = await this.present.catch(() => null);
      if (present === null) continue;
      const batch = await this.batchOf(nephs);
      if (precedes(batch.now, present)) throw this.goneBack();
      return [...batch.dossiers];
    }
    const first = this.batchOf(nephs);
    this.presentFrom(first.then(batch => batch.now));
    return [...(await first).dossiers];
  }

  private async batchOf(nephs: readonly Neph[]): Promise<DossierBatch> {
    const batch = await this.read(register => register.dossiers(nephs));
    for (const answer of batch.dossiers) if (answer instanceof SourceError) this.log(this.world, answer);
    return batch;
  }

  private presentFrom(reading: Promise<RegisterNow>): Promise<RegisterNow> {
    this.present = reading;
    // Whoever asks for the present meets the failure; nobody asking must not end the process. The next read may succeed.
    reading.catch(() => {
      this.present = null;
    });
    return reading;
  }

  private async read<Answer>(work: (register: SnpcRegister) => Promise<Answer>): Promise<Answer> {
    try {
      return await this.deadline.within(() => this.register().then(work));
    } catch (error) {
      if (error instanceof SourceError) this.log(this.world, error);
      throw error;
    }
  }

  private register(): Promise<SnpcRegister> {
    if (this.opened === null) {
      const opening = this.source.open(this.askedWorld);
      opening.catch(() => {
        this.opened = null;
      });
      this.opened = opening;
    }
    return this.opened;
  }

  private goneBack(): SourceError {
    const message = 'The source answered with an older register than at the beginning of the request';
    const failure = new SourceError('UNAVAILABLE', this.sourceName, message);
    this.log(this.world, failure);
    return failure;
  }
}

// Rows of an older register, or of one made anew, would be shown under a present that is not theirs.
function precedes(later: RegisterNow, present: RegisterNow): boolean {
  if (later.generation !== present.generation) return true;
  return later.clock < present.clock || later.revision < present.revision;
}

function aheadOfClock(asked: AskedTimes, now: RegisterNow): 'asOf' | 'knownAt' | null {
  if (asked.knownAt !== null && asked.knownAt > now.clock) return 'knownAt';
  if (asked.revision !== undefined && asked.revision > now.revision) return 'knownAt';
  return asked.asOf !== null && asked.asOf > legalDayOf(now.clock) ? 'asOf' : null;
}

function timesOf(asked: AskedTimes, now: RegisterNow): ViewTimes {
  return {
    asked,
    asOf: asked.asOf ?? legalDayOf(now.clock),
    knownAt: asked.knownAt ?? now.clock,
    now: now.clock,
    revision: asked.revision ?? now.revision,
  };
}

function refuse(refusal: Extract<LicenceOutcome, { kind: 'REFUSED' }>['refusal']): LicenceOutcome {
  return { kind: 'REFUSED', refusal };
}

function unknown(because: Extract<PendingOutcome, { kind: 'UNKNOWN' }>['because']): PendingOutcome {
  return { kind: 'UNKNOWN', because };
}
