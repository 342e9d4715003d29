import type { Population } from '../population.js';
import { populationNamed } from '../registry.js';
import { type Part, type Tally, tallied, talliedSteady } from './tally.js';

/** What a thread is asked. */
export interface CountingTask {
  /** Name of the population in the registry, and the version that is meant. */
  readonly name: string;
  readonly version: string;
  readonly seedFolder: string;
  readonly what: 'ALL' | 'STEADY';
  readonly part: Part;
}

const made = new Map<string, Population>();

/** Counts a part of a population in this thread. */
export default function countInThread({ name, version, seedFolder, what, part }: CountingTask): Tally {
  const population = made.get(name) ?? populationNamed(name, seedFolder);
  if (population?.version !== version) throw new Error(`A thread makes another population ${name}`);
  made.set(name, population);
  return (what === 'ALL' ? tallied : talliedSteady)(population, part);
}
