import { describe, expect, it } from 'vitest';
import { counted, driverSince, flashed, lived, stopped } from '../../../support/handMade.js';
import { type Given, live, stageOn } from '../../../support/lives.js';

const man = driverSince('2003-03-10', 'M');
const woman = driverSince('2003-03-10', 'F');
const unknown = driverSince('2003-03-10', null);

describe('invalidations', () => {
  // Recorded on 24 April and 25 May 2024 (105 days on), the 48SI leaves on 30 May and arrives on 9 June.
  const twice: readonly Given[] = [
    ['2024-01-10T10:00', stopped('ALC-05-08')],
    ['2024-02-10T10:00', stopped('STUP')],
  ];

  it('are counted by the notification of the 48SI', () => {
    expect(counted('V15', lived(live(twice, man)))).toEqual([1, 2]);
    expect(counted('V16', lived(live(twice, man)))).toEqual([1, 1]);
    expect(counted('V16', lived(live(twice, woman)))).toEqual([0, 1]);
    expect(counted('V16', lived(live(twice, unknown)))).toBeNull();
    expect(counted('V17', lived(live(twice, man)))).toBeNull();
  });

  it('are none where the 48SI arrives the year after, nor where a stage saves the licence before', () => {
    // Recorded on 13 December 2024: the 48SI leaves on 18 December and arrives on 28 December; ten days later, in 2025.
    const [first] = twice as [Given];
    expect(counted('V15', lived(live([first, ['2024-08-30T10:00', stopped('STUP')]], man)))).toEqual([1, 2]);
    expect(counted('V15', lived(live([first, ['2024-09-10T10:00', stopped('STUP')]], man)))).toEqual([0, 2]);
    const saved = live([...twice, ['2024-05-26T12:00', stageOn('S', '2024-05-26', '2024-05-27')]], man);
    // Zero since 25 May, the stage ends on 27 May: four points before the letter comes.
    expect(counted('V15', lived(saved))).toEqual([0, 2]);
  });

  it('are of probationary licences where the ceiling is below twelve', () => {
    // Licence of 1 March 2018, six points of capital; six lost, recorded on 15 September 2018.
    const young = live([['2018-06-02T10:00', stopped('ALC-05-08')]], driverSince('2018-03-01'));
    expect(counted('V17', lived(young))).toEqual([1, 1]);
    const old = live(
      [
        ['2020-01-10T10:00', stopped('ALC-05-08')],
        ['2020-02-10T10:00', stopped('STUP')],
      ],
      man,
    );
    expect(counted('V17', lived(old))).toEqual([0, 1]);
  });
});

describe('points that come back', () => {
  // Flashed on 10 September 2023: final on 30 September, recorded on 29 December; the point is back on 30 March 2024.
  const flash: readonly Given[] = [['2023-09-10T10:00', flashed('VIT-5-20-HORS')]];

  it('one by one are counted by the legal day of the credit', () => {
    expect(counted('V19', lived(live(flash, man)))).toEqual([1, 2]);
    expect(counted('V20', lived(live(flash, man)))).toEqual([1, 1]);
    expect(counted('V20', lived(live(flash, woman)))).toEqual([0, 1]);
    expect(counted('V20', lived(man))).toBeNull();
    // Another offence within the six months keeps the point.
    const broken = live([...flash, ['2024-03-01T10:00', stopped('STOP')]], man);
    expect(counted('V19', lived(broken))).toEqual([0, 2]);
    const before = live([['2023-01-10T10:00', flashed('VIT-5-20-HORS')]], man);
    expect(counted('V19', lived(before))).toEqual([0, 2]);
  });

  it('all at once are counted at every expiry, and apart where they gained points', () => {
    // A contravention of class 4, final on 21 June 2021: three years, 21 June 2024.
    const phone = live([['2021-06-06T10:00', stopped('TELEPHONE')]], man);
    expect(counted('V34', lived(phone))).toEqual([1, 1, 2]);
    expect(counted('V21', lived(phone))).toEqual([1, 1]);
    // The single point of a flash of July 2022 is back within six months; its two years run out in July 2024, for nothing.
    const nominal = live([['2022-07-01T10:00', flashed('VIT-5-20-HORS')]], woman);
    expect(counted('V34', lived(nominal))).toEqual([0, 1, 2]);
    expect(counted('V21', lived(nominal))).toEqual([0, 1]);
    expect(counted('V34', lived(man))).toEqual([0, 0, 2]);
  });
});

describe('stages', () => {
  it('for points count by their last day, recorded or not', () => {
    // Recorded 45 days after its end: in 2025.
    const late = live([['2024-12-01T12:00', stageOn('S', '2024-12-30', '2024-12-31')]], man);
    expect(counted('V18', lived(late))).toEqual([1, 2]);
    expect(counted('V32', lived(late))).toEqual([1, 1]);
    const next = live([['2024-12-01T12:00', stageOn('S', '2024-12-31', '2025-01-01')]], man);
    expect(counted('V18', lived(next))).toEqual([0, 2]);
  });

  it('of justice give no point and are left out; all count among those recorded in time', () => {
    const attendance = { ...stageOf('2024-05-01'), kind: 'PEINE' } as const;
    const record = live([['2024-05-01T12:00', { kind: 'STAGE', attendance }]], man);
    expect(counted('V18', lived(record))).toEqual([0, 2]);
    expect(counted('V32', lived(record))).toEqual([1, 1]);
  });

  it('are recorded in time within 46 days of their last day, not within 47', () => {
    const recordedAfter = (afterDays: number) => {
      const attendance = { ...stageOf('2020-05-01'), steps: [{ step: 'RECORDED', afterDays }] } as const;
      return counted('V32', lived(live([['2020-05-01T12:00', { kind: 'STAGE', attendance }]], man)));
    };
    expect(recordedAfter(46)).toEqual([1, 1]);
    expect(recordedAfter(47)).toEqual([0, 1]);
    expect(counted('V32', lived(man))).toBeNull();
  });

  function stageOf(from: string) {
    const command = stageOn('S', from, from.replace(/1$/, '2'));
    if (command.kind !== 'STAGE') throw new Error('no stage');
    return command.attendance;
  }
});

describe('letters', () => {
  it('48 and 46 count by their dispatch, letters of stages do not', () => {
    // Flashed on 1 March 2018: recorded on 19 June, its 48 leaves on 24 June; the point is back on 21 September, its 46D
    // leaves five days later.
    const flash = live([['2018-03-01T10:00', flashed('VIT-5-20-HORS')]], man);
    expect(flash.letters.map(({ kind }) => kind)).toEqual(['48', '46D']);
    expect(counted('V22', lived(flash))).toEqual([2, 2]);
    // A stage gives the point back before time does, and has a 47.
    const stage = live([['2018-07-01T12:00', stageOn('S', '2018-07-01', '2018-07-02')]], flash);
    expect(stage.letters.map(({ kind }) => kind)).toEqual(['48', '47']);
    expect(counted('V22', lived(stage))).toEqual([1, 2]);
    expect(counted('V22', lived(man))).toEqual([0, 2]);
    // Flashed on 18 September 2018, recorded on 6 January 2019.
    const late = live([['2018-09-18T10:00', flashed('VIT-5-20-HORS')]], man);
    expect(counted('V22', lived(late))).toEqual([0, 2]);
  });
});
