import { existsSync } from 'node:fs';
import path from 'node:path';
import { defaultLawSettings } from '../../src/points/index.js';
import type { DelayProfile } from '../life/delayProfile.js';
import { defaultDelays } from '../world/defaults.js';
import { type DelayProfiles, profileNamed, readDelayProfiles } from '../world/delayProfiles.js';
import { readSeedFiles, SeedFault, type SeedFile } from '../world/seedFolder.js';
import { populationFromProfile } from './fromProfile.js';
import { readPeopleLists } from './people/lists.js';
import { plainPopulation } from './plain/plain.js';
import type { Population } from './population.js';
import { type PopulationProfile, populationVersion } from './profile/profile.js';
import { profileNames, readProfile } from './profile/readProfile.js';

/** The population that is made unless another is named. */
export const defaultPopulation = 'france';

/** A population without calibration, which benches are told by. */
const plain = 'plain';

/** Names of the populations that there are: the profiles of the seed folder, and `plain`. */
export function populationNames(seedFolder: string): readonly string[] {
  return [...profileNames(profileFiles(seedFolder)), plain];
}

/**
 * A population by its name; undefined where there is none. Threads call it too, each for itself: the same folder gives
 * the same population. @throws SeedFault where its figures, its delays or the lists of people cannot be used
 */
export function populationNamed(name: string, seedFolder: string): Population | undefined {
  const delayFiles = readSeedFiles(seedFolder, 'delays');
  if (name === plain) return plainPopulation(profileNamed(defaultDelays, readDelayProfiles(delayFiles)));
  const files = profileFiles(seedFolder);
  if (!profileNames(files).includes(name)) return undefined;
  const { profile, texts } = readProfile(name, files);
  const delays = delaysOf(profile, readDelayProfiles(delayFiles));
  const lists = readPeopleLists(seedFolder);
  const version = populationVersion([...texts, JSON.stringify(delays), lists.version]);
  return populationFromProfile({ profile, delays, law: defaultLawSettings, lists, version });
}

function delaysOf({ name, delays }: PopulationProfile, known: DelayProfiles): DelayProfile {
  const found = known.get(delays);
  if (found) return found;
  throw new SeedFault(
    `populations/${name}.yaml`,
    'delays',
    `there is no delay profile ${JSON.stringify(delays)}: choose among ${[...known.keys()].join(', ')}`,
  );
}

// A seed folder of personas alone is one without profiles.
function profileFiles(seedFolder: string): readonly SeedFile[] {
  return existsSync(path.join(seedFolder, 'populations')) ? readSeedFiles(seedFolder, 'populations') : [];
}
