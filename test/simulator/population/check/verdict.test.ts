import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../../simulator/population/check/measures/index.js';
import { ratioMeasure } from '../../../../simulator/population/check/measures/measure.js';
import { MomentSums } from '../../../../simulator/population/check/moments.js';
import type { Tally } from '../../../../simulator/population/check/tally.js';
import type { Target } from '../../../../simulator/population/check/target.js';
import { judged } from '../../../../simulator/population/check/verdict.js';
import { legalDay } from '../../../../src/time/index.js';

const day = legalDay('2024-12-31');
const ratio = ratioMeasure('V01', day, () => null);

function target(changes: Partial<Target> = {}): Target {
  return {
    id: 'V01',
    family: 'balances',
    metric: { en: 'Share', fr: 'Part' },
    regime: 'any',
    year: '2024',
    unit: 'share',
    published: 0.5,
    tolerance: { absolute: 0.02 },
    gate: true,
    licences: 100,
    sources: [],
    grade: 'A',
    ...changes,
  };
}

/** A sample in which so many licences of so many are such. */
function sample(such: number, of: number): Tally {
  const sums = new MomentSums(2);
  for (let index = 0; index < of; index++) sums.add([Number(index < such), 1]);
  return { licences: of, moments: { V01: sums.moments }, days: {}, gates: {}, prints: [] };
}

function verdict(changes: Partial<Target>, such: number, of: number): string {
  return judged(target(changes), ratio, sample(such, of)).verdict;
}

describe('a verdict', () => {
  it('holds within the tolerance and no further', () => {
    // Of 1,000,000, three standard errors are 0.0015: the tolerance counts.
    expect(verdict({}, 519_999, 1_000_000)).toBe('PASS');
    expect(verdict({}, 520_001, 1_000_000)).toBe('MISS');
    expect(verdict({}, 480_001, 1_000_000)).toBe('PASS');
    expect(verdict({}, 479_999, 1_000_000)).toBe('MISS');
  });

  it('allows three standard errors where they are larger, and no more', () => {
    // Of 400: sqrt(0.25 / 400) = 0.025, three of them are 0.075.
    expect(verdict({}, 229, 400)).toBe('PASS');
    expect(verdict({}, 231, 400)).toBe('MISS');
    const { parts } = judged(target(), ratio, sample(200, 400));
    expect(parts[0]?.allowed?.low).toBeCloseTo(0.425, 6);
    expect(parts[0]?.interval?.high).toBeCloseTo(0.549, 6);
    expect(parts[0]).toMatchObject({ counted: 200, outOf: 400, holds: true });
  });

  it('reads a relative tolerance, one side wider than the other', () => {
    const tolerance = { relative: { below: 0.4, above: 0.1 } };
    expect(verdict({ tolerance }, 310_000, 1_000_000)).toBe('PASS');
    expect(verdict({ tolerance }, 290_000, 1_000_000)).toBe('MISS');
    expect(verdict({ tolerance }, 549_000, 1_000_000)).toBe('PASS');
    expect(verdict({ tolerance }, 552_000, 1_000_000)).toBe('MISS');
    expect(verdict({ tolerance: { relative: 0.1 } }, 551_000, 1_000_000)).toBe('MISS');
  });

  it('reads a relative tolerance of a negative figure', () => {
    const { parts } = judged(
      target({ published: -0.5, tolerance: { relative: 0.2 } }),
      ratio,
      sample(500_000, 1_000_000),
    );
    expect(parts[0]?.allowed).toEqual({ low: -0.6, high: -0.4 });
  });

  it('is too few below the least sample, and with too little to divide by', () => {
    expect(verdict({}, 50, 99)).toBe('TOO_FEW');
    const few = judged(target({ licences: 10 }), ratio, sample(14, 29));
    expect(few).toMatchObject({ verdict: 'TOO_FEW', because: { en: 'met 29, needs 30' } });
    expect(few.parts[0]).toMatchObject({ holds: null, allowed: null });
    expect(few.parts[0]?.simulated).toBeCloseTo(14 / 29, 12);
    const nothing = { ...sample(0, 0), licences: 1_000_000 };
    expect(judged(target(), ratio, nothing)).toMatchObject({ verdict: 'TOO_FEW' });
  });

  it('judges nothing without a tolerance', () => {
    const result = judged(target({ tolerance: undefined, gate: false }), ratio, sample(9, 1_000));
    expect(result).toMatchObject({ verdict: 'SHOWN', parts: [{ holds: null, allowed: null }] });
  });

  it('misses where one part of several does', () => {
    const measure: Measure = {
      kind: 'COUNTS',
      id: 'V01',
      until: day,
      width: 3,
      counts: () => null,
      estimates: [{ ratio: [0, 2] }, { ratio: [1, 2] }],
    };
    const sums = new MomentSums(3);
    for (let index = 0; index < 100_000; index++)
      sums.add([Number(index < 50_000), Number(index < 30_000), 1]);
    const tally = { ...sample(0, 0), licences: 100_000, moments: { V01: sums.moments } };
    const parts = [
      { en: 'a', fr: 'a' },
      { en: 'b', fr: 'b' },
    ];
    const of = (published: number[], absolute: number | number[]) =>
      judged(target({ published, parts, tolerance: { absolute } }), measure, tally);
    expect(of([0.5, 0.3], 0.02).verdict).toBe('PASS');
    expect(of([0.5, 0.25], 0.02)).toMatchObject({
      verdict: 'MISS',
      parts: [{ holds: true }, { holds: false }],
    });
    expect(of([0.5, 0.25], [0.02, 0.06]).verdict).toBe('PASS');
  });
});

describe('a verdict on days', () => {
  const measure: Measure = {
    kind: 'DAYS',
    id: 'V31',
    until: day,
    series: 2,
    days: () => [],
    quantiles: [0, 1].flatMap(series => [0.5, 0.99].map(quantile => ({ series, quantile }))),
  };
  const evenly = (upTo: number) => Array.from({ length: upTo }, (_, index) => [index + 1, 20] as const);
  const tally = (first: number, second: number): Tally => ({
    ...sample(0, 0),
    licences: 1_000_000,
    days: { V31: [evenly(first), evenly(second)] },
  });
  const cases = target({
    id: 'V31',
    unit: 'days',
    published: [224, 430],
    tolerance: { betweenQuantiles: [0.5, 0.99] },
  });

  it('holds where every case lies between the two quantiles of each series', () => {
    const result = judged(cases, measure, tally(440, 445));
    expect(result.verdict).toBe('PASS');
    expect(result.parts.map(({ published, simulated }) => [published, simulated])).toEqual([
      [224, 220],
      [430, 436],
      [224, 223],
      [430, 441],
    ]);
    expect(result.parts[0]?.allowed).toMatchObject({ low: null });
    expect(result.parts[1]?.allowed).toMatchObject({ high: null });
  });

  it('misses where a case lies before the median, or beyond the last hundredth', () => {
    expect(judged(cases, measure, tally(600, 440)).parts.map(({ holds }) => holds)).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(judged(cases, measure, tally(440, 400))).toMatchObject({ verdict: 'MISS' });
  });

  it('is too few where the sample leaves a rank open', () => {
    expect(judged(cases, measure, tally(440, 40))).toMatchObject({
      verdict: 'TOO_FEW',
      because: { en: 'met 800' },
    });
  });

  it('reads ranges', () => {
    const one: Measure = { ...measure, series: 1, quantiles: [{ series: 0, quantile: 0.5 }] };
    const ranged = (low: number, high: number) =>
      judged(target({ id: 'V31', published: 300, tolerance: { ranges: [[low, high]] } }), one, tally(440, 1));
    expect(ranged(200, 300).verdict).toBe('PASS');
    expect(ranged(250, 320).verdict).toBe('MISS');
  });
});
