import { type LegalDay, legalDay } from '../../../../src/time/index.js';
import { lastDay, type SeenLicence } from '../seenLicence.js';
import { type CountMeasure, ratioMeasure } from './measure.js';
import { onePointReturns } from './restorations.js';

const endOf2017 = legalDay('2017-12-31');
const endOf2021 = legalDay('2021-12-31');
const endOf2024 = legalDay('2024-12-31');

/** Balances as the register shows them at the end of a 31 December, by what it holds that day. */
export const balanceMeasures: readonly CountMeasure[] = [
  balances('V01', endOf2024, points => points === 12),
  balances('V02', endOf2017, points => points === 12),
  balances('V03', endOf2017, points => points === 11),
  balances('V04', endOf2017, points => points === 10),
  balances('V05', endOf2017, points => points >= 6 && points <= 10),
  balances('V06', endOf2017, points => points >= 1 && points <= 5),
  balances('V07', endOf2017, points => points === 0),
  /** Valid licences whose probation still runs at the end of 2024, among those in the register. */
  ratioMeasure('V23', endOf2024, probationaryCounts),
  balances('V35', endOf2021, points => points >= 11),
];

/** What a country settles at that never knew another law than that of 2024; measured on a population of its own. */
export const steadyMeasure: CountMeasure = {
  kind: 'COUNTS',
  id: 'V36',
  until: lastDay,
  width: 5,
  counts: steadyCounts,
  estimates: [{ ratio: [0, 2] }, { ratio: [1, 2] }, { ratio: [3, 4], scale: 2 }],
};

/**
 * Licences whose balance is such, among those in the register at the end of the day. Known then: a loss final but not
 * recorded is not in it. Invalidated licences stay among them, at zero, until another is obtained.
 */
function balances(id: string, day: LegalDay, isSuch: (points: number) => boolean): CountMeasure {
  return ratioMeasure(id, day, seen => {
    const points = seen.pointsOn(day);
    return points === null ? null : [Number(isSuch(points)), 1];
  });
}

function probationaryCounts(seen: SeenLicence): readonly number[] | null {
  if (!seen.hasFileOn(lastDay)) return null;
  return [Number(seen.evaluation?.probation?.running ?? false), 1];
}

/** Licences at 12 and at 11 on 31 December 2024, known then; single points returned in 2024, and half licence-years. */
function steadyCounts(seen: SeenLicence): readonly number[] | null {
  const halfYears = seen.halfYears(2024);
  const points = seen.pointsOn(endOf2024);
  if (points === null && halfYears === 0) return null;
  return [
    Number(points === 12),
    Number(points === 11),
    Number(points !== null),
    onePointReturns(seen, 2024),
    halfYears,
  ];
}
