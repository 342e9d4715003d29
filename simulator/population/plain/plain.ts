import { defaultLawSettings } from '../../../src/points/index.js';
import { addDays, type Instant, type LegalDay, legalDay, parisTime } from '../../../src/time/index.js';
import { applyCommand } from '../../life/command.js';
import type { DelayProfile } from '../../life/delayProfile.js';
import { drawNumber } from '../../life/draws.js';
import type { LicenceRecord } from '../../life/record.js';
import type { Population } from '../population.js';
import { populationCapacity, populationIndex, populationNeph } from './nephs.js';

const firstLicences = legalDay('1993-01-01');
const lastInfractions = legalDay('2026-01-14');
const nineOClock = 9 * 60;
/** Days on which licences of this population are obtained, each as often as another. */
const dayCount = 11_000;
/** Its holders are all of one age, in days, when they obtain it. */
const age = 7_000;
/** Has no divisor in common with the days, so that each index of so many has a day of its own. */
const stride = 7_919;

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
    return applyCommand(bornRecord(index), { kind: 'INFRACTION', report }, world).record;
  };
  return {
    name: 'plain',
    version: `2 ${profile.name}`,
    referenceDate: addDays(lastInfractions, 1),
    capacity: populationCapacity,
    nephOf: populationNeph,
    indexOf: populationIndex,
    licence,
    civilStatus: (_seed, index) => bornRecord(index).civilStatus,
    bornOn,
    lived: (seed, index) => ({ record: licence(seed, index), story: { lines: [], sightings: [] } }),
  };
}

function keyOf(seed: string, index: number) {
  return { seed, neph: populationNeph(index), ordinal: 0 };
}

function obtainedOnOf(index: number): LegalDay {
  return addDays(firstLicences, ((index % dayCount) * stride) % dayCount);
}

// Who was born on a day is told by the index alone: every so many of them, from the first one.
function* bornOn(day: LegalDay, licences: number): Iterable<number> {
  const first = Array.from({ length: dayCount }).findIndex((_, index) => obtainedOnOf(index) === day + age);
  for (let index = first; first >= 0 && index < licences; index += dayCount) yield index;
}

function bornRecord(index: number): LicenceRecord {
  const obtainedOn = obtainedOnOf(index);
  const recorded = { recordedFrom: parisTime(obtainedOn, 5 * 60) as Instant, recordedTo: null };
  return {
    neph: populationNeph(index),
    civilStatus: {
      birthName: `ESSAI ${index}`,
      usageName: null,
      firstNames: ['Camille'],
      sex: null,
      bornOn: addDays(obtainedOn, -age),
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
