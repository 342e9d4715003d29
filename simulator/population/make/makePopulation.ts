import { nearestCode } from '../../../src/points/offences/nearest.js';
import type { Neph } from '../../../src/snpc/index.js';
import type { SimulatorDatabase } from '../../store/database.js';
import type { Queries } from '../../store/queries.js';
import { defaultSeed } from '../../world/defaults.js';
import type { Population } from '../population.js';
import { defaultPopulation, populationNamed, populationNames } from '../registry.js';
import { type MadeTemplate, type MakingOptions, makeTemplate } from './makeTemplate.js';
import { MakingFault } from './makingFault.js';
import { rowsInThreads } from './rowSource.js';
import { templateOf } from './template.js';

/** What is asked of a maker of populations. */
export interface PopulationOrder extends Pick<MakingOptions, 'again' | 'signal' | 'onProgress'> {
  readonly licences: number;
  /** Name of a population; that of France unless told. */
  readonly population?: string | undefined;
  readonly seed?: string | undefined;
  /** Name of the template; `<population>@<seed>:<licences>` unless told. */
  readonly name?: string | undefined;
  /** Licences of a batch, each written whole or not at all. */
  readonly batch?: number;
}

/** A template of a population, made. */
export interface MadePopulation extends MadeTemplate {
  readonly population: string;
  readonly version: string;
  readonly seed: string;
  readonly licences: number;
  /** One of its NEPHs, to begin with. */
  readonly exampleNeph: Neph;
}

const licencesOfBatch = 1_000;

/** Makes a template of a population in threads, or the rest of one that was interrupted. @throws MakingFault, SeedFault */
export async function makePopulation(
  parts: { readonly database: SimulatorDatabase; readonly queries: Queries; readonly seedFolder: string },
  order: PopulationOrder,
): Promise<MadePopulation> {
  const {
    licences,
    seed = defaultSeed,
    batch = licencesOfBatch,
    population: name = defaultPopulation,
  } = order;
  const { seedFolder } = parts;
  const population = populationNamed(name, seedFolder) ?? refuseUnknown(name, seedFolder);
  const template = templateOf(population, { seed, licences, name: order.name }, populationNames(seedFolder));
  const made = await makeTemplate(parts, {
    ...order,
    template,
    sourceOf: place => rowsInThreads({ population: name, seedFolder, seed }, place, batch),
  });
  const { version } = population;
  const exampleNeph = someHolder(population, seed, licences);
  return { ...made, population: name, version, seed, licences, exampleNeph };
}

// In the middle of them: the first are what everybody tries.
function someHolder(population: Population, seed: string, licences: number): Neph {
  const middle = Math.floor(licences / 2);
  for (let index = middle; index < licences; index++) {
    const { neph, held, letters } = population.licence(seed, index);
    if (held.titlePeriods.length > 0 && letters.every(({ kind }) => kind !== '48SI')) return neph;
  }
  return population.nephOf(middle);
}

function refuseUnknown(name: string, seedFolder: string): never {
  const names = populationNames(seedFolder);
  const nearest = nearestCode(
    name,
    names.map(one => one.toUpperCase()),
  );
  const meant = nearest === null ? '' : `did you mean ${JSON.stringify(nearest.toLowerCase())}? `;
  throw new MakingFault(
    'UNKNOWN_POPULATION',
    `there is no population ${JSON.stringify(name)}: ${meant}There are ${names.join(', ')}`,
  );
}
