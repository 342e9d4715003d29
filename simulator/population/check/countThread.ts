import type { LegalDay } from '../../../src/time/index.js';
import type { Population } from '../population.js';
import { populationNamed } from '../registry.js';
import {
  allMeasures,
  type Part,
  type Tally,
  tallied,
  talliedFigures,
  talliedGates,
  talliedSteady,
} from './tally.js';
import { tellingOf, toldUntil } from './tellings.js';

/** What a thread is asked. */
export interface CountingTask {
  /** Name of the population in the registry, and the version that is meant. */
  readonly name: string;
  readonly version: string;
  readonly seedFolder: string;
  readonly what: 'ALL' | 'FIGURES' | 'GATES' | 'STEADY';
  /** Day up to which the country is told; null for the population as it is. */
  readonly until: LegalDay | null;
  readonly part: Part;
}

const made = new Map<string, Population>();

/** Counts a part of a population in this thread. */
export default function countInThread({ name, version, seedFolder, what, until, part }: CountingTask): Tally {
  const population = named(name, seedFolder);
  if (population?.version !== version) throw new Error(`A thread makes another population ${name}`);
  return counted(population, { what, until, part });
}

const named = (name: string, seedFolder: string): Population | undefined => {
  const population = made.get(name) ?? populationNamed(name, seedFolder);
  if (population) made.set(name, population);
  return population;
};

const told = new WeakMap<Population, Map<LegalDay | null, Population>>();

/** Counts a part of a population as it is told up to a day; each telling is prepared once. */
export function counted(
  population: Population,
  { what, until, part }: Pick<CountingTask, 'what' | 'until' | 'part'>,
): Tally {
  const tellings = told.get(population) ?? new Map<LegalDay | null, Population>();
  told.set(population, tellings);
  const telling = tellings.get(until) ?? toldUntil(population, until);
  tellings.set(until, telling);
  if (what === 'STEADY') return talliedSteady(telling, part);
  if (what === 'GATES') return talliedGates(telling, part);
  const asked = allMeasures.filter(measure => tellingOf(measure, population) === until);
  return what === 'ALL' ? tallied(telling, part, asked) : talliedFigures(telling, part, asked);
}
