import type { CheckReport, GateResult } from '../check.js';
import type { Target, Tolerance } from '../target.js';
import type { PartResult, TargetResult } from '../verdict.js';

/** A target as a program reads it; lists where it has several parts. */
export interface JsonTarget {
  readonly id: string;
  /** A, B or C; null for what no figure is published of. */
  readonly grade: Target['grade'] | null;
  readonly gate: boolean;
  readonly published: number | readonly number[];
  readonly simulated: number | null | readonly (number | null)[];
  readonly tolerance: number | null | readonly (number | readonly number[])[];
  /** Null where it was not judged: `verdict` says why. */
  readonly pass: boolean | null;
  readonly [more: string]: unknown;
}

/** A report for a program: these four names, and nothing else. */
export interface JsonReport {
  readonly population: string;
  readonly seed: string;
  readonly licences: number;
  /** Published figures, then what must hold of every licence: there `simulated` counts what is wrong. */
  readonly targets: readonly JsonTarget[];
}

/** A report for a program. */
export function jsonOf({ population, seed, licences, targets, gates }: CheckReport): JsonReport {
  return { population, seed, licences, targets: [...targets.map(targetOf), ...gates.map(gateOf)] };
}

function targetOf({ target, verdict, because, parts, otherwise }: TargetResult): JsonTarget {
  const { id, grade, gate, published, tolerance, unit, regime, year, metric, sources, knownMiss } = target;
  const isOne = typeof published === 'number';
  const of = <Value>(tell: (part: PartResult) => Value): Value | null | readonly Value[] =>
    isOne ? (parts[0] ? tell(parts[0]) : null) : parts.map(tell);
  return {
    id,
    grade,
    gate,
    published,
    simulated: of(({ simulated }) => simulated),
    tolerance: tolerance ? toleranceOf(tolerance) : null,
    pass: passOf(verdict),
    verdict,
    because: because?.en ?? null,
    unit,
    toleranceKind: tolerance ? (Object.keys(tolerance)[0] ?? null) : null,
    allowed: of(({ allowed }) => allowed),
    interval: of(({ interval }) => interval),
    standardError: of(({ standardError }) => standardError),
    counted: of(({ counted }) => counted),
    outOf: of(({ outOf }) => outOf),
    parts: target.parts?.map(({ en }) => en) ?? null,
    metric: metric.en,
    regime,
    year,
    ...(otherwise && {
      lossesBy: target.lossesBy ?? 'recorded',
      byTheOtherDay: isOne ? (otherwise[0] ?? null) : otherwise,
    }),
    sources,
    knownMiss: knownMiss?.en ?? null,
  };
}

function gateOf({ id, text, tested, broken, first, pass }: GateResult): JsonTarget {
  return {
    id,
    grade: null,
    gate: true,
    published: 0,
    simulated: broken,
    tolerance: 0,
    pass,
    verdict: pass === null ? 'TOO_FEW' : pass ? 'PASS' : 'MISS',
    metric: text.en,
    counted: broken,
    outOf: tested,
    first,
  };
}

function passOf(verdict: TargetResult['verdict']): boolean | null {
  if (verdict === 'PASS') return true;
  return verdict === 'MISS' ? false : null;
}

function toleranceOf(tolerance: Tolerance): JsonTarget['tolerance'] {
  if ('absolute' in tolerance) return tolerance.absolute;
  if ('ranges' in tolerance) return tolerance.ranges;
  if ('betweenQuantiles' in tolerance) return tolerance.betweenQuantiles;
  const { relative } = tolerance;
  return typeof relative === 'number' ? relative : [-relative.below, relative.above];
}
