import { describe, expect, it } from 'vitest';
import type { Command } from '../../simulator/life/command.js';
import type { LicenceRecord } from '../../simulator/life/record.js';
import { legalDay } from '../../src/time/index.js';
import { appeal, driverWithTwelvePoints, type Given, live, parisText, stageOn } from '../support/lives.js';
import { driverNeph, paris } from '../support/simulator.js';

// Under slow an infraction paid at the reduced rate is final after 15 days and recorded after 105; a letter leaves five
// days after, and arrives five days later, ten when it is registered. A stage is recorded 45 days after its last day.
function infraction(id: string, offence: string): Command {
  return { kind: 'INFRACTION', id, report: { offence, channel: 'INTERCEPTION', path: 'PAID_REDUCED' } };
}

function lettersOf(record: LicenceRecord): string[] {
  return record.letters.map(
    ({ kind, about, sentAt, notifiedAt }) =>
      `${kind} of ${about.join('+')}, ${parisText(sentAt).slice(0, 10)} to ${parisText(notifiedAt).slice(0, 10)}`,
  );
}

/** The same driver with a licence obtained on another day. */
function driverSince(day: string): LicenceRecord {
  const [period] = driverWithTwelvePoints.held.titlePeriods;
  const obtained = { ...period, obtainedOn: legalDay(day), recordedFrom: paris(`${day}T05:00`) };
  const titlePeriods = [obtained] as unknown as LicenceRecord['held']['titlePeriods'];
  return { ...driverWithTwelvePoints, held: { ...driverWithTwelvePoints.held, titlePeriods } };
}

const single: Given = ['2025-01-10T08:00', infraction('A', 'VIT-5-20-HORS')];

describe('letters of credits', () => {
  it('tell of a single point that comes back six months after its finality: 46D', () => {
    // Final 25 January, recorded 25 April; back on 25 July; then two years from the same finality, a gain of nothing.
    expect(lettersOf(live([single]))).toEqual([
      '48 of A, 2025-04-30 to 2025-05-05',
      '46D of A, 2025-07-30 to 2025-08-04',
    ]);
  });

  it('tell of the full capital: 46', () => {
    expect(lettersOf(live([['2025-01-10T08:00', infraction('A', 'STOP')]]))).toEqual([
      '48 of A, 2025-04-30 to 2025-05-05',
      '46 of A, 2028-01-30 to 2028-02-04',
    ]);
  });

  it('tell of a ten-year return: 46B', () => {
    // Losses less than three years apart keep the capital away; the first contravention returns after ten years.
    const commands = [2010, 2012, 2014, 2016, 2018, 2019].map(
      (year): Given => [`${year}-06-01T08:00`, infraction(`A${year}`, 'LIGNE-FRANCHIE')],
    );
    // Nine points lost, then stages: the balance never reaches zero.
    const stages = ['2013-03-04', '2015-03-02', '2017-03-06', '2018-09-03'].map(
      (from): Given => [`${from}T08:00`, stageOn(`S${from}`, from, nextDay(from))],
    );
    const all = [...commands, ...stages].sort(([a], [b]) => (a < b ? -1 : 1));
    // A2010 is final on 16 June 2010, A2019 on 16 June 2019: ten years come before three without an offence. On 16 June
    // 2022 the three points of A2012 bring twelve back, so that the three years of that day give nothing more.
    expect(lettersOf(live(all)).filter(text => text.startsWith('46'))).toEqual([
      '46B of A2010, 2020-06-21 to 2020-06-26',
      '46B of A2012, 2022-06-21 to 2022-06-26',
    ]);
  });

  it('tell of a clean probation that ends at twelve, which no command brings about: 46', () => {
    const driver = driverSince('2024-05-02');
    const command: Given = ['2025-06-01T08:00', stageOn('S', '2025-06-02', '2025-06-03')];
    expect(lettersOf(live([command], driver))).toEqual(['46 of , 2027-05-07 to 2027-05-12']);
  });

  it('are dropped when a later fact prevents the credit, and planned where it comes instead', () => {
    const second: Given = ['2025-03-01T08:00', infraction('B', 'VIT-5-20-HORS')];
    const before = lettersOf(live([single]));
    expect(before).toContain('46D of A, 2025-07-30 to 2025-08-04');
    // Committed inside the six months of A and recorded on 14 June, before they end: A waits for two years.
    expect(lettersOf(live([single, second]))).toEqual([
      '48 of A, 2025-04-30 to 2025-05-05',
      '48 of B, 2025-06-19 to 2025-06-24',
      '46D of B, 2025-09-21 to 2025-09-26',
      '46 of A+B, 2027-03-21 to 2027-03-26',
    ]);
  });

  it('stay as they are once sent, even when a fact learnt late voids the credit', () => {
    // Committed on 20 July, inside the six months of A, and recorded on 2 November, when its 46D has long been sent.
    const late: Given = ['2025-07-20T08:00', infraction('B', 'STOP')];
    const letters = lettersOf(live([single, late]));
    expect(letters).toContain('46D of A, 2025-07-30 to 2025-08-04');
    expect(letters.filter(text => text.startsWith('46D'))).toHaveLength(1);
  });

  it('follow an appeal that brings a credit back', () => {
    const second: Given = ['2025-03-01T08:00', infraction('B', 'VIT-5-20-HORS')];
    expect(lettersOf(live([single, second, ['2025-07-01T12:00', appeal('B')]]))).toEqual([
      '48 of A, 2025-04-30 to 2025-05-05',
      '48 of B, 2025-06-19 to 2025-06-24',
      '46D of A, 2025-07-30 to 2025-08-04',
    ]);
  });
});

describe('letters of losses', () => {
  it('advise a stage when the balance falls to six or less: 48M, registered', () => {
    const kinds = (offence: string): string[] =>
      live([['2025-01-10T08:00', infraction('A', offence)]]).letters.map(({ kind }) => kind);
    expect(kinds('ALC-05-08')).toEqual(['48', '48M', '46']);
    expect(kinds('STOP')).toEqual(['48', '46']);
  });

  it('order a stage after three points or more during probation: 48N, registered', () => {
    const driver = driverSince('2024-05-02');
    expect(lettersOf(live([['2025-01-10T08:00', infraction('A', 'TELEPHONE')]], driver)).slice(0, 2)).toEqual(
      ['48 of A, 2025-04-30 to 2025-05-05', '48N of A, 2025-04-30 to 2025-05-10'],
    );
    const lighter = live([['2025-01-10T08:00', infraction('A', 'VIT-20-30')]], driver);
    expect(lighter.letters.map(({ kind }) => kind)).not.toContain('48N');
  });

  it('are a 48SI alone for a loss that reaches zero, also during probation', () => {
    const driver = driverSince('2024-12-02');
    const record = live([['2025-01-10T08:00', infraction('A', 'ALC-05-08')]], driver);
    expect(lettersOf(record)).toEqual(['48SI of A, 2025-04-30 to 2025-05-10']);
  });

  it('may wait in vain at the post when they are registered, and only then', () => {
    const command: Given = ['2025-01-10T08:00', infraction('A', 'ALC-05-08'), 'backlog'];
    const outcomes = Array.from({ length: 40 }, (_, n) =>
      live([command], { ...driverWithTwelvePoints, neph: driverNeph(n + 1) }).letters.map(
        ({ kind, outcome }) => `${kind} ${outcome}`,
      ),
    );
    expect([...new Set(outcomes.flat())].sort()).toEqual([
      '46 RECEIVED',
      '48 RECEIVED',
      '48M RECEIVED',
      '48M UNCLAIMED',
    ]);
  });
});

describe('letters that a tester decides on', () => {
  const report = { offence: 'ALC-05-08', channel: 'INTERCEPTION', path: 'PAID_REDUCED' } as const;
  const registered = (record: LicenceRecord): string[] =>
    record.letters
      .filter(({ kind }) => kind === '48M')
      .map(({ sentAt, notifiedAt, outcome }) => `${parisText(sentAt)} ${parisText(notifiedAt)} ${outcome}`);

  it('leave, arrive and wait in vain as told, from the report or while they are ahead', () => {
    const letters = { sentAfterDays: 1, notifiedAfterDays: 2, isUnclaimed: true };
    const told = live([
      ['2025-01-10T08:00', { kind: 'INFRACTION', id: 'A', report: { ...report, letters } }],
    ]);
    expect(registered(told)).toEqual(['2025-04-26T05:00 2025-04-28T05:00 UNCLAIMED']);
    const later: Command = { kind: 'SET_STEPS', fact: 'A', steps: [], letters: { isUnclaimed: false } };
    expect(registered(live([['2025-04-25T12:00', later]], told))).toEqual([
      '2025-04-26T05:00 2025-04-28T05:00 RECEIVED',
    ]);
    expect(registered(live([['2025-04-26T12:00', later]], told))).toEqual(registered(told));
  });
});

describe('the letter of a stage', () => {
  const stage: Given = ['2025-05-01T08:00', stageOn('S', '2025-05-12', '2025-05-13')];

  it('leaves once it is recorded, if it gave points: 47', () => {
    const loss: Given = ['2025-01-10T08:00', infraction('A', 'STOP')];
    expect(lettersOf(live([loss, stage]))).toContain('47 of S, 2025-07-02 to 2025-07-07');
    expect(lettersOf(live([stage]))).toEqual([]);
  });

  it('does not leave for a second stage in a year, nor for a stage ordered by justice', () => {
    const losses: Given[] = [
      ['2025-01-10T08:00', infraction('A', 'STOP')],
      ['2025-01-12T08:00', infraction('B', 'STOP')],
    ];
    const second: Given = ['2025-05-01T08:00', stageOn('T', '2025-10-06', '2025-10-07')];
    const kinds = lettersOf(live([...losses, stage, second])).filter(text => text.startsWith('47'));
    expect(kinds).toEqual(['47 of S, 2025-07-02 to 2025-07-07']);
    const ordered: Command = {
      kind: 'STAGE',
      id: 'P',
      attendance: { kind: 'PEINE', from: legalDay('2025-05-12'), to: legalDay('2025-05-13') },
    };
    const letters = lettersOf(live([...losses, ['2025-05-01T08:00', ordered]]));
    expect(letters.filter(text => text.startsWith('47'))).toEqual([]);
  });
});

function nextDay(day: string): string {
  return `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`;
}
