import type { LegalDay } from '../../../../src/time/index.js';
import type { Estimate } from '../moments.js';
import type { SeenLicence } from '../seenLicence.js';

/** Whole numbers counted on each licence, and the figures that their sums come to. */
export interface CountMeasure {
  readonly kind: 'COUNTS';
  /** Target that it measures. */
  readonly id: string;
  /** Lives must be told up to this day. */
  readonly until: LegalDay;
  /** How many counts a licence gives. */
  readonly width: number;
  /** The counts of a licence; null where all are zero. */
  readonly counts: (seen: SeenLicence) => readonly number[] | null;
  /** In the order of the parts of the target. */
  readonly estimates: readonly Estimate[];
}

/** Numbers of days met on each licence, in one series or several, and the quantiles that are looked at. */
export interface DaysMeasure {
  readonly kind: 'DAYS';
  readonly id: string;
  readonly until: LegalDay;
  readonly series: number;
  readonly days: (seen: SeenLicence) => Iterable<readonly [series: number, days: number]>;
  readonly quantiles: readonly { readonly series: number; readonly quantile: number }[];
}

export type Measure = CountMeasure | DaysMeasure;

/** A measure with the same counts under another name. */
export function renamed(measure: CountMeasure, id: string): CountMeasure {
  return { ...measure, id };
}

/** One ratio of two counts: the first over the second. */
export function ratioMeasure(
  id: string,
  until: LegalDay,
  counts: CountMeasure['counts'],
  scale = 1,
): CountMeasure {
  return { kind: 'COUNTS', id, until, width: 2, counts, estimates: [{ ratio: [0, 1], scale }] };
}

/** Shares of one whole: each count but the last, over the last. */
export function sharesMeasure(
  id: string,
  until: LegalDay,
  parts: number,
  counts: CountMeasure['counts'],
): CountMeasure {
  const estimates = Array.from({ length: parts }, (_, part) => ({ ratio: [part, parts] as const }));
  return { kind: 'COUNTS', id, until, width: parts + 1, counts, estimates };
}

/** So many things over half licence-years; null where there is neither. */
export function perHalfYear(count: number, halfYears: number): readonly number[] | null {
  return count === 0 && halfYears === 0 ? null : [count, halfYears];
}
