import { describe, expect, it } from 'vitest';
import {
  addMonths,
  addYears,
  civil,
  fromCivil,
  ImpossibleDay,
  isoDay,
  type LegalDay,
  legalDay,
} from '../../src/time/index.js';
import fc from '../support/properties.js';

const someDay = fc.integer({ min: -40_000, max: 90_000 }).map(days => days as LegalDay);

describe('legal days', () => {
  it('read and write the calendar as the ISO date of UTC midnight does', () => {
    fc.assert(
      fc.property(someDay, day => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        expect(isoDay(day)).toBe(text);
        expect(legalDay(text)).toBe(day);
        const { year, month, dayOfMonth } = civil(day);
        expect(fromCivil(year, month, dayOfMonth)).toBe(day);
      }),
    );
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '24-04-01',
    '2024-4-1',
    '2024-04-1x',
    '',
    '2024-04-01T00:00',
  ])('refuse %j', text => {
    expect(() => legalDay(text)).toThrow(ImpossibleDay);
  });

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2025-02-28', 36, '2028-02-28'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2024-01-31', -2, '2023-11-30'],
    ['1889-12-31', 2, '1890-02-28'],
    ['2309-12-31', 2, '2310-02-28'],
    ['1890-01-31', -2, '1889-11-30'],
    ['0099-12-31', 2, '0100-02-28'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(isoDay(addMonths(legalDay(from), months))).toBe(to);
  });

  it('keep the day of the month over years, but for 29 February', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -50, max: 50 }), (day, years) => {
        const from = civil(day);
        const to = civil(addYears(day, years));
        expect(to.year).toBe(from.year + years);
        expect(to.month).toBe(from.month);
        expect(from.dayOfMonth - to.dayOfMonth).toBeLessThanOrEqual(from.month === 2 ? 1 : 0);
      }),
    );
  });
});
