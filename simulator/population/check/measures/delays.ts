import type { InfractionLife } from '../../../life/record.js';
import { daysUntil, isIn, lastDay, type SeenLicence } from '../seenLicence.js';
import type { DaysMeasure } from './measure.js';

/** Offences of 2018 to 2024, whenever they are recorded: what lies ahead of any clock counts too, so none is cut short. */
export const delayMeasures: readonly DaysMeasure[] = [
  {
    kind: 'DAYS',
    id: 'V30',
    until: lastDay,
    series: 1,
    days: daysTo48N,
    quantiles: [
      { series: 0, quantile: 0.05 },
      { series: 0, quantile: 0.95 },
    ],
  },
  {
    kind: 'DAYS',
    id: 'V31',
    until: lastDay,
    series: 2,
    days: daysToRecording,
    quantiles: [
      { series: 0, quantile: 0.5 },
      { series: 0, quantile: 0.99 },
      { series: 1, quantile: 0.5 },
      { series: 1, quantile: 0.99 },
    ],
  },
];

/** Days from an offence to the receipt of its letter 48N, or to its first presentation. */
function* daysTo48N({ record: { letters, infractions } }: SeenLicence): Iterable<readonly [number, number]> {
  for (const { kind, about, notifiedAt } of letters) {
    if (kind !== '48N') continue;
    const told = infractions.find(({ id }) => about.includes(id));
    if (told && isLooked(told)) yield [0, daysUntil(told.committedOn, notifiedAt)];
  }
}

/** Days from a contravention to its recording: those of radars, then those of stopped drivers. */
function* daysToRecording({ record: { infractions } }: SeenLicence): Iterable<readonly [number, number]> {
  for (const one of infractions) {
    if (one.class === 'DELIT' || one.recordedAt === null || one.points === 0 || !isLooked(one)) continue;
    yield [one.channel === 'AUTOMATIC_CONTROL' ? 0 : 1, daysUntil(one.committedOn, one.recordedAt)];
  }
}

function isLooked({ committedOn }: InfractionLife): boolean {
  return isIn(committedOn, 2018, 2024);
}
