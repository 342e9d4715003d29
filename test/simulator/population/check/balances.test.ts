import { describe, expect, it } from 'vitest';
import { counted, driverSince, flashed, lived, stopped } from '../../../support/handMade.js';
import { live } from '../../../support/lives.js';
import { paris } from '../../../support/simulator.js';

/** Targets of 31 December 2017 that a licence counts for. */
function classes2017(record = driverSince('2003-03-10')): readonly string[] {
  return ['V02', 'V03', 'V04', 'V05', 'V06', 'V07'].filter(id => {
    const counts = counted(id, lived(record));
    expect(counts?.[1], id).toBe(1);
    return counts?.[0] === 1;
  });
}

describe('the balances of 31 December 2017', () => {
  it('hold a driver of whom nothing is known at twelve', () => {
    expect(classes2017()).toEqual(['V02']);
  });

  it('hold at eleven who was flashed on 1 August: recorded on 19 November', () => {
    expect(classes2017(live([['2017-08-01T10:00', flashed('VIT-5-20-HORS')]]))).toEqual(['V03']);
  });

  it('hold at twelve who was flashed on 1 October: final on 21 October, recorded on 19 January only', () => {
    const record = live([['2017-10-01T10:00', flashed('VIT-5-20-HORS')]]);
    expect(classes2017(record)).toEqual(['V02']);
    // Final on 21 October 2017, its point is back on 21 April 2018; nothing is left of it at the end of 2024.
    expect(counted('V01', lived(record))).toEqual([1, 1]);
  });

  it('hold at ten who lost two points, at six who lost six, between one and five who lost nine', () => {
    expect(classes2017(live([['2017-08-01T10:00', flashed('VIT-20-30')]]))).toEqual(['V04', 'V05']);
    const six = live([['2017-06-01T10:00', stopped('ALC-05-08')]]);
    expect(classes2017(six)).toEqual(['V05']);
    expect(classes2017(live([['2017-07-01T10:00', stopped('TELEPHONE')]], six))).toEqual(['V06']);
  });

  it('hold at zero who lost twelve, before the 48SI and after it, until another licence is issued', () => {
    // Recorded on 25 April and 26 May; the 48SI leaves on 31 May and arrives on 10 June.
    const lost = live([
      ['2017-01-10T10:00', stopped('ALC-05-08', 'A')],
      ['2017-02-10T10:00', stopped('ALC-05-08', 'B')],
    ]);
    expect(lost.letters.filter(({ kind }) => kind === '48SI').map(({ notifiedAt }) => notifiedAt)).toEqual([
      paris('2017-06-10T05:00'),
    ]);
    expect(classes2017(lost)).toEqual(['V07']);
    expect(counted('V01', lived(lost))).toEqual([0, 1]);
    // A second licence of 1 March 2022 begins at six and has a probation of three years: eight since 1 March 2023, ten
    // since 1 March 2024.
    const again = live(
      [['2022-03-01T12:00', { kind: 'ACT', act: { kind: 'LICENCE', categories: ['B'] } }]],
      lost,
    );
    expect(classes2017(again)).toEqual(['V07']);
    expect(counted('V23', lived(again))).toEqual([1, 1]);
    expect(counted('V35', lived(again))).toEqual([0, 1]);
    // Known on 6 March, after its five days of recording.
    expect(again.held.titlePeriods.at(-1)?.recordedFrom).toBe(paris('2022-03-06T05:00'));
    // On the same losses recorded later, in 2018, the balance of 2017 is twelve.
    const late = live([
      ['2017-10-10T10:00', stopped('ALC-05-08')],
      ['2017-11-10T10:00', stopped('ALC-05-08')],
    ]);
    expect(classes2017(late)).toEqual(['V02']);
  });
});

describe('who is counted', () => {
  it('is no one before a licence', () => {
    const record = driverSince('2018-05-01');
    expect(counted('V02', lived(record))).toBeNull();
    expect(counted('V01', lived(record))).toEqual([1, 1]);
  });

  it('is nobody dead, from the day the register knows of it', () => {
    // Dead on 5 December 2017, recorded thirty days later, on 4 January 2018.
    const dead = live([['2017-12-05T12:00', { kind: 'ACT', act: { kind: 'DEATH' } }]]);
    expect(counted('V02', lived(dead))).toEqual([1, 1]);
    expect(counted('V35', lived(dead))).toBeNull();
    expect(counted('V01', lived(dead))).toBeNull();
  });
});

describe('probationary licences at the end of 2024', () => {
  it('are those whose probation runs, whatever they lost', () => {
    expect(counted('V23', lived(driverSince('2022-01-01')))).toEqual([1, 1]);
    expect(counted('V23', lived(driverSince('2021-12-31')))).toEqual([0, 1]);
    expect(counted('V23', lived(driverSince('2003-03-10')))).toEqual([0, 1]);
    const lost = live([['2024-02-01T10:00', stopped('TELEPHONE')]], driverSince('2022-06-01'));
    expect(counted('V23', lived(lost))).toEqual([1, 1]);
    expect(counted('V01', lived(lost))).toEqual([0, 1]);
    // Three years after the licence it is over, though no event of the history says so.
    const over = live([['2023-02-01T10:00', stopped('TELEPHONE')]], driverSince('2021-06-01'));
    expect(counted('V23', lived(over))).toEqual([0, 1]);
  });

  it('begin on the day of the licence', () => {
    expect(counted('V23', lived(driverSince('2024-12-31')))).toEqual([1, 1]);
    expect(counted('V23', lived(driverSince('2025-01-01')))).toBeNull();
  });
});

describe('the balances of 2021', () => {
  it('hold eleven and twelve together', () => {
    expect(counted('V35', lived())).toEqual([1, 1]);
    const eleven = live([['2021-08-01T10:00', flashed('VIT-5-20-HORS')]]);
    expect(counted('V35', lived(eleven))).toEqual([1, 1]);
    const ten = live([['2021-08-01T10:00', flashed('VIT-20-30')]]);
    expect(counted('V35', lived(ten))).toEqual([0, 1]);
  });
});
