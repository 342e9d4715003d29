import { expect, it } from 'vitest';
import { timeWithoutLicence } from '../../simulator/life/acts/withoutLicence.js';
import { isoDay, legalDay } from '../../src/time/index.js';

it.each([
  ['the only one', ['2020-03-15'], '2020-09-15', false],
  ['one five years to the day after another', ['2015-03-15', '2020-03-15'], '2020-09-15', false],
  ['one a day less than five years after another', ['2015-03-16', '2020-03-15'], '2021-03-15', true],
  ['the third, near the second', ['2010-01-01', '2018-01-01', '2020-03-15'], '2021-03-15', true],
  ['the third, far from the second', ['2012-01-01', '2013-06-01', '2020-03-15'], '2020-09-15', false],
  ['one on the last day of August', ['2020-08-31'], '2021-02-28', false],
])('the time without a licence after %s (L223-5 II)', (_, days, soonest, isSecond) => {
  const found = timeWithoutLicence(days.map(legalDay));
  expect(found && { ...found, soonest: isoDay(found.soonest) }).toEqual({
    invalidatedOn: legalDay(days.at(-1) as string),
    soonest,
    isSecond,
  });
});

it('no time without a licence where nothing was invalidated', () => {
  expect(timeWithoutLicence([])).toBeNull();
});
