/** Sums of counts over licences, and of their products two by two. Whole numbers: exact, whatever the order. */
export interface Moments {
  readonly sums: readonly number[];
  /** Upper triangle, row by row. */
  readonly products: readonly number[];
}

/** A number worked out of sums, with its standard error. */
export interface Estimated {
  readonly value: number;
  readonly standardError: number;
}

/**
 * A number that counts come to: one sum over another, times a scale; or how much that ratio changed from one pair to
 * another. Places are those of the counts.
 */
export type Estimate =
  | { readonly ratio: readonly [of: number, over: number]; readonly scale?: number }
  | {
      readonly change: readonly [of: number, over: number];
      readonly from: readonly [of: number, over: number];
    };

/** Adds up the counts of licences, one after the other. */
export class MomentSums {
  private readonly sums: number[];
  private readonly products: number[];

  constructor(width: number) {
    this.sums = new Array<number>(width).fill(0);
    this.products = new Array<number>((width * (width + 1)) / 2).fill(0);
  }

  /** Counts of one licence; whole numbers. */
  add(counts: readonly number[]): void {
    let place = 0;
    for (let row = 0; row < counts.length; row++) {
      const one = counts[row] as number;
      this.sums[row] = (this.sums[row] as number) + one;
      for (let column = row; column < counts.length; column++, place++) {
        if (one !== 0)
          this.products[place] = (this.products[place] as number) + one * (counts[column] as number);
      }
    }
  }

  get moments(): Moments {
    return { sums: this.sums, products: this.products };
  }
}

/** The moments of two parts of a population together. */
export function mergedMoments(a: Moments, b: Moments): Moments {
  return { sums: added(a.sums, b.sums), products: added(a.products, b.products) };
}

/**
 * Works a number out, null where there is nothing to divide by. Its standard error is that of a ratio of sums over
 * independent licences (linearised, the licence as the unit): it is the binomial one for a share of licences, Poisson's
 * for rare events, and wider where a few licences make many events.
 */
export function estimated({ sums, products }: Moments, estimate: Estimate): Estimated | null {
  const gradient = sums.map(() => 0);
  let value: number;
  if ('ratio' in estimate) {
    const { scale = 1 } = estimate;
    const ratio = ratioOf(sums, estimate.ratio);
    if (ratio === null) return null;
    value = ratio * scale;
    slope(gradient, sums, estimate.ratio, scale);
  } else {
    const [now, before] = [ratioOf(sums, estimate.change), ratioOf(sums, estimate.from)];
    if (now === null || before === null || before === 0) return null;
    value = now / before - 1;
    slope(gradient, sums, estimate.change, 1 / before);
    slope(gradient, sums, estimate.from, -now / before ** 2);
  }
  return { value, standardError: Math.sqrt(Math.max(0, quadratic(gradient, products))) };
}

function ratioOf(sums: readonly number[], [of, over]: readonly [number, number]): number | null {
  const whole = sums[over] as number;
  return whole === 0 ? null : (sums[of] as number) / whole;
}

// What a ratio gains with each sum, times a weight.
function slope(
  gradient: number[],
  sums: readonly number[],
  [of, over]: readonly [number, number],
  weight: number,
): void {
  const whole = sums[over] as number;
  gradient[of] = (gradient[of] as number) + weight / whole;
  gradient[over] = (gradient[over] as number) - (weight * (sums[of] as number)) / whole ** 2;
}

function quadratic(gradient: readonly number[], products: readonly number[]): number {
  let sum = 0;
  let place = 0;
  for (let row = 0; row < gradient.length; row++) {
    for (let column = row; column < gradient.length; column++, place++) {
      const twice = column === row ? 1 : 2;
      sum += twice * (gradient[row] as number) * (gradient[column] as number) * (products[place] as number);
    }
  }
  return sum;
}

function added(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, place) => value + (b[place] as number));
}
