import { hash } from 'node:crypto';
import type { LicenceRecord } from '../../life/record.js';
import type { Population } from '../population.js';
import { type DayCounts, DaySums, mergedDays } from './dayCounts.js';
import { gates, type Looked } from './gates.js';
import { type Measure, measures, measuresByOffence, steadyMeasure } from './measures/index.js';
import { MomentSums, type Moments, mergedMoments } from './moments.js';
import { SeenLicence } from './seenLicence.js';

/** What was found of a gate: how much was looked at, what is wrong, and the first licence where. */
export interface GateTally extends Looked {
  readonly first: number | null;
}

/** What a part of a population comes to. Plain data of whole numbers: parts merge in any order into the same whole. */
export interface Tally {
  readonly licences: number;
  /** By measure. */
  readonly moments: Readonly<Record<string, Moments>>;
  /** By measure, one for each series. */
  readonly days: Readonly<Record<string, readonly DayCounts[]>>;
  readonly gates: Readonly<Record<string, GateTally>>;
  /** Fingerprints of some licences, by index. */
  readonly prints: readonly (readonly [index: number, print: string])[];
}

/** A part of a population: licences `first` to `end` - 1 under a seed. */
export interface Part {
  readonly seed: string;
  readonly first: number;
  readonly end: number;
  /** One licence in so many is kept as a fingerprint. */
  readonly printEvery: number;
}

/** Lives the licences of a part one by one, and counts what they show. Keeps none of them. */
export function tallied(population: Population, part: Part, asked: readonly Measure[] = allMeasures): Tally {
  return talliedBy(asked, population, part, true);
}

/** The same for some measures and no gate: of a telling whose licences are not those of the population itself. */
export function talliedFigures(population: Population, part: Part, asked: readonly Measure[]): Tally {
  return talliedBy(asked, population, part, false);
}

/** The same for the gates and the fingerprints alone. */
export function talliedGates(population: Population, part: Part): Tally {
  return talliedBy([], population, part, true);
}

/** Every measure, losses by their recording and by their offence. */
export const allMeasures: readonly Measure[] = [...measures, ...measuresByOffence];

/** The same for a population that never knew another law than that of 2024. */
export function talliedSteady(population: Population, part: Part): Tally {
  return talliedBy([steadyMeasure], population, part, false);
}

/** The fingerprint of a licence, whole. */
export function printOf(record: LicenceRecord): string {
  return hash('sha256', JSON.stringify(record));
}

/** Two parts together. */
export function mergedTallies(a: Tally, b: Tally): Tally {
  return {
    licences: a.licences + b.licences,
    moments: mergedBy(a.moments, b.moments, mergedMoments),
    days: mergedBy(a.days, b.days, (one, other) =>
      one.map((days, series) => mergedDays(days, other[series] ?? [])),
    ),
    gates: mergedBy(a.gates, b.gates, mergedGates),
    prints: [...a.prints, ...b.prints].sort(([one], [other]) => one - other),
  };
}

function talliedBy(
  asked: readonly Measure[],
  population: Population,
  { seed, first, end, printEvery }: Part,
  withGates: boolean,
): Tally {
  const counters = asked.map(counterOf);
  const looked = new Map<string, GateTally>();
  const prints: [number, string][] = [];
  for (let index = first; index < end; index++) {
    const seen = new SeenLicence(population.lived(seed, index));
    for (const counter of counters) counter.add(seen);
    if (!withGates) continue;
    for (const { id, look } of gates) {
      const { tested, broken } = look(seen);
      const before = looked.get(id) ?? nothingLooked;
      const first = before.first ?? (broken > 0 ? index : null);
      looked.set(id, { tested: before.tested + tested, broken: before.broken + broken, first });
    }
    if (index % printEvery === 0) prints.push([index, printOf(seen.record)]);
  }
  return {
    licences: end - first,
    moments: Object.assign({}, ...counters.map(({ moments }) => moments)),
    days: Object.assign({}, ...counters.map(({ days }) => days)),
    gates: Object.fromEntries(looked),
    prints,
  };
}

const nothingLooked: GateTally = { tested: 0, broken: 0, first: null };

interface Counter {
  add(seen: SeenLicence): void;
  readonly moments: Record<string, Moments>;
  readonly days: Record<string, readonly DayCounts[]>;
}

function counterOf(measure: Measure): Counter {
  if (measure.kind === 'COUNTS') {
    const sums = new MomentSums(measure.width);
    return {
      add: seen => {
        const counts = measure.counts(seen);
        if (counts !== null) sums.add(counts);
      },
      moments: { [measure.id]: sums.moments },
      days: {},
    };
  }
  const series = Array.from({ length: measure.series }, () => new DaySums());
  return {
    add: seen => {
      for (const [place, days] of measure.days(seen)) (series[place] as DaySums).add(days);
    },
    moments: {},
    get days() {
      return { [measure.id]: series.map(({ dayCounts }) => dayCounts) };
    },
  };
}

function mergedGates(a: GateTally, b: GateTally): GateTally {
  const firsts = [a.first, b.first].filter(first => first !== null);
  return {
    tested: a.tested + b.tested,
    broken: a.broken + b.broken,
    first: firsts.length === 0 ? null : Math.min(...firsts),
  };
}

function mergedBy<Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  merge: (one: Value, other: Value) => Value,
): Record<string, Value> {
  const merged: Record<string, Value> = { ...a };
  for (const [id, value] of Object.entries(b)) {
    const before = merged[id];
    merged[id] = before === undefined ? value : merge(before, value);
  }
  return merged;
}
