import { describe, expect, it } from 'vitest';
import { factPathOf } from '../../simulator/life/factPath.js';
import type { InfractionPath, LicenceRecord } from '../../simulator/life/record.js';
import type { GivenStep } from '../../simulator/life/steps.js';
import { defaultLawSettings } from '../../src/points/index.js';
import { isoDay, legalDay } from '../../src/time/index.js';
import { type Given, live, parisText, refusalOf, stageOn } from '../support/lives.js';
import { paris } from '../support/simulator.js';

// Under slow: notice +5 when stopped, payment +40 or +10 reduced, titre +90, contest +30 after the notice or what is
// contested, judgment +200 after the contest; without a contest judgment +280, ordonnance +150, composition +140 after
// the commission; then 20 days to appeal, 50 to oppose, 60 to carry out; recording +90 paid, +100 titre, +180 judged.
const committed = '2025-01-10T08:00';

function infraction(path: InfractionPath, steps: GivenStep[] = []): Given {
  const report = { offence: 'STOP', channel: 'INTERCEPTION', path, steps } as const;
  return [committed, { kind: 'INFRACTION', id: 'A', report }];
}

function redirect(at: string, path: InfractionPath, when?: 'NOW' | 'DRAWN'): Given {
  return [at, { kind: 'REDIRECT', fact: 'A', redirection: { path, when } }];
}

function setSteps(at: string, steps: GivenStep[], fact = 'A'): Given {
  return [at, { kind: 'SET_STEPS', fact, steps }];
}

function stepsOf(record: LicenceRecord, fact = 'A', at = committed): Record<string, string> {
  const { steps } = factPathOf(record, fact, paris(at), defaultLawSettings);
  return Object.fromEntries(steps.map(({ step, on }) => [step, isoDay(on)]));
}

// Worked out on paper, month by month.
describe('a path under slow', () => {
  it.each([
    ['PAID', { NOTICE_SENT: '2025-01-15', PAID: '2025-02-24', FINAL: '2025-02-24', RECORDED: '2025-05-25' }],
    [
      'INCREASED',
      { NOTICE_SENT: '2025-01-15', TITLE_ISSUED: '2025-04-15', FINAL: '2025-04-15', RECORDED: '2025-07-24' },
    ],
    [
      'CONVICTED',
      { NOTICE_SENT: '2025-01-15', JUDGED: '2025-10-17', FINAL: '2025-11-06', RECORDED: '2026-05-05' },
    ],
    [
      'ORDONNANCE_PENALE',
      { NOTICE_SENT: '2025-01-15', ORDER_ISSUED: '2025-06-09', FINAL: '2025-07-29', RECORDED: '2026-01-25' },
    ],
    [
      'COMPOSITION_PENALE',
      {
        NOTICE_SENT: '2025-01-15',
        JUDGED: '2025-05-30',
        CARRIED_OUT: '2025-07-29',
        FINAL: '2025-07-29',
        RECORDED: '2026-01-25',
      },
    ],
    [
      'CONTESTED_CONVICTED',
      {
        NOTICE_SENT: '2025-01-15',
        CONTESTED: '2025-02-14',
        JUDGED: '2025-09-02',
        FINAL: '2025-09-22',
        RECORDED: '2026-03-21',
      },
    ],
    ['CONTESTED_ACQUITTED', { NOTICE_SENT: '2025-01-15', CONTESTED: '2025-02-14', JUDGED: '2025-09-02' }],
    ['ACQUITTED', { NOTICE_SENT: '2025-01-15', JUDGED: '2025-10-17' }],
  ] as const)('%s has its steps', (path, steps) => {
    expect(stepsOf(live([infraction(path)]))).toEqual({ COMMITTED: '2025-01-10', ...steps });
  });

  it('ends in no recording after an acquittal, whatever the clock', () => {
    const record = live([infraction('ACQUITTED')]);
    expect(record.letters).toEqual([]);
    const path = factPathOf(record, 'A', paris('2040-01-01T00:00'), defaultLawSettings);
    expect(path).toMatchObject({ recordedAt: null, isRecorded: false, path: 'ACQUITTED' });
  });

  it('tells what has happened by a clock, the delay drawn with its window, and the letters', () => {
    const record = live([infraction('PAID')]);
    const path = factPathOf(record, 'A', paris('2025-02-24T10:00'), defaultLawSettings);
    expect(
      path.steps.map(({ step, hasHappened, from, delay }) => [step, hasHappened, from, delay?.days]),
    ).toEqual([
      ['COMMITTED', true, null, undefined],
      ['NOTICE_SENT', true, 'COMMITTED', 5],
      ['PAID', true, 'NOTICE_SENT', 40],
      ['FINAL', true, 'PAID', 0],
      ['RECORDED', false, 'FINAL', 90],
    ]);
    expect(path.recordedAt && parisText(path.recordedAt)).toBe('2025-05-25T05:00');
    expect(path.letters.map(({ kind, sentAt, isSent }) => [kind, parisText(sentAt), isSent])).toEqual([
      ['48', '2025-05-30T05:00', false],
      ['46', '2028-02-29T05:00', false],
    ]);
  });
});

describe('an infraction under way', () => {
  it('is paid now: what has happened stays, the rest is drawn from the payment', () => {
    expect(stepsOf(live([infraction('INCREASED'), redirect('2025-02-01T12:00', 'PAID')]))).toEqual({
      COMMITTED: '2025-01-10',
      NOTICE_SENT: '2025-01-15',
      PAID: '2025-02-01',
      FINAL: '2025-02-01',
      RECORDED: '2025-05-02',
    });
  });

  it('is contested now, then judged', () => {
    const contested = live([infraction('PAID'), redirect('2025-02-01T12:00', 'CONTESTED_CONVICTED')]);
    expect(stepsOf(contested)).toMatchObject({
      CONTESTED: '2025-02-01',
      JUDGED: '2025-08-20',
      FINAL: '2025-09-09',
    });
    const acquitted = live([redirect('2025-05-01T12:00', 'ACQUITTED')], contested);
    expect(stepsOf(acquitted)).toEqual({
      COMMITTED: '2025-01-10',
      NOTICE_SENT: '2025-01-15',
      CONTESTED: '2025-02-01',
      JUDGED: '2025-05-01',
    });
    expect(acquitted.infractions[0]?.recordedAt).toBeNull();
    const convicted = live([redirect('2025-05-01T12:00', 'CONVICTED')], contested);
    expect(stepsOf(convicted)).toMatchObject({
      JUDGED: '2025-05-01',
      FINAL: '2025-05-21',
      RECORDED: '2025-11-17',
    });
  });

  it('loses its finality by a réclamation against the titre exécutoire', () => {
    const record = live([infraction('INCREASED'), redirect('2025-05-01T12:00', 'CONTESTED_CONVICTED')]);
    expect(stepsOf(record)).toEqual({
      COMMITTED: '2025-01-10',
      NOTICE_SENT: '2025-01-15',
      TITLE_ISSUED: '2025-04-15',
      CONTESTED: '2025-05-01',
      JUDGED: '2025-11-17',
      FINAL: '2025-12-07',
      RECORDED: '2026-06-05',
    });
  });

  it('is opposed after an ordonnance pénale', () => {
    const record = live([
      infraction('ORDONNANCE_PENALE'),
      redirect('2025-07-01T12:00', 'CONTESTED_ACQUITTED'),
    ]);
    expect(stepsOf(record)).toMatchObject({
      ORDER_ISSUED: '2025-06-09',
      CONTESTED: '2025-07-01',
      JUDGED: '2026-01-17',
    });
  });

  it('may draw the decisive step too, today at the earliest', () => {
    const record = live([infraction('INCREASED'), redirect('2025-03-20T12:00', 'PAID', 'DRAWN')]);
    // The forty days from the notice ended on 24 February.
    expect(stepsOf(record)).toMatchObject({ PAID: '2025-03-20', RECORDED: '2025-06-18' });
  });

  it.each([
    ['PAID', '2025-03-01T12:00', 'CONTESTED_CONVICTED', 'ALREADY_PAID'],
    ['PAID', '2025-06-01T12:00', 'CONTESTED_CONVICTED', 'ALREADY_PAID'],
    ['PAID', '2025-06-01T12:00', 'ACQUITTED', 'ALREADY_RECORDED'],
    ['INCREASED', '2025-05-01T12:00', 'PAID', 'ALREADY_FINAL'],
    ['CONVICTED', '2025-10-20T12:00', 'ACQUITTED', 'ALREADY_JUDGED'],
    ['ORDONNANCE_PENALE', '2025-07-01T12:00', 'PAID', 'ALREADY_JUDGED'],
    ['CONTESTED_CONVICTED', '2025-03-01T12:00', 'PAID', 'ALREADY_CONTESTED'],
    ['INCREASED', '2025-01-12T12:00', 'PAID', 'NOTICE_NOT_SENT'],
  ] as const)('on %s, at %s, refuses %s: %s', (path, at, other, code) => {
    expect(refusalOf([infraction(path), redirect(at, other)])).toBe(code);
  });

  it('cannot be redirected once withdrawn, nor can what is no infraction', () => {
    const withdrawn: Given = ['2025-01-11T12:00', { kind: 'WITHDRAW', fact: 'A', because: 'Erreur' }];
    expect(refusalOf([infraction('PAID'), withdrawn, redirect('2025-02-01T12:00', 'INCREASED')])).toBe(
      'ALREADY_WITHDRAWN',
    );
    expect(
      refusalOf([[committed, stageOn('A', '2025-01-11', '2025-01-12')], redirect(committed, 'PAID')]),
    ).toBe('UNKNOWN_FACT');
  });
});

describe('a day given to a step', () => {
  const day40and61 = [
    { step: 'PAID', afterDays: 40 },
    { step: 'RECORDED', afterDays: 61 },
  ];

  it('stands when the infraction is reported: pay on day 40, record on day 61', () => {
    const record = live([infraction('PAID', day40and61)]);
    expect(stepsOf(record)).toMatchObject({
      PAID: '2025-02-19',
      FINAL: '2025-02-19',
      RECORDED: '2025-03-12',
    });
    expect(record.infractions[0]?.recordedAt).toBe(paris('2025-03-12T05:00'));
  });

  it('stands later, while the steps are ahead; those after it keep their delays', () => {
    expect(stepsOf(live([infraction('PAID'), setSteps('2025-02-01T12:00', day40and61)]))).toMatchObject({
      PAID: '2025-02-19',
      RECORDED: '2025-03-12',
    });
    const on = legalDay('2025-03-01');
    expect(
      stepsOf(live([infraction('PAID'), setSteps('2025-02-01T12:00', [{ step: 'PAID', on }])])),
    ).toMatchObject({
      PAID: '2025-03-01',
      FINAL: '2025-03-01',
      RECORDED: '2025-05-30',
    });
  });

  it('may be that of finality, which is that of the payment', () => {
    expect(stepsOf(live([infraction('PAID', [{ step: 'FINAL', afterDays: 20 }])]))).toMatchObject({
      PAID: '2025-01-30',
      FINAL: '2025-01-30',
    });
  });

  it('may be today: the register then writes at once', () => {
    const today = legalDay('2025-03-01');
    const record = live([
      infraction('PAID'),
      setSteps('2025-03-01T12:00', [{ step: 'RECORDED', on: today }]),
    ]);
    expect(record.infractions[0]?.recordedAt).toBe(paris('2025-03-01T12:00'));
  });

  it('is given to a stage too', () => {
    const stage: Given = ['2025-01-10T08:00', stageOn('A', '2025-01-20', '2025-01-21')];
    expect(stepsOf(live([stage, setSteps(committed, [{ step: 'RECORDED', afterDays: 20 }])]))).toEqual({
      BEGUN: '2025-01-20',
      ATTENDED: '2025-01-21',
      ATTESTED: '2025-02-05',
      RECORDED: '2025-02-10',
    });
  });

  it.each([
    ['2025-02-01T12:00', [{ step: 'NOTICE_SENT', afterDays: 60 }], 'STEP_PASSED'],
    ['2025-02-01T12:00', [{ step: 'JUDGED', afterDays: 60 }], 'STEP_NOT_ON_PATH'],
    ['2025-02-01T12:00', [{ step: 'PAID', afterDays: 10 }], 'STEP_OUT_OF_ORDER'],
    ['2025-02-01T12:00', [{ step: 'RECORDED', afterDays: 30 }], 'STEP_OUT_OF_ORDER'],
    ['2025-02-01T12:00', [{ step: 'PAID', afterDays: -1 }], 'BAD_INPUT'],
    ['2025-06-01T12:00', [{ step: 'RECORDED', afterDays: 300 }], 'STEP_PASSED'],
  ])('at %s, %j is refused: %s', (at, steps, code) => {
    expect(refusalOf([infraction('PAID'), setSteps(at, steps)])).toBe(code);
  });
});

describe('an infraction told late', () => {
  const told = (at: string, committedAt: string): Given => [
    at,
    {
      kind: 'INFRACTION',
      id: 'A',
      report: { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID', committedAt: paris(committedAt) },
    },
  ];

  it('has its steps from its commission, and is recorded after it is told', () => {
    const record = live([told('2025-09-01T12:00', committed)]);
    expect(stepsOf(record)).toMatchObject({
      COMMITTED: '2025-01-10',
      PAID: '2025-02-24',
      RECORDED: '2025-09-02',
    });
  });

  it('is refused in the future, and on a day without a licence', () => {
    expect(refusalOf([told('2025-09-01T12:00', '2025-09-01T12:01')])).toBe('IN_THE_FUTURE');
    expect(refusalOf([told('2025-09-01T12:00', '2003-03-09T12:00')])).toBe('NO_LICENCE_HELD');
  });
});
