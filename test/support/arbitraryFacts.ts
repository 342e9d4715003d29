import type {
  Facts,
  LicenceFact,
  MeasureFact,
  NotificationFact,
  OffenceFact,
  StageFact,
} from '../../src/points/index.js';
import { addDays, type LegalDay, legalDay } from '../../src/time/index.js';
import fc from './properties.js';

// The days on which the law changed, where mistakes live.
const turningPoints = [
  '1999-03-01',
  '2003-07-12',
  '2004-03-01',
  '2007-12-31',
  '2010-12-20',
  '2011-03-16',
  '2019-05-11',
  '2022-02-28',
];

const from = (day: LegalDay, spread: number): fc.Arbitrary<LegalDay> =>
  fc.integer({ min: 0, max: spread }).map(offset => addDays(day, offset));

const classes = [
  { class: 'C2', points: 3 },
  { class: 'C3', points: 1 },
  { class: 'C3', points: 1 },
  { class: 'C4', points: 1 },
  { class: 'C4', points: 4 },
  { class: 'C4', points: 6 },
  { class: 'C5', points: 6 },
  { class: 'DELIT', points: 6 },
  { class: 'DELIT', points: 9 },
  { class: 'C3', points: 0 },
] as const;

const delay = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1200 }));

function offence(start: LegalDay): fc.Arbitrary<Omit<OffenceFact, 'id'>> {
  return fc
    .record({
      committedOn: from(start, 4500),
      toFinal: delay,
      toRecorded: delay,
      scale: fc.constantFrom(...classes),
      simultaneousGroup: fc.option(fc.constantFrom('G1', 'G2'), { nil: undefined, freq: 4 }),
      withdrawn: fc.option(delay, { nil: undefined, freq: 8 }),
    })
    .map(({ committedOn, toFinal, toRecorded, scale, simultaneousGroup, withdrawn }) => {
      const finalOn = addDays(committedOn, toFinal);
      const recordedOn = addDays(finalOn, toRecorded);
      return {
        committedOn,
        finalOn,
        finalBy: 'AF' as const,
        ...scale,
        simultaneousGroup,
        recordedOn,
        withdrawnOn: withdrawn === undefined ? undefined : addDays(recordedOn, withdrawn),
      };
    });
}

function stage(start: LegalDay): fc.Arbitrary<Omit<StageFact, 'id'>> {
  return fc
    .record({
      from: from(start, 4500),
      late: fc.integer({ min: 1, max: 90 }),
      kind: fc.constantFrom(
        'VOLONTAIRE' as const,
        'VOLONTAIRE' as const,
        'OBLIGATOIRE_PROBATOIRE' as const,
        'PEINE' as const,
      ),
    })
    .map(({ from: first, late, kind }) => ({
      from: first,
      to: addDays(first, 1),
      kind,
      recordedOn: addDays(first, 1 + late),
    }));
}

function licence(start: LegalDay): fc.Arbitrary<Omit<LicenceFact, 'id'>> {
  return fc
    .record({
      formation: fc.constantFrom('STANDARD' as const, 'AAC' as const),
      firstLicence: fc.boolean(),
      training: fc.option(fc.integer({ min: 150, max: 400 }), { nil: undefined }),
    })
    .map(({ formation, firstLicence, training }) => ({
      obtainedOn: start,
      formation,
      firstLicence,
      complementaryTrainingOn: training === undefined ? undefined : addDays(start, training),
    }));
}

function measure(start: LegalDay): fc.Arbitrary<MeasureFact> {
  return fc
    .record({
      kind: fc.constantFrom('SUSPENSION' as const, 'EAD' as const, 'RETENTION' as const),
      on: from(start, 900),
      late: delay,
    })
    .map(({ kind, on, late }) => ({
      kind,
      from: addDays(on, late),
      offenceCommittedOn: on,
      recordedOn: addDays(on, late),
    }));
}

/** Facts of one driver, around the days on which the law changed; the second licence follows a 48SI. */
export const someFacts: fc.Arbitrary<Facts> = fc.constantFrom(...turningPoints).chain(text => {
  const start = legalDay(text);
  return fc
    .record({
      first: licence(start),
      second: fc.option(licence(addDays(start, 2600)), { nil: undefined, freq: 6 }),
      offences: fc.array(offence(start), { maxLength: 9 }),
      stages: fc.array(stage(start), { maxLength: 4 }),
      notified: fc.array(from(start, 2500), { maxLength: 2 }),
      measures: fc.array(measure(start), { maxLength: 2 }),
    })
    .map(({ first, second, offences, stages, notified, measures }) => ({
      licences: second
        ? [
            { id: 'L1', ...first, endedOn: addDays(start, 2590) },
            { id: 'L2', ...second },
          ]
        : [{ id: 'L1', ...first }],
      offences: offences.map((fact, index) => ({ id: `O${index}`, ...fact })),
      stages: stages.map((fact, index) => ({ id: `S${index}`, ...fact })),
      notifications: notified.map((notifiedOn): NotificationFact => ({ kind: '48SI', notifiedOn })),
      measures,
    }));
});

/** Facts whose groups hold no tie, so that the order given can change nothing. */
export const factsWithoutGroups: fc.Arbitrary<Facts> = someFacts.map(facts => ({
  ...facts,
  offences: facts.offences.map(fact => ({ ...fact, simultaneousGroup: undefined })),
}));
