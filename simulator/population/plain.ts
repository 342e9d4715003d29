import { defaultLawSettings } from '../../src/points/index.js';
import { addDays, type Instant, legalDay, parisTime } from '../../src/time/index.js';
import { applyCommand } from '../life/command.js';
import type { DelayProfile } from '../life/delayProfile.js';
import { drawNumber } from '../life/draws.js';
import type { LicenceRecord } from '../life/record.js';
import { populationCapacity, populationIndex, populationNeph } from './nephs.js';
import type { Population } from './population.js';

const firstLicences = legalDay('1993-01-01');
const lastInfractions = legalDay('2026-01-14');
const nineOClock = 9 * 60;

/**
 * A population without calibration, for benchmarks: everybody has a B licence, and an infraction of the two weeks
 * before 15 January 2026 that the register has not recorded yet.
 */
export function plainPopulation(profile: DelayProfile): Population {
  const licence = (seed: string, index: number): LicenceRecord => {
    const committedOn = addDays(lastInfractions, -drawNumber(14, keyOf(seed, index), 'infraction'));
    const at = parisTime(committedOn, nineOClock);
    const report = { offence: 'VIT-5-20-HORS', channel: 'AUTOMATIC_CONTROL', path: 'PAID' } as const;
    const world = { seed, at, revision: 0, profile, law: defaultLawSettings };
    return applyCommand(bornRecord(seed, index), { kind: 'INFRACTION', report }, world).record;
  };
  return {
    name: 'plain',
    version: profile.name,
    referenceDate: addDays(lastInfractions, 1),
    capacity: populationCapacity,
    nephOf: populationNeph,
    indexOf: populationIndex,
    licence,
    civilStatus: (seed, index) => bornRecord(seed, index).civilStatus,
    bornOn: function* () {},
    lived: (seed, index) => ({ record: licence(seed, index), story: { lines: [], sightings: [] } }),
  };
}

function keyOf(seed: string, index: number) {
  return { seed, neph: populationNeph(index), ordinal: 0 };
}

function bornRecord(seed: string, index: number): LicenceRecord {
  const obtainedOn = addDays(firstLicences, drawNumber(11_000, keyOf(seed, index), 'licence'));
  const recorded = { recordedFrom: parisTime(obtainedOn, 5 * 60) as Instant, recordedTo: null };
  return {
    neph: populationNeph(index),
    civilStatus: {
      birthName: `ESSAI ${index}`,
      usageName: null,
      firstNames: ['Camille'],
      sex: null,
      bornOn: addDays(obtainedOn, -7_000),
      bornOnPresumed: 'NONE',
      birthPlace: 'Tulle',
      birthPlaceCode: '19272',
      birthCountryCode: '99100',
    },
    address: null,
    held: {
      titlePeriods: [
        {
          ...recorded,
          id: 'L1',
          obtainedOn,
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
      categories: [
        { ...recorded, id: 'C1', code: 'B', obtainedOn, mode: 'EXAM', expiresOn: null, medicalLimitOn: null },
      ],
      restrictions: [],
      medicalVisits: [],
      measures: [],
    },
    infractions: [],
    stages: [],
    letters: [],
    commands: 0,
  };
}
