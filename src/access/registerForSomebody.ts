import {
  type AskedTimes,
  certifiedPartOf,
  isLawRefusal,
  openFullRecord,
  openView,
  type ViewTimes,
} from '../licence/index.js';
import {
  type Dossier,
  type Neph,
  type RegisterMove,
  type RegisterNow,
  type SnpcSource,
  SourceError,
} from '../snpc/index.js';
import type { WorldMark } from '../store/store.js';
import type { LegalDay } from '../time/index.js';
import type { AskedAs } from './access.js';
import type { Consultations } from './consultations.js';
import { AccessDenied } from './denied.js';
import { type Action, type Verdict, verdict } from './policy.js';
import type { Principal } from './principal.js';
import type { Reading } from './reading.js';
import type {
  CertifiedOutcome,
  FullRecordOutcome,
  LicenceOutcome,
  LicenceRefusal,
  ObtainOutcome,
  OpenRegister,
  PendingOutcome,
} from './register.js';
import { type Consulted, stillStands, type WhatWasShown } from './shownAgain.js';
import { aheadOfClock, present, timesOf } from './timesAsked.js';
import { isOfAnother, makingOf, mayDo, namesDossier } from './whoseDossier.js';

/** A dossier that may be shown, and the times to cut it at; or why it is not shown. */
type Shown = { readonly dossier: Dossier; readonly times: ViewTimes } | { readonly refusal: LicenceRefusal };

/**
 * A register as the policy shows it to somebody. Every way to a dossier goes through `shown`: the table is asked, then
 * whose dossier it is, then whether the session is of this making of the world; and what passes is noted.
 */
export class RegisterForSomebody implements OpenRegister {
  readonly sourceName: string;
  readonly capabilities: SnpcSource['capabilities'];
  // Private at run time too: whoever is handed a register reaches no dossier through it.
  readonly #reading: Reading;
  readonly #as: AskedAs;
  readonly #consultations: Consultations;
  #known: Promise<Principal> | null = null;
  readonly #consulted: Consulted[] = [];
  #hangsOnTheClock = false;

  constructor(reading: Reading, as: AskedAs, consultations: Consultations) {
    this.#reading = reading;
    this.#as = as;
    this.#consultations = consultations;
    this.sourceName = reading.source.name;
    this.capabilities = reading.source.capabilities;
  }

  get world(): string {
    return this.#reading.world;
  }

  now(): Promise<RegisterNow> {
    return this.#reading.now();
  }

  async mark(): Promise<WorldMark> {
    return this.#markOf(await this.now());
  }

  async asker(): Promise<Principal> {
    const principal = await this.#principal();
    if (makingOf(principal) === null) return principal;
    // While the source does not answer, nothing of a dossier is shown: who it is may be told.
    const now = await this.now().catch(() => null);
    return now === null || this.#isOf(principal, now) ? principal : { kind: 'STRANGER', broughtSecret: true };
  }

  cameAs(): Promise<Principal> {
    return this.#principal();
  }

  async verdict(action: Action): Promise<Verdict> {
    return verdict(await this.#principal(), action);
  }

  licence(neph: Neph, asked: AskedTimes): Promise<LicenceOutcome> {
    return this.#view(neph, asked, 'READ_LICENCE');
  }

  licenceOfMany(neph: Neph, asked: AskedTimes): Promise<LicenceOutcome> {
    return this.#view(neph, asked, 'READ_MANY_LICENCES');
  }

  async ownCalendar(): Promise<LicenceOutcome> {
    const principal = await this.#principal();
    if (principal.kind === 'HOLDER') return this.#view(principal.neph, present, 'FOLLOW_CALENDAR');
    const refused = verdict(principal, 'FOLLOW_CALENDAR');
    return { kind: 'REFUSED', refusal: { code: refused === 'ALLOWED' ? 'NOT_ALLOWED' : refused } };
  }

  async fullRecord(neph: Neph, asked: AskedTimes): Promise<FullRecordOutcome> {
    const shown = await this.#shown(neph, asked, 'READ_FULL_RECORD');
    if ('refusal' in shown) return { kind: 'REFUSED', refusal: shown.refusal };
    return outcomeOf(openFullRecord(shown.dossier, shown.times));
  }

  async obtain(neph: Neph, action: 'OBTAIN_RII' | 'OBTAIN_ADCS'): Promise<ObtainOutcome> {
    const shown = await this.#shown(neph, present, action);
    if ('refusal' in shown) return { kind: 'REFUSED', refusal: shown.refusal };
    const { dossier, times } = shown;
    const licence = outcomeOf(this.#cut(() => openView(dossier, times, this.capabilities.law)));
    if (licence.kind === 'REFUSED') return licence;
    if (action === 'OBTAIN_ADCS') return { kind: 'VIEWS', licence: licence.view, record: null };
    const record = outcomeOf(openFullRecord(dossier, times));
    return record.kind === 'REFUSED' ? record : { kind: 'VIEWS', licence: licence.view, record: record.view };
  }

  async certified(neph: Neph): Promise<CertifiedOutcome> {
    const outcome = await this.#view(neph, present, 'READ_CERTIFIED_STATE');
    return outcome.kind === 'REFUSED' ? outcome : { kind: 'VIEW', view: certifiedPartOf(outcome.view) };
  }

  async refusalOf(neph: Neph, action: Action): Promise<LicenceRefusal | null> {
    const shown = await this.#shown(neph, present, action);
    return 'refusal' in shown ? shown.refusal : null;
  }

  async pending(neph: Neph, asked: AskedTimes): Promise<PendingOutcome> {
    const principal = await this.#principal();
    if (verdict(principal, 'READ_PENDING_FACTS') !== 'ALLOWED' || isOfAnother(principal, neph))
      return { kind: 'UNKNOWN', because: 'NOT_ALLOWED' };
    if (!this.capabilities.pendingFacts) return { kind: 'UNKNOWN', because: 'SOURCE_CANNOT_KNOW' };
    const now = await this.now();
    if (!this.#isOf(principal, now)) return { kind: 'UNKNOWN', because: 'NOT_ALLOWED' };
    if (asked.knownAt !== null && asked.knownAt < now.clock)
      return { kind: 'UNKNOWN', because: 'EARLIER_KNOWLEDGE' };
    const facts = await this.#reading.pending(neph);
    this.#note(principal, now, { neph, action: 'READ_PENDING_FACTS' });
    return { kind: 'KNOWN', facts };
  }

  async *watch(nephs: readonly Neph[], signal: AbortSignal): AsyncGenerator<RegisterMove> {
    const principal = await this.#principal();
    const allowed = verdict(principal, 'WATCH_LICENCES');
    if (allowed !== 'ALLOWED') throw new AccessDenied(allowed);
    yield* this.#reading.watch(
      nephs.filter(neph => !isOfAnother(principal, neph)),
      signal,
    );
  }

  async shown(): Promise<WhatWasShown | null> {
    const consulted = [...this.#consulted];
    if (consulted.length === 0 || this.#hangsOnTheClock) return null;
    const until = await this.#reading.until([...new Set(consulted.map(({ neph }) => neph))]);
    return until === null ? null : { read: await this.now(), until, consulted };
  }

  async showAgain(shown: WhatWasShown): Promise<boolean> {
    const now = await this.#reading.presentForKeeping();
    if (now === null || !stillStands(shown, now)) return false;
    const principal = await this.#principal();
    if (!this.#isOf(principal, now)) return false;
    if (!shown.consulted.every(one => mayDo(principal, one))) return false;
    for (const one of shown.consulted) this.#note(principal, now, one);
    return true;
  }

  #note(principal: Principal, now: RegisterNow, consulted: Consulted): void {
    this.#consultations.note(principal, this.#markOf(now), consulted.neph, consulted.action);
    this.#consulted.push(consulted);
  }

  async #view(neph: Neph, asked: AskedTimes, action: Action): Promise<LicenceOutcome> {
    const shown = await this.#shown(neph, asked, action);
    if ('refusal' in shown) return { kind: 'REFUSED', refusal: shown.refusal };
    return outcomeOf(this.#cut(() => openView(shown.dossier, shown.times, this.capabilities.law)));
  }

  async #shown(neph: Neph, asked: AskedTimes, action: Action): Promise<Shown> {
    const principal = await this.#principal();
    const allowed = verdict(principal, action);
    if (allowed !== 'ALLOWED') return { refusal: { code: allowed } };
    // Nothing is read of a dossier that is somebody else's: it answers as one that does not exist, and as fast.
    if (isOfAnother(principal, neph)) return { refusal: { code: 'LICENCE_NOT_FOUND' } };
    // A reference is kept in clear: it must not tell whose dossier it is.
    if (namesDossier(principal, neph)) return { refusal: { code: 'PURPOSE_REQUIRED' } };
    const dossier = await this.#reading.dossier(neph);
    const now = await this.now();
    if (!this.#isOf(principal, now)) return { refusal: { code: 'SESSION_ENDED' } };
    if (dossier === null) return { refusal: { code: 'LICENCE_NOT_FOUND' } };
    // Noted whatever follows: that a dossier is there is told by every refusal below.
    this.#note(principal, now, { neph, action });
    const ahead = aheadOfClock(asked, now);
    // What the clock alone will change is not for keeping.
    if (ahead !== null) this.#hangsOnTheClock = true;
    if (ahead !== null) return { refusal: { code: 'AHEAD_OF_CLOCK', argument: ahead, clock: now.clock } };
    if (asked.knownAt !== null && asked.knownAt < now.clock && !this.capabilities.historyByKnownAt)
      return { refusal: { code: 'HISTORY_NOT_SUPPORTED' } };
    return { dossier, times: timesOf(asked, now) };
  }

  #cut<View>(open: () => View): View {
    try {
      return open();
    } catch (error) {
      if (!isLawRefusal(error)) throw error;
      const message = `A record of the register contradicts itself (${error.code} at ${error.path})`;
      throw this.#reading.report(
        new SourceError('MALFORMED_RECORD', this.sourceName, message, { cause: error }),
      );
    }
  }

  #principal(): Promise<Principal> {
    this.#known ??= typeof this.#as === 'function' ? this.#as() : Promise.resolve(this.#as);
    return this.#known;
  }

  /** False for a session of another making of this world, or of another world: it knows nobody of this one. */
  #isOf(principal: Principal, now: RegisterNow): boolean {
    const making = makingOf(principal);
    if (making === null) return true;
    return making.world === this.world && making.generation === (now.generation ?? '');
  }

  #markOf({ generation = '' }: RegisterNow): WorldMark {
    return { world: this.world, generation };
  }
}

/** What was opened, or that its first licence came later. */
function outcomeOf<View extends object>(
  opened: View | { readonly firstLicenceOn: LegalDay },
): { kind: 'VIEW'; view: View } | { kind: 'REFUSED'; refusal: LicenceRefusal } {
  return 'firstLicenceOn' in opened
    ? { kind: 'REFUSED', refusal: { code: 'BEFORE_LICENCE', firstLicenceOn: opened.firstLicenceOn } }
    : { kind: 'VIEW', view: opened };
}
