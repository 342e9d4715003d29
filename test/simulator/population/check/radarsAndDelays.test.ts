import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../../simulator/population/story.js';
import { legalDay } from '../../../../src/time/index.js';
import { counted, daysMet, driverSince, flashed, lived, stopped } from '../../../support/handMade.js';
import { live } from '../../../support/lives.js';

function sighting(
  on: string,
  changes: Partial<NonNullable<Sighting['notice']>> | null = {},
  of: Partial<Sighting> = {},
): Sighting {
  const notice = { afterDays: 6, isDesignated: false, fate: 'PAID_REDUCED', ...changes } as const;
  return {
    on: legalDay(on),
    device: 'FIXED',
    excess: '1-5',
    notice: changes === null ? null : notice,
    infraction: null,
    ...of,
  };
}

function seenBy(...sightings: Sighting[]) {
  return lived(undefined, sightings);
}

describe('radars', () => {
  it('give notices by excess of speed, of the ten years alone', () => {
    const licence = seenBy(
      sighting('2015-01-01'),
      sighting('2024-12-31', {}, { excess: '31+' }),
      sighting('2020-06-01', {}, { excess: '6-10' }),
      sighting('2020-06-02', null, { excess: '6-10' }),
      sighting('2014-12-31'),
      sighting('2025-01-01'),
    );
    expect(counted('V24', licence)).toEqual([1, 1, 0, 0, 0, 0, 1, 3]);
    expect(counted('V25', licence)).toEqual([3, 4]);
    expect(counted('V24', seenBy())).toBeNull();
    expect(counted('V25', seenBy())).toBeNull();
  });

  it('count what became of every notice', () => {
    const licence = seenBy(
      sighting('2010-01-01', { fate: 'INCREASED' }),
      sighting('2016-01-01', { fate: 'CONTESTED', isDesignated: true }),
      sighting('2025-03-01', { fate: 'ANNULLED' }),
      sighting('2020-01-01', null),
    );
    expect(counted('V26', licence)).toEqual([1, 3]);
    expect(counted('V27', licence)).toEqual([1, 3]);
    expect(counted('V28', licence)).toEqual([1, 3]);
    expect(counted('V26', seenBy(sighting('2020-01-01', null)))).toBeNull();
  });

  it('that stand fixed tell how long a notice takes', () => {
    const licence = seenBy(
      sighting('2020-01-01', { afterDays: 4 }),
      sighting('2020-01-01', { afterDays: 90 }, { device: 'MOBILE' }),
      sighting('2020-01-01', null),
      sighting('2021-01-01', { afterDays: 0 }),
    );
    expect(daysMet('V29', licence)).toEqual([
      [0, 4],
      [0, 0],
    ]);
  });
});

describe('delays', () => {
  it('from an offence to its 48N end at its receipt', () => {
    // Stopped on 1 February 2020, recorded on 16 May (105), sent on 21 May (110), received on 31 May (120, registered).
    const record = live([['2020-02-01T10:00', stopped('TELEPHONE')]], driverSince('2019-03-01'));
    expect(record.letters.map(({ kind }) => kind)).toContain('48N');
    expect(daysMet('V30', lived(record))).toEqual([[0, 120]]);
    // Two points call for none; nor does an offence of another year count.
    expect(
      daysMet('V30', lived(live([['2020-02-01T10:00', stopped('VIT-20-30')]], driverSince('2019-03-01')))),
    ).toEqual([]);
    expect(
      daysMet('V30', lived(live([['2017-02-01T10:00', stopped('TELEPHONE')]], driverSince('2016-03-01')))),
    ).toEqual([]);
    expect(
      daysMet('V30', lived(live([['2025-02-01T10:00', stopped('TELEPHONE')]], driverSince('2024-03-01')))),
    ).toEqual([]);
  });

  it('from a contravention to its recording are told by channel, those ahead of the clock too', () => {
    const record = live([
      ['2018-01-01T10:00', flashed('VIT-5-20-HORS')],
      ['2024-12-31T10:00', stopped('STOP')],
    ]);
    expect(daysMet('V31', lived(record))).toEqual([
      [0, 110],
      [1, 105],
    ]);
  });

  it('leave out délits, offences without points, acquittals and other years', () => {
    const report = { channel: 'INTERCEPTION' } as const;
    const record = live([
      ['2017-12-31T10:00', stopped('STOP')],
      [
        '2020-01-01T10:00',
        { kind: 'INFRACTION', report: { ...report, offence: 'ALC-DELIT', path: 'CONVICTED' } },
      ],
      ['2020-01-02T10:00', { kind: 'INFRACTION', report: { ...report, offence: 'STOP', path: 'ACQUITTED' } }],
      ['2024-02-02T10:00', flashed('VIT-LT5-HORS')],
      ['2025-01-01T10:00', stopped('STOP')],
    ]);
    expect(daysMet('V31', lived(record))).toEqual([]);
  });
});
