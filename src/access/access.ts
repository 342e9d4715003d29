import DataLoader from 'dataloader';
import { type AskedTimes, isLawRefusal, openView, type ViewTimes } from '../licence/index.js';
import {
  type Dossier,
  type Neph,
  type RegisterNow,
  type SnpcRegister,
  type SnpcSource,
  SourceError,
} from '../snpc/index.js';
import { legalDayOf } from '../time/index.js';
import { verdict } from './policy.js';
import type { Principal } from './principal.js';
import type { LicenceOutcome, OpenRegister } from './register.js';

/** The only way from the rooms above to a source. */
export interface Access {
  /**
   * Opens the register of a world for somebody. `purpose` is the reason an authority gives, null for others.
   * Nothing is read until something is asked; a source that fails rejects what was asked with a `SourceError`.
   */
  openRegister(principal: Principal, world: string | undefined, purpose: string | null): OpenRegister;
}

/** Builds the access to one source. */
export function createAccess({ source }: { readonly source: SnpcSource }): Access {
  return {
    openRegister: (principal, world) => new RegisterForSomebody(source, principal, world),
  };
}

class RegisterForSomebody implements OpenRegister {
  readonly sourceName: string;
  readonly capabilities: SnpcSource['capabilities'];
  private opened: Promise<SnpcRegister> | null = null;
  private present: Promise<RegisterNow> | null = null;
  private readonly dossiers: DataLoader<Neph, Dossier | null>;

  constructor(
    private readonly source: SnpcSource,
    private readonly principal: Principal,
    private readonly askedWorld: string | undefined,
  ) {
    this.sourceName = source.name;
    this.capabilities = source.capabilities;
    this.dossiers = new DataLoader(nephs => this.readBatch(nephs), { maxBatchSize: 100 });
  }

  get world(): string {
    return this.askedWorld ?? 'default';
  }

  now(): Promise<RegisterNow> {
    return this.present ?? this.presentFrom(this.register().then(register => register.now()));
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

  async pending(neph: Neph, asked: AskedTimes) {
    if (!this.capabilities.pendingFacts || verdict(this.principal, 'READ_PENDING_FACTS') !== 'ALLOWED')
      return null;
    const now = await this.now();
    if (asked.knownAt !== null && asked.knownAt < now.clock) return null;
    const register = await this.register();
    const [pending] = await register.pending([neph]);
    return pending ?? [];
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
      throw new SourceError('MALFORMED_RECORD', this.sourceName, message, { cause: error });
    }
  }

  private async readBatch(nephs: readonly Neph[]): Promise<(Dossier | null)[]> {
    // A request has one present: that of its first read. Later reads wait for it, so that none is older than it;
    // what commands did meanwhile is cut off with the view.
    if (this.present !== null) {
      await this.present;
      return [...(await this.dossiersOf(nephs)).dossiers];
    }
    const first = this.dossiersOf(nephs);
    this.presentFrom(first.then(batch => batch.now));
    return [...(await first).dossiers];
  }

  private async dossiersOf(nephs: readonly Neph[]) {
    return (await this.register()).dossiers(nephs);
  }

  private presentFrom(reading: Promise<RegisterNow>): Promise<RegisterNow> {
    this.present = reading;
    // Whoever asks for the present meets the failure; nobody asking must not end the process.
    reading.catch(() => {});
    return reading;
  }

  private register(): Promise<SnpcRegister> {
    this.opened ??= this.source.open(this.askedWorld);
    return this.opened;
  }
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
