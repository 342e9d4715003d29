import { describe, expect, it } from 'vitest';
import { quantile, ratios, spreadOf } from '../bench/serving/statistics.js';

describe('quantiles', () => {
  it('are values where one falls there, and lie between neighbours elsewhere', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.25)).toBe(20);
    expect(quantile([0, 10], 0.99)).toBeCloseTo(9.9);
  });

  it('sort numbers as numbers, and leave what they are given as it was', () => {
    const values = [100, 9, 20];
    expect(quantile(values, 0)).toBe(9);
    expect(values).toEqual([100, 9, 20]);
  });

  it('are refused of nothing', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  it('make a spread', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, lower: 2, upper: 4 });
  });
});

describe('ratios', () => {
  it('are taken round by round: what slows both down leaves them', () => {
    expect(ratios([100, 300], [50, 150])).toEqual([2, 2]);
  });

  it('are refused where rounds are missing', () => {
    expect(() => ratios([1, 2], [1])).toThrow('2 rounds cannot be compared with 1');
  });
});
