import { isoDay, type LegalDay } from '../../../src/time/index.js';
import { countOf, type DayCounts, quantileOf } from './dayCounts.js';
import type { CountMeasure, DaysMeasure, Measure } from './measures/index.js';
import { type Estimate, estimated } from './moments.js';
import { grouped } from './report/numbers.js';
import type { Tally } from './tally.js';
import type { Target, Text } from './target.js';
import { type Bounds, nominalBounds, publishedPart } from './tolerance.js';

/** Standard errors that stand in for a tolerance where they are larger. */
const errorsAllowed = 3;
/** Standard errors of the interval that is shown, of 95 %. */
const errorsShown = 1.96;
/** Things counted, below which a ratio of them tells nothing. */
const leastCounted = 30;

/**
 * PASS, MISS: within the tolerance or not. TOO_FEW: the sample is too small to judge. NOT_MEASURED: it could not be counted
 * at all. SHOWN: counted, and judged by nothing.
 */
export type Verdict = 'PASS' | 'MISS' | 'TOO_FEW' | 'NOT_MEASURED' | 'SHOWN';

/** One number of a target. */
export interface PartResult {
  /** What it is of, where the target has several. */
  readonly label: Text | null;
  readonly published: number;
  /** Null where nothing could be counted. */
  readonly simulated: number | null;
  readonly standardError: number | null;
  /** Of 95 %. */
  readonly interval: Interval | null;
  /** What holds, widened to three standard errors; an open side is null. Null where nothing is judged. */
  readonly allowed: Bounds | null;
  /** Things counted, and out of how many: licences, half licence-years, points, notices, days… */
  readonly counted: number;
  readonly outOf: number;
  /** Null where nothing is judged. */
  readonly holds: boolean | null;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A target with what was found of it. */
export interface TargetResult {
  readonly target: Target;
  readonly verdict: Verdict;
  /** Why it was not judged; null where it was. */
  readonly because: Text | null;
  readonly parts: readonly PartResult[];
  /** For losses, the same numbers by their other day; null where there is none. */
  readonly otherwise: readonly (number | null)[] | null;
}

/** Judges a target by what was counted; `other` is shown beside, and judges nothing. Pure. */
export function judged(target: Target, measure: Measure, tally: Tally, other?: Measure): TargetResult {
  const parts = partsOf(target, measure, tally);
  const otherwise = other ? partsOf(target, other, tally).map(({ simulated }) => simulated) : null;
  const few = tooFew(target, measure, parts, tally);
  if (few !== null)
    return { target, verdict: 'TOO_FEW', because: few, parts: parts.map(unjudged), otherwise };
  if (target.tolerance === undefined) return { target, verdict: 'SHOWN', because: null, parts, otherwise };
  const holds = parts.every(part => part.holds);
  return { target, verdict: holds ? 'PASS' : 'MISS', because: null, parts, otherwise };
}

function partsOf(target: Target, measure: Measure, tally: Tally): readonly PartResult[] {
  return measure.kind === 'COUNTS' ? ofCounts(target, measure, tally) : ofDays(target, measure, tally);
}

/** A target that could not be counted, and why. */
export function unmeasured(target: Target, because: Text): TargetResult {
  return { target, verdict: 'NOT_MEASURED', because, parts: [], otherwise: null };
}

/** Why lives that end on a day tell nothing of a later one. */
export function endsBefore(ends: LegalDay, until: LegalDay): Text {
  return {
    en: `lives are told up to ${isoDay(ends)}, this counts up to ${isoDay(until)}`,
    fr: `les vies sont racontées jusqu’au ${isoDay(ends)}, ceci compte jusqu’au ${isoDay(until)}`,
  };
}

function tooFew(target: Target, { kind }: Measure, parts: readonly PartResult[], tally: Tally): Text | null {
  const { licences } = target;
  if (tally.licences < licences) {
    return {
      en: `needs ${licences} licences`,
      fr: `il faut ${grouped(licences, 'fr')} permis`,
    };
  }
  if (parts.some(({ simulated }) => simulated === null)) {
    const counted = Math.min(...parts.map(({ outOf }) => outOf));
    return {
      en: `met ${counted}`,
      fr: metInFrench(counted),
    };
  }
  const least = Math.min(...parts.map(({ outOf }) => outOf));
  if (kind === 'DAYS' || least >= leastCounted) return null;
  return {
    en: `met ${least}, needs ${leastCounted}`,
    fr: `${metInFrench(least)}, il en faut ${leastCounted}`,
  };
}

function metInFrench(count: number): string {
  return `${grouped(count, 'fr')} rencontré${count < 2 ? '' : 's'}`;
}

function ofCounts(target: Target, { id, width, estimates }: CountMeasure, tally: Tally): PartResult[] {
  const none = { sums: new Array<number>(width).fill(0), products: [] };
  const moments = tally.moments[id] ?? none;
  return estimates.map((estimate, index) => {
    const [of, over] = placesOf(estimate);
    const counts = { counted: moments.sums[of] as number, outOf: moments.sums[over] as number };
    const found = estimated(moments, estimate);
    if (found === null) return { ...emptyPart(target, index), ...counts };
    const { value, standardError } = found;
    const shown = errorsShown * standardError;
    const spread = errorsAllowed * standardError;
    return {
      ...withBounds(target, index, value, { below: spread, above: spread }),
      ...counts,
      standardError,
      interval: { low: value - shown, high: value + shown },
    };
  });
}

function ofDays(target: Target, { id, quantiles }: DaysMeasure, tally: Tally): PartResult[] {
  return quantiles.map(({ series, quantile }, index) => {
    const days: DayCounts = tally.days[id]?.[series] ?? [];
    const counts = { counted: countOf(days), outOf: countOf(days) };
    const [wide, shown] = [
      quantileOf(days, quantile, errorsAllowed),
      quantileOf(days, quantile, errorsShown),
    ];
    if (wide === null || shown === null) return { ...emptyPart(target, index), ...counts };
    const { value, low, high } = wide;
    return {
      ...withBounds(target, index, value, { below: high - value, above: value - low }),
      ...counts,
      interval: { low: shown.low, high: shown.high },
    };
  });
}

function placesOf(estimate: Estimate): readonly [number, number] {
  return 'ratio' in estimate ? estimate.ratio : estimate.change;
}

function emptyPart(target: Target, index: number): PartResult {
  return {
    label: target.parts?.[index] ?? null,
    published: publishedPart(target, index),
    simulated: null,
    standardError: null,
    interval: null,
    allowed: null,
    counted: 0,
    outOf: 0,
    holds: null,
  };
}

/** `spread`: how far the sample alone may lead below and above what is published. */
function withBounds(
  target: Target,
  index: number,
  simulated: number,
  spread: { readonly below: number; readonly above: number },
): PartResult {
  const part = { ...emptyPart(target, index), simulated };
  const nominal = nominalBounds(target, index);
  if (nominal === null) return part;
  const { published } = part;
  const low = nominal.low === null ? null : Math.min(nominal.low, published - spread.below);
  const high = nominal.high === null ? null : Math.max(nominal.high, published + spread.above);
  const holds = (low === null || simulated >= low) && (high === null || simulated <= high);
  return { ...part, allowed: { low, high }, holds };
}

function unjudged(part: PartResult): PartResult {
  return { ...part, allowed: null, holds: null };
}
