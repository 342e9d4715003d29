import { applyCommand, type Command } from '../../simulator/life/command.js';
import { infractionPaths, infractionSteps } from '../../simulator/life/infractionPaths.js';
import type { LicenceRecord } from '../../simulator/life/record.js';
import { CommandRefusal } from '../../simulator/life/refusal.js';
import { addDays, type Instant, legalDayOf } from '../../src/time/index.js';
import { driverWithTwelvePoints, worldAt } from './lives.js';
import fc from './properties.js';
import { paris } from './simulator.js';

/** A command drawn without knowing the record: facts are named by their place, days by their distance. */
export interface DrawnCommand {
  readonly daysLater: number;
  readonly delays: string;
  readonly make: (record: LicenceRecord, at: Instant) => Command;
}

const path = fc.constantFrom(...infractionPaths);
const offence = fc.constantFrom(
  'STOP',
  'VIT-5-20-HORS',
  'ALC-05-08',
  'TELEPHONE',
  'ALC-DELIT',
  'VIT-LT5-HORS',
);
const index = fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 1 }) }, fc.nat({ max: 6 }));
const distance = fc.integer({ min: -200, max: 400 });

/** The latest fact, or an earlier one by so many places. */
function factAt({ infractions, stages }: LicenceRecord, place: number): string {
  const facts = [...infractions, ...stages].sort((a, b) => b.ordinal - a.ordinal);
  return facts[place % Math.max(1, facts.length)]?.id ?? 'none';
}

const report = fc
  .record({
    offence,
    path,
    ago: fc.oneof(fc.constant(0), fc.nat({ max: 300 })),
    recordedAfter: fc.option(fc.nat({ max: 900 }), { freq: 1 }),
  })
  .map(
    ({ offence: code, path: way, ago, recordedAfter }) =>
      (_: LicenceRecord, at: Instant): Command => ({
        kind: 'INFRACTION',
        report: {
          offence: code,
          channel: 'INTERCEPTION',
          path: way,
          committedAt: (at - ago * 86_400_000) as Instant,
          steps: recordedAfter === null ? [] : [{ step: 'RECORDED', afterDays: recordedAfter }],
        },
      }),
  );
const stage = fc
  .record({ days: distance, isVoluntary: fc.boolean() })
  .map(({ days, isVoluntary }) => (_: LicenceRecord, at: Instant): Command => {
    const from = addDays(legalDayOf(at), days);
    return {
      kind: 'STAGE',
      attendance: { kind: isVoluntary ? 'VOLONTAIRE' : 'PEINE', from, to: addDays(from, 1) },
    };
  });
const redirect = fc.record({ index, path, when: fc.constantFrom('NOW' as const, 'DRAWN' as const) }).map(
  ({ index: place, path: way, when }) =>
    (record: LicenceRecord): Command => ({
      kind: 'REDIRECT',
      fact: factAt(record, place),
      redirection: { path: way, when },
    }),
);
const setSteps = fc
  .record({
    index,
    step: fc.oneof(fc.constant('RECORDED'), fc.constantFrom(...infractionSteps, 'ATTESTED')),
    days: distance,
  })
  .map(
    ({ index: place, step, days }) =>
      (record: LicenceRecord, at: Instant): Command => ({
        kind: 'SET_STEPS',
        fact: factAt(record, place),
        steps: [{ step, on: addDays(legalDayOf(at), days) }],
      }),
  );
const withdraw = index.map(
  place =>
    (record: LicenceRecord): Command => ({ kind: 'WITHDRAW', fact: factAt(record, place), because: 'test' }),
);
const correct = fc.record({ index, offence }).map(
  ({ index: place, offence: code }) =>
    (record: LicenceRecord): Command => ({
      kind: 'CORRECT',
      fact: factAt(record, place),
      correction: { because: 'test', offence: code },
    }),
);
const act = fc.constantFrom<Command>(
  { kind: 'ACT', act: { kind: 'MEDICAL_VISIT', opinion: 'FIT' } },
  { kind: 'ACT', act: { kind: 'CATEGORY', code: 'A2' } },
  { kind: 'ACT', act: { kind: 'RESTRICTION', code: '01.01' } },
  { kind: 'ACT', act: { kind: 'RESTRICTION_LIFTED', code: '01.01' } },
  { kind: 'ACT', act: { kind: 'MEASURE', measure: 'SUSPENSION' } },
  { kind: 'ACT', act: { kind: 'MEASURE', measure: 'ANNULATION' } },
  { kind: 'ACT', act: { kind: 'TRAINING' } },
  { kind: 'ACT', act: { kind: 'LICENCE', categories: ['B'] } },
  { kind: 'ACT', act: { kind: 'DEATH' } },
);

/** A sequence of commands, most of them on facts; some are refused. */
export const arbitraryCommands: fc.Arbitrary<readonly DrawnCommand[]> = fc.array(
  fc.record({
    daysLater: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 250 })),
    delays: fc.constantFrom('slow', 'instant', 'france', 'backlog'),
    make: fc.oneof(
      { weight: 5, arbitrary: report },
      { weight: 2, arbitrary: stage },
      { weight: 3, arbitrary: redirect },
      { weight: 2, arbitrary: setSteps },
      { weight: 1, arbitrary: withdraw },
      { weight: 1, arbitrary: correct },
      { weight: 1, arbitrary: act.map(command => () => command) },
    ),
  }),
  { minLength: 1, maxLength: 14 },
);

/** What each command did: the record before and after it, and when. Those refused are left out. */
export interface Lived {
  readonly before: LicenceRecord;
  readonly after: LicenceRecord;
  readonly at: Instant;
}

const start = paris('2015-01-05T12:00');
const oneDay = 86_400_000;

/** Carries out commands one after the other; those refused leave no trace. */
export function liveThrough(commands: readonly DrawnCommand[], from = driverWithTwelvePoints): Lived[] {
  const lived: Lived[] = [];
  let record = from;
  let at: Instant = start;
  commands.forEach(({ daysLater, delays, make }, index) => {
    at = (at + daysLater * oneDay) as Instant;
    const world = { ...worldAt('2015-01-05T12:00', delays), at, revision: index + 1 };
    try {
      const after = applyCommand(record, make(record, at), world).record;
      lived.push({ before: record, after, at });
      record = after;
    } catch (error) {
      if (!(error instanceof CommandRefusal)) throw error;
    }
  });
  return lived;
}
