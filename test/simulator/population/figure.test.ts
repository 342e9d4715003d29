import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { figure, rate, sharesSumToOne } from '../../../simulator/population/profile/figure.js';

const told = (schema: z.ZodType, given: unknown) =>
  schema.safeParse(given).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('a figure of a profile', () => {
  it('has a value, a source and a grade', () => {
    expect(told(figure(rate), { value: 0.5, source: 'ONISR 2024', grade: 'A' })).toEqual([]);
    expect(told(figure(rate), { value: 0.5, source: ' ', grade: 'D' })).toEqual([
      'source: expected who published the figure, or why it was assumed',
      'grade: expected one of A, B, C, derived, fit, assumed',
    ]);
    expect(told(figure(rate), 0.5)).toHaveLength(1);
  });

  it('is a rate of 1 at most, and says how to write a percentage', () => {
    expect(told(figure(rate), { value: 5, source: 's', grade: 'A' })).toEqual([
      'value: a rate is at most 1: write 0.05 for 5 %',
    ]);
    expect(told(figure(rate), { value: -0.1, source: 's', grade: 'A' })).toEqual([
      'value: a rate is at least 0',
    ]);
  });

  it('is a list of shares that sum to 1 within a thousandth', () => {
    const shares = z.array(z.strictObject({ share: rate })).superRefine(sharesSumToOne);
    expect(told(shares, [{ share: 0.5 }, { share: 0.5005 }])).toEqual([]);
    expect(told(shares, [{ share: 0.5 }, { share: 0.45 }])).toEqual([
      ': shares must sum to 1, these come to 0.95',
    ]);
  });
});
