import { applyCommand, type Command } from '../../simulator/life/command.js';
import type { LicenceRecord } from '../../simulator/life/record.js';
import { CommandRefusal } from '../../simulator/life/refusal.js';
import { readDelayProfiles } from '../../simulator/world/delayProfiles.js';
import { readSeedFiles } from '../../simulator/world/seedFolder.js';
import { defaultLawSettings } from '../../src/points/index.js';
import { type Instant, legalDay } from '../../src/time/index.js';
import { driverNeph, paris, repositorySeeds } from './simulator.js';

const profiles = readDelayProfiles(readSeedFiles(repositorySeeds, 'delays'));

/** The record of a driver with twelve points since 10 March 2003, before any command. */
export const driverWithTwelvePoints: LicenceRecord = {
  neph: driverNeph(),
  civilStatus: {
    birthName: 'TESTARD',
    usageName: null,
    firstNames: ['Anne'],
    sex: 'F',
    bornOn: legalDay('1982-07-04'),
    bornOnPresumed: 'NONE',
    birthPlace: 'Tulle',
    birthPlaceCode: '19272',
    birthCountryCode: '99100',
  },
  address: null,
  held: {
    titlePeriods: [
      {
        id: 'L1',
        recordedFrom: paris('2003-03-10T05:00'),
        recordedTo: null,
        obtainedOn: legalDay('2003-03-10'),
        formation: 'STANDARD',
        firstLicence: true,
        complementaryTrainingOn: null,
        endedOn: null,
        endedBy: null,
        exchangedFrom: null,
        exchangedOn: null,
      },
    ],
    titles: [],
    categories: [],
    restrictions: [],
    medicalVisits: [],
    measures: [],
  },
  infractions: [],
  stages: [],
  letters: [],
  commands: 0,
};

/** The world of a command given at a time of Paris, under a delay profile of the repository. */
export function worldAt(at: string, delays = 'slow') {
  const profile = profiles.get(delays);
  if (!profile) throw new Error(`no profile ${delays}`);
  return { seed: 'test', at: paris(at), revision: 0, profile, law: defaultLawSettings };
}

/** A command, when it is given in Paris, and under which delays. */
export type Given = readonly [at: string, command: Command, delays?: string];

/** The record that commands make of a driver. */
export function live(
  commands: readonly Given[],
  from: LicenceRecord = driverWithTwelvePoints,
): LicenceRecord {
  return commands.reduce(
    (record, [at, command, delays]) => applyCommand(record, command, worldAt(at, delays)).record,
    from,
  );
}

/** Six points, paid at once: under slow, recorded 105 days after. */
export function sixPoints(id: string): Command {
  return {
    kind: 'INFRACTION',
    id,
    report: { offence: 'ALC-05-08', channel: 'INTERCEPTION', path: 'PAID_REDUCED' },
  };
}

export function stageOn(id: string, from: string, to: string): Command {
  return { kind: 'STAGE', id, attendance: { kind: 'VOLONTAIRE', from: legalDay(from), to: legalDay(to) } };
}

export function appeal(fact: string): Command {
  return { kind: 'WITHDRAW', fact, because: 'Réclamation accueillie' };
}

/** The time of Paris of an instant, for reading failures. */
export function parisText(at: Instant): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return text.format(at).replace(' ', 'T');
}

/** Code of the refusal that the last of these commands meets. */
export function refusalOf(commands: readonly Given[], from?: LicenceRecord): string {
  const before = live(commands.slice(0, -1), from);
  try {
    live(commands.slice(-1), before);
    return 'done';
  } catch (error) {
    if (error instanceof CommandRefusal) return error.code;
    throw error;
  }
}
