import { describe, expect, it } from 'vitest';
import type { Command } from '../../simulator/life/command.js';
import { factPathOf } from '../../simulator/life/factPath.js';
import type { LicenceRecord } from '../../simulator/life/record.js';
import { defaultLawSettings, type StageKind } from '../../src/points/index.js';
import { legalDay } from '../../src/time/index.js';
import { type Given, live, refusalOf, sixPoints, stageOn } from '../support/lives.js';
import { paris } from '../support/simulator.js';

const clock = paris('2030-01-01T12:00');

function answerTo(record: LicenceRecord, stage: string) {
  return factPathOf(record, stage, clock, defaultLawSettings).answer;
}

function stageOfKind(kind: StageKind, id = 'S'): Command {
  const days = { from: legalDay('2025-05-12'), to: legalDay('2025-05-13') };
  return { kind: 'STAGE', id, attendance: { kind, ...days } };
}

const loss: Given = ['2025-01-10T08:00', sixPoints('A')];
const booked = '2025-05-01T12:00';

describe('the préfecture', () => {
  it('accepts a voluntary stage, and says the points it gives', () => {
    expect(answerTo(live([loss, [booked, stageOfKind('VOLONTAIRE')]]), 'S')).toEqual({
      isAccepted: true,
      because: null,
      points: 4,
    });
    expect(answerTo(live([[booked, stageOfKind('VOLONTAIRE')]]), 'S')).toMatchObject({
      isAccepted: true,
      points: 0,
    });
  });

  it.each(['ALTERNATIVE_POURSUITES', 'COMPOSITION_PENALE', 'PEINE'] as const)(
    'gives no point for %s',
    kind => {
      expect(answerTo(live([loss, [booked, stageOfKind(kind)]]), 'S')).toEqual({
        isAccepted: false,
        because: 'KIND_GIVES_NO_POINT',
        points: 0,
      });
    },
  );

  it('refuses a stage begun less than a year after one that gave points, to the day', () => {
    const first: Given = [booked, stageOfKind('VOLONTAIRE')];
    const second = (from: string, to: string): Given => ['2025-06-01T12:00', stageOn('T', from, to)];
    expect(answerTo(live([loss, first, second('2026-05-11', '2026-05-12')]), 'T')).toMatchObject({
      because: 'LESS_THAN_A_YEAR',
    });
    expect(answerTo(live([loss, first, second('2026-05-12', '2026-05-13')]), 'T')).toMatchObject({
      isAccepted: true,
    });
  });

  it('refuses a stage ended after the 48SI was notified', () => {
    // Recorded on 25 April and 5 May; the 48SI is received on 20 May.
    const zero: Given[] = [loss, ['2025-01-20T08:00', sixPoints('B')]];
    expect(
      answerTo(live([...zero, ['2025-05-06T12:00', stageOn('S', '2025-05-20', '2025-05-21')]]), 'S'),
    ).toEqual({
      isAccepted: false,
      because: 'LICENCE_INVALID',
      points: 0,
    });
  });

  it('does not answer to a stage undone before its recording', () => {
    const undone: Given = ['2025-05-20T12:00', { kind: 'WITHDRAW', fact: 'S', because: 'Non suivi' }];
    expect(answerTo(live([[booked, stageOfKind('VOLONTAIRE')], undone]), 'S')).toBeNull();
  });
});

describe('a stage', () => {
  it.each([
    ['2025-05-12', '2025-05-14', 'STAGE_NOT_TWO_DAYS'],
    ['2025-05-12', '2025-05-12', 'STAGE_NOT_TWO_DAYS'],
    ['2025-05-13', '2025-05-12', 'STAGE_ENDS_BEFORE_IT_BEGINS'],
    ['1990-05-12', '1990-05-13', 'STAGE_OUT_OF_RANGE'],
    ['2003-03-08', '2003-03-09', 'NO_LICENCE_HELD'],
  ])('of %s to %s is refused: %s', (from, to, code) => {
    expect(refusalOf([[booked, stageOn('S', from, to)]])).toBe(code);
  });

  it('shares no day with another, unless that one was withdrawn', () => {
    const first: Given = [booked, stageOn('S', '2025-05-12', '2025-05-13')];
    const undone: Given = ['2025-05-05T12:00', { kind: 'WITHDRAW', fact: 'S', because: 'Annulé' }];
    const again = (from: string, to: string): Given => ['2025-05-06T12:00', stageOn('T', from, to)];
    expect(refusalOf([first, again('2025-05-12', '2025-05-13')])).toBe('STAGE_OVERLAPS');
    expect(refusalOf([first, again('2025-05-13', '2025-05-14')])).toBe('STAGE_OVERLAPS');
    expect(refusalOf([first, again('2025-05-11', '2025-05-12')])).toBe('STAGE_OVERLAPS');
    expect(live([first, again('2025-05-14', '2025-05-15')]).stages).toHaveLength(2);
    expect(live([first, undone, again('2025-05-12', '2025-05-13')]).stages).toHaveLength(2);
  });
});
