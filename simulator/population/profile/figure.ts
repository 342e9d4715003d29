import { z } from 'zod';

/**
 * How sure a figure of a profile is. A: an official publisher, parliament or court. B: a report that quotes an official
 * figure. C: a lawyer or a company. `derived`: computed from published figures. `fit`: adjusted so that published totals
 * come out. `assumed`: no source was found.
 */
export const grades = ['A', 'B', 'C', 'derived', 'fit', 'assumed'] as const;
export type Grade = (typeof grades)[number];

/** A figure of a profile with where it comes from. */
export interface Figure<T> {
  readonly value: T;
  /** Who published it, how it was derived, or why it was assumed. */
  readonly source: string;
  readonly grade: Grade;
}

/** The schema of a figure: `{ value, source, grade }`, its value of the schema given. */
export function figure<S extends z.ZodType>(value: S) {
  return z.strictObject({
    value,
    source: z.string().trim().min(1, 'expected who published the figure, or why it was assumed'),
    grade: z.enum(grades, `expected one of ${grades.join(', ')}`),
  });
}

/** A rate, share or probability. */
export const rate = z
  .number('expected a number from 0 to 1')
  .min(0, 'a rate is at least 0')
  .max(1, 'a rate is at most 1: write 0.05 for 5 %');

const tolerance = 0.001;

/** Refuses a list whose shares do not sum to 1 within a thousandth, and says what they come to. */
export function sharesSumToOne<T extends { readonly share: number }>(
  list: readonly T[],
  context: z.core.$RefinementCtx,
): void {
  const sum = list.reduce((total, { share }) => total + share, 0);
  if (Math.abs(sum - 1) <= tolerance) return;
  context.addIssue({
    code: 'custom',
    message: `shares must sum to 1, these come to ${Number(sum.toFixed(4))}`,
  });
}
