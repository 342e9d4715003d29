/** Three figures that say where values lie: their median, and the quartiles around it. */
export interface Spread {
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * The value below which a share of the values lies (0 to 1), between two neighbours where none falls there.
 * @throws RangeError where there is no value
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (values.length === 0) throw new RangeError('there is no quantile of nothing');
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const lower = sorted[below] as number;
  const upper = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return lower + (upper - lower) * (place - below);
}

/** Median and quartiles. @throws RangeError where there is no value */
export function spreadOf(values: ArrayLike<number>): Spread {
  return { median: quantile(values, 0.5), lower: quantile(values, 0.25), upper: quantile(values, 0.75) };
}

/**
 * One series over another, round by round: what else the machine did in a round weighs on both, and leaves the ratio.
 * @throws RangeError where they have not as many rounds
 */
export function ratios(above: readonly number[], below: readonly number[]): number[] {
  if (above.length !== below.length)
    throw new RangeError(`${above.length} rounds cannot be compared with ${below.length}`);
  return above.map((value, round) => value / (below[round] as number));
}
