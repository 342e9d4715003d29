import { describe, expect, it } from 'vitest';
import type { DossierAct } from '../../simulator/life/acts/act.js';
import { dossierOf, recordedPartOf } from '../../simulator/life/dossier.js';
import { factPathOf } from '../../simulator/life/factPath.js';
import type { LicenceRecord } from '../../simulator/life/record.js';
import { openView } from '../../src/licence/index.js';
import { defaultLawSettings } from '../../src/points/index.js';
import { type Instant, isoDay, legalDay } from '../../src/time/index.js';
import {
  driverWithTwelvePoints,
  type Given,
  live,
  parisText,
  refusalOf,
  sixPoints,
} from '../support/lives.js';
import { paris } from '../support/simulator.js';

// Under slow, days from the act to its recording: a visit 10, a category or a licence 5, a restriction 10, a training
// 15, an exchange 20, a death 30, a correction 10; a measure is notified after 10 and recorded 20 later.
const day = legalDay;

function act(at: string, given: DossierAct): Given {
  return [at, { kind: 'ACT', act: given }];
}

/** What the gateway shows of a record on a day, as the register knew it that day at noon. */
function shown(record: LicenceRecord, on: string, knownOn = on) {
  const times = {
    asked: { asOf: null, knownAt: null },
    asOf: day(on),
    knownAt: paris(`${knownOn}T12:00`),
    now: paris('2100-01-01T12:00'),
    revision: Number.POSITIVE_INFINITY,
  };
  const view = openView(dossierOf(recordedPartOf(record)), times, defaultLawSettings);
  if (!('state' in view)) throw new Error('no licence by then');
  const points = view.points();
  return {
    state: view.state(),
    balance: 'balance' in points ? points.balance : points.noBalance,
    categories: view.categories().map(({ row, validity }) => `${row.code} ${validity}`),
    restrictions: view.restrictions().map(({ code }) => code),
  };
}

const licenceB: LicenceRecord = {
  ...driverWithTwelvePoints,
  held: {
    ...driverWithTwelvePoints.held,
    categories: [
      {
        id: 'B',
        recordedFrom: paris('2003-03-10T05:00'),
        recordedTo: null,
        code: 'B',
        obtainedOn: day('2003-03-10'),
        mode: 'EXAM',
        expiresOn: null,
        medicalLimitOn: null,
      },
    ],
  },
};
const candidate: LicenceRecord = {
  ...driverWithTwelvePoints,
  held: { ...driverWithTwelvePoints.held, titlePeriods: [] },
};

describe('an act', () => {
  it('has its steps, and is recorded with both times', () => {
    const record = live([act('2025-03-01T12:00', { kind: 'RESTRICTION', code: '01.01' })], licenceB);
    const [row] = record.held.restrictions;
    const path = factPathOf(record, row?.id as string, paris('2025-03-02T12:00'), defaultLawSettings);
    expect(path.steps.map(({ step, on, hasHappened }) => [step, isoDay(on), hasHappened])).toEqual([
      ['DONE', '2025-03-01', true],
      ['RECORDED', '2025-03-11', false],
    ]);
    expect(path).toMatchObject({ kind: 'ACT', isRecorded: false, recordedAt: paris('2025-03-11T05:00') });
    expect(shown(record, '2025-03-10').restrictions).toEqual([]);
    expect(shown(record, '2025-03-11').restrictions).toEqual(['01.01']);
    // Known later, true before.
    expect(shown(record, '2025-03-05', '2025-03-11').restrictions).toEqual(['01.01']);
  });

  it('may be given its days, and is refused in the future', () => {
    const given: DossierAct = {
      kind: 'RESTRICTION',
      code: '01.01',
      on: day('2025-02-20'),
      steps: [{ step: 'RECORDED', on: day('2025-03-03') }],
    };
    const record = live([act('2025-03-01T12:00', given)], licenceB);
    expect(parisText(record.held.restrictions[0]?.recordedFrom ?? paris('1970-01-01T00:00'))).toBe(
      '2025-03-03T05:00',
    );
    expect(refusalOf([act('2025-02-19T12:00', given)], licenceB)).toBe('IN_THE_FUTURE');
    expect(refusalOf([act('2025-03-04T12:00', given)], licenceB)).toBe('STEP_OUT_OF_ORDER');
  });
});

describe('a medical visit', () => {
  const visit = (changes: Partial<Extract<DossierAct, { kind: 'MEDICAL_VISIT' }>>): Given =>
    act('2025-03-01T12:00', { kind: 'MEDICAL_VISIT', opinion: 'FIT', ...changes });

  it('limits its categories once it is recorded', () => {
    const record = live([visit({ validUntil: day('2026-03-01') })], licenceB);
    expect(shown(record, '2026-03-01').categories).toEqual(['B VALID']);
    expect(shown(record, '2026-03-02').categories).toEqual(['B MEDICAL_LIMIT_PASSED']);
    expect(shown(record, '2026-03-02', '2025-03-10').categories).toEqual(['B VALID']);
  });

  it('ends them on its day where the holder is unfit, until a later one lifts the limit', () => {
    const unfit = visit({ opinion: 'UNFIT' });
    expect(shown(live([unfit], licenceB), '2025-03-12').categories).toEqual(['B MEDICAL_LIMIT_PASSED']);
    const fit = act('2025-06-01T12:00', { kind: 'MEDICAL_VISIT', opinion: 'FIT' });
    expect(shown(live([unfit, fit], licenceB), '2025-06-11').categories).toEqual(['B VALID']);
    expect(shown(live([unfit, fit], licenceB), '2025-06-10').categories).toEqual(['B MEDICAL_LIMIT_PASSED']);
  });

  it('is refused for a category that is not held, and with days in the wrong order', () => {
    expect(refusalOf([visit({ categories: ['CE'] })], licenceB)).toBe('CATEGORY_NOT_HELD');
    expect(refusalOf([visit({ validUntil: day('2025-02-01') })], licenceB)).toBe('DAYS_OUT_OF_ORDER');
  });
});

describe('categories and licences', () => {
  it('a candidate’s first category begins a licence, probationary', () => {
    const record = live(
      [act('2025-03-01T12:00', { kind: 'CATEGORY', code: 'B', formation: 'AAC' })],
      candidate,
    );
    expect(shown(record, '2025-03-05').state).toBe('DEMANDE');
    expect(shown(record, '2025-03-06')).toMatchObject({
      state: 'VALIDE',
      balance: 6,
      categories: ['B VALID'],
    });
    expect(shown(record, '2026-03-01').balance).toBe(9);
    expect(record.held.titles).toHaveLength(1);
  });

  it('another category is added to the licence held, once', () => {
    const another = act('2025-03-01T12:00', { kind: 'CATEGORY', code: 'A2', mode: 'TRAINING' });
    expect(shown(live([another], licenceB), '2025-03-06').categories).toEqual(['B VALID', 'A2 VALID']);
    expect(refusalOf([another, another], licenceB)).toBe('CATEGORY_HELD');
    expect(refusalOf([act('2025-03-01T12:00', { kind: 'CATEGORY', code: 'Z' })], licenceB)).toBe('BAD_INPUT');
  });

  it('a new licence follows an invalidation by six months, with six points and its own categories', () => {
    // Recorded on 25 April and 5 May; the 48SI leaves on 10 May and is received on 20 May.
    const losses: Given[] = [
      ['2025-01-10T08:00', sixPoints('A')],
      ['2025-01-20T08:00', sixPoints('B')],
    ];
    const issue = (at: string): Given => act(at, { kind: 'LICENCE', categories: ['B'] });
    expect(refusalOf([...losses, issue('2025-05-19T12:00')], licenceB)).toBe('LICENCE_STILL_HELD');
    expect(refusalOf([...losses, issue('2025-11-19T12:00')], licenceB)).toBe('TOO_SOON_FOR_A_LICENCE');
    expect(refusalOf([...losses, act('2025-06-01T12:00', { kind: 'CATEGORY', code: 'A' })], licenceB)).toBe(
      'NO_LICENCE_HELD',
    );
    const record = live([...losses, issue('2025-11-20T12:00')], licenceB);
    expect(shown(record, '2025-11-24')).toMatchObject({ state: 'INVALIDE', balance: 0 });
    expect(shown(record, '2025-11-25')).toMatchObject({
      state: 'VALIDE',
      balance: 6,
      categories: ['B VALID'],
    });
  });

  it('a new licence follows a second invalidation within five years by a year', () => {
    const issue = (at: string): Given => act(at, { kind: 'LICENCE', categories: ['B'] });
    // The second 48SI is received on 1 June 2026, a year after the first.
    const second: Given[] = [
      ['2025-01-10T08:00', sixPoints('A')],
      ['2025-01-20T08:00', sixPoints('B')],
      issue('2025-11-20T12:00'),
      ['2026-02-01T08:00', sixPoints('C')],
    ];
    const before = live(second, licenceB);
    expect(() => live([issue('2027-05-31T12:00')], before)).toThrow(
      'No new licence may be obtained on 2027-05-31: give 2027-06-01, one year after the 48SI, since another came less than five years before it (L223-5 II), or a later day',
    );
    const again = live([issue('2027-06-01T12:00')], before);
    expect(shown(again, '2027-06-06')).toMatchObject({ state: 'VALIDE', balance: 6 });
  });

  it('a training shortens probation, and is taken once', () => {
    const first = act('2024-03-01T12:00', { kind: 'CATEGORY', code: 'B' });
    const training = act('2024-10-01T12:00', { kind: 'TRAINING' });
    const record = live([first, training], candidate);
    expect(record.held.titlePeriods.map(row => row.complementaryTrainingOn)).toEqual([
      null,
      day('2024-10-01'),
    ]);
    // Two clean years: 12 on 1 March 2026, instead of 10.
    expect(shown(record, '2026-03-01').balance).toBe(12);
    expect(shown(live([first], candidate), '2026-03-01').balance).toBe(10);
    expect(refusalOf([first, training, training], candidate)).toBe('DUPLICATE_FACT');
    expect(refusalOf([act('2024-10-01T12:00', { kind: 'TRAINING' })], candidate)).toBe('NO_LICENCE_HELD');
  });

  it('an exchange brings a foreign licence in with its age, or takes the French one away', () => {
    const arrival = act('2025-03-01T12:00', {
      kind: 'EXCHANGED_FOR_FRENCH',
      country: 'MA',
      obtainedOn: day('2010-05-04'),
      categories: ['B'],
    });
    const record = live([arrival], candidate);
    expect(shown(record, '2025-03-21')).toMatchObject({
      state: 'VALIDE',
      balance: 12,
      categories: ['B VALID'],
    });
    expect(refusalOf([arrival], licenceB)).toBe('LICENCE_STILL_HELD');
    const departure = act('2025-03-01T12:00', { kind: 'EXCHANGED_ABROAD' });
    expect(shown(live([departure], licenceB), '2025-03-20').state).toBe('VALIDE');
    expect(shown(live([departure], licenceB), '2025-03-21')).toMatchObject({
      state: 'AUCUN_DROIT',
      balance: 'LICENCE_ENDED',
    });
  });

  it('a death ends the licence, and nothing can follow it', () => {
    const death = act('2025-03-01T12:00', { kind: 'DEATH', on: day('2025-02-20') });
    const record = live([death], licenceB);
    expect(shown(record, '2025-03-21').state).toBe('VALIDE');
    expect(shown(record, '2025-03-22').state).toBe('DECEDE');
    expect(shown(record, '2025-02-20', '2025-03-22').state).toBe('VALIDE');
    expect(refusalOf([death, ['2025-03-02T08:00', sixPoints('A')]], licenceB)).toBe('NO_LICENCE_HELD');
    expect(refusalOf([death, death], licenceB)).toBe('NO_LICENCE_HELD');
    const anotherLicence = act('2025-03-02T12:00', { kind: 'LICENCE', categories: ['B'] });
    expect(refusalOf([death, anotherLicence], licenceB)).toBe('HOLDER_DECEASED');
    // An infraction committed while the holder lived may still be told.
    const told: Given = [
      '2025-03-02T08:00',
      {
        kind: 'INFRACTION',
        report: {
          offence: 'STOP',
          channel: 'INTERCEPTION',
          path: 'PAID',
          committedAt: paris('2025-02-19T08:00'),
        },
      },
    ];
    expect(refusalOf([death, told], licenceB)).toBe('done');
    expect(live([death, told], licenceB).letters).toEqual([]);
  });
});

describe('a licence after an annulment that the register does not know yet', () => {
  const annulment = act('2025-03-01T12:00', { kind: 'MEASURE', measure: 'ANNULATION' });
  const issue = (steps?: { step: string; on: ReturnType<typeof day> }[]) =>
    act('2025-03-20T12:00', { kind: 'LICENCE', categories: ['B'], ...(steps && { steps }) });

  it('is recorded with the annulment, though its own delay is shorter', () => {
    const record = live([annulment, issue()], licenceB);
    const [, , licence] = record.held.titlePeriods;
    // Notified after 10 days, recorded 20 later; the licence alone would be recorded on 25 March.
    expect(parisText(licence?.recordedFrom as Instant)).toBe('2025-03-31T05:00');
    expect(shown(record, '2025-03-30').state).toBe('VALIDE');
    expect(shown(record, '2025-03-31')).toMatchObject({ state: 'VALIDE', balance: 6 });
  });

  it('may be given the day of that recording or a later one, and no earlier one', () => {
    const recorded = (on: string) => issue([{ step: 'RECORDED', on: day(on) }]);
    expect(refusalOf([annulment, recorded('2025-03-30')], licenceB)).toBe('STEP_OUT_OF_ORDER');
    expect(refusalOf([annulment, recorded('2025-03-31')], licenceB)).toBe('done');
    expect(refusalOf([annulment, recorded('2025-04-01')], licenceB)).toBe('done');
  });
});

describe('restrictions and measures', () => {
  it('a restriction is lifted on a day, and no other', () => {
    const added = act('2025-03-01T12:00', { kind: 'RESTRICTION', code: '01.01' });
    const lifted = act('2025-06-01T12:00', { kind: 'RESTRICTION_LIFTED', code: '01.01' });
    const record = live([added, lifted], licenceB);
    expect(shown(record, '2025-06-02', '2025-06-10').restrictions).toEqual(['01.01']);
    expect(shown(record, '2025-06-02', '2025-06-11').restrictions).toEqual([]);
    expect(refusalOf([lifted], licenceB)).toBe('UNKNOWN_FACT');
  });

  it('a suspension takes effect by its notification, and is recorded later', () => {
    const suspension = act('2025-03-01T12:00', {
      kind: 'MEASURE',
      measure: 'SUSPENSION',
      to: day('2025-09-10'),
    });
    const record = live([suspension], licenceB);
    const [row] = record.held.measures;
    expect(row).toMatchObject({
      notifiedOn: day('2025-03-11'),
      from: day('2025-03-11'),
      authority: 'Préfecture',
    });
    expect(shown(record, '2025-03-30').state).toBe('VALIDE');
    expect(shown(record, '2025-03-31').state).toBe('SUSPENDU');
    expect(shown(record, '2025-03-11', '2025-03-31').state).toBe('SUSPENDU');
    expect(shown(record, '2025-09-11').state).toBe('VALIDE');
    const lifted = act('2025-05-01T12:00', { kind: 'MEASURE_LIFTED', measure: row?.id as string });
    expect(shown(live([suspension, lifted], licenceB), '2025-05-21').state).toBe('VALIDE');
    expect(shown(live([suspension, lifted], licenceB), '2025-05-20').state).toBe('SUSPENDU');
  });

  it('an annulment ends the licence on its notification, and may forbid a new one for a time', () => {
    const annulment = act('2025-03-01T12:00', {
      kind: 'MEASURE',
      measure: 'ANNULATION',
      to: day('2025-12-31'),
    });
    const record = live([annulment], licenceB);
    expect(shown(record, '2025-03-31').state).toBe('ANNULE_JUDICIAIRE');
    expect(shown(record, '2025-03-11', '2025-03-31').state).toBe('VALIDE');
    const issue = (at: string): Given => act(at, { kind: 'LICENCE', categories: ['B'] });
    expect(refusalOf([annulment, issue('2025-12-31T12:00')], licenceB)).toBe('TOO_SOON_FOR_A_LICENCE');
    const again = live([annulment, issue('2026-01-01T12:00')], licenceB);
    expect(shown(again, '2026-01-06')).toMatchObject({ state: 'VALIDE', balance: 6 });
  });

  it('a retention is notified on the spot and lasts five days', () => {
    const record = live([act('2025-03-01T12:00', { kind: 'MEASURE', measure: 'RETENTION' })], licenceB);
    expect(record.held.measures[0]).toMatchObject({
      notifiedOn: day('2025-03-01'),
      from: day('2025-03-01'),
      to: day('2025-03-06'),
    });
  });

  it('are refused with days in the wrong order', () => {
    const measure = { kind: 'MEASURE', measure: 'SUSPENSION' } as const;
    expect(refusalOf([act('2025-03-01T12:00', { ...measure, from: day('2025-03-05') })], licenceB)).toBe(
      'DAYS_OUT_OF_ORDER',
    );
    expect(refusalOf([act('2025-03-01T12:00', { ...measure, to: day('2025-03-05') })], licenceB)).toBe(
      'DAYS_OUT_OF_ORDER',
    );
  });
});

describe('acts whose recordings cross', () => {
  it('each change the versions that come after them', () => {
    // The annulment is recorded on 31 March; the training, told later, on 25 March already.
    const first = act('2024-06-01T12:00', { kind: 'CATEGORY', code: 'B' });
    const annulment = act('2025-03-01T12:00', { kind: 'MEASURE', measure: 'ANNULATION' });
    const training = act('2025-03-10T12:00', { kind: 'TRAINING' });
    const periods = live([first, annulment, training], candidate).held.titlePeriods;
    const told = [...periods]
      .sort((a, b) => a.recordedFrom - b.recordedFrom)
      .map(({ recordedFrom, recordedTo, complementaryTrainingOn: trained, endedBy }) => [
        parisText(recordedFrom).slice(0, 10),
        recordedTo && parisText(recordedTo).slice(0, 10),
        trained && isoDay(trained),
        endedBy,
      ]);
    expect(told).toEqual([
      ['2024-06-06', '2025-03-25', null, null],
      ['2025-03-25', '2025-03-31', '2025-03-10', null],
      ['2025-03-31', null, '2025-03-10', 'ANNULATION'],
    ]);
  });
});

describe('a correction', () => {
  const infraction: Given = [
    '2025-01-10T08:00',
    {
      kind: 'INFRACTION',
      id: 'A',
      report: { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID_REDUCED' },
    },
  ];
  const correct = (at: string, changes: object): Given => [
    at,
    { kind: 'CORRECT', fact: 'A', correction: { because: 'Erreur de saisie', ...changes } },
  ];

  it('closes one version of a recorded fact and opens another', () => {
    // Recorded on 25 April; corrected on 1 June, recorded on 11 June.
    const record = live(
      [infraction, correct('2025-06-01T12:00', { offence: 'LIGNE-FRANCHIE', place: 'Brive' })],
      licenceB,
    );
    const rows = dossierOf(recordedPartOf(record)).infractions;
    expect(
      rows.map(({ points, place, recordedFrom, recordedTo }) => [
        points,
        place,
        parisText(recordedFrom),
        recordedTo && parisText(recordedTo),
      ]),
    ).toEqual([
      [4, null, '2025-04-25T05:00', '2025-06-11T05:00'],
      [3, 'Brive', '2025-06-11T05:00', null],
    ]);
    expect(shown(record, '2025-06-10').balance).toBe(8);
    expect(shown(record, '2025-06-11').balance).toBe(9);
    const path = factPathOf(record, 'A', paris('2025-06-02T12:00'), defaultLawSettings);
    expect(path.corrections).toEqual([
      { because: 'Erreur de saisie', recordedAt: paris('2025-06-11T05:00'), isRecorded: false },
    ]);
  });

  it('may move days, and may bring the balance to zero, which a 48SI tells', () => {
    const other: Given = ['2025-01-12T08:00', { ...(sixPoints('B') as object) } as Given[1]];
    const heavier = correct('2025-06-01T12:00', { offence: 'ALC-05-08' });
    const record = live([infraction, other, heavier], licenceB);
    const kinds = record.letters.map(({ kind, sentAt }) => `${kind} ${parisText(sentAt).slice(0, 10)}`);
    expect(kinds).toContain('48SI 2025-06-16');
    const moved = live([infraction, correct('2025-06-01T12:00', { finalOn: day('2025-03-01') })], licenceB);
    expect(dossierOf(recordedPartOf(moved)).infractions[1]?.finalOn).toBe(day('2025-03-01'));
  });

  it.each([
    ['2025-04-01T12:00', { place: 'Brive' }, 'NOT_RECORDED'],
    ['2025-06-01T12:00', {}, 'BAD_INPUT'],
    ['2025-06-01T12:00', { place: null }, 'BAD_INPUT'],
    ['2025-06-01T12:00', { from: day('2025-01-01') }, 'BAD_INPUT'],
    ['2025-06-01T12:00', { offence: 'NOPE' }, 'UNKNOWN_OFFENCE'],
    ['2025-06-01T12:00', { finalOn: day('2025-01-09') }, 'DAYS_OUT_OF_ORDER'],
    ['2025-06-01T12:00', { finalOn: day('2025-06-02') }, 'DAYS_OUT_OF_ORDER'],
    ['2025-06-01T12:00', { committedAt: paris('1999-01-01T12:00') }, 'NO_LICENCE_HELD'],
  ])('at %s of %j is refused: %s', (at, changes, code) => {
    expect(refusalOf([infraction, correct(at, changes)], licenceB)).toBe(code);
  });

  it('of the civil status is made at once, and keeps the NEPH', () => {
    const correction = { civilStatus: { usageName: 'ESSAI', bornOn: day('1982-07-05') } };
    const record = live([['2025-06-01T12:00', { kind: 'CIVIL_STATUS', correction }]], licenceB);
    expect(record.civilStatus).toMatchObject({
      birthName: 'TESTARD',
      usageName: 'ESSAI',
      bornOn: day('1982-07-05'),
    });
    expect(record.neph).toBe(licenceB.neph);
    expect(refusalOf([['2025-06-01T12:00', { kind: 'CIVIL_STATUS', correction: {} }]], licenceB)).toBe(
      'BAD_INPUT',
    );
  });
});
