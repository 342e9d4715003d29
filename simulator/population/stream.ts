import { hash } from 'node:crypto';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { naturalLog } from '../life/exactMath.js';
import { normalQuantile } from '../life/normalQuantiles.js';

const wordCount = 2 ** 32;
const nodes = 4_096;

/** -ln of (1 + x) / 2 in the middle of each of equal parts of [0, 1). */
const halfLogs = Array.from({ length: nodes }, (_, node) => -naturalLog((1 + (node + 0.5) / nodes) / 2));

/**
 * The random numbers of one licence for one concern: the same on every machine, whatever else is drawn. It has a state:
 * a stream is made for one use and thrown away.
 */
export interface Stream {
  /** A whole number below 2^32. */
  word(): number;
  /** A whole number below `count`, which is at most 2^20. */
  below(count: number): number;
  chance(probability: number): boolean;
  /** An exponential number of mean 1, on a table of 4,096 nodes a halving. */
  exponential(): number;
  /** A normal number, cut at four standard deviations. */
  normal(): number;
  /** The place of the first cumulative weight above a number drawn below their sum, the last of them. */
  pick(cumulated: readonly number[]): number;
}

/** Makes the streams of one concern of a population under a seed. */
export type Streams = (index: number) => Stream;

/** Pure: the same population, seed, concern and index give the same numbers. */
export function streamsOf(population: string, seed: string, concern: string): Streams {
  const digest = hash('sha256', JSON.stringify([population, seed, concern]), 'buffer');
  const [a, b, c, d] = [0, 4, 8, 12].map(at => digest.readInt32BE(at)) as [number, number, number, number];
  return index =>
    new GeneratorStream(
      xoroshiro128plusFromState([
        mixed(a ^ mixed(index)),
        mixed(b ^ mixed(index + 1)),
        mixed(c ^ mixed(index + 2)),
        mixed(d ^ mixed(index + 3)),
      ]),
    );
}

// A class, since one is made for each licence and concern: closures would cost more than the numbers.
class GeneratorStream implements Stream {
  constructor(private readonly generator: RandomGenerator) {}

  word(): number {
    return this.generator.next() >>> 0;
  }

  below(count: number): number {
    return Math.floor((this.word() * count) / wordCount);
  }

  chance(probability: number): boolean {
    return this.word() < probability * wordCount;
  }

  exponential(): number {
    const halvings = Math.clz32(this.word());
    return halvings * Math.LN2 + (halfLogs[this.word() >>> 20] as number);
  }

  normal(): number {
    return normalQuantile(this.word());
  }

  pick(sums: readonly number[]): number {
    let [low, high] = [0, sums.length - 1];
    const drawn = (this.word() / wordCount) * (sums[high] ?? 0);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] as number) > drawn) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Cumulates weights, for `pick`. */
export function cumulated(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map(weight => {
    sum += weight;
    return sum;
  });
}

// The finaliser of MurmurHash3: a bijection of 32 bits, so that two licences never share a stream.
function mixed(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
