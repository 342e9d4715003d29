import type { AskedTimes, CertifiedView, FullRecordView, LicenceView } from '../licence/index.js';
import type { Neph, PendingFact, RegisterMove, RegisterNow, SourceCapabilities } from '../snpc/index.js';
import type { WorldMark } from '../store/store.js';
import type { Instant, LegalDay } from '../time/index.js';
import type { Action, RefusalOfAccess, Verdict } from './policy.js';
import type { Principal } from './principal.js';
import type { WhatWasShown } from './shownAgain.js';

/** Why a licence is not shown. Existing and not existing for this asker answer alike: `LICENCE_NOT_FOUND`. */
export type LicenceRefusal =
  | { readonly code: 'LICENCE_NOT_FOUND' }
  /** The policy closes it, whatever the dossier. */
  | { readonly code: RefusalOfAccess }
  /** `asOf` lies before the first licence. */
  | { readonly code: 'BEFORE_LICENCE'; readonly firstLicenceOn: LegalDay }
  /** `asOf` or `knownAt` lies ahead of the register's clock: the future belongs to the forecast. */
  | { readonly code: 'AHEAD_OF_CLOCK'; readonly argument: 'asOf' | 'knownAt'; readonly clock: Instant }
  /** The source keeps no history by `knownAt`. */
  | { readonly code: 'HISTORY_NOT_SUPPORTED' };

export type LicenceOutcome =
  | { readonly kind: 'VIEW'; readonly view: LicenceView }
  | { readonly kind: 'REFUSED'; readonly refusal: LicenceRefusal };

/** The rest of a dossier, or why it is not shown: as a licence, or by the table of access. */
export type FullRecordOutcome =
  | { readonly kind: 'VIEW'; readonly view: FullRecordView }
  | { readonly kind: 'REFUSED'; readonly refusal: LicenceRefusal };

/** What a document is made from, in the present of the register: with the full record for an RII. */
export type ObtainOutcome =
  | { readonly kind: 'VIEWS'; readonly licence: LicenceView; readonly record: FullRecordView | null }
  | { readonly kind: 'REFUSED'; readonly refusal: LicenceRefusal };

/** What the register says today of what an ADCS certifies, or why it is not shown. */
export type CertifiedOutcome =
  | { readonly kind: 'VIEW'; readonly view: CertifiedView }
  | { readonly kind: 'REFUSED'; readonly refusal: LicenceRefusal };

/** Facts not recorded yet, or why nobody can tell them. */
export type PendingOutcome =
  | { readonly kind: 'KNOWN'; readonly facts: readonly PendingFact[] }
  | {
      readonly kind: 'UNKNOWN';
      /** The source is a register; an earlier state of knowledge was asked; the policy closes them. */
      readonly because: 'SOURCE_CANNOT_KNOW' | 'EARLIER_KNOWLEDGE' | 'NOT_ALLOWED';
    };

/**
 * A register opened for somebody: what they may see, batched, in one present. No room above `access` sees a
 * source or a dossier. Rejects with `SourceError` when the source fails.
 */
export interface OpenRegister {
  readonly world: string;
  readonly sourceName: string;
  readonly capabilities: SourceCapabilities;
  /** Clock and revision of the first read of this register; later reads are cut to it. */
  now(): Promise<RegisterNow>;
  /** The world in its present making. */
  mark(): Promise<WorldMark>;
  /** Who is asking: a stranger whose secret opens nothing, where the session is of another making of the world. */
  asker(): Promise<Principal>;
  /** Who is asking by what they brought, whatever becomes of it in this making of the world: that `asker` tells. */
  cameAs(): Promise<Principal>;
  /** What the policy says to somebody of an action, whatever the dossier. */
  verdict(action: Action): Promise<Verdict>;
  /** Views asked in one turn of the event loop are read from the source together. */
  licence(neph: Neph, times: AskedTimes): Promise<LicenceOutcome>;
  /** The same for one licence of a list. */
  licenceOfMany(neph: Neph, times: AskedTimes): Promise<LicenceOutcome>;
  /** The licence of the holder who asks, here and now, for a calendar; or why there is none. */
  ownCalendar(): Promise<LicenceOutcome>;
  /** What a dossier holds beside its licence, read together with the licences asked in the same turn. */
  fullRecord(neph: Neph, times: AskedTimes): Promise<FullRecordOutcome>;
  /** What an RII or an ADCS of a dossier says here and now. */
  obtain(neph: Neph, action: 'OBTAIN_RII' | 'OBTAIN_ADCS'): Promise<ObtainOutcome>;
  /** What an ADCS certifies here and now: no points, and nothing else of the dossier. */
  certified(neph: Neph): Promise<CertifiedOutcome>;
  /** Null when somebody may do something with a dossier that is there, or why not; it shows nothing, and is noted. */
  refusalOf(neph: Neph, action: Action): Promise<LicenceRefusal | null>;
  /** Facts not recorded yet, those asked in one turn of the event loop read together. */
  pending(neph: Neph, times: AskedTimes): Promise<PendingOutcome>;
  /**
   * Tells when one of these dossiers or the clock moves, and nothing of what moved: each move is read from a register
   * opened for it, whose present this one does not share. Dossiers that are somebody else's are not watched. Rejects with
   * `AccessDenied` where the policy closes it, with `NOT_SUPPORTED` where the source cannot be watched.
   */
  watch(nephs: readonly Neph[], signal: AbortSignal): AsyncIterable<RegisterMove>;
  /** What this register has shown, for whoever keeps the answer made of it; null where it must not be kept. */
  shown(): Promise<WhatWasShown | null>;
  /**
   * True when what another register has shown still stands, and the policy lets whoever asks here see it: it is then noted
   * as consulted once more. False otherwise, with nothing noted: it has to be read anew.
   */
  showAgain(shown: WhatWasShown): Promise<boolean>;
}
