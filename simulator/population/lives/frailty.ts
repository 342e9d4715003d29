import { exponential, naturalLog } from '../../life/exactMath.js';
import type { LivesProfile } from '../profile/livesSchema.js';
import { groups } from '../profile/livesSchema.js';
import type { Stream } from '../stream.js';

/** How much more, or less, than the mean of all drivers one driver loses, by group of sizes; each has mean 1. */
export type Frailty = Readonly<Record<(typeof groups)[number], number>>;

/** Draws the frailty of a licence. */
export type DrawFrailty = (stream: Stream) => Frailty;

const halvings = 18;
const partsOfAHalving = 48;
const lowerNodes = 1_024;

/** A law by its quantiles: those of equal parts of the lower half, then those of each halving of what is left above. */
interface Table {
  readonly quantiles: readonly number[];
  readonly weights: readonly number[];
}

/** A driver is exposed by one gamma law and grave by another; each group takes a power of either. */
export function frailties({ frailty }: LivesProfile): DrawFrailty {
  const exposures = gammaTable(frailty.exposureShape.value);
  const severities = gammaTable(frailty.severityShape.value);
  const exposed = powers(exposures, frailty.exposure.value);
  const grave = powers(severities, frailty.severity.value);
  return stream => {
    const exposure = nodeOf(stream.word());
    const severity = nodeOf(stream.word());
    const of = (group: (typeof groups)[number]): number =>
      (exposed[group][exposure] as number) * (grave[group][severity] as number);
    return { one: of('one'), middle: of('middle'), six: of('six') };
  };
}

/** The powers of a law, each brought to mean 1. */
function powers(
  { quantiles, weights }: Table,
  exponents: Frailty,
): Record<(typeof groups)[number], number[]> {
  const of = (exponent: number): number[] => {
    const raised = quantiles.map(quantile => exponential(exponent * naturalLog(quantile)));
    const mean = raised.reduce((sum, one, node) => sum + one * (weights[node] as number), 0);
    return raised.map(one => one / mean);
  };
  return { one: of(exponents.one), middle: of(exponents.middle), six: of(exponents.six) };
}

function nodeOf(word: number): number {
  if (word < 2 ** 31) return Math.floor((word * lowerNodes) / 2 ** 31);
  const left = 2 ** 32 - 1 - word;
  const halving = Math.clz32(left) - 1;
  if (halving >= halvings) return lowerNodes + halvings * partsOfAHalving - 1;
  const width = 2 ** (30 - halving);
  const part = Math.floor(((left - width) / width) * partsOfAHalving);
  return lowerNodes + halving * partsOfAHalving + (partsOfAHalving - 1 - part);
}

function gammaTable(shape: number): Table {
  const [quantiles, weights]: [number[], number[]] = [[], []];
  let guess = 1e-6;
  const add = (below: number, weight: number): void => {
    guess = gammaQuantile(shape, below, guess);
    quantiles.push(guess);
    weights.push(weight);
  };
  for (let node = 0; node < lowerNodes; node++) add((node + 0.5) / (2 * lowerNodes), 0.5 / lowerNodes);
  for (let halving = 0; halving < halvings; halving++) {
    const left = 2 ** -(halving + 1);
    for (let part = 0; part < partsOfAHalving; part++) {
      const above = left * (1 - (part + 0.5) / (2 * partsOfAHalving));
      add(1 - above, left / 2 / partsOfAHalving);
    }
  }
  return { quantiles, weights };
}

// Above the one before, so that halving the interval from there finds it.
function gammaQuantile(shape: number, below: number, least: number): number {
  let [low, high] = [least, least * 1.5 + 0.05];
  while (gammaBelow(shape, high) < below) [low, high] = [high, high * 1.5];
  for (let step = 0; step < 34; step++) {
    const middle = (low + high) / 2;
    if (gammaBelow(shape, middle) < below) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Share of a gamma law of scale 1 below a value, by its series. */
function gammaBelow(shape: number, value: number): number {
  return scaled(shape, value) / total(shape);
}

function scaled(shape: number, value: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; term > sum * 1e-15; n++) {
    term *= value / (shape + n);
    sum += term;
  }
  return sum * exponential(shape * naturalLog(value) - value);
}

const totals = new Map<number, number>();

function total(shape: number): number {
  const known = totals.get(shape) ?? scaled(shape, 60 + 4 * shape);
  totals.set(shape, known);
  return known;
}
