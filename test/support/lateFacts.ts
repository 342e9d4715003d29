import type { Facts, LicenceFact, MeasureFact, OffenceFact, StageFact } from '../../src/points/index.js';
import { addDays, addMonths, type LegalDay, legalDay } from '../../src/time/index.js';
import fc from './properties.js';

/** A delay in whole months, give or take a day, so that what is due and what happens often fall on one day. */
type Delay = (from: LegalDay) => LegalDay;

const months = (counts: readonly number[]): fc.Arbitrary<Delay> =>
  fc.tuple(fc.constantFrom(...counts), fc.constantFrom(-1, 0, 0, 0, 0, 1)).map(([count, days]) => from => {
    const day = addDays(addMonths(from, count), days);
    return day < from ? from : day;
  });

const monthsUpTo = (most: number): fc.Arbitrary<Delay> =>
  fc.integer({ min: 0, max: most }).chain(count => months([count]));

const toFinality = months([0, 0, 1, 2, 3, 6, 18, 24, 30]);
const toRecording = fc.oneof(months([0, 0, 1, 2, 3, 6]), months([7, 12, 24, 25, 30, 37, 60]));
const toWithdrawal = fc.option(months([0, 1, 3, 6, 12, 24, 30, 120, 121]), { nil: undefined, freq: 3 });

const scales = [
  { class: 'C2', points: 1 },
  { class: 'C3', points: 1 },
  { class: 'C2', points: 1 },
  { class: 'C2', points: 3 },
  { class: 'C4', points: 1 },
  { class: 'C4', points: 4 },
  { class: 'DELIT', points: 6 },
  { class: 'C3', points: 0 },
] as const;

function offences(start: LegalDay, span: number, most: number): fc.Arbitrary<OffenceFact[]> {
  const one = fc.record({
    committed: monthsUpTo(span),
    toFinality,
    toRecording,
    toWithdrawal,
    scale: fc.constantFrom(...scales),
    simultaneousGroup: fc.option(fc.constantFrom('G1', 'G2', 'G3'), { nil: undefined, freq: 3 }),
  });
  return fc.array(one, { maxLength: most }).map(all =>
    all.map((delays, index) => {
      const committedOn = delays.committed(start);
      const finalOn = delays.toFinality(committedOn);
      const recordedOn = delays.toRecording(finalOn);
      return {
        id: `O${index}`,
        committedOn,
        finalOn,
        finalBy: 'AF' as const,
        ...delays.scale,
        simultaneousGroup: delays.simultaneousGroup,
        recordedOn,
        withdrawnOn: delays.toWithdrawal?.(recordedOn),
      };
    }),
  );
}

function stages(start: LegalDay, span: number): fc.Arbitrary<StageFact[]> {
  const one = fc.record({
    first: monthsUpTo(span),
    toRecording,
    toWithdrawal,
    kind: fc.constantFrom('VOLONTAIRE' as const, 'VOLONTAIRE' as const, 'PEINE' as const),
  });
  return fc.array(one, { maxLength: 5 }).map(all =>
    all.map((delays, index) => {
      const from = delays.first(start);
      const to = addDays(from, 1);
      const recordedOn = delays.toRecording(addDays(to, 1));
      const withdrawnOn = delays.toWithdrawal?.(recordedOn);
      return { id: `S${index}`, from, to, kind: delays.kind, recordedOn, withdrawnOn };
    }),
  );
}

function measures(start: LegalDay): fc.Arbitrary<MeasureFact[]> {
  const one = fc.record({
    offence: monthsUpTo(40),
    toRecording,
    kind: fc.constantFrom('SUSPENSION' as const, 'EAD' as const, 'RETENTION' as const),
    medical: fc.constantFrom(false, false, true),
  });
  return fc.array(one, { maxLength: 2 }).map(all =>
    all.map(({ offence, toRecording: delay, kind, medical }) => {
      const from = offence(start);
      const recordedOn = delay(from);
      return { kind, from, offenceCommittedOn: medical ? undefined : from, recordedOn };
    }),
  );
}

// One title period to three; each ends where the next begins.
function licences(start: LegalDay, span: number): fc.Arbitrary<LicenceFact[]> {
  const one = fc.record({
    training: fc.option(fc.integer({ min: 170, max: 380 }), { nil: undefined }),
    formation: fc.constantFrom('STANDARD' as const, 'AAC' as const),
    firstLicence: fc.constantFrom(true, true, false),
    after: monthsUpTo(span),
  });
  return fc.array(one, { minLength: 1, maxLength: 3 }).map(all => {
    const days = [...new Set([start, ...all.slice(1).map(({ after }) => after(start))])].sort(
      (a, b) => a - b,
    );
    return days.map((obtainedOn, index) => {
      const { training, formation, firstLicence } = all[index] as (typeof all)[number];
      const next = days[index + 1];
      return {
        id: `L${index}`,
        obtainedOn,
        formation,
        firstLicence,
        complementaryTrainingOn: training === undefined ? undefined : addDays(obtainedOn, training),
        endedOn: next === undefined ? undefined : addDays(next, -1),
      };
    });
  });
}

const starts = ['1996-01-10', '2003-06-01', '2008-11-20', '2014-02-28', '2019-05-11'];

/**
 * Facts of which many are learnt long after their day, or withdrawn, or fall on one day with others: three years of
 * them or fifteen, over one title period or three.
 */
export const lateFacts: fc.Arbitrary<Facts> = fc
  .tuple(fc.constantFrom(...starts), fc.constantFrom(36, 72, 180), fc.constantFrom(4, 9, 30))
  .chain(([text, span, most]) => {
    const start = legalDay(text);
    return fc.record({
      licences: licences(start, span),
      offences: offences(start, span, most),
      stages: stages(start, span),
      notifications: fc.array(
        monthsUpTo(span).map(delay => ({ kind: '48SI' as const, notifiedOn: delay(start) })),
        { maxLength: 1 },
      ),
      measures: measures(start),
    });
  });

/**
 * Facts that meet: small offences of a few months, final, learnt and withdrawn on a handful of days, many of them in
 * groups committed on several days, with stages that leave little room under the ceiling.
 */
export const crowdedFacts: fc.Arbitrary<Facts> = fc.constantFrom(...starts).chain(text => {
  const start = legalDay(text);
  const inMonth = (counts: readonly number[]) =>
    fc.constantFrom(...counts.map(count => addMonths(start, count)));
  const offence = fc.record({
    committedOn: inMonth([1, 2, 3, 4, 9, 26]),
    finalOn: inMonth([4, 5, 6]),
    recordedOn: inMonth([6, 7, 8, 13, 30]),
    withdrawnOn: fc.option(inMonth([13, 30, 31]), { nil: undefined, freq: 2 }),
    simultaneousGroup: fc.constantFrom(undefined, undefined, 'G1', 'G2'),
    scale: fc.constantFrom(...scales.slice(0, 5)),
  });
  const stage = fc.record({
    from: inMonth([7, 8, 20]),
    recordedOn: inMonth([9, 13, 30]),
    withdrawnOn: fc.option(inMonth([30, 31]), { nil: undefined, freq: 3 }),
  });
  return fc
    .tuple(fc.array(offence, { minLength: 2, maxLength: 8 }), fc.array(stage, { maxLength: 2 }))
    .map(([someOffences, someStages]) => ({
      licences: [{ id: 'L', obtainedOn: start, formation: 'STANDARD' as const, firstLicence: true }],
      offences: someOffences.map((given, index) => {
        const finalOn = later(given.committedOn, given.finalOn);
        const recordedOn = later(finalOn, given.recordedOn);
        const withdrawnOn = given.withdrawnOn && later(recordedOn, given.withdrawnOn);
        const { committedOn, simultaneousGroup, scale } = given;
        const id = `O${index}`;
        return {
          id,
          committedOn,
          finalOn,
          finalBy: 'AF' as const,
          ...scale,
          simultaneousGroup,
          recordedOn,
          withdrawnOn,
        };
      }),
      stages: someStages.map(({ from, ...given }, index) => {
        const to = addDays(from, 1);
        const recordedOn = later(addDays(to, 1), given.recordedOn);
        const withdrawnOn = given.withdrawnOn && later(recordedOn, given.withdrawnOn);
        return { id: `S${index}`, from, to, kind: 'VOLONTAIRE' as const, recordedOn, withdrawnOn };
      }),
      notifications: [],
      measures: [],
    }));
});

function later(a: LegalDay, b: LegalDay): LegalDay {
  return a > b ? a : b;
}
