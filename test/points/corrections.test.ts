import { describe, expect, it } from 'vitest';
import {
  type Correction,
  correctionsOf,
  defaultLawSettings,
  type Facts,
  noFacts,
  type OffenceFact,
} from '../../src/points/index.js';
import { isoDay, legalDay } from '../../src/time/index.js';

const licence = {
  id: 'L',
  obtainedOn: legalDay('1996-01-10'),
  formation: 'STANDARD',
  firstLicence: true,
} as const;

/** A small offence: committed, final, recorded and perhaps withdrawn. */
function offence(id: string, days: readonly [string, string, string, string?], more = {}): OffenceFact {
  const [committedOn, finalOn, recordedOn, withdrawnOn] = days;
  return {
    id,
    committedOn: legalDay(committedOn),
    finalOn: legalDay(finalOn),
    finalBy: 'AF',
    class: 'C2',
    points: 1,
    recordedOn: legalDay(recordedOn),
    withdrawnOn: withdrawnOn === undefined ? undefined : legalDay(withdrawnOn),
    ...more,
  };
}

function stage(id: string, from: string, to: string, recordedOn: string): Facts['stages'][number] {
  return {
    id,
    from: legalDay(from),
    to: legalDay(to),
    kind: 'VOLONTAIRE',
    recordedOn: legalDay(recordedOn),
  };
}

function correctionsOn(day: string, facts: Partial<Facts>): string[] {
  const question = { on: legalDay(day), knownOn: legalDay(day), settings: defaultLawSettings };
  return correctionsOf({ ...noFacts, licences: [licence], ...facts }, question).map(tell);
}

function tell({ recordedOn, cause, kind, voided, becomes }: Correction): string {
  const credit = `${voided.rule}${voided.fact === null ? '' : ` ${voided.fact}`} ${isoDay(voided.on)}`;
  return `${isoDay(recordedOn)} ${cause}: ${kind} ${credit} ${voided.points} → ${becomes}`;
}

const grave = { class: 'C4', points: 3 };

describe('a correction', () => {
  it('takes a credit of the eve, for an offence committed on the very day it fell', () => {
    const offences = [
      offence('A', ['2015-01-02', '2015-01-10', '2015-01-10']),
      offence('X', ['2017-01-10', '2017-01-11', '2017-01-11']),
    ];
    expect(correctionsOn('2017-02-01', { offences })).toEqual([
      '2017-01-11 X: VOIDED FULL_2Y 2017-01-10 0 → null',
    ]);
  });

  it('takes a full restoration, for an offence committed before its delay that became final the day it fell', () => {
    const offences = [
      offence('A', ['2015-01-02', '2015-01-10', '2015-01-10'], { points: 3 }),
      offence('X', ['2015-01-05', '2017-01-10', '2017-02-01']),
    ];
    expect(correctionsOn('2017-03-01', { offences })).toEqual([
      '2017-02-01 X: VOIDED FULL_2Y 2017-01-10 3 → null',
    ]);
  });

  it('takes a return after ten years, where an offence learnt years late had brought the capital back before it', () => {
    const offences = [
      offence('A', ['2012-01-10', '2012-01-10', '2012-01-10']),
      offence('B', ['2012-01-10', '2012-01-10', '2017-01-10']),
      offence('C', ['2016-11-10', '2017-02-10', '2022-02-10']),
    ];
    expect(correctionsOn('2022-03-01', { offences })).toEqual([
      '2017-01-10 B: VOIDED ONE_POINT_6M A 2012-07-10 1 → null',
      '2017-01-10 B: CHANGED FULL_2Y 2014-01-10 0 → 1',
      '2022-02-10 C: VOIDED TEN_YEARS B 2022-01-10 1 → null',
    ]);
  });

  it('forgets no offence of a series, learnt meanwhile, when something of an earlier day is withdrawn', () => {
    const offences = [
      offence('A', ['2014-12-10', '2015-01-10', '2015-01-10'], { points: 3 }),
      offence('X', ['2014-08-10', '2016-04-10', '2017-03-10']),
      offence('Z', ['2016-09-10', '2016-10-10', '2016-10-10', '2017-07-10']),
    ];
    const stages = [stage('S', '2017-02-08', '2017-02-09', '2017-02-11')];
    const days = Array.from({ length: 10 }, (_, index) => `2016-05-${10 + index}`);
    const notifications = days.map(day => ({ kind: '48SI' as const, notifiedOn: legalDay(day) }));
    expect(correctionsOn('2017-08-01', { offences, stages, notifications })).toEqual([
      '2017-07-10 Z: CHANGED STAGE S 2017-02-10 4 → 3',
      '2017-07-10 Z: VOIDED ONE_POINT_6M Z 2017-04-10 1 → null',
    ]);
  });

  it('knows that a single point which found the ceiling reached would have stayed lost', () => {
    const offences = [
      offence('A', ['2012-01-02', '2012-01-10', '2012-01-10', '2022-06-01']),
      offence('X', ['2012-07-10', '2013-06-01', '2013-07-01'], grave),
      offence('B', ['2015-01-10', '2015-12-10', '2015-12-10'], grave),
      offence('C', ['2017-01-10', '2018-06-10', '2018-06-10'], grave),
      offence('D', ['2019-01-10', '2020-12-10', '2020-12-10'], grave),
    ];
    const stages = [stage('S', '2012-02-01', '2012-02-02', '2012-02-03')];
    expect(correctionsOn('2022-07-01', { offences, stages })).toEqual([
      '2022-06-01 A: CHANGED STAGE S 2012-02-03 1 → 0',
      '2022-06-01 A: VOIDED TEN_YEARS A 2022-01-10 1 → null',
    ]);
  });
});
