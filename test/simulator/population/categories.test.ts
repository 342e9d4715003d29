import { describe, expect, it } from 'vitest';
import type { CategoryCode } from '../../../simulator/life/acts/categoryCodes.js';
import { obtainedOn, yearsOfOpinion } from '../../../simulator/population/lives/categoryLaw.js';
import type { Population } from '../../../simulator/population/population.js';
import { populationNamed } from '../../../simulator/population/registry.js';
import { addYears, isoDay, type LegalDay, legalDay } from '../../../src/time/index.js';
import { repositorySeeds } from '../../support/simulator.js';

const text = (day: LegalDay | null) => day && isoDay(day);

describe('the day of a category', () => {
  it.each<[string, CategoryCode, string, string, string, string | null]>([
    ['a C at thirty', 'C', '1970-05-10', '2000-01-15', '2000-01-15', null],
    ['a C at nineteen, moved to twenty-one', 'C', '1990-05-10', '2009-07-01', '2011-05-10', null],
    ['a D at twenty, moved to twenty-four', 'D', '1990-05-10', '2010-07-01', '2014-05-10', null],
    ['an A by direct access', 'A', '1980-05-10', '2010-07-01', '2010-07-01', null],
    ['an A at twenty, moved to twenty-four', 'A', '1980-05-10', '2000-07-01', '2004-05-10', null],
    ['an A of today, two years after an A2', 'A', '1980-05-10', '2020-07-01', '2020-07-01', '2018-07-01'],
    ['an A of today at nineteen', 'A', '2000-05-10', '2019-07-01', '2020-05-10', '2018-05-10'],
    [
      'an A that waited for its age until an A2 was needed',
      'A',
      '1993-05-10',
      '2014-07-01',
      '2017-05-10',
      '2015-05-10',
    ],
  ])('of %s', (_, code, bornOn, drawn, on, a2On) => {
    const born = legalDay(bornOn);
    const found = obtainedOn(code, legalDay(drawn), { bornOn: born, licensedOn: addYears(born, 18) });
    expect([text(found.on), text(found.a2On)]).toEqual([on, a2On]);
  });

  it('of an A follows a first licence of late, or an A2 held already, by two years', () => {
    const bornOn = legalDay('1980-05-10');
    const licensedOn = legalDay('2020-01-20');
    const day = legalDay('2021-01-20');
    const found = obtainedOn('A', day, { bornOn, licensedOn });
    expect([text(found.on), text(found.a2On)]).toEqual(['2022-01-20', '2020-01-20']);
    const held = obtainedOn('A', day, { bornOn, licensedOn, heldA2On: legalDay('2020-06-01') });
    expect([text(held.on), text(held.a2On)]).toEqual(['2022-06-01', '2020-06-01']);
  });
});

it.each<[CategoryCode, number, number, number | null]>([
  ['C', 5, 59, 5],
  ['C', 5, 60, 2],
  ['CE', 5, 75, 2],
  ['C', 5, 76, 1],
  ['C', 1, 40, 1],
  ['C', 9, 40, 5],
  ['D', 5, 59, 5],
  ['D', 5, 60, 1],
  ['D', 2, 79, 1],
  ['D', 5, 80, null],
  ['C', 5, 80, null],
])('an opinion for %s, of %i years at most, at %i holds for %s years', (code, most, age, years) => {
  const bornOn = legalDay('1940-03-01');
  expect(yearsOfOpinion({ code, most }, addYears(bornOn, age), bornOn)).toBe(years);
});

it('the licences of edge cases hold categories of their age, an A after its A2, and visits that hold as long as they may', () => {
  const population = populationNamed('edge-cases', repositorySeeds) as Population;
  const least: Readonly<Record<string, number>> = { A: 20, A2: 18, B: 17, BE: 18, C: 21, D: 24 };
  const met = new Map<string, number>();
  for (let index = 0; index < 1_500; index++) {
    const { held, civilStatus } = population.licence('categories', index);
    const { bornOn } = civilStatus;
    for (const { id, code, obtainedOn: on, mode } of held.categories) {
      met.set(code, (met.get(code) ?? 0) + 1);
      expect(on, `${code} of ${isoDay(bornOn)}`).toBeGreaterThanOrEqual(
        addYears(bornOn, least[code] as number),
      );
      if (code !== 'A' || on < legalDay('2016-06-03')) continue;
      const a2 = held.categories.find(row => row.id === `${id}A2`);
      expect(mode).toBe('TRAINING');
      expect(on).toBeGreaterThanOrEqual(addYears(a2?.obtainedOn as LegalDay, 2));
    }
    for (const { visitedOn, validUntil, categories } of held.medicalVisits) {
      expect(visitedOn).toBeLessThan(addYears(bornOn, 80));
      if (visitedOn < addYears(bornOn, 60)) continue;
      expect(validUntil).toBeLessThanOrEqual(addYears(visitedOn, categories.includes('D') ? 1 : 2));
    }
  }
  for (const code of Object.keys(least)) expect(met.get(code), code).toBeGreaterThan(20);
});
