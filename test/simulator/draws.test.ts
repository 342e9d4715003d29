import { describe, expect, it } from 'vitest';
import type { Delay } from '../../simulator/life/delayProfile.js';
import { drawDelay, drawName } from '../../simulator/life/draws.js';
import { exponential, naturalLog } from '../../simulator/life/exactMath.js';
import { lowestQuantile, normalQuantile } from '../../simulator/life/normalQuantiles.js';
import fc from '../support/properties.js';
import { driverNeph } from '../support/simulator.js';

const key = { seed: 'default', neph: driverNeph(), ordinal: 1 };
const recording: Delay = { logNormal: { median: 70, p95: 240 } };

function sample(delay: Delay, size: number): number[] {
  const days = Array.from(
    { length: size },
    (_, index) => drawDelay(delay, { ...key, ordinal: index + 1 }, 'sample').days,
  );
  return days.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(sorted.length * share)] as number;

describe('a draw', () => {
  // Worked out apart, with another implementation of SHA-256 and of the normal law.
  it('keeps its value for ever', () => {
    const steps = ['notice', 'finality', 'recording'];
    expect(steps.map(step => drawDelay(recording, key, step).days)).toEqual([21, 24, 75]);
    expect(steps.map(step => drawDelay({ uniform: [20, 75] }, key, step).days)).toEqual([22, 24, 50]);
    expect(drawName(key, 'id')).toBe('P8JL2B17');
  });

  it('depends on the seed, the driver, the rank of the command and the step, and on nothing before it', () => {
    const days = (changes: Partial<typeof key>, step = 'notice'): number =>
      drawDelay({ uniform: [0, 30_000] }, { ...key, ...changes }, step).days;
    const first = days({});
    const others = [
      days({ seed: 'other' }),
      days({ neph: driverNeph(2) }),
      days({ ordinal: 2 }),
      days({}, 'finality'),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
    expect(days({})).toBe(first);
  });

  it('never leaves the window it tells', () => {
    const bound = fc.integer({ min: 0, max: 400 });
    const range = fc.tuple(bound, bound).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);
    const law = fc
      .record({
        median: fc.integer({ min: 1, max: 200 }),
        ratio: fc.double({ min: 1, max: 5, noNaN: true }),
        offset: bound,
      })
      .map(({ median, ratio, offset }) => ({ median, p95: median * ratio, offset }));
    const body = fc.oneof(
      range.map((uniform): Delay => ({ uniform })),
      law.map((logNormal): Delay => ({ logNormal })),
      bound.map((fixed): Delay => ({ fixed })),
    );
    const tail = fc.option(
      fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), uniform: range }),
    );
    fc.assert(
      fc.property(body, tail, fc.integer({ min: 1, max: 10_000 }), (delay, rare, ordinal) => {
        const drawn = drawDelay({ ...delay, ...(rare && { tail: rare }) }, { ...key, ordinal }, 'step');
        expect(drawn.days).toBeGreaterThanOrEqual(drawn.least);
        expect(drawn.days).toBeLessThanOrEqual(drawn.most);
        expect(Number.isInteger(drawn.days)).toBe(true);
      }),
    );
  });
});

describe('a log-normal delay', () => {
  it('has the median and the 95th percentile of its profile', () => {
    const days = sample(recording, 20_000);
    expect(at(days, 0.5)).toBeGreaterThanOrEqual(68);
    expect(at(days, 0.5)).toBeLessThanOrEqual(72);
    expect(at(days, 0.95)).toBeGreaterThanOrEqual(230);
    expect(at(days, 0.95)).toBeLessThanOrEqual(250);
  });

  it('starts at its offset and stops at its bounds', () => {
    const days = sample({ logNormal: { median: 38, p95: 58, min: 16, cap: 60 } }, 5_000);
    expect(days.at(0)).toBeGreaterThanOrEqual(16);
    expect(days.at(-1)).toBe(60);
    expect(sample({ logNormal: { median: 45, p95: 120, offset: 46 } }, 500).at(0)).toBeGreaterThan(46);
  });
});

describe('a uniform delay', () => {
  it('takes every value of its range, ends included, about as often', () => {
    const days = sample({ uniform: [3, 7] }, 10_000);
    for (const value of [3, 4, 5, 6, 7]) {
      const count = days.filter(day => day === value).length;
      expect(count).toBeGreaterThan(1_800);
      expect(count).toBeLessThan(2_200);
    }
  });

  it('gives way to its tail as often as the profile says', () => {
    const late = sample({ fixed: 10, tail: { probability: 0.02, uniform: [365, 1095] } }, 20_000).filter(
      day => day > 10,
    );
    expect(late.length).toBeGreaterThan(320);
    expect(late.length).toBeLessThan(480);
    expect(late.at(0)).toBeGreaterThanOrEqual(365);
    expect(late.at(-1)).toBeLessThanOrEqual(1095);
  });
});

describe('the arithmetic of draws', () => {
  // The area under the bell up to a point, by Simpson's rule: an independent way to the same table.
  const area = (to: number): number => {
    const parts = 4_000;
    const from = -9;
    const width = (to - from) / parts;
    const bell = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    let sum = bell(from) + bell(to);
    for (let part = 1; part < parts; part++) sum += bell(from + part * width) * (part % 2 === 1 ? 4 : 2);
    return (sum * width) / 3;
  };

  it('reads quantiles whose probability is the one asked', () => {
    for (const share of [0.0001, 0.001, 0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.95, 0.99, 0.999]) {
      expect(area(normalQuantile(Math.floor(share * 2 ** 32)))).toBeCloseTo(share, 3);
    }
    expect(area(lowestQuantile)).toBeCloseTo(2 ** -15, 6);
  });

  it('is symmetrical and never falls as the draw rises', () => {
    let before = Number.NEGATIVE_INFINITY;
    for (let word = 0; word < 2 ** 32; word += 2 ** 32 / 4096) {
      const quantile = normalQuantile(word);
      expect(quantile).toBeGreaterThanOrEqual(before);
      expect(normalQuantile(2 ** 32 - 1 - word)).toBe(-quantile);
      before = quantile;
    }
    expect(normalQuantile(0)).toBe(lowestQuantile);
    expect(normalQuantile(2 ** 32 - 1)).toBe(-lowestQuantile);
  });

  it('agrees with the machine on logarithms and exponentials', () => {
    for (const value of [0.001, 0.5, 1, 1.4999, 1.5, 3.4286, 240, 1e6]) {
      expect(naturalLog(value)).toBeCloseTo(Math.log(value), 12);
    }
    for (const value of [-20, -3.2, -0.3, 0, 0.4, 1, 3.0001, 12]) {
      expect(exponential(value) / Math.exp(value)).toBeCloseTo(1, 12);
    }
  });
});
