import type { LegalDay } from '../../../src/time/index.js';
import type { Population } from '../population.js';
import { type Counting, type CountingThreads, startCountingThreads } from './countingThreads.js';
import { counted } from './countThread.js';
import { gates, sameBytes } from './gates.js';
import { idByOffence, measures, measuresByOffence, steadyMeasure } from './measures/index.js';
import { allMeasures, mergedTallies, printOf, type Tally } from './tally.js';
import type { Target, Text } from './target.js';
import { tellingsOf } from './tellings.js';
import { endsBefore, judged, type TargetResult, unmeasured } from './verdict.js';

/** What is checked, against what. */
export interface CheckOptions {
  readonly population: Population;
  readonly seed: string;
  /** Licences 0 to `licences` - 1. */
  readonly licences: number;
  readonly targets: readonly Target[];
  /** A country that never knew another law than that of 2024, for the target that asks for one. */
  readonly steady?: Population | undefined;
  /** Worker threads, which make populations by their names from this folder; none: all is counted in this thread. */
  readonly threads?: { readonly count: number; readonly seedFolder: string } | undefined;
  /** Told of the licences counted so far. */
  readonly onProgress?: ((counted: number) => void) | undefined;
}

/** What was found of a gate that no figure is published for. */
export interface GateResult {
  readonly id: string;
  readonly text: Text;
  readonly tested: number;
  readonly broken: number;
  /** Index of the first licence where it does not hold. */
  readonly first: number | null;
  /** Null where nothing was looked at. */
  readonly pass: boolean | null;
}

export interface CheckReport {
  readonly population: string;
  readonly version: string;
  readonly seed: string;
  readonly licences: number;
  /** Days up to which the country was told again for its figures; none where they are those of the population itself. */
  readonly toldUntil: readonly LegalDay[];
  readonly targets: readonly TargetResult[];
  readonly gates: readonly GateResult[];
  /** True where every gate holds; one that could not be judged does not. */
  readonly passes: boolean;
}

/** Licences that a thread counts at a time. */
const chunk = 1_000;
/** Licences that are made once more, to be compared. */
const remade = 200;

/** Counts a population and judges it. The report depends on the population, the seed and the licences alone. */
export async function checkPopulation(options: CheckOptions): Promise<CheckReport> {
  const { population, steady, licences, threads } = options;
  const pool = threads && startCountingThreads(threads.count, threads.seedFolder);
  try {
    const tellings = tellingsOf(allMeasures, population);
    const rounds = roundsOf(tellings);
    const all = rounds.length + (steady ? 1 : 0);
    const progress = (counted: number, before: number) =>
      options.onProgress?.(Math.floor((before * licences + counted) / all));
    let tally: Tally | null = null;
    for (const [round, asked] of rounds.entries()) {
      const told = await count(population, asked, options, pool, at => progress(at, round));
      tally = tally === null ? told : besides(tally, told);
    }
    const steadyTally =
      steady &&
      (await count(steady, { what: 'STEADY', until: null }, options, pool, at => progress(at, all - 1)));
    const whole = tally ?? nothing;
    const targets = options.targets.map(target => resultOf(target, population, whole, steadyTally));
    const found = [...gatesOf(whole), remadeGate(population, options.seed, whole)];
    return {
      population: population.name,
      version: population.version,
      seed: options.seed,
      licences,
      toldUntil: tellings.filter(day => day !== null),
      targets,
      gates: found,
      passes: found.every(({ pass }) => pass) && targets.every(isNoMiss),
    };
  } finally {
    await pool?.close();
  }
}

type Round = Omit<Counting, 'part'>;

// Gates look at the licences that are made and explained, never at those of a telling for figures, which are others.
function roundsOf(tellings: readonly (LegalDay | null)[]): readonly Round[] {
  const figures = tellings.map((until): Round => ({ what: until === null ? 'ALL' : 'FIGURES', until }));
  return tellings.includes(null) ? figures : [...figures, { what: 'GATES', until: null }];
}

async function count(
  population: Population,
  asked: Round,
  { seed, licences }: CheckOptions,
  pool: CountingThreads | undefined,
  onProgress: (counted: number) => void,
): Promise<Tally> {
  const printEvery = Math.max(1, Math.ceil(licences / remade));
  const parts = Array.from({ length: Math.ceil(licences / chunk) }, (_, place) => ({
    seed,
    first: place * chunk,
    end: Math.min(licences, (place + 1) * chunk),
    printEvery,
  }));
  let whole: Tally | null = null;
  const take = (tally: Tally): void => {
    whole = whole === null ? tally : mergedTallies(whole, tally);
    onProgress(whole.licences);
  };
  if (pool)
    await Promise.all(parts.map(async part => take(await pool.count(population, { ...asked, part }))));
  else for (const part of parts) take(counted(population, { ...asked, part }));
  return whole ?? nothing;
}

const nothing: Tally = { licences: 0, moments: {}, days: {}, gates: {}, prints: [] };

// Two tellings of one country have measures of their own, and licences of their own.
function besides(earlier: Tally, later: Tally): Tally {
  return { ...mergedTallies({ ...earlier, prints: [] }, later), licences: later.licences };
}

const ofSteady: Text = {
  en: 'give a population of its own with --steady',
  fr: 'donner une population à part avec --steady',
};

function resultOf(
  target: Target,
  population: Population,
  tally: Tally,
  steadyTally: Tally | undefined,
): TargetResult {
  if (target.id === steadyMeasure.id)
    return steadyTally ? judged(target, steadyMeasure, steadyTally) : unmeasured(target, ofSteady);
  const byRecording = measures.find(({ id }) => id === target.id);
  const byOffence = measuresByOffence.find(({ id }) => id === idByOffence(target.id));
  const [measure, other] =
    target.lossesBy === 'committed' ? [byOffence, byRecording] : [byRecording, byOffence];
  if (!measure) return unmeasured(target, { en: 'nothing measures it', fr: 'rien ne le mesure' });
  const { referenceDate } = population;
  return referenceDate < measure.until
    ? unmeasured(target, endsBefore(referenceDate, measure.until))
    : judged(target, measure, tally, other);
}

function isNoMiss({ target, verdict }: TargetResult): boolean {
  return !target.gate || verdict === 'PASS';
}

function gatesOf(tally: Tally): GateResult[] {
  return gates.map(({ id, text }) => {
    const { tested, broken, first } = tally.gates[id] ?? { tested: 0, broken: 0, first: null };
    return { id, text, tested, broken, first, pass: tested === 0 ? null : broken === 0 };
  });
}

// From the last to the first, in this thread, as `make` does: neither the order, nor the thread, nor the story may matter.
function remadeGate(population: Population, seed: string, { prints }: Tally): GateResult {
  const others = prints
    .toReversed()
    .filter(([index, print]) => printOf(population.licence(seed, index)) !== print)
    .map(([index]) => index);
  return {
    ...sameBytes,
    tested: prints.length,
    broken: others.length,
    first: others.length === 0 ? null : Math.min(...others),
    pass: prints.length === 0 ? null : others.length === 0,
  };
}
