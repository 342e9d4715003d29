import { fromCivil, legalDayOf } from '../../../../src/time/index.js';
import type { LetterLife, StageLife } from '../../../life/record.js';
import { daysUntil, isIn, lastDay, type SeenLicence } from '../seenLicence.js';
import { type CountMeasure, perHalfYear, ratioMeasure } from './measure.js';

/** Kinds of stage that may give points (C. route R223-8 II). */
const forPoints: ReadonlySet<StageLife['kind']> = new Set<StageLife['kind']>([
  'VOLONTAIRE',
  'OBLIGATOIRE_PROBATOIRE',
]);

/** The organiser has fifteen days, then the préfecture a month. */
const daysToRecord = 15 + 31;

export const stageAndLetterMeasures: readonly CountMeasure[] = [
  /** Stages for points by their last day in 2024, recorded or not yet, for 1,000 licence-years: participations, not persons. */
  ratioMeasure('V18', lastDay, seen => perHalfYear(stagesEnding(seen, 2024), seen.halfYears(2024)), 2_000),
  /** Letters of the references 48 (48, 48M, 48N, 48SI) and 46 (46, 46D, 46B) by their dispatch in 2018, over licence-years. */
  ratioMeasure(
    'V22',
    fromCivil(2018, 12, 31),
    seen => perHalfYear(lettersSent(seen, 2018), seen.halfYears(2018)),
    2,
  ),
  /** Stages of any kind and year that the register held at most 46 days after their last day, over all stages. */
  ratioMeasure('V32', lastDay, ({ record: { stages } }) => {
    if (stages.length === 0) return null;
    return [stages.filter(isRecordedInTime).length, stages.length];
  }),
];

function stagesEnding({ record: { stages } }: SeenLicence, year: number): number {
  return stages.filter(({ kind, to, withdrawnAt }) => forPoints.has(kind) && isIn(to, year) && !withdrawnAt)
    .length;
}

function lettersSent({ record: { letters } }: SeenLicence, year: number): number {
  return letters.filter(letter => isCounted(letter) && isIn(legalDayOf(letter.sentAt), year)).length;
}

function isCounted({ kind }: LetterLife): boolean {
  return kind.startsWith('48') || kind.startsWith('46');
}

function isRecordedInTime({ to, recordedAt }: StageLife): boolean {
  return daysUntil(to, recordedAt) <= daysToRecord;
}
