import { describe, expect, it } from 'vitest';
import {
  familiesOfOffences,
  familyOfOffence,
} from '../../../../simulator/population/check/measures/offenceFamilies.js';
import { offences } from '../../../../src/points/index.js';
import { counted, driverSince, flashed, lived, stopped } from '../../../support/handMade.js';
import { appeal, live, sixPoints } from '../../../support/lives.js';

describe('points withdrawn', () => {
  it('are those of losses recorded in the year, over its two halves', () => {
    // Flashed on 1 September 2024, recorded on 20 December 2024; on 15 September 2024, recorded on 3 January 2025.
    const record = live([
      ['2024-09-01T10:00', flashed('VIT-20-30')],
      ['2024-09-15T10:00', flashed('VIT-30-40')],
    ]);
    expect(counted('V08', lived(record))).toEqual([2, 2]);
    expect(counted('V10', lived(record))).toEqual([1, 2]);
    expect(counted('V09', lived(record))).toEqual([0, 2]);
    expect(counted('V08', lived(live([['2018-02-01T10:00', flashed('STOP')]])))).toEqual([0, 2]);
    expect(counted('V09', lived(live([['2018-02-01T10:00', flashed('STOP')]])))).toEqual([4, 2]);
  });

  it('count no year where there was no licence, half a year where it began in it', () => {
    expect(counted('V08', lived(driverSince('2025-01-01')))).toBeNull();
    expect(counted('V08', lived(driverSince('2024-12-31')))).toEqual([0, 1]);
    expect(counted('V08', lived(driverSince('2023-12-31')))).toEqual([0, 2]);
    // The year of a death known on 4 January 2025 is whole.
    const dead = live([['2024-12-05T12:00', { kind: 'ACT', act: { kind: 'DEATH' } }]]);
    expect(counted('V08', lived(dead))).toEqual([0, 2]);
    const known = live([['2024-11-05T12:00', { kind: 'ACT', act: { kind: 'DEATH' } }]]);
    expect(counted('V08', lived(known))).toEqual([0, 1]);
  });

  it('are none below 5 km/h since 2024, none after an acquittal, none that an appeal undid', () => {
    expect(counted('V10', lived(live([['2024-02-01T10:00', flashed('VIT-LT5-HORS')]])))).toEqual([0, 2]);
    expect(counted('V10', lived(live([['2023-12-01T10:00', flashed('VIT-LT5-HORS')]])))).toEqual([1, 2]);
    const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'ACQUITTED' } as const;
    expect(counted('V10', lived(live([['2024-01-10T10:00', { kind: 'INFRACTION', report }]])))).toEqual([
      0, 2,
    ]);
    const undone = live([
      ['2024-02-01T10:00', stopped('STOP', 'A')],
      ['2024-10-01T10:00', appeal('A')],
    ]);
    expect(counted('V08', lived(undone))).toEqual([0, 2]);
  });

  it('are those really taken where simultaneous offences share eight', () => {
    const at = '2024-02-01T10:00';
    const together = ['ALC-05-08', 'STOP'].map(offence => {
      const report = {
        offence,
        channel: 'INTERCEPTION',
        path: 'PAID_REDUCED',
        simultaneousGroup: 'g',
      } as const;
      return [at, { kind: 'INFRACTION', report }] as const;
    });
    expect(counted('V08', lived(live(together)))).toEqual([8, 2]);
    // Two of the four points of the stop were taken: they stay points of an offence of four.
    expect(counted('V14', lived(live(together)))).toEqual([0, 2, 0, 0, 6, 0, 0, 8]);
  });

  it('are taken from no licence that is invalid', () => {
    // Zero on 26 May 2017, 48SI on 10 June; a third offence is recorded on 12 June 2018.
    const record = live([
      ['2017-01-10T10:00', sixPoints('A')],
      ['2017-02-10T10:00', sixPoints('B')],
      ['2018-02-27T10:00', stopped('STOP', 'C')],
    ]);
    expect(counted('V09', lived(record))).toEqual([0, 2]);
  });
});

describe('losses by the day of the offence', () => {
  it('belong to the year of the offence, recorded or not yet, with the points of the scale', () => {
    // Flashed on 15 September 2024, recorded on 3 January 2025; on 1 December 2023, recorded on 20 March 2024.
    const record = live([
      ['2023-12-01T10:00', flashed('VIT-20-30')],
      ['2024-09-15T10:00', flashed('VIT-30-40')],
    ]);
    expect(counted('V08 by offence', lived(record))).toEqual([3, 2]);
    expect(counted('V10 by offence', lived(record))).toEqual([1, 2]);
    expect(counted('V33 by offence', lived(record))).toEqual([3, 1, 3, 2, 2, 1, 2, 2]);
    expect(counted('V14 by offence', lived(record))).toEqual([3, 0, 0, 0, 0, 0, 0, 3]);
    expect(counted('V08', lived(record))).toEqual([2, 2]);
  });

  it('are none below 5 km/h since 2024, none after an acquittal, none that an appeal undid', () => {
    expect(counted('V10 by offence', lived(live([['2024-02-01T10:00', flashed('VIT-LT5-HORS')]])))).toEqual([
      0, 2,
    ]);
    const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'ACQUITTED' } as const;
    expect(
      counted('V10 by offence', lived(live([['2024-01-10T10:00', { kind: 'INFRACTION', report }]]))),
    ).toEqual([0, 2]);
    const undone = live([
      ['2024-02-01T10:00', stopped('STOP', 'A')],
      ['2024-10-01T10:00', appeal('A')],
    ]);
    expect(counted('V08 by offence', lived(undone))).toEqual([0, 2]);
  });
});

describe('points by size and family', () => {
  const record = live([
    ['2024-01-10T10:00', flashed('VIT-5-20-HORS')],
    ['2024-01-20T10:00', flashed('FEU-ROUGE')],
    ['2024-03-10T10:00', stopped('CEINTURE')],
  ]);

  it('are shares of the points of the year', () => {
    expect(counted('V11', lived(record))).toEqual([1, 8]);
    expect(counted('V12', lived(record))).toEqual([0, 8]);
    expect(counted('V14', lived(record))).toEqual([1, 4, 0, 0, 0, 0, 3, 8]);
    expect(counted('V13', lived(record))).toBeNull();
    expect(counted('V11', lived())).toBeNull();
  });

  it('hold every size of 2018', () => {
    const all = live([
      ['2018-01-02T10:00', flashed('VIT-5-20-HORS')],
      ['2018-01-03T10:00', flashed('VIT-20-30')],
      ['2018-01-04T10:00', stopped('TELEPHONE')],
    ]);
    expect(counted('V13', lived(all))).toEqual([1, 2, 3, 0, 0, 6]);
    const more = live([
      ['2018-01-05T10:00', stopped('STOP')],
      ['2018-01-06T10:00', stopped('STUP')],
    ]);
    expect(counted('V13', lived(more))).toEqual([0, 0, 0, 4, 6, 10]);
  });

  it('know the published family of every offence of the table', () => {
    expect(
      familiesOfOffences.map(family => [
        family,
        offences.find(({ code }) => familyOfOffence(code) === family)?.code,
      ]),
    ).toEqual([
      ['speed', 'VIT-LT5-AGGLO'],
      ['priority', 'STOP'],
      ['phone', 'TELEPHONE'],
      ['circulation', 'TUNNEL-DISTANCE-RECIDIVE'],
      ['alcohol', 'ALC-05-08'],
      ['drugs', 'STUP'],
      ['belt', 'CEINTURE'],
    ]);
    expect(['STUP-ALCOOL', 'IVRESSE', 'ECRAN', 'SENS-INTERDIT', 'CASQUE'].map(familyOfOffence)).toEqual([
      'drugs',
      'alcohol',
      'phone',
      'circulation',
      null,
    ]);
    expect(familyOfOffence(null)).toBeNull();
  });
});

describe('the change from 2023 to 2024', () => {
  it('counts points, losses and points for speed of both years, each with its half years', () => {
    const record = live([
      ['2023-02-01T10:00', flashed('VIT-20-30')],
      ['2023-03-01T10:00', flashed('STOP')],
      ['2024-02-01T10:00', flashed('VIT-5-20-HORS')],
    ]);
    expect(counted('V33', lived(record))).toEqual([1, 1, 1, 2, 6, 2, 2, 2]);
    expect(counted('V33', lived(driverSince('2024-06-01')))).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
  });
});
