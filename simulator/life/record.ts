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

/** How an infraction becomes final, or never does. */
export type InfractionPath =
  | 'PAID_REDUCED'
  | 'PAID'
  | 'INCREASED'
  | 'CONVICTED'
  | 'ORDONNANCE_PENALE'
  | 'COMPOSITION_PENALE'
  | 'CONTESTED_CONVICTED'
  | 'CONTESTED_ACQUITTED'
  | 'ACQUITTED';

/** Steps of an infraction after its commission, in the order they may come. */
export type InfractionStep =
  | 'NOTICE_SENT'
  | 'PAID'
  | 'TITLE_ISSUED'
  | 'ORDER_ISSUED'
  | 'CONTESTED'
  | 'JUDGED'
  | 'CARRIED_OUT'
  | 'FINAL'
  | 'RECORDED';

/** Steps of a stage after its last day. */
export type StageStep = 'ATTESTED' | 'RECORDED';

/** Steps of an act that the register records: the decision that takes effect by its notification, then the recording. */
export type ActStep = 'NOTIFIED' | 'RECORDED';

/** A step with its day, and how it came to it. */
export interface PlannedStep<Step extends string = string> {
  readonly step: Step;
  /** The step, or `COMMITTED`, `ATTENDED`, `DONE`, from which its delay counts. */
  readonly from: string;
  readonly on: LegalDay;
  /** The delay as drawn, and its window; a tester who gives a day leaves one day alone. */
  readonly delay: DrawnDelay;
  /** True where a tester gave the day, or made it happen at once. */
  readonly isGiven: boolean;
}

/** What was drawn for a command, with the profile it was drawn from; kept so that every draw can be read back. */
export interface Plan<Step extends string> {
  readonly profile: string;
  readonly recordingTime: string;
  /** In the order they come. */
  readonly steps: readonly PlannedStep<Step>[];
  /** Where nothing will be recorded: the window in which it would be otherwise, so that nobody can tell before. */
  readonly otherwise?: { readonly least: number; readonly most: number };
}

/** Draws for the letters that a change of the register may call for. */
export interface LetterDraws {
  readonly profile: string;
  readonly recordingTime: string;
  readonly steps: Readonly<Record<'dispatch' | 'simple' | 'registered', DrawnDelay>>;
  readonly unclaimed: boolean;
}

/** A successful appeal, as it was commanded. */
export interface Withdrawal {
  readonly ordinal: number;
  readonly because: string;
  readonly draws: LetterDraws;
}

/** What a correction changes of a recorded fact, and when the register holds it. */
export interface Correction<Content> {
  readonly ordinal: number;
  readonly because: string;
  readonly recordedAt: Instant;
  readonly revision: number;
  readonly changes: Partial<Content>;
  readonly draws: LetterDraws;
}

/** When the register holds a fact, perhaps ahead of the clock, and from when an appeal undoes it. */
interface Recorded<Content> {
  readonly recordedAt: Instant;
  readonly withdrawnAt: Instant | null;
  /** Revision of the world whose command planned it, and of the one that withdrew it. */
  readonly revision: number;
  readonly withdrawnRevision: number | null;
  /** In the order of their recording. */
  readonly corrections: readonly Correction<Content>[];
}

/** What every command leaves behind on the fact it creates. */
interface Commanded {
  /** Rank of the command on this licence, from 1. */
  readonly ordinal: number;
  readonly commandedAt: Instant;
  readonly withdrawal: Withdrawal | null;
  readonly letterDraws: LetterDraws;
}

interface Named {
  readonly id: string;
}

/** The columns of an infraction and of a stage, as a dossier shows one version of them. */
export type InfractionContent = Omit<InfractionRow, keyof RecordedRow>;
export type StageContent = Omit<StageRow, keyof RecordedRow>;

/** The part of an infraction that a dossier shows. */
export interface RecordedInfraction extends Recorded<InfractionContent>, InfractionContent, Named {}

/** The part of a stage that a dossier shows. */
export interface RecordedStage extends Recorded<StageContent>, StageContent, Named {}

/** What an infraction that ends in an acquittal never has. */
type UntilFinal = 'finalOn' | 'finalBy' | 'authority' | 'recordedAt' | 'committedAt';

/** An infraction with all its dates, recorded or not yet; one that ends in an acquittal is never final nor recorded. */
export interface InfractionLife extends Commanded, Omit<RecordedInfraction, UntilFinal> {
  readonly path: InfractionPath;
  readonly committedAt: Instant;
  readonly plan: Plan<InfractionStep>;
  readonly finalOn: LegalDay | null;
  readonly finalBy: InfractionRow['finalBy'] | null;
  readonly authority: string | null;
  readonly recordedAt: Instant | null;
}

/** A stage with all its dates, recorded or not yet. */
export interface StageLife extends Commanded, RecordedStage {
  readonly plan: Plan<StageStep>;
}

/** A letter with its two dates, sent or not yet. */
export interface LetterLife {
  readonly id: string;
  readonly kind: LetterKind;
  readonly about: readonly string[];
  /** Rank of the command whose recording calls for it; 0 for a credit that time alone brings. */
  readonly ordinal: number;
  /** Revision of the world whose command planned it. */
  readonly revision: number;
  readonly sentAt: Instant;
  readonly notifiedAt: Instant;
  readonly outcome: 'RECEIVED' | 'UNCLAIMED';
}

/** The command that wrote a row of the dossier, with the steps from the act to its recording. */
export interface Act {
  /** Reference of the fact, as the command gave it. */
  readonly id: string;
  readonly ordinal: number;
  readonly commandedAt: Instant;
  /** Day of the act itself. */
  readonly doneOn: LegalDay;
  readonly recordedAt: Instant;
  readonly plan: Plan<ActStep>;
}

/** Rows beside infractions and stages; those that a command wrote hold how they came to the register. */
export interface HeldRows {
  readonly titlePeriods: readonly Held<TitlePeriod>[];
  readonly titles: readonly Held<Title>[];
  readonly categories: readonly Held<CategoryRow>[];
  readonly restrictions: readonly Held<RestrictionRow>[];
  readonly medicalVisits: readonly Held<MedicalVisitRow>[];
  readonly measures: readonly Held<MeasureRow>[];
}

/** A version of a row; `act` where a command wrote it. */
export type Held<Row extends RecordedRow> = Row & { readonly act?: Act };

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
export interface LicenceRecord extends Omit<RecordedLicence, 'infractions'> {
  readonly infractions: readonly InfractionLife[];
  readonly stages: readonly StageLife[];
  /** Commands given so far on this licence. */
  readonly commands: number;
}
