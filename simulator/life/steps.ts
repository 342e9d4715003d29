import {
  addDays,
  type Instant,
  isoDay,
  type LegalDay,
  legalDay,
  legalDayOf,
  parisTime,
} from '../../src/time/index.js';
import type { Delay } from './delayProfile.js';
import { type DrawKey, type DrawnDelay, drawDelay } from './draws.js';
import type { Plan, PlannedStep } from './record.js';
import { CommandRefusal } from './refusal.js';
import { minutesOf, registerWritesAt } from './registerHours.js';

/** A day that a tester gives to a step: a date, or a number of days after the fact itself. Exactly one of the two. */
export interface GivenStep {
  readonly step: string;
  readonly on?: LegalDay | undefined;
  readonly afterDays?: number | undefined;
}

/** A step to plan: from where its delay counts, and the delay; without one it falls on the day of the step before. */
export interface StepToPlan<Step extends string> {
  readonly step: Step;
  readonly fromStart: boolean;
  readonly delay: Delay | undefined;
  /** Name of its draw. */
  readonly draw: string;
}

/** What steps are planned from. */
export interface StepPlanning<Step extends string> {
  /** The fact itself: `COMMITTED`, `ATTENDED`, `DONE`, and its day. */
  readonly start: { readonly step: string; readonly on: LegalDay };
  readonly toPlan: readonly StepToPlan<Step>[];
  /** Steps that have happened: they stay, and are not planned again. */
  readonly kept: readonly PlannedStep<Step>[];
  readonly given: ReadonlyMap<Step, LegalDay>;
  /** The plan before, whose delays and given days are kept; without one every delay is drawn. */
  readonly former?: Plan<Step> | undefined;
  /** No step is planned before this day. */
  readonly notBefore: LegalDay;
  readonly key: DrawKey;
}

const noDelay: DrawnDelay = { days: 0, least: 0, most: 0 };

/** Draws a delay; a step without one takes no time. */
export function drawOrNone(delay: Delay | undefined, key: DrawKey, draw: string): DrawnDelay {
  return delay === undefined ? noDelay : drawDelay(delay, key, draw);
}

/**
 * Plans the steps that have not happened, each after the one before it: on the day given, or on the one drawn.
 * @throws CommandRefusal STEP_OUT_OF_ORDER where a given day cannot stand
 */
export function planSteps<Step extends string>(planning: StepPlanning<Step>): PlannedStep<Step>[] {
  const steps = [...planning.kept];
  for (const next of planning.toPlan) {
    if (steps.some(({ step }) => step === next.step)) continue;
    const latest = steps.at(-1) ?? planning.start;
    const from = next.fromStart ? planning.start : latest;
    const earliest = later(latest.on, planning.notBefore);
    steps.push(planStep(next, from, earliest, latest.step, planning));
  }
  return steps;
}

function planStep<Step extends string>(
  { step, delay, draw }: StepToPlan<Step>,
  from: { readonly step: string; readonly on: LegalDay },
  earliest: LegalDay,
  latest: string,
  { given, former, key }: StepPlanning<Step>,
): PlannedStep<Step> {
  const day = given.get(step);
  if (day === undefined) {
    const before = former?.steps.find(one => one.step === step);
    if (before?.isGiven) return { ...before, from: from.step, on: later(before.on, earliest) };
    const drawn = before?.delay ?? drawOrNone(delay, key, draw);
    const on = later(addDays(from.on, drawn.days), earliest);
    return { step, from: from.step, on, delay: drawn, isGiven: false };
  }
  if (day < earliest) {
    throw new CommandRefusal(
      'STEP_OUT_OF_ORDER',
      `${step} on ${isoDay(day)} is too early: ${latest} and the clock leave ${isoDay(earliest)} at the earliest; give that day or a later one, or move the steps before it`,
    );
  }
  const days = day - from.on;
  return { step, from: from.step, on: day, delay: { days, least: days, most: days }, isGiven: true };
}

/** The days that a tester gives, by step. @throws CommandRefusal STEP_NOT_ON_PATH, STEP_PASSED, BAD_INPUT */
export function givenDays<Step extends string>(
  given: readonly GivenStep[],
  start: LegalDay,
  steps: { readonly known: readonly Step[]; readonly passed: readonly Step[] },
): Map<Step, LegalDay> {
  const days = new Map<Step, LegalDay>();
  for (const one of given) {
    const step = one.step as Step;
    if (steps.passed.includes(step)) {
      throw new CommandRefusal(
        'STEP_PASSED',
        `${step} has happened: only steps ahead of the clock can be set`,
      );
    }
    if (!steps.known.includes(step)) {
      throw new CommandRefusal(
        'STEP_NOT_ON_PATH',
        `There is no step ${JSON.stringify(one.step)} ahead: choose among ${steps.known.join(', ')}`,
      );
    }
    const day = dayOf(one, start);
    const other = days.get(step);
    if (other !== undefined && other !== day) {
      throw new CommandRefusal(
        'BAD_INPUT',
        `${step} is given two days, ${isoDay(other)} and ${isoDay(day)}: give one. FINAL is the step that makes the infraction final, such as the payment`,
      );
    }
    days.set(step, day);
  }
  return days;
}

/** Last day of the simulator: no clock goes further. */
const lastDay = legalDay('2178-12-31');

function dayOf(given: GivenStep, start: LegalDay): LegalDay {
  const day = readDay(given, start);
  if (day <= lastDay) return day;
  throw new CommandRefusal(
    'STEP_OUT_OF_ORDER',
    `${given.step} on ${isoDay(day)} would never come: the clock stops on ${isoDay(lastDay)}; give that day or an earlier one`,
  );
}

function readDay({ step, on, afterDays }: GivenStep, start: LegalDay): LegalDay {
  if (on !== undefined && afterDays === undefined) return on;
  if (on === undefined && afterDays !== undefined && Number.isInteger(afterDays) && afterDays >= 0) {
    return addDays(start, afterDays);
  }
  throw new CommandRefusal(
    'BAD_INPUT',
    `${step}: give a day, or a whole number of days after the fact, 0 or more; not both`,
  );
}

/**
 * The instant at which the register writes a planned recording: at its hour. A day that a tester gives is kept even
 * when that hour has passed: the register then writes at once. @throws CommandRefusal STEP_OUT_OF_ORDER
 */
export function recordingInstant({ on, isGiven }: PlannedStep, recordingTime: string, at: Instant): Instant {
  const today = legalDayOf(at);
  if (isGiven && on < today) {
    throw new CommandRefusal(
      'STEP_OUT_OF_ORDER',
      `RECORDED on ${isoDay(on)} lies before the clock: give ${isoDay(today)} or a later day`,
    );
  }
  if (!isGiven || recordingTime === 'immediate' || on !== today) {
    return registerWritesAt(on, recordingTime, at);
  }
  const written = parisTime(on, minutesOf(recordingTime));
  return written > at ? written : at;
}

/** The steps with the recording on the day of its instant. */
export function recordedOn<Step extends string>(
  steps: readonly PlannedStep<Step>[],
  recordedAt: Instant,
): PlannedStep<Step>[] {
  const on = legalDayOf(recordedAt);
  return steps.map(one => (one.step === 'RECORDED' && one.on !== on ? { ...one, on } : one));
}

/** The planned step of a name. */
export function stepOf<Step extends string>(
  steps: readonly PlannedStep<Step>[],
  name: Step,
): PlannedStep<Step> | undefined {
  return steps.find(({ step }) => step === name);
}

function later(a: LegalDay, b: LegalDay): LegalDay {
  return a > b ? a : b;
}
