import { defaultDelays } from '../world/defaults.js';
import { readDelayProfiles } from '../world/delayProfiles.js';
import { readSeedFiles } from '../world/seedFolder.js';
import { plainPopulation } from './plain.js';
import type { Population } from './population.js';

type Maker = (seedFolder: string) => Population | undefined;

const makers: Readonly<Record<string, Maker>> = {
  plain: seedFolder => {
    const profile = readDelayProfiles(readSeedFiles(seedFolder, 'delays')).get(defaultDelays);
    return profile && plainPopulation(profile);
  },
};

/** The population that is made unless another is named. */
export const defaultPopulation = 'plain';

/** Names of the populations that there are. */
export function populationNames(): readonly string[] {
  return Object.keys(makers);
}

/**
 * A population by its name; undefined where there is none. Threads call it too, each for itself: the same folder gives
 * the same population. @throws SeedFault where its figures or delays cannot be used
 */
export function populationNamed(name: string, seedFolder: string): Population | undefined {
  return Object.hasOwn(makers, name) ? makers[name]?.(seedFolder) : undefined;
}
