import type { FinalityGround, Formation, MeasureKind, OffenceClass, StageKind } from '../points/facts.js';
import type { Instant, LegalDay } from '../time/index.js';
import type { Neph } from './neph.js';

/**
 * One version of a fact as the register holds it, from `recordedFrom` (included) to `recordedTo` (excluded,
 * null while it stands). Versions of one fact share `id`; a row closed with no successor was withdrawn. Revisions
 * tell apart what several commands did at one instant of a stopped clock; a source that has none leaves them out.
 */
export interface RecordedRow {
  readonly id: string;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
  /** Revision of the register whose command wrote this version. */
  readonly revision?: number;
  /** Revision whose command closed it; absent while it stands, or when time alone closed it. */
  readonly closedRevision?: number;
}

/** What the register knows of one driver: the SNPC's *dossier*, with every version recorded up to now. */
export interface Dossier {
  readonly neph: Neph;
  readonly civilStatus: CivilStatus;
  readonly address: Address | null;
  readonly titlePeriods: readonly TitlePeriod[];
  readonly titles: readonly Title[];
  readonly categories: readonly CategoryRow[];
  readonly restrictions: readonly RestrictionRow[];
  readonly infractions: readonly InfractionRow[];
  readonly stages: readonly StageRow[];
  readonly medicalVisits: readonly MedicalVisitRow[];
  readonly measures: readonly MeasureRow[];
  readonly letters: readonly LetterRow[];
}

export interface CivilStatus {
  /** Absent from some old dossiers. */
  readonly birthName: string | null;
  readonly usageName: string | null;
  /** In the order of the birth certificate. */
  readonly firstNames: readonly string[];
  readonly sex: 'F' | 'M' | null;
  readonly bornOn: LegalDay;
  /** Parts of the birth date that are presumed: the civil status does not know them. */
  readonly bornOnPresumed: 'NONE' | 'DAY' | 'DAY_AND_MONTH';
  readonly birthPlace: string | null;
  /** Code of the commune (COG of Insee), null when born abroad. */
  readonly birthPlaceCode: string | null;
  /** Code of the country (COG of Insee): 99100 for France. */
  readonly birthCountryCode: string;
}

export interface Address {
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
}

/** A title period: one licence from its issue to its end. */
export interface TitlePeriod extends RecordedRow {
  readonly obtainedOn: LegalDay;
  readonly formation: Formation;
  readonly firstLicence: boolean;
  readonly complementaryTrainingOn: LegalDay | null;
  readonly endedOn: LegalDay | null;
  readonly endedBy: 'ANNULATION' | 'INVALIDATION' | 'EXCHANGE' | 'DEATH' | null;
  /** Country whose licence was exchanged for this one (ISO 3166-1 alpha-2), null for a licence passed in France. */
  readonly exchangedFrom: string | null;
  /** Day of that exchange; `obtainedOn` is then the day the foreign licence was obtained. */
  readonly exchangedOn: LegalDay | null;
}

/** A card or paper that shows the licence; its number is not the NEPH. */
export interface Title extends RecordedRow {
  readonly number: string;
  readonly issuedOn: LegalDay;
  readonly issuedBy: string;
  readonly expiresOn: LegalDay | null;
}

export interface CategoryRow extends RecordedRow {
  /** A, B, C1E… as in directive 2006/126/EC. */
  readonly code: string;
  readonly obtainedOn: LegalDay;
  readonly mode: 'EXAM' | 'TRAINING' | 'EQUIVALENCE' | 'EXCHANGE' | 'MILITARY_CONVERSION';
  readonly expiresOn: LegalDay | null;
  /** Last day of validity set by a medical opinion, null where none is needed. */
  readonly medicalLimitOn: LegalDay | null;
}

/** A coded restriction or arrangement (`01`, `78`, `B96`), for one category or the whole licence. */
export interface RestrictionRow extends RecordedRow {
  readonly code: string;
  readonly category: string | null;
  readonly from: LegalDay;
  readonly to: LegalDay | null;
}

/**
 * An infraction the register has recorded. Of its four dates, recording is `recordedFrom` of its first version,
 * and notification stands on the letter that tells of it.
 */
export interface InfractionRow extends RecordedRow {
  readonly offenceRef: string | null;
  readonly label: string;
  readonly class: OffenceClass;
  readonly points: number;
  readonly channel: 'AUTOMATIC_CONTROL' | 'INTERCEPTION';
  readonly place: string | null;
  readonly committedOn: LegalDay;
  readonly committedAt: Instant | null;
  readonly finalOn: LegalDay;
  readonly finalBy: FinalityGround;
  /** Court or office that made it final. */
  readonly authority: string | null;
  readonly simultaneousGroup: string | null;
}

export interface StageRow extends RecordedRow {
  readonly kind: StageKind;
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly place: string | null;
  readonly attestation: string | null;
}

export interface MedicalVisitRow extends RecordedRow {
  readonly visitedOn: LegalDay;
  readonly opinion: 'FIT' | 'FIT_WITH_LIMITS' | 'UNFIT' | 'TEMPORARILY_UNFIT';
  readonly categories: readonly string[];
  readonly validUntil: LegalDay | null;
}

export interface MeasureRow extends RecordedRow {
  readonly kind: MeasureKind;
  readonly from: LegalDay;
  readonly to: LegalDay | null;
  readonly authority: string;
  readonly offenceCommittedOn: LegalDay | null;
  readonly notifiedOn: LegalDay | null;
}

/** Letters of the points licence: 48 and its kin announce losses, 46 and its kin credits, 47 a stage. */
export type LetterKind = (typeof letterKinds)[number];

export const letterKinds = ['48', '48M', '48N', '48SI', '46', '46D', '46B', '47'] as const;

/** A letter; its dispatch and its receipt are two versions of one row, each recorded at its instant. */
export interface LetterRow extends RecordedRow {
  readonly kind: LetterKind;
  /** Ids of the infractions or stages it tells of. */
  readonly about: readonly string[];
  readonly sentOn: LegalDay;
  /** Receipt, or first vain presentation of a registered letter; null while neither has happened. */
  readonly notifiedOn: LegalDay | null;
  readonly outcome: 'SENT' | 'RECEIVED' | 'UNCLAIMED';
}
