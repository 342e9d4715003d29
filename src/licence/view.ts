import type {
  BlockedRestitution,
  Correction,
  ForecastItem,
  LawSettings,
  LicenceStatus,
  PointsEvent,
  Probation,
} from '../points/index.js';
import type { Address, CategoryRow, CivilStatus, Neph, RestrictionRow } from '../snpc/index.js';
import type { Instant, LegalDay } from '../time/index.js';
import type { BalanceAccount } from './explanation/balance/account.js';
import type { NothingToCome } from './explanation/nothingToCome.js';
import type { NamedOffence } from './offenceNames.js';
import type { OpenInfraction, OpenStage } from './openRows.js';

/** The two times of a question, as they were asked: null where the default was left to apply. */
export interface AskedTimes {
  readonly asOf: LegalDay | null;
  readonly knownAt: Instant | null;
  /** Revision that a cursor pins; absent for a question, which takes that of the present. */
  readonly revision?: number;
}

/** The two times an answer holds for, and the present of the register it was cut in. */
export interface ViewTimes {
  readonly asked: AskedTimes;
  readonly asOf: LegalDay;
  readonly knownAt: Instant;
  readonly now: Instant;
  /** Revision of the register at which the answer was cut. */
  readonly revision: number;
}

/** State of a dossier, with the words of the SNPC (2D-Doc field E5). */
export type DossierState =
  | 'VALIDE'
  | 'SUSPENDU'
  | 'SUSPENDU_MEDICAL'
  | 'INVALIDE'
  | 'ANNULE_JUDICIAIRE'
  | 'DEMANDE'
  | 'AUCUN_DROIT'
  | 'DECEDE';

/** State of a dossier as a statement of the SNPC words it: with bans on driving, and the origin of an exchanged licence. */
export interface StatementState {
  readonly state: DossierState | 'INTERDIT_CONDUIRE';
  /** Obtained in France, or exchanged for a foreign licence or for one of an overseas collectivity. */
  readonly origin: 'FR' | 'EXCHANGED' | 'EXCHANGED_COM';
}

/** Why there is no balance on the day asked. */
export type NoBalanceReason = 'NO_LICENCE_YET' | 'LICENCE_ENDED';

/** A category as it stands on the day asked. */
export interface CategoryView {
  readonly row: CategoryRow;
  readonly validity: 'VALID' | 'EXPIRED' | 'MEDICAL_LIMIT_PASSED' | 'NOT_VALID_WITH_LICENCE';
}

/** An event of the history with the facts of the dossier that it comes from. */
export interface EventView {
  readonly event: PointsEvent;
  readonly infractions: readonly OpenInfraction[];
  readonly stages: readonly OpenStage[];
}

/** A fact that the register held and that an appeal undid: exactly one of the two is there. */
export interface WithdrawalView {
  readonly withdrawnOn: LegalDay;
  readonly infraction: OpenInfraction | null;
  readonly stage: OpenStage | null;
}

/** A correction of what the register had shown. */
export interface CorrectionView extends Omit<Correction, 'cause'> {
  /** The infraction or the stage that the register learnt of; null for a letter or a measure. */
  readonly cause: string | null;
}

/**
 * A line of the history: something that happened in law, a fact withdrawn, or a correction of what the register had
 * shown.
 */
export type HistoryLine =
  | { readonly kind: 'EVENT'; readonly on: LegalDay; readonly view: EventView }
  | { readonly kind: 'WITHDRAWAL'; readonly on: LegalDay; readonly withdrawal: WithdrawalView }
  | { readonly kind: 'CORRECTION'; readonly on: LegalDay; readonly correction: CorrectionView };

/** A restitution that will not come by itself, with the offences in its way. */
export interface BlockedView {
  readonly restitution: BlockedRestitution;
  readonly offences: readonly NamedOffence[];
  /** True when the day it would have been due has passed. */
  readonly isPast: boolean;
}

/** The calendar of automatic restitution. */
export interface ForecastView {
  readonly items: readonly ForecastItem[];
  readonly blocked: readonly BlockedView[];
  /** Why there are no items, as a calendar says it too; null where there are some. */
  readonly nothing: NothingToCome | null;
  /** Last day computed: eleven years after `asOf`. */
  readonly until: LegalDay;
  /** Lowest displayed balance from `asOf` on; null without a balance. */
  readonly lowestBalance: number | null;
  /** First day from which the balance is twelve and stays so until the last day computed; null where there is none. */
  readonly fullBalanceOn: LegalDay | null;
}

/** A fact that a driver supposes, to see what it would change. It is stored nowhere. */
export type Supposition =
  | {
      readonly kind: 'INFRACTION';
      readonly offenceRef: string;
      readonly committedOn: LegalDay;
      /** Default: `committedOn`. */
      readonly finalOn: LegalDay | null;
      /** Default: `finalOn`. */
      readonly recordedOn: LegalDay | null;
    }
  | { readonly kind: 'STAGE'; readonly from: LegalDay; readonly to: LegalDay };

/** What a supposition would change, beside the baseline. */
export interface SupposedForecast {
  readonly baseline: ForecastView;
  readonly supposed: ForecastView;
  /** What supposed facts do up to `asOf`, then everything after it in the supposed world, in legal order. */
  readonly supposedEvents: readonly PointsEvent[];
  /** The offences that the sentences of those events name, by their references: held, or supposed. */
  readonly offences: ReadonlyMap<string, NamedOffence>;
  /** The legal day of the question: what comes after it is to come. */
  readonly asOf: LegalDay;
  /** Lowest displayed balance of the supposed world after `asOf`; null where there is no balance. */
  readonly lowestBalance: number | null;
}

/** The balance and what surrounds it. */
export interface BalanceView {
  readonly balance: number;
  readonly arithmetic: number;
  readonly cap: number;
  readonly status: LicenceStatus;
  readonly probation: Probation | null;
  /** First day, from `asOf` on, on which a stage may begin and give points; null once the licence is invalid. */
  readonly nextStageFrom: LegalDay | null;
}

/** The part of a view that an ADCS certifies: whose licence it is, whether it is valid and for what; no points. */
export type CertifiedView = Pick<
  LicenceView,
  'neph' | 'times' | 'civilStatus' | 'address' | 'state' | 'statementState' | 'categories' | 'restrictions'
>;

/**
 * One dossier seen at (asOf, knownAt), as every door may see it: the whole dossier decides what it says, and letters,
 * measures, medical visits, attestations and authorities are not in it (`FullRecordView` has them). Plain parts are ready; what costs a computation is a method whose
 * result is kept, so that nothing unasked is computed.
 */
export interface LicenceView {
  readonly neph: Neph;
  readonly times: ViewTimes;
  readonly law: LawSettings;
  readonly civilStatus: CivilStatus;
  readonly address: Address | null;
  /**
   * How many times the register had written in this dossier, at this view: it grows with each recording there and with
   * nothing that happens elsewhere. It never falls where the source keeps every version (`historyByKnownAt`).
   */
  recordings(): number;
  state(): DossierState;
  statementState(): StatementState;
  /** The balance, or the reason why there is none. */
  points(): BalanceView | { readonly noBalance: NoBalanceReason };
  categories(): readonly CategoryView[];
  restrictions(): readonly RestrictionRow[];
  /** In legal order up to `asOf`, from `since` (default: ten years before `asOf`). */
  history(since?: LegalDay): readonly HistoryLine[];
  /**
   * How the balance came about, from the last event that made it whole, or with `everything` from the first licence;
   * null without a balance.
   */
  account(everything?: boolean): BalanceAccount | null;
  forecast(): ForecastView;
  /**
   * What suppositions would change: they are checked at once, and worked out when the outcome is read.
   * @throws PointsRefusal for suppositions that are impossible
   */
  suppose(suppositions: readonly Supposition[]): SupposedForecast;
}
