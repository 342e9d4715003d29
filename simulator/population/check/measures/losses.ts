import { fromCivil } from '../../../../src/time/index.js';
import { type LossDay, lastDay, type SeenLicence, type SeenLoss } from '../seenLicence.js';
import { type CountMeasure, perHalfYear, ratioMeasure, sharesMeasure } from './measure.js';
import { familiesOfOffences, familyOfOffence } from './offenceFamilies.js';

const endOf2018 = fromCivil(2018, 12, 31);
const sizes = [1, 2, 3, 4, 6] as const;

/**
 * Losses by the calendar year of their recording, whenever they were committed or became final, as the published series are
 * said to be; and, beside, by the year of the offence.
 */
export function lossMeasuresBy(by: LossDay): readonly CountMeasure[] {
  return [
    /** Points of losses of 2024, over licence-years. */
    ratioMeasure('V08', lastDay, seen => perLicence(seen, lossesOf(seen, by, 2024), pointsOf, 2024), 2),
    /** Points of losses of 2018, over licence-years. */
    ratioMeasure('V09', endOf2018, seen => perLicence(seen, lossesOf(seen, by, 2018), pointsOf, 2018), 2),
    /** Losses of 2024, over licence-years. */
    ratioMeasure('V10', lastDay, seen => perLicence(seen, lossesOf(seen, by, 2024), countOf, 2024), 2),
    /** Of the points of losses of 2024, those of offences of one point. */
    sharesMeasure('V11', lastDay, 1, seen => bySize(lossesOf(seen, by, 2024), [1])),
    /** Of the points of losses of 2024, those of offences of six points. */
    sharesMeasure('V12', lastDay, 1, seen => bySize(lossesOf(seen, by, 2024), [6])),
    /** Of the points of losses of 2018, those of offences of 1, 2, 3, 4 and 6 points. */
    sharesMeasure('V13', endOf2018, sizes.length, seen => bySize(lossesOf(seen, by, 2018), sizes)),
    /** Of the points of losses of 2024, those of each published family. */
    sharesMeasure('V14', lastDay, familiesOfOffences.length, seen => byFamily(lossesOf(seen, by, 2024))),
    {
      kind: 'COUNTS',
      id: 'V33',
      until: lastDay,
      width: 8,
      counts: seen => breakCounts(seen, by),
      estimates: [0, 1, 2].map(part => ({ change: [part, 3], from: [part + 4, 7] }) as const),
    },
  ];
}

/**
 * Points, losses and points for speed of 2024 with its half licence-years, then those of 2023: each change is that of a rate
 * by licence-year, so that a register that grows does not count as a change of conduct.
 */
function breakCounts(seen: SeenLicence, by: LossDay): readonly number[] | null {
  const counts = [2024, 2023].flatMap(year => {
    const losses = lossesOf(seen, by, year);
    const speeding = losses.filter(({ infraction }) => familyOfOffence(infraction.offenceRef) === 'speed');
    return [pointsOf(losses), losses.length, pointsOf(speeding), seen.halfYears(year)];
  });
  return counts.every(count => count === 0) ? null : counts;
}

function perLicence(
  seen: SeenLicence,
  losses: readonly SeenLoss[],
  count: (losses: readonly SeenLoss[]) => number,
  year: number,
): readonly number[] | null {
  return perHalfYear(count(losses), seen.halfYears(year));
}

/** Points by size of the offence on its scale, then all points. */
function bySize(losses: readonly SeenLoss[], of: readonly number[]): readonly number[] | null {
  if (losses.length === 0) return null;
  const parts = of.map(size => pointsOf(losses.filter(({ infraction }) => infraction.points === size)));
  return [...parts, pointsOf(losses)];
}

/** Points by family of the offence, then all points, those of no published family among them. */
function byFamily(losses: readonly SeenLoss[]): readonly number[] | null {
  if (losses.length === 0) return null;
  const parts = familiesOfOffences.map(family =>
    pointsOf(losses.filter(({ infraction }) => familyOfOffence(infraction.offenceRef) === family)),
  );
  return [...parts, pointsOf(losses)];
}

const none: readonly SeenLoss[] = [];

function lossesOf(seen: SeenLicence, by: LossDay, year: number): readonly SeenLoss[] {
  const losses = seen.losses(by);
  return losses.length === 0 ? none : losses.filter(loss => loss.year === year);
}

function pointsOf(losses: readonly SeenLoss[]): number {
  return losses.reduce((sum, { taken }) => sum + taken, 0);
}

function countOf(losses: readonly SeenLoss[]): number {
  return losses.length;
}
