import { describe, expect, it } from 'vitest';
import type { LicenceRecord } from '../../simulator/life/record.js';
import { registerBalance } from '../../simulator/life/registerBalance.js';
import { defaultLawSettings } from '../../src/points/index.js';
import type { TitlePeriod } from '../../src/snpc/index.js';
import { legalDay } from '../../src/time/index.js';
import {
  appeal,
  driverWithTwelvePoints,
  type Given,
  live,
  parisText,
  sixPoints,
  stageOn,
} from '../support/lives.js';
import { paris } from '../support/simulator.js';

// Under slow, A is recorded on 25 April and B on 5 May, which takes the last points; a letter leaves five days
// after a recording, and reaches the driver five days later, ten when it is registered.
const [a, b]: readonly [Given, Given] = [
  ['2025-01-10T08:00', sixPoints('A')],
  ['2025-01-20T08:00', sixPoints('B')],
];

function lettersOf(record: LicenceRecord): string[] {
  return record.letters.map(
    ({ kind, about, sentAt, notifiedAt }) =>
      `${kind} of ${about.join('+')}, ${parisText(sentAt)} to ${parisText(notifiedAt)}`,
  );
}

// A stage restores nothing by itself, and a loss is restored years later: letters of another test.
function lettersOfLosses(record: LicenceRecord): string[] {
  return lettersOf(record).filter(text => text.startsWith('48'));
}

function shown(record: LicenceRecord, day: string) {
  const { status, balance } = registerBalance(record, paris(`${day}T12:00`), defaultLawSettings) ?? {};
  return { status, balance };
}

const adviceAfterA = '48M of A, 2025-04-30T05:00 to 2025-05-10T05:00';
const letterOfA = ['48 of A, 2025-04-30T05:00 to 2025-05-05T05:00', adviceAfterA];
const lastLetter = '48SI of A+B, 2025-05-10T05:00 to 2025-05-20T05:00';
const sparedLetter = '48 of B, 2025-05-10T05:00 to 2025-05-15T05:00';

describe('letters', () => {
  it('tell each loss, and the last point by a 48SI that invalidates on receipt', () => {
    const record = live([a, b]);
    expect(lettersOfLosses(record)).toEqual([...letterOfA, lastLetter]);
    expect(shown(record, '2025-05-19')).toEqual({ status: 'SOLDE_NUL', balance: 0 });
    expect(shown(record, '2025-05-20')).toEqual({ status: 'INVALIDE', balance: 0 });
  });

  it('say nothing of an offence that takes no point', () => {
    const report = { offence: 'VIT-LT5-HORS', channel: 'AUTOMATIC_CONTROL', path: 'PAID' } as const;
    expect(live([['2025-01-10T08:00', { kind: 'INFRACTION', report }]]).letters).toEqual([]);
  });

  it('go to holders of a licence alone', () => {
    const [period] = driverWithTwelvePoints.held.titlePeriods as [TitlePeriod];
    const ended = { ...period, endedOn: legalDay('2025-03-01'), endedBy: 'DEATH' } as const;
    const held = { ...driverWithTwelvePoints.held, titlePeriods: [ended] };
    expect(live([a], { ...driverWithTwelvePoints, held }).letters).toEqual([]);
  });
});

describe('a 48SI is spared', () => {
  it('by a stage that the register holds before it leaves', () => {
    const record = live([a, b, ['2025-05-05T12:00', stageOn('S', '2025-05-06', '2025-05-07'), 'instant']]);
    expect(lettersOfLosses(record)).toEqual([...letterOfA, sparedLetter]);
    expect(shown(record, '2025-05-09')).toEqual({ status: 'VALIDE', balance: 4 });
  });

  it('by the same stage when it was booked long before', () => {
    const record = live([a, ['2025-01-15T12:00', stageOn('S', '2025-05-06', '2025-05-07'), 'instant'], b]);
    expect(lettersOfLosses(record)).toEqual([...letterOfA, sparedLetter]);
  });

  it('by an appeal before it leaves, which silences the letter of the loss it undoes', () => {
    const record = live([a, b, ['2025-05-07T12:00', appeal('B')]]);
    expect(lettersOfLosses(record)).toEqual([...letterOfA]);
    const other = live([a, b, ['2025-05-07T12:00', appeal('A')]]);
    // Without A, B brings twelve points to six.
    const adviceAfterB = '48M of B, 2025-05-10T05:00 to 2025-05-20T05:00';
    expect(lettersOfLosses(other)).toEqual([...letterOfA, sparedLetter, adviceAfterB]);
  });
});

describe('a 48SI is not spared', () => {
  it('by a stage that was finished before the loss took effect', () => {
    const record = live([a, b, ['2025-02-01T12:00', stageOn('S', '2025-03-01', '2025-03-02'), 'instant']]);
    expect(lettersOfLosses(record)).toEqual([...letterOfA, lastLetter]);
  });

  it('by a stage that the register learns of once it has left; the law then keeps the licence', () => {
    const record = live([a, b, ['2025-05-05T12:00', stageOn('S', '2025-05-06', '2025-05-07'), 'slow']]);
    expect(lettersOfLosses(record)).toEqual([...letterOfA, lastLetter]);
    // The stage is recorded on 21 June: until then the register believes the licence invalid.
    expect(shown(record, '2025-06-20')).toEqual({ status: 'INVALIDE', balance: 0 });
    expect(shown(record, '2025-06-21')).toEqual({ status: 'VALIDE', balance: 4 });
  });

  it('by a stage after its receipt', () => {
    const record = live([a, b, ['2025-05-21T12:00', stageOn('S', '2025-05-22', '2025-05-23'), 'instant']]);
    expect(lettersOfLosses(record)).toEqual([...letterOfA, lastLetter]);
    expect(shown(record, '2025-06-21')).toEqual({ status: 'INVALIDE', balance: 0 });
  });
});

describe('a command', () => {
  it('leaves a letter that has been sent as it is, receipt included', () => {
    const record = live([a, b, ['2025-05-12T12:00', appeal('A')]]);
    expect(lettersOfLosses(record)).toEqual([...letterOfA, lastLetter]);
    expect(shown(record, '2025-05-20')).toEqual({ status: 'VALIDE', balance: 6 });
  });

  it('does not take again a decision whose day has passed', () => {
    const spared = live([a, b, ['2025-05-05T12:00', stageOn('S', '2025-05-06', '2025-05-07'), 'instant']]);
    const record = live([['2025-05-12T12:00', appeal('S')]], spared);
    // The stage undone calls for a letter of its own, five days later.
    expect(lettersOfLosses(record)).toEqual([
      ...letterOfA,
      sparedLetter,
      '48SI of A+B, 2025-05-17T05:00 to 2025-05-27T05:00',
    ]);
  });

  it('sends one 48SI for a balance at zero, however many losses follow', () => {
    const third: Given = ['2025-01-22T08:00', sixPoints('C')];
    expect(lettersOfLosses(live([a, b, third]))).toEqual([
      ...letterOfA,
      '48SI of A+B+C, 2025-05-10T05:00 to 2025-05-20T05:00',
    ]);
    const afterwards: Given = ['2025-03-01T08:00', sixPoints('C')];
    expect(lettersOfLosses(live([a, b, afterwards]))).toEqual([...letterOfA, lastLetter]);
  });

  it('under instant invalidates at once', () => {
    const record = live([
      ['2025-01-10T08:00', sixPoints('A'), 'instant'],
      ['2025-01-10T08:00', sixPoints('B'), 'instant'],
    ]);
    expect(lettersOfLosses(record)).toEqual([
      '48 of A, 2025-01-10T08:00 to 2025-01-10T08:00',
      '48M of A, 2025-01-10T08:00 to 2025-01-10T08:00',
      '48SI of A+B, 2025-01-10T08:00 to 2025-01-10T08:00',
    ]);
    expect(shown(record, '2025-01-10')).toEqual({ status: 'INVALIDE', balance: 0 });
  });

  it('is refused on a fact that does not exist, or no longer', () => {
    expect(() => live([a, ['2025-05-12T12:00', appeal('Z')]])).toThrow(/no infraction or stage "Z"/);
    expect(() => live([a, ['2025-05-12T12:00', appeal('A')], ['2025-05-12T12:00', appeal('A')]])).toThrow(
      /withdrawn/,
    );
    expect(() => live([a, a])).toThrow(/already has a fact "A"/);
  });
});

describe('an infraction undone before its recording', () => {
  it('is never recorded and never told', () => {
    const record = live([a, ['2025-04-01T12:00', appeal('A')], b]);
    expect(lettersOfLosses(record)).toEqual([sparedLetter, '48M of B, 2025-05-10T05:00 to 2025-05-20T05:00']);
    expect(shown(record, '2025-05-04')).toEqual({ status: 'VALIDE', balance: 12 });
    expect(shown(record, '2025-05-06')).toEqual({ status: 'VALIDE', balance: 6 });
  });
});
