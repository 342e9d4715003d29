import { type Population, plainPopulation } from '../../../simulator/index.js';
import { applyCommand } from '../../../simulator/life/command.js';
import type { DelayProfile } from '../../../simulator/life/delayProfile.js';
import type { LicenceRecord } from '../../../simulator/life/record.js';
import { defaultLawSettings } from '../../../src/points/index.js';
import { addDays, type LegalDay, legalDay, parisTime } from '../../../src/time/index.js';

/** Offences of each licence: the loss of a point and its return, one after another, more than twenty within ten years. */
const usual = 12;
/** Days from one to the next: the point has returned by then. */
const between = 325;
const lastCommittedOn = legalDay('2025-08-20');

/**
 * A population whose every licence has the history that a screen shows a page of: those of the plain one, with an offence of
 * one point each eleven months. The point of the last one has not returned yet, so that there is a forecast.
 */
export function eventfulPopulation(profile: DelayProfile, offences = usual): Population {
  const plain = plainPopulation(profile);
  const heldSince = addDays(lastCommittedOn, -offences * between);
  const licence = (seed: string, index: number): LicenceRecord => {
    const bare = longHeld(heldSince, {
      ...plain.licence(seed, index),
      infractions: [],
      letters: [],
      commands: 0,
    });
    const days = Array.from({ length: offences }, (_, place) =>
      addDays(lastCommittedOn, -(offences - 1 - place) * between - (index % 28)),
    );
    return days.reduce<LicenceRecord>((record, day) => {
      const at = parisTime(day, 9 * 60);
      const report = {
        offence: 'VIT-5-20-HORS',
        channel: 'AUTOMATIC_CONTROL',
        path: 'PAID_REDUCED',
      } as const;
      const world = { seed, at, revision: 0, profile, law: defaultLawSettings };
      return applyCommand(record, { kind: 'INFRACTION', report }, world).record;
    }, bare);
  };
  return {
    ...plain,
    name: 'eventful',
    version: `1 ${profile.name} ${offences}`,
    licence,
    civilStatus: (seed, index) => longHeld(heldSince, plain.licence(seed, index)).civilStatus,
    lived: (seed, index) => ({ record: licence(seed, index), story: { lines: [], sightings: [] } }),
  };
}

/** The same licence, obtained with all that goes with it so much earlier that it was held on a day. */
export function longHeld(day: LegalDay, record: LicenceRecord): LicenceRecord {
  const [period] = record.held.titlePeriods;
  if (period === undefined || period.obtainedOn <= day) return record;
  const daysEarlier = period.obtainedOn - day;
  const earlier = (from: LegalDay): LegalDay => addDays(from, -daysEarlier);
  const recordedFrom = parisTime(earlier(period.obtainedOn), 5 * 60);
  const move = <Row extends { readonly obtainedOn: LegalDay }>(row: Row): Row => ({
    ...row,
    recordedFrom,
    obtainedOn: earlier(row.obtainedOn),
  });
  const { bornOn } = record.civilStatus;
  return {
    ...record,
    civilStatus: { ...record.civilStatus, bornOn: bornOn && earlier(bornOn) },
    held: {
      ...record.held,
      titlePeriods: record.held.titlePeriods.map(move),
      categories: record.held.categories.map(move),
    },
  };
}
