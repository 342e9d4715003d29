import type { PointsEvent } from '../../../../src/points/index.js';
import { fromCivil } from '../../../../src/time/index.js';
import { isIn, lastDay, type SeenLicence } from '../seenLicence.js';
import { type CountMeasure, perHalfYear, ratioMeasure } from './measure.js';
import { manAmong } from './sexes.js';

const fullCapital = 12;

/**
 * Invalidations by the day on which the letter 48SI is notified: a balance at zero alone invalidates nothing (C. route
 * R223-3 III), and a stage taken before the letter arrives may still save the licence.
 */
export const invalidationMeasures: readonly CountMeasure[] = [
  /** Invalidations of 2024, for 1,000 licence-years. */
  ratioMeasure(
    'V15',
    lastDay,
    seen => perHalfYear(invalidations(seen, 2024).length, seen.halfYears(2024)),
    2_000,
  ),
  /** Those of men in 2024, over those of men and women. */
  ratioMeasure('V16', lastDay, seen => manAmong(seen, invalidations(seen, 2024).length)),
  /** Those of 2018 to 2020 of a licence in its probation (a highest balance below twelve), over all of those years. */
  ratioMeasure('V17', fromCivil(2020, 12, 31), seen => {
    const all = invalidations(seen, 2018, 2020);
    return all.length === 0 ? null : [all.filter(({ cap }) => cap < fullCapital).length, all.length];
  }),
];

function invalidations(seen: SeenLicence, from: number, to = from): readonly PointsEvent[] {
  if (seen.losses().length === 0) return [];
  return seen.events.filter(({ rule, on }) => rule === 'INVALIDATION' && isIn(on, from, to));
}
