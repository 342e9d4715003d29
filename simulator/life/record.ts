import type {
  Address,
  CategoryRow,
  CivilStatus,
  InfractionRow,
  LetterKind,
  MeasureRow,
  MedicalVisitRow,
  Neph,
  RecordedRow,
  RestrictionRow,
  StageRow,
  Title,
  TitlePeriod,
} from '../../src/snpc/index.js';
import type { Instant, LegalDay } from '../../src/time/index.js';
import type { DrawnDelay } from './draws.js';

/** How an infraction becomes final. */
export type InfractionPath = 'PAID_REDUCED' | 'PAID' | 'INCREASED' | 'CONVICTED' | 'COMPOSITION_PENALE';

/** What was drawn for a command, with the profile it was drawn from; kept so that every draw can be read back. */
export interface Draws<Step extends string> {
  readonly profile: string;
  readonly recordingTime: string;
  readonly steps: Readonly<Record<Step, DrawnDelay>>;
}

/** Draws for the letter that a change of the register may call for. */
export type LetterDraws = Draws<'dispatch' | 'simple' | 'registered'> & { readonly unclaimed: boolean };

/** A successful appeal, as it was commanded. */
export interface Withdrawal {
  readonly ordinal: number;
  readonly because: string;
  readonly draws: LetterDraws;
}

/** When the register holds a fact, perhaps ahead of the clock, and from when an appeal undoes it. */
interface Recorded {
  readonly recordedAt: Instant;
  readonly withdrawnAt: Instant | null;
  /** Revision of the world whose command planned it, and of the one that withdrew it. */
  readonly revision: number;
  readonly withdrawnRevision: number | null;
}

/** What every command leaves behind on the fact it creates. */
interface Commanded {
  /** Rank of the command on this licence, from 1. */
  readonly ordinal: number;
  readonly commandedAt: Instant;
  readonly withdrawal: Withdrawal | null;
}

interface Named {
  readonly id: string;
}

/** The part of an infraction that a dossier shows. */
export interface RecordedInfraction extends Recorded, Omit<InfractionRow, keyof RecordedRow>, Named {}

/** The part of a stage that a dossier shows. */
export interface RecordedStage extends Recorded, Omit<StageRow, keyof RecordedRow>, Named {}

/** An infraction with all its dates, recorded or not yet. */
export interface InfractionLife extends Commanded, RecordedInfraction {
  readonly path: InfractionPath;
  readonly noticeOn: LegalDay;
  readonly draws: Draws<'notice' | 'finality' | 'recording'>;
  readonly letterDraws: LetterDraws;
}

/** A stage with all its dates, recorded or not yet. */
export interface StageLife extends Commanded, RecordedStage {
  readonly attestedOn: LegalDay;
  readonly draws: Draws<'attestation' | 'recording'>;
}

/** A letter with its two dates, sent or not yet. */
export interface LetterLife {
  readonly id: string;
  readonly kind: LetterKind;
  readonly about: readonly string[];
  /** Rank of the command whose recording calls for it. */
  readonly ordinal: number;
  /** Revision of the world whose command planned it. */
  readonly revision: number;
  readonly sentAt: Instant;
  readonly notifiedAt: Instant;
  readonly outcome: 'RECEIVED' | 'UNCLAIMED';
}

/** Rows that no command plans: they come with the dossier and hold their recording instants. */
export interface HeldRows {
  readonly titlePeriods: readonly TitlePeriod[];
  readonly titles: readonly Title[];
  readonly categories: readonly CategoryRow[];
  readonly restrictions: readonly RestrictionRow[];
  readonly medicalVisits: readonly MedicalVisitRow[];
  readonly measures: readonly MeasureRow[];
}

/** What the register holds and will hold of one driver, given the commands so far: enough to show a dossier. */
export interface RecordedLicence {
  readonly neph: Neph;
  readonly civilStatus: CivilStatus;
  readonly address: Address | null;
  readonly held: HeldRows;
  readonly infractions: readonly RecordedInfraction[];
  readonly stages: readonly RecordedStage[];
  readonly letters: readonly LetterLife[];
}

/** The same with every step and draw: enough to carry out a command. */
export interface LicenceRecord extends RecordedLicence {
  readonly infractions: readonly InfractionLife[];
  readonly stages: readonly StageLife[];
  /** Commands given so far on this licence. */
  readonly commands: number;
}
