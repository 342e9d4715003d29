import { describe, expect, it } from 'vitest';
import type { Command } from '../../simulator/life/command.js';
import { dossierOf, recordedPartOf } from '../../simulator/life/dossier.js';
import {
  accountOf,
  changesBetween,
  contentOf,
  type HistoryChange,
  type HistoryLine,
  openView,
  showsOn,
} from '../../src/licence/index.js';
import { defaultLawSettings } from '../../src/points/index.js';
import { type Instant, isoDay, legalDay, legalDayOf } from '../../src/time/index.js';
import { appeal, type Given, live, sixPoints, stageOn } from '../support/lives.js';
import fc from '../support/properties.js';
import { paris } from '../support/simulator.js';

const day = 86_400_000;
const law = defaultLawSettings;

function historyAt(commands: readonly Given[], at: Instant): readonly HistoryLine[] {
  const known = commands.filter(([when]) => paris(when) <= at);
  const times = {
    asOf: legalDayOf(at),
    knownAt: at,
    now: at,
    revision: 1,
    asked: { asOf: null, knownAt: null },
  };
  const view = openView(dossierOf(recordedPartOf(live(known))), times, law);
  if ('firstLicenceOn' in view) throw new Error('this driver has a licence');
  return view.history(legalDay('1900-01-01'));
}

const nameOf = (line: HistoryLine): string => {
  if (line.kind === 'EVENT') {
    const { rule, points, balanceAfter } = line.view.event;
    return `${rule} ${isoDay(line.on)} ${points} ${balanceAfter}`;
  }
  if (line.kind === 'WITHDRAWAL') return `WITHDRAWAL ${isoDay(line.on)}`;
  const { kind, voided } = line.correction;
  return `${kind} ${voided.rule} ${isoDay(voided.on)}`;
};

const told = (changes: readonly HistoryChange[]): string[] =>
  changes.map(change => `${change.kind} ${nameOf(change.line)}`);

const changes = (commands: readonly Given[], from: string, to: string): string[] =>
  told(changesBetween(historyAt(commands, paris(from)), historyAt(commands, paris(to))));

function onePoint(id: string): Command {
  return {
    kind: 'INFRACTION',
    id,
    report: { offence: 'VIT-5-20-HORS', channel: 'INTERCEPTION', path: 'PAID_REDUCED' },
  };
}

describe('what changed between two histories', () => {
  // Under slow: notice + 5 days, paid + 10, recorded + 90 at 05:00.
  const loss: Given[] = [['2024-01-10T12:00', onePoint('A')]];

  it('is nothing while nothing is recorded', () => {
    expect(changes(loss, '2024-01-09T00:00', '2024-04-24T04:59:59')).toEqual([]);
  });

  it('is a loss from the instant of its recording, and its point from the day it returns', () => {
    expect(changes(loss, '2024-04-24T04:59:59', '2024-04-24T05:00')).toEqual([
      'RECORDED LOSS 2024-04-24 -1 11',
    ]);
    expect(changes(loss, '2024-04-24T05:00', '2024-07-24T23:59:59')).toEqual([]);
    expect(changes(loss, '2024-07-24T23:59:59', '2024-07-25T00:00')).toEqual([
      'RECORDED ONE_POINT_6M 2024-07-25 1 12',
    ]);
  });

  it('comes in order when many years pass at once', () => {
    const life: Given[] = [
      ['2024-01-10T12:00', onePoint('A')],
      ['2024-02-01T12:00', sixPoints('B')],
      ['2024-05-30T12:00', stageOn('S', '2024-06-03', '2024-06-04')],
    ];
    expect(changes(life, '2024-01-09T00:00', '2034-06-30T00:00')).toEqual([
      'RECORDED LOSS 2024-04-24 -1 11',
      'RECORDED LOSS 2024-05-16 -6 5',
      'RECORDED STAGE 2024-06-05 4 9',
      'RECORDED FULL_3Y 2027-02-16 3 12',
    ]);
  });

  it('says of a stage recorded late that it is new, and of what it moved that it changed', () => {
    const life: Given[] = [
      ['2023-12-01T12:00', sixPoints('B')],
      ['2024-01-10T12:00', onePoint('A')],
      ['2024-04-01T12:00', stageOn('S', '2024-04-10', '2024-04-11')],
    ];
    // Attested 15 days after its last, recorded 30 days later: on 26 May at 05:00.
    expect(changes(life, '2024-05-26T04:59:59', '2024-05-26T05:00')).toEqual([
      'RECORDED STAGE 2024-04-12 4 10',
      'CHANGED LOSS 2024-04-24 -1 9',
    ]);
  });

  it('says of a credit that a late recording voids that it is withdrawn, and by which correction', () => {
    const life: Given[] = [...loss, ['2024-06-10T12:00', sixPoints('B')]];
    expect(changes(life, '2024-09-20T00:00', '2024-10-01T00:00')).toEqual([
      'WITHDRAWN ONE_POINT_6M 2024-07-25 1 12',
      'RECORDED LOSS 2024-09-23 -6 5',
      'RECORDED VOIDED ONE_POINT_6M 2024-07-25',
    ]);
  });

  it('tells apart two points that returned on one day and that one late recording voids', () => {
    const two: Given[] = [
      ...loss,
      ['2024-01-10T12:00', onePoint('A2')],
      ['2024-06-10T12:00', sixPoints('B')],
    ];
    expect(changes(two, '2024-09-20T00:00', '2024-10-01T00:00')).toEqual([
      'WITHDRAWN ONE_POINT_6M 2024-07-25 1 11',
      'WITHDRAWN ONE_POINT_6M 2024-07-25 1 12',
      'RECORDED LOSS 2024-09-23 -6 4',
      'RECORDED VOIDED ONE_POINT_6M 2024-07-25',
      'RECORDED VOIDED ONE_POINT_6M 2024-07-25',
    ]);
    const lines = historyAt(two, paris('2024-10-01T00:00'));
    const contents = lines.map(line => JSON.stringify(contentOf(line)));
    expect(new Set(contents).size).toBe(lines.length);
    const voided = accountOf(lines).uncounted.filter(({ reason }) => reason === 'CREDIT_VOIDED');
    expect(voided.map(({ points }) => points)).toEqual([1, 1]);
  });

  it('says of a fact that an appeal erased that it is withdrawn, and of the appeal that it is new', () => {
    const life: Given[] = [...loss, ['2024-05-02T12:00', appeal('A')]];
    expect(changes(life, '2024-05-01T00:00', '2024-05-03T00:00')).toEqual([
      'WITHDRAWN LOSS 2024-04-24 -1 11',
      'RECORDED WITHDRAWAL 2024-05-02',
    ]);
  });

  it('orders what is new by the day it showed', () => {
    const life: Given[] = [...loss, ['2024-04-01T12:00', stageOn('S', '2024-04-10', '2024-04-11')]];
    const recorded = changesBetween(
      historyAt(life, paris('2024-04-01T00:00')),
      historyAt(life, paris('2024-12-01T00:00')),
    );
    const days = recorded.map(({ line }) => isoDay(showsOn(line)));
    expect(days).toEqual(['2024-04-24', '2024-05-26', '2024-07-25']);
    // The stage counts from 12 April and was recorded on 26 May.
    expect(told(recorded)).toEqual([
      'RECORDED LOSS 2024-04-24 -1 11',
      'RECORDED STAGE 2024-04-12 0 12',
      'RECORDED ONE_POINT_6M 2024-07-25 1 12',
    ]);
  });

  const command = fc.oneof(
    fc.constantFrom('A', 'B', 'C', 'D').map(id => onePoint(id)),
    fc.constantFrom('E', 'F').map(id => sixPoints(id)),
  );
  const lives = fc
    .array(fc.record({ after: fc.integer({ min: 1, max: 400 }), command }), { minLength: 1, maxLength: 6 })
    .chain(steps => {
      const seen = new Set<string>();
      let at = legalDay('2015-01-01') as number;
      const facts = steps.flatMap(({ after, command: given }) => {
        const { id } = given as { id: string };
        if (seen.has(id)) return [];
        seen.add(id);
        at += after;
        return [[`${isoDay(at as never)}T12:00`, given] as Given];
      });
      const erased = fc.option(
        fc.record({ fact: fc.constantFrom(...seen), days: fc.integer({ min: 0, max: 900 }) }),
      );
      return fc.tuple(fc.constant(facts), erased);
    })
    .map(([facts, erased]): Given[] => {
      if (erased === null) return facts;
      const of = facts.find(([, given]) => (given as { id: string }).id === erased.fact) as Given;
      const on = isoDay((legalDayOf(paris(of[0])) + erased.days) as never);
      return [...facts, [`${on}T13:00`, appeal(erased.fact)] as Given].sort((a, b) => (a[0] < b[0] ? -1 : 1));
    });

  it('makes the later history of the earlier one, each change once', () => {
    fc.assert(
      fc.property(
        lives,
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        (life, start, length) => {
          const from = (paris('2014-12-31T06:00') + start * day) as Instant;
          const [before, after] = [historyAt(life, from), historyAt(life, (from + length * day) as Instant)];
          const key = (line: HistoryLine): string => JSON.stringify(contentOf(line));
          const standing = new Set(before.map(key));
          for (const change of changesBetween(before, after)) {
            if (change.kind === 'WITHDRAWN') expect(standing.delete(key(change.line))).toBe(true);
            else {
              if (change.kind === 'CHANGED') expect(standing.delete(key(change.previous))).toBe(true);
              expect(standing.has(key(change.line))).toBe(false);
              standing.add(key(change.line));
            }
          }
          expect([...standing].sort()).toEqual(after.map(key).sort());
        },
      ),
      { numRuns: 150 },
    );
  });
});
