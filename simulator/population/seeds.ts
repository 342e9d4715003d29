import { defaultLawSettings } from '../../src/points/index.js';
import { profileNamed, readDelayProfiles } from '../world/delayProfiles.js';
import { readSeedFiles } from '../world/seedFolder.js';
import { createCountry } from './country.js';
import { readPeopleLists } from './people/lists.js';
import type { Population } from './population.js';
import { populationVersion } from './profile/profile.js';
import { profileNames, readProfile } from './profile/readProfile.js';

/** Names of the populations of a seed folder. @throws SeedFault */
export function populationsOf(seedFolder: string): string[] {
  return profileNames(readSeedFiles(seedFolder, 'populations'));
}

/** A population of a seed folder. @throws SeedFault where the profile, its delays or the lists of people cannot be used */
export function populationFrom(seedFolder: string, name: string): Population {
  const { profile, texts } = readProfile(name, readSeedFiles(seedFolder, 'populations'));
  const delayFiles = readSeedFiles(seedFolder, 'delays');
  const delays = profileNamed(profile.delays, readDelayProfiles(delayFiles));
  const lists = readPeopleLists(seedFolder);
  const version = populationVersion([...texts, JSON.stringify(delays), lists.version]);
  return createCountry({ profile, delays, law: defaultLawSettings, lists, version });
}
