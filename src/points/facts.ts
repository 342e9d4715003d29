import type { Instant, LegalDay } from '../time/index.js';

/** How a driver learned: conduite supervisée and encadrée count as STANDARD (C. route R223-1 II). */
export type Formation = 'STANDARD' | 'AAC';

/** Class of an offence on the day it was committed: contraventions 1 to 5, or a délit. */
export type OffenceClass = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'DELIT';

/**
 * What established the reality of an offence (C. route L223-1 al. 4): fixed fine paid (AF), titre exécutoire
 * of the increased fine (AFM), composition pénale carried out (CP), conviction final (COND).
 */
export type FinalityGround = 'AF' | 'AFM' | 'CP' | 'COND';

/** Kind of a stage. Only the first two give points (C. route R223-8 II). */
export type StageKind =
  | 'VOLONTAIRE'
  | 'OBLIGATOIRE_PROBATOIRE'
  | 'ALTERNATIVE_POURSUITES'
  | 'COMPOSITION_PENALE'
  | 'PEINE';

/** Measures on the right to drive. The medical ones never touch the length of probation. */
export type MeasureKind =
  | 'SUSPENSION'
  | 'RESTRICTION'
  | 'EAD'
  | 'RETENTION'
  | 'ANNULATION'
  | 'INVALIDATION'
  | 'INTERDICTION'
  | 'SUSPENSION_MEDICALE'
  | 'RESTRICTION_MEDICALE';

/** A title period: one licence, from its issue until the next one begins. */
export interface LicenceFact {
  readonly id: string;
  /** Day the first category was obtained. */
  readonly obtainedOn: LegalDay;
  readonly formation: Formation;
  /** False after annulment or invalidation: neither AAC nor complementary training then shortens probation. */
  readonly firstLicence: boolean;
  /** Day of the seven-hour post-permit training (C. route R223-4-1). */
  readonly complementaryTrainingOn?: LegalDay | undefined;
  /** Annulment, death or exchange. */
  readonly endedOn?: LegalDay | undefined;
}

/** An offence whose reality is established. */
export interface OffenceFact {
  readonly id: string;
  /** Legal day of the offence: picks the scale, interrupts delays. */
  readonly committedOn: LegalDay;
  readonly committedAt?: Instant | undefined;
  /** Day its reality is established: every delay of restitution starts here. */
  readonly finalOn: LegalDay;
  readonly finalBy: FinalityGround;
  readonly class: OffenceClass;
  /** Scale on `committedOn`, 0 to 9. An offence at 0 never counts for anything. */
  readonly points: number;
  /** Code in the offence table, when known. */
  readonly offenceRef?: string | undefined;
  /** Offences of the same conduct at the same moment share a ceiling (C. route L223-2 III). */
  readonly simultaneousGroup?: string | undefined;
  /** Legal day on which the register learns of it. */
  readonly recordedOn: LegalDay;
  /** Day on which the register learns that it never was (a successful appeal). */
  readonly withdrawnOn?: LegalDay | undefined;
}

/** A stage, from its first to its last day; it takes effect at 00:00 of the day after (C. route R223-8 III). */
export interface StageFact {
  readonly id: string;
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly kind: StageKind;
  readonly recordedOn: LegalDay;
  readonly withdrawnOn?: LegalDay | undefined;
}

/** The letter 48SI reached the driver, or was presented in vain for the first time. */
export interface NotificationFact {
  readonly id?: string | undefined;
  readonly kind: '48SI';
  readonly notifiedOn: LegalDay;
}

/** A measure on the right to drive; it matters to points only through probation (C. route L223-1 al. 2). */
export interface MeasureFact {
  readonly id?: string | undefined;
  readonly kind: MeasureKind;
  readonly from: LegalDay;
  readonly to?: LegalDay | undefined;
  /** Day of the offence that it punishes; absent for a measure that punishes none. */
  readonly offenceCommittedOn?: LegalDay | undefined;
  readonly recordedOn: LegalDay;
}

/** Everything the law needs to know of one driver. Order does not matter, but for ties inside a group. */
export interface Facts {
  readonly licences: readonly LicenceFact[];
  readonly offences: readonly OffenceFact[];
  readonly stages: readonly StageFact[];
  readonly notifications: readonly NotificationFact[];
  readonly measures: readonly MeasureFact[];
}

/** A driver of whom nothing is known. */
export const noFacts: Facts = { licences: [], offences: [], stages: [], notifications: [], measures: [] };
