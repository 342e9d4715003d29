import { describe, expect, it } from 'vitest';
import { DaySums, mergedDays, quantileOf } from '../../../../simulator/population/check/dayCounts.js';
import { estimated, MomentSums, mergedMoments } from '../../../../simulator/population/check/moments.js';
import fc from '../../../support/properties.js';

function momentsOf(rows: readonly (readonly number[])[], width = rows[0]?.length ?? 2) {
  const sums = new MomentSums(width);
  for (const row of rows) sums.add(row);
  return sums.moments;
}

function daysOf(days: readonly number[]) {
  const sums = new DaySums();
  for (const one of days) sums.add(one);
  return sums.dayCounts;
}

describe('the standard error of a ratio', () => {
  it('is the binomial one for a share of licences', () => {
    // 30 of 100: sqrt(0.3 × 0.7 / 100) = 0.0458.
    const rows = Array.from({ length: 100 }, (_, index) => [Number(index < 30), 1]);
    const found = estimated(momentsOf(rows), { ratio: [0, 1] });
    expect(found?.value).toBeCloseTo(0.3, 12);
    expect(found?.standardError).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 100), 12);
  });

  it('is that of Poisson for rare events, and scales with its unit', () => {
    // 25 events in 10,000 whole years: sqrt(25) / 10,000 a year, times 1,000, but for the 1 - p of the binomial.
    const rows = Array.from({ length: 10_000 }, (_, index) => [Number(index < 25), 2]);
    const found = estimated(momentsOf(rows), { ratio: [0, 1], scale: 2_000 });
    expect(found?.value).toBeCloseTo(2.5, 12);
    expect(found?.standardError).toBeCloseTo(0.5, 2);
  });

  it('is wider where one licence makes many events', () => {
    const spread = Array.from({ length: 10_000 }, (_, index) => [Number(index < 40), 2]);
    const heaped = Array.from({ length: 10_000 }, (_, index) => [index < 4 ? 10 : 0, 2]);
    const [a, b] = [spread, heaped].map(rows => estimated(momentsOf(rows), { ratio: [0, 1] }));
    expect(a?.value).toBe(b?.value);
    // Ten events at a time: sqrt(10) times as wide.
    expect((b?.standardError ?? 0) / (a?.standardError ?? 1)).toBeCloseTo(Math.sqrt(10), 1);
  });

  it('of a change of ratios is the root of the two relative variances', () => {
    const rows = [
      ...Array.from({ length: 400 }, () => [1, 1, 0, 1]),
      ...Array.from({ length: 1_600 }, () => [0, 1, 0, 1]),
      ...Array.from({ length: 800 }, () => [0, 1, 1, 1]),
      ...Array.from({ length: 7_200 }, () => [0, 1, 0, 1]),
    ];
    const found = estimated(momentsOf(rows), { change: [0, 1], from: [2, 3] });
    expect(found?.value).toBeCloseTo(-0.5, 12);
    // The two counts exclude each other, which adds twice p q / (n p q): relative variance 1/400 + 1/800.
    expect(found?.standardError).toBeCloseTo(0.5 * Math.sqrt(1 / 400 + 1 / 800), 6);
  });

  it('is none where there is nothing to divide by', () => {
    expect(estimated(momentsOf([[0, 0]]), { ratio: [0, 1] })).toBeNull();
    expect(estimated(momentsOf([[1, 2, 0, 0]]), { change: [0, 1], from: [2, 3] })).toBeNull();
    expect(estimated(momentsOf([[1, 2, 0, 2]]), { change: [0, 1], from: [2, 3] })).toBeNull();
    expect(estimated(momentsOf([], 2), { ratio: [0, 1] })).toBeNull();
  });

  it('is that of many samples drawn again', () => {
    // A hundred samples of 2,000 licences, each with 0 to 3 events by its own rate: the spread of their ratios is what
    // one sample says of itself.
    let state = 1;
    const drawn = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const found = Array.from({ length: 100 }, () => {
      const rows = Array.from({ length: 2_000 }, () => {
        const isBusy = drawn() < 0.1;
        const events = isBusy ? Math.floor(drawn() * 4) : Number(drawn() < 0.02);
        return [events, drawn() < 0.5 ? 1 : 2];
      });
      return estimated(momentsOf(rows), { ratio: [0, 1] });
    });
    const values = found.map(one => one?.value ?? 0);
    const mean = values.reduce((sum, value) => sum + value) / 100;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 99);
    const told = found.reduce((sum, one) => sum + (one?.standardError ?? 0), 0) / 100;
    expect(spread / told).toBeGreaterThan(0.8);
    expect(spread / told).toBeLessThan(1.25);
  });
});

describe('a quantile of days', () => {
  it('is the value at its rank, with the values at the ranks around it', () => {
    // 1 to 1,000: the median is 500, its rank has a standard error of sqrt(1,000 / 4) = 15.8; three are 47.4.
    const days = daysOf(Array.from({ length: 1_000 }, (_, index) => index + 1));
    expect(quantileOf(days, 0.5, 3)).toEqual({ value: 500, low: 452, high: 548 });
    expect(quantileOf(days, 0.95, 0)).toEqual({ value: 950, low: 950, high: 950 });
  });

  it('is not told by a sample that its bounds leave', () => {
    // 1 % of 890: the rank 8.9 less 3 × 2.97 is below one; of 920, 9.2 less 9.05 too; from 1,000 on it is not.
    const upTo = (count: number) => daysOf(Array.from({ length: count }, (_, index) => index));
    expect(quantileOf(upTo(890), 0.01, 3)).toBeNull();
    expect(quantileOf(upTo(890), 0.99, 3)).toBeNull();
    expect(quantileOf(upTo(1_200), 0.99, 3)).not.toBeNull();
    expect(quantileOf([], 0.5, 3)).toBeNull();
  });
});

describe('sums of parts', () => {
  const row = fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 });

  it('merge into those of the whole, in any order', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (a, b) => {
        const whole = momentsOf([...a, ...b], 3);
        expect(mergedMoments(momentsOf(a, 3), momentsOf(b, 3))).toEqual(whole);
        expect(mergedMoments(momentsOf(b, 3), momentsOf(a, 3))).toEqual(whole);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 })), fc.array(fc.nat({ max: 30 })), (a, b) => {
        const whole = daysOf([...a, ...b]);
        expect(mergedDays(daysOf(a), daysOf(b))).toEqual(whole);
        expect(mergedDays(daysOf(b), daysOf(a))).toEqual(whole);
      }),
    );
  });
});
