import type { Formation, MeasureKind } from '../../../src/points/index.js';
import type { CategoryRow, MedicalVisitRow } from '../../../src/snpc/index.js';
import type { LegalDay } from '../../../src/time/index.js';
import type { GivenStep } from '../steps.js';

/** What every act may say: its day, which is the clock's by default, and days for its steps. */
interface Dated {
  readonly on?: LegalDay | undefined;
  readonly steps?: readonly GivenStep[] | undefined;
}

/** A medical opinion, which sets how long categories are valid. */
export interface MedicalVisit extends Dated {
  readonly kind: 'MEDICAL_VISIT';
  readonly opinion: MedicalVisitRow['opinion'];
  /** Default: every category held. */
  readonly categories?: readonly string[] | undefined;
  /** Last day on which the categories stay valid; null where the opinion sets none. */
  readonly validUntil?: LegalDay | null | undefined;
}

/** A category obtained: a candidate's first one begins the licence. */
export interface CategoryObtained extends Dated {
  readonly kind: 'CATEGORY';
  readonly code: string;
  readonly mode?: CategoryRow['mode'] | undefined;
  readonly expiresOn?: LegalDay | null | undefined;
  readonly medicalLimitOn?: LegalDay | null | undefined;
  /** How a candidate learned. */
  readonly formation?: Formation | undefined;
}

/** A new licence after one that was lost, with its categories; or a candidate's first. */
export interface LicenceIssued extends Dated {
  readonly kind: 'LICENCE';
  readonly categories: readonly string[];
  readonly formation?: Formation | undefined;
}

/** A coded restriction, on one category or the whole licence, from the day of the act. */
export interface RestrictionAdded extends Dated {
  readonly kind: 'RESTRICTION';
  readonly code: string;
  readonly category?: string | null | undefined;
  readonly to?: LegalDay | null | undefined;
}

/** The end of a restriction: the day of the act is its last. */
export interface RestrictionLifted extends Dated {
  readonly kind: 'RESTRICTION_LIFTED';
  readonly code: string;
  readonly category?: string | null | undefined;
}

/** A measure on the right to drive, decided on the day of the act; it takes effect by its notification. */
export interface MeasurePronounced extends Dated {
  readonly kind: 'MEASURE';
  readonly measure: Exclude<MeasureKind, 'INVALIDATION'>;
  /** First day of its execution. Default: that of its notification; the day after it for an annulment. */
  readonly from?: LegalDay | undefined;
  readonly to?: LegalDay | null | undefined;
  readonly authority?: string | undefined;
  /** Day of the offence it punishes. */
  readonly offenceCommittedOn?: LegalDay | null | undefined;
}

/** The end of a measure: the day of the act is its last. */
export interface MeasureLifted extends Dated {
  readonly kind: 'MEASURE_LIFTED';
  /** Reference of the command that pronounced it, or id of the row. */
  readonly measure: string;
}

/** The seven-hour post-permit training (R223-4-1). */
export interface TrainingTaken extends Dated {
  readonly kind: 'TRAINING';
}

/** A foreign licence exchanged for a French one, on the day of the act. */
export interface ExchangedForFrench extends Dated {
  readonly kind: 'EXCHANGED_FOR_FRENCH';
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Day the foreign licence was obtained. */
  readonly obtainedOn: LegalDay;
  readonly categories: readonly string[];
}

/** The French licence exchanged for a foreign one: the day of the act is its last. */
export interface ExchangedAbroad extends Dated {
  readonly kind: 'EXCHANGED_ABROAD';
}

/** The holder died on the day of the act. */
export interface HolderDied extends Dated {
  readonly kind: 'DEATH';
}

/** Anything that the register records beside infractions and stages. */
export type DossierAct =
  | MedicalVisit
  | CategoryObtained
  | LicenceIssued
  | RestrictionAdded
  | RestrictionLifted
  | MeasurePronounced
  | MeasureLifted
  | TrainingTaken
  | ExchangedForFrench
  | ExchangedAbroad
  | HolderDied;
