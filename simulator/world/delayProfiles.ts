import { type DelayProfile, delayProfileSchema } from '../life/delayProfile.js';
import { CommandRefusal } from '../life/refusal.js';
import { readSeed, SeedFault, type SeedFile } from './seedFolder.js';

/** The delay profiles by name. */
export type DelayProfiles = Pick<ReadonlyMap<string, DelayProfile>, 'get' | 'keys'>;

/** Reads delay profiles, each from the file of its name. @throws SeedFault */
export function readDelayProfiles(files: readonly SeedFile[]): DelayProfiles {
  return new Map(
    files.map(file => {
      const profile = readSeed(file, delayProfileSchema);
      if (file.name === `delays/${profile.name}.yaml`) return [profile.name, profile];
      throw new SeedFault(
        file.name,
        'name',
        `a profile has the name of its file, not ${JSON.stringify(profile.name)}`,
      );
    }),
  );
}

/** A delay profile by its name. @throws CommandRefusal UNKNOWN_DELAYS */
export function profileNamed(name: string, profiles: DelayProfiles): DelayProfile {
  const profile = profiles.get(name);
  if (profile) return profile;
  const known = [...profiles.keys()].join(', ');
  throw new CommandRefusal(
    'UNKNOWN_DELAYS',
    `There is no delay profile ${JSON.stringify(name)}: choose among ${known}`,
  );
}
