import type { Command } from '../../simulator/life/command.js';
import type { LicenceRecord } from '../../simulator/life/record.js';
import {
  type CountMeasure,
  type DaysMeasure,
  measures,
  measuresByOffence,
} from '../../simulator/population/check/measures/index.js';
import { SeenLicence } from '../../simulator/population/check/seenLicence.js';
import { populationNeph } from '../../simulator/population/plain/nephs.js';
import type { LivedLicence, Population } from '../../simulator/population/population.js';
import type { Sighting } from '../../simulator/population/story.js';
import { legalDay } from '../../src/time/index.js';
import { driverWithTwelvePoints } from './lives.js';

/** A licence of a test: its record, and what radars saw of it. */
export function lived(
  record: LicenceRecord = driverWithTwelvePoints,
  sightings: readonly Sighting[] = [],
): LivedLicence {
  return { record, story: { lines: [], sightings } };
}

/** A population of these licences, over and over. */
export function handMade(licences: readonly LivedLicence[], changes: Partial<Population> = {}): Population {
  const at = (index: number) => licences[index % licences.length] as LivedLicence;
  return {
    name: 'hand-made',
    version: '1',
    referenceDate: legalDay('2026-01-15'),
    capacity: 1_000_000,
    nephOf: populationNeph,
    indexOf: () => null,
    licence: (_seed, index) => at(index).record,
    civilStatus: (_seed, index) => at(index).record.civilStatus,
    bornOn: function* () {},
    lived: (_seed, index) => at(index),
    ...changes,
  };
}

/** What the measure of a target counts on one licence; null for nothing. */
export function counted(id: string, licence: LivedLicence): readonly number[] | null {
  const measure = [...measures, ...measuresByOffence].find(
    (one): one is CountMeasure => one.id === id && one.kind === 'COUNTS',
  );
  if (!measure) throw new Error(`no counts for ${id}`);
  const counts = measure.counts(new SeenLicence(licence));
  if (counts !== null && counts.length !== measure.width)
    throw new Error(`${id} gives ${counts.length} counts`);
  return counts;
}

/** The days that the measure of a target meets on one licence, with their series. */
export function daysMet(id: string, licence: LivedLicence): readonly (readonly [number, number])[] {
  const measure = measures.find((one): one is DaysMeasure => one.id === id && one.kind === 'DAYS');
  if (!measure) throw new Error(`no days for ${id}`);
  return [...measure.days(new SeenLicence(licence))];
}

/**
 * An infraction of the radar, paid at the reduced rate. Under `slow`: final 20 days after, recorded 110, its 48 sent 115
 * and received 120 days after.
 */
export function flashed(offence: string, id?: string): Command {
  return { kind: 'INFRACTION', id, report: { offence, channel: 'AUTOMATIC_CONTROL', path: 'PAID_REDUCED' } };
}

/** An infraction of a stopped driver, paid at the reduced rate. Under `slow`: final 15 days after, recorded 105. */
export function stopped(offence: string, id?: string): Command {
  return { kind: 'INFRACTION', id, report: { offence, channel: 'INTERCEPTION', path: 'PAID_REDUCED' } };
}

/** The same driver, with a licence of another day and another sex. */
export function driverSince(obtainedOn: string, sex: 'F' | 'M' | null = 'F'): LicenceRecord {
  const { held, civilStatus } = driverWithTwelvePoints;
  const day = legalDay(obtainedOn);
  return {
    ...driverWithTwelvePoints,
    civilStatus: { ...civilStatus, sex },
    held: { ...held, titlePeriods: held.titlePeriods.map(row => ({ ...row, obtainedOn: day })) },
  };
}
