import type {
  InfractionRow,
  LetterRow,
  MeasureRow,
  MedicalVisitRow,
  Neph,
  RestrictionRow,
  StageRow,
  Title,
  TitlePeriod,
} from '../../snpc/index.js';
import type { ViewTimes } from '../view.js';
import type { Amendment } from './amendments.js';

/**
 * What a dossier holds beside what `LicenceView` tells, seen at (asOf, knownAt): rows in force by `knownAt`, of things
 * done by `asOf`, oldest first. Facts withdrawn by then are not in it. With the view it makes the RII (C. route R225-6).
 */
export interface FullRecordView {
  readonly neph: Neph;
  readonly times: ViewTimes;
  /** Periods begun; the end of one is told from that day on. */
  readonly titlePeriods: readonly TitlePeriod[];
  /** Cards and papers issued. */
  readonly titles: readonly Title[];
  readonly medicalVisits: readonly MedicalVisitRow[];
  /** Measures begun or notified, over or not. */
  readonly measures: readonly MeasureRow[];
  /** Restrictions and arrangements begun, over or not. */
  readonly restrictions: readonly RestrictionRow[];
  /** Letters sent; the receipt of one is told from that day on. */
  readonly letters: readonly LetterRow[];
  /** Stages attended to their last day, with the references of their attestations. */
  readonly stages: readonly StageRow[];
  /** Infractions final, with or without points, with the authority that made them so. */
  readonly infractions: readonly InfractionRow[];
  /** Changes of infractions, as the register came to make them. */
  readonly amendments: readonly Amendment[];
}
