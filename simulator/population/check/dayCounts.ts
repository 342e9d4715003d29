/** How often each number of days was met, in the order of the days. */
export type DayCounts = readonly (readonly [days: number, count: number])[];

/** A quantile of whole days, with the bounds that so many standard errors of its rank leave. */
export interface Quantile {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Adds up days, one after the other. */
export class DaySums {
  private readonly counts = new Map<number, number>();

  add(days: number): void {
    this.counts.set(days, (this.counts.get(days) ?? 0) + 1);
  }

  get dayCounts(): DayCounts {
    return sorted(this.counts);
  }
}

/** The days of two parts of a population together. */
export function mergedDays(a: DayCounts, b: DayCounts): DayCounts {
  const counts = new Map(a);
  for (const [days, count] of b) counts.set(days, (counts.get(days) ?? 0) + count);
  return sorted(counts);
}

export function countOf(days: DayCounts): number {
  return days.reduce((sum, [, count]) => sum + count, 0);
}

/**
 * A quantile, and the values that stand `errors` standard errors of its rank before and after it (binomial: the number
 * of values below a quantile). Null where those ranks leave the sample, which is then too small to tell. Values are held
 * for independent: several of one licence count as many.
 */
export function quantileOf(days: DayCounts, quantile: number, errors: number): Quantile | null {
  const count = countOf(days);
  const spread = errors * Math.sqrt(count * quantile * (1 - quantile));
  const [low, high] = [Math.floor(count * quantile - spread), Math.ceil(count * quantile + spread)];
  if (low < 1 || high > count) return null;
  return {
    value: valueAt(days, Math.ceil(count * quantile)),
    low: valueAt(days, low),
    high: valueAt(days, high),
  };
}

function valueAt(days: DayCounts, rank: number): number {
  let passed = 0;
  for (const [value, count] of days) {
    passed += count;
    if (passed >= rank) return value;
  }
  throw new Error('A rank beyond the sample');
}

function sorted(counts: ReadonlyMap<number, number>): DayCounts {
  return [...counts].sort(([a], [b]) => a - b);
}
