import { type Population, plainPopulation } from '../../../simulator/index.js';
import { applyWithoutLetters, type Command } from '../../../simulator/life/command.js';
import type { DelayProfile } from '../../../simulator/life/delayProfile.js';
import type { LicenceRecord } from '../../../simulator/life/record.js';
import { defaultLawSettings } from '../../../src/points/index.js';
import { addDays, type LegalDay, legalDay, parisTime } from '../../../src/time/index.js';
import { longHeld } from '../serving/population.js';

/** The scale of offences begins on 1 June 2001. */
const firstYear = legalDay('2001-08-10');
const longestYears = 24;
/** Days after the start of a year on which a point is lost; the last one returns in six months. */
const offencesOfYear = [0, 7, 14, 21, 28, 110];
const stageOfYear = 45;

/**
 * A population whose every licence has six events a year for so many years, to 2025: four offences of a point, the stage that
 * gives three of them back and the return of the last one. There is no fuller life that never loses its licence.
 */
export function crowdedPopulation(profile: DelayProfile, years = longestYears): Population {
  const plain = plainPopulation(profile);
  const licence = (seed: string, index: number): LicenceRecord => {
    const bare = longHeld(addDays(firstYear, -60), {
      ...plain.licence(seed, index),
      infractions: [],
      letters: [],
      commands: 0,
    });
    const commands = Array.from({ length: years }, (_, year) =>
      commandsOfYear(addDays(firstYear, (longestYears - years + year) * 365 - (index % 28))),
    ).flat();
    return commands.reduce<LicenceRecord>((record, { command, day }) => {
      const at = parisTime(day, 9 * 60);
      const world = { seed, at, revision: 0, profile, law: defaultLawSettings };
      return applyWithoutLetters(record, command, world).record;
    }, bare);
  };
  return {
    ...plain,
    name: 'crowded',
    version: `1 ${profile.name} ${years}`,
    licence,
    civilStatus: (seed, index) => longHeld(addDays(firstYear, -60), plain.licence(seed, index)).civilStatus,
    lived: (seed, index) => ({ record: licence(seed, index), story: { lines: [], sightings: [] } }),
  };
}

function commandsOfYear(start: LegalDay): { readonly day: LegalDay; readonly command: Command }[] {
  const report = { offence: 'VIT-5-20-HORS', channel: 'AUTOMATIC_CONTROL', path: 'PAID_REDUCED' } as const;
  const from = addDays(start, stageOfYear);
  const attendance = { kind: 'VOLONTAIRE', from, to: addDays(from, 1) } as const;
  return [
    ...offencesOfYear.map(after => ({
      day: addDays(start, after),
      command: { kind: 'INFRACTION', report } as const,
    })),
    { day: addDays(from, 2), command: { kind: 'STAGE', attendance } as const },
  ].sort((one, other) => one.day - other.day);
}
