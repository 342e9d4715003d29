import { isIn, lastDay, type SeenLicence } from '../seenLicence.js';
import { type CountMeasure, perHalfYear, ratioMeasure } from './measure.js';
import { manAmong } from './sexes.js';

/** Files of the register, by which the published counts of a year are read. */
export const files = 48_000_000;

/** Points returned by time, by the legal day of the credit, as the register tells it on 31 December 2024. */
export const restorationMeasures: readonly CountMeasure[] = [
  /** Credits of a single point in 2024, over licence-years. One that a later recording took back is not counted. */
  ratioMeasure('V19', lastDay, seen => perHalfYear(onePointReturns(seen, 2024), seen.halfYears(2024)), 2),
  /** Those of men, over those of men and women. */
  ratioMeasure('V20', lastDay, seen => manAmong(seen, onePointReturns(seen, 2024))),
  /** Full restorations of 2024 of men, over those of men and women: every expiry, whether it gained points or not. */
  ratioMeasure('V21', lastDay, seen => manAmong(seen, fullRestorations(seen, 2024))),
  {
    kind: 'COUNTS',
    id: 'V34',
    until: lastDay,
    width: 3,
    counts: fullCounts,
    estimates: [
      { ratio: [0, 2], scale: 2 * files },
      { ratio: [1, 2], scale: 2 * files },
    ],
  },
];

/** Single points returned after six months, credited in a year. */
export function onePointReturns(seen: SeenLicence, year: number): number {
  if (seen.losses().length === 0) return 0;
  return seen.events.filter(({ rule, on }) => rule === 'ONE_POINT_6M' && isIn(on, year)).length;
}

/** Expiries of the two or three years in a year; `gaining`: those that gave points alone. */
function fullRestorations(seen: SeenLicence, year: number, gaining = false): number {
  if (seen.losses().length === 0) return 0;
  return seen.events.filter(
    ({ rule, on, points }) =>
      (rule === 'FULL_2Y' || rule === 'FULL_3Y') && isIn(on, year) && (!gaining || points > 0),
  ).length;
}

/** Full restorations of 2024, counted two ways: those that gave points, and every expiry. */
function fullCounts(seen: SeenLicence): readonly number[] | null {
  const halfYears = seen.halfYears(2024);
  const every = fullRestorations(seen, 2024);
  if (halfYears === 0 && every === 0) return null;
  return [fullRestorations(seen, 2024, true), every, halfYears];
}
