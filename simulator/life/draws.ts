import { hash } from 'node:crypto';
import type { Neph } from '../../src/snpc/index.js';
import type { Delay } from './delayProfile.js';
import { exponential, naturalLog } from './exactMath.js';
import { lowestQuantile, normalQuantile } from './normalQuantiles.js';

/** What a draw depends on, and nothing else: neither the name of the world, nor the order of other licences. */
export interface DrawKey {
  readonly seed: string;
  readonly neph: Neph;
  /** Rank of the command among those given on this licence, from 1. */
  readonly ordinal: number;
}

/** A delay as it was drawn, in days, and the window in which its profile could have drawn it. */
export interface DrawnDelay {
  readonly days: number;
  readonly least: number;
  readonly most: number;
}

/** Draws a delay. Pure: the same key, step and delay give the same days on every machine. */
export function drawDelay(delay: Delay, key: DrawKey, step: string): DrawnDelay {
  return drawDelayBy(delay, wordsOf(key, step));
}

/** Two numbers below 2^32, the same on every machine for the same parts. */
export type Words = readonly [number, number];

/** Draws a delay by two words, in the unit in which its law is given. */
export function drawDelayBy(delay: Delay, [toss, word]: Words): DrawnDelay {
  const body = window(delay);
  const { tail } = delay;
  if (tail === undefined || tail.probability === 0) return { days: drawBody(delay, word), ...body };
  const [least, most] = tail.uniform;
  return {
    days: toss < tail.probability * 2 ** 32 ? drawUniform(tail.uniform, word) : drawBody(delay, word),
    least: Math.min(least, body.least),
    most: Math.max(most, body.most),
  };
}

/** Draws yes or no. */
export function drawChance(probability: number, key: DrawKey, step: string): boolean {
  return wordsOf(key, step)[0] < probability * 2 ** 32;
}

/** Draws a whole number from 0 to `count` - 1. */
export function drawNumber(count: number, key: DrawKey, step: string): number {
  return drawUniform([0, count - 1], wordsOf(key, step)[0]);
}

/** A name drawn for the key: eight characters without vowels, from which nothing can be read. */
export function drawName(key: DrawKey, step: string): string {
  const letters = '0123456789BCDFGHJKLMNPQRSTVWXYZ';
  const digest = digestOf(key, step);
  let name = '';
  for (let place = 0; place < 8; place++) {
    name += letters.charAt(digest.charCodeAt(place) % letters.length);
  }
  return name;
}

/** Most days that a delay may draw. */
export function mostDays(delay: Delay): number {
  return Math.max(window(delay).most, delay.tail?.uniform[1] ?? 0);
}

const windows = new WeakMap<Delay, { readonly least: number; readonly most: number }>();

function window(delay: Delay): { readonly least: number; readonly most: number } {
  let known = windows.get(delay);
  if (!known) {
    known = {
      least: bodyAt(delay, lowestQuantile, delay.uniform?.[0]),
      most: bodyAt(delay, -lowestQuantile, delay.uniform?.[1]),
    };
    windows.set(delay, known);
  }
  return known;
}

function drawBody(delay: Delay, word: number): number {
  return bodyAt(delay, normalQuantile(word), delay.uniform && drawUniform(delay.uniform, word));
}

function bodyAt(delay: Delay, quantile: number, uniform: number | undefined): number {
  if (delay.fixed !== undefined) return delay.fixed;
  if (delay.logNormal) return logNormalAt(delay.logNormal, quantile);
  return uniform as number;
}

// Both numbers stay below 2^53 and the divisor is a power of two: the quotient is exact.
function drawUniform([least, most]: readonly [number, number], word: number): number {
  return least + Math.floor((word * (most - least + 1)) / 2 ** 32);
}

/** Standard deviations from the median to the quantile of 95 %, as the calibration counts them. */
const toP95 = 1.645;

function logNormalAt(law: NonNullable<Delay['logNormal']>, quantile: number): number {
  const spread = naturalLog(law.p95 / law.median) / toP95;
  const value = (law.offset ?? 0) + law.median * exponential(spread * quantile);
  return Math.max(law.min ?? 0, Math.min(law.cap ?? Number.MAX_SAFE_INTEGER, Math.round(value)));
}

/** The words that any parts come to: for draws that hang on something else than a command on a licence. */
export function wordsFrom(parts: readonly (string | number)[]): Words {
  return wordsIn(hash('sha256', JSON.stringify(parts), 'binary'));
}

function wordsOf(key: DrawKey, step: string): Words {
  return wordsIn(digestOf(key, step));
}

function wordsIn(digest: string): Words {
  return [wordAt(digest, 0), wordAt(digest, 4)];
}

function wordAt(digest: string, place: number): number {
  const high = (digest.charCodeAt(place) << 8) | digest.charCodeAt(place + 1);
  const low = (digest.charCodeAt(place + 2) << 8) | digest.charCodeAt(place + 3);
  return high * 2 ** 16 + low;
}

// A character a byte: populations draw millions of times, and a buffer costs as much as the hash itself.
function digestOf({ seed, neph, ordinal }: DrawKey, step: string): string {
  return hash('sha256', JSON.stringify([seed, neph, ordinal, step]), 'binary');
}
