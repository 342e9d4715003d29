import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import {
  delayProfileSchema,
  type Population,
  plainPopulation,
  type Simulator,
} from '../../simulator/index.js';
import type { LicenceRecord } from '../../simulator/life/record.js';
import type { PopulationNamed } from '../../simulator/population/countries/countries.js';
import type { Dossier, DossierAnswer, Neph } from '../../src/snpc/index.js';
import { arbitraryCommands, liveThrough } from './arbitraryCommands.js';
import { driverWithTwelvePoints } from './lives.js';
import fc from './properties.js';
import { repositorySeeds } from './simulator.js';

const slow = delayProfileSchema.parse(
  parse(readFileSync(path.join(repositorySeeds, 'delays', 'slow.yaml'), 'utf8')),
);

/** The plain population with delays that a person can work out. */
export const slowPlain: Population = plainPopulation(slow);

/** Lives of every kind of fact, act, correction and withdrawal: whatever commands a licence may be given. */
export function manyLives(licences: number): Population {
  const lives = fc.sample(arbitraryCommands, { numRuns: licences, seed: 20_260_115 });
  const licence = (_seed: string, index: number): LicenceRecord => {
    const born = { ...driverWithTwelvePoints, neph: slowPlain.nephOf(index) };
    return liveThrough(lives[index] ?? [], born).at(-1)?.after ?? born;
  };
  return { ...slowPlain, name: 'many-lives', version: '1', capacity: licences, licence };
}

/** A registry of these populations alone. */
export function only(...populations: readonly Population[]): PopulationNamed {
  return name => populations.find(population => population.name === name);
}

/** What a world tells of a licence now. */
export async function readIn(
  simulator: Simulator,
  world: string,
  nephs: readonly Neph[],
): Promise<readonly DossierAnswer[]> {
  return (await (await simulator.source.open(world)).dossiers(nephs)).dossiers;
}

/** The dossier of one licence, which has to be there. */
export async function dossierIn(simulator: Simulator, world: string, neph: Neph): Promise<Dossier> {
  const [dossier] = await readIn(simulator, world, [neph]);
  if (!dossier || dossier instanceof Error) throw new Error('the licence of this test cannot be read');
  return dossier;
}
