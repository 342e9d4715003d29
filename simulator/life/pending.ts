import type { PendingFact, PendingStep } from '../../src/snpc/index.js';
import { addDays, type Instant, type LegalDay, legalDayOf } from '../../src/time/index.js';
import type { InfractionLife, LicenceRecord, Plan, StageLife } from './record.js';
import { registerWritesAt } from './registerHours.js';
import { stepOf } from './steps.js';

/** A step reached, and its day. */
interface Reached {
  readonly step: PendingStep;
  readonly since: LegalDay;
}

/**
 * The facts of a record that the register does not hold at the clock, in the order of their commands: the step
 * each has reached and the days on which its profile may let it be recorded. The drawn day stays hidden, and so does
 * an acquittal to come.
 */
export function pendingFactsOf(record: LicenceRecord, clock: Instant): PendingFact[] {
  const facts = [
    ...record.infractions
      .filter(fact => isUnderWay(fact, clock))
      .map(fact => ({ ...pendingInfraction(fact, clock), fact })),
    ...record.stages
      .filter(fact => isUnderWay(fact, clock))
      .map(fact => ({ ...pendingStage(fact, clock), fact })),
  ];
  return facts.sort((a, b) => a.fact.ordinal - b.fact.ordinal).map(({ fact, ...pending }) => pending);
}

function isUnderWay(fact: InfractionLife | StageLife, clock: Instant): boolean {
  if (fact.withdrawnAt !== null || fact.commandedAt > clock) return false;
  if (fact.recordedAt !== null) return fact.recordedAt > clock;
  const judged = stepOf<string>(fact.plan.steps, 'JUDGED');
  return judged !== undefined && judged.on > legalDayOf(clock);
}

function pendingInfraction(life: InfractionLife, clock: Instant): PendingFact {
  const start: Start = { step: 'COMMITTED', on: life.committedOn };
  const reached = reachedBy(life.plan, start, clock);
  const recordedAfter = (size: 'least' | 'most'): LegalDay => {
    const day = expectedDay(life.plan, start, clock, size);
    return addDays(day, life.plan.otherwise?.[size] ?? 0);
  };
  return {
    id: life.id,
    kind: 'INFRACTION',
    on: life.committedOn,
    offenceRef: life.offenceRef,
    ...reached,
    expectedBetween: between(life, clock, recordedAfter('least'), recordedAfter('most')),
  };
}

function pendingStage(life: StageLife, clock: Instant): PendingFact {
  const start: Start = { step: 'ATTENDED', on: life.to };
  const hasEnded = life.to < legalDayOf(clock);
  const recordedAfter = (size: 'least' | 'most'): LegalDay => {
    const day = expectedDay(life.plan, start, hasEnded ? clock : null, size);
    return day > life.to ? day : addDays(life.to, 1);
  };
  return {
    id: life.id,
    kind: 'STAGE',
    on: life.to,
    offenceRef: null,
    ...(hasEnded
      ? reachedBy(life.plan, start, clock)
      : { step: 'REGISTERED', since: legalDayOf(life.commandedAt) }),
    expectedBetween: between(life, clock, recordedAfter('least'), recordedAfter('most')),
  };
}

interface Start {
  readonly step: PendingStep;
  readonly on: LegalDay;
}

// A recording takes place at its instant, not with its day.
function hasHappened(
  { step, on }: { readonly step: string; readonly on: LegalDay },
  clock: Instant,
): boolean {
  return step !== 'RECORDED' && on <= legalDayOf(clock);
}

function reachedBy({ steps }: Plan<string>, start: Start, clock: Instant): Reached {
  const { step, on } = steps.filter(one => hasHappened(one, clock)).at(-1) ?? start;
  // The recording never happens to what is pending; every other step of an infraction or a stage may.
  return { step: step as PendingStep, since: on };
}

/** Earliest or latest day of the last step, from what has happened by the clock; by null, nothing has. */
function expectedDay(
  { steps }: Plan<string>,
  start: Start,
  clock: Instant | null,
  size: 'least' | 'most',
): LegalDay {
  return steps.reduce((day, { step, from, on, delay, isGiven }) => {
    if (isGiven || (clock !== null && hasHappened({ step, on }, clock))) return on > day ? on : day;
    const expected = addDays(from === start.step ? start.on : day, delay[size]);
    return expected > day ? expected : day;
  }, start.on);
}

// What has not happened by the clock cannot be expected before its next opportunity.
function between(
  { plan, commandedAt }: InfractionLife | StageLife,
  clock: Instant,
  least: LegalDay,
  most: LegalDay,
): PendingFact['expectedBetween'] {
  const dayWritten = (day: LegalDay, notBefore: Instant): LegalDay =>
    legalDayOf(registerWritesAt(day, plan.recordingTime, notBefore));
  const earliest = dayWritten(least, Math.max(commandedAt, clock + 1) as Instant);
  const latest = dayWritten(most, commandedAt);
  return { earliest, latest: latest > earliest ? latest : earliest };
}
