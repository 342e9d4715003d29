import type { StageKind } from '../../src/points/index.js';
import { addDays, isoDay, type LegalDay, legalDay, legalDayOf } from '../../src/time/index.js';
import type { CommandContext } from './command.js';
import type { DelayProfile } from './delayProfile.js';
import { drawName } from './draws.js';
import { heldLicence } from './heldLicence.js';
import { drawLetterDelays, type GivenLetters, withGivenLetters } from './letterDelays.js';
import type { LicenceRecord, PlannedStep, StageLife, StageStep } from './record.js';
import { CommandRefusal } from './refusal.js';
import { type GivenStep, givenDays, planSteps, recordedOn, recordingInstant, stepOf } from './steps.js';

/** A stage that a driver attends, from its first to its last day, past or to come. */
export interface StageAttendance {
  readonly kind: StageKind;
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly place?: string | null;
  /** Reference of its attestation. Default: drawn. */
  readonly attestation?: string | undefined;
  /** Days of steps; the others are drawn. */
  readonly steps?: readonly GivenStep[] | undefined;
  /** What a tester decides of its letters; the rest is drawn. */
  readonly letters?: GivenLetters | undefined;
}

const firstStages = legalDay('1992-07-01');
const lastStages = legalDay('2178-12-31');
const stageSteps = ['ATTESTED', 'RECORDED'] as const;

/**
 * Plans a stage from its last day to its recording, which comes after that day (C. route R223-8).
 * @throws CommandRefusal STAGE_ENDS_BEFORE_IT_BEGINS, STAGE_NOT_TWO_DAYS, STAGE_OUT_OF_RANGE, STAGE_OVERLAPS,
 * NO_LICENCE_HELD
 */
export function planStage(
  record: LicenceRecord,
  attendance: StageAttendance,
  id: string,
  context: CommandContext,
): StageLife {
  const { kind, from, to, place = null, steps = [] } = attendance;
  checkDays(from, to);
  checkFree(record, from, to);
  heldLicence(record, from);
  const { at, revision, profile, key } = context;
  const bounds = { kept: [], notBefore: to, given: steps };
  return {
    id,
    ordinal: key.ordinal,
    commandedAt: at,
    kind,
    from,
    to,
    place,
    attestation: attendance.attestation ?? `SIM-${drawName(key, 'attestation number')}`,
    ...planToRecording(to, bounds, context),
    corrections: [],
    withdrawnAt: null,
    revision,
    withdrawnRevision: null,
    withdrawal: null,
    letterDraws: withGivenLetters(drawLetterDelays(profile, key), attendance.letters),
  };
}

/** Gives days to steps of a stage that are still ahead. @throws CommandRefusal ALREADY_RECORDED, STEP_PASSED… */
export function setStepsOfStage(
  life: StageLife,
  given: readonly GivenStep[],
  context: CommandContext,
): StageLife {
  if (given.length === 0) return life;
  const today = legalDayOf(context.at);
  const kept = life.plan.steps.filter(({ step, on }) =>
    step === 'RECORDED' ? life.recordedAt <= context.at : on <= today,
  );
  const notBefore = today > life.to ? today : life.to;
  const bounds = { kept, notBefore, given, former: life.plan };
  return { ...life, ...planToRecording(life.to, bounds, context), revision: context.revision };
}

interface Bounds {
  readonly kept: readonly PlannedStep<StageStep>[];
  readonly notBefore: LegalDay;
  readonly given: readonly GivenStep[];
  readonly former?: StageLife['plan'];
}

function planToRecording(
  to: LegalDay,
  { kept, notBefore, given, former }: Bounds,
  { at, profile, key }: CommandContext,
): Pick<StageLife, 'plan' | 'recordedAt'> {
  const days = givenDays(given, to, {
    known: stageSteps.filter(step => !stepOf(kept, step)),
    passed: kept.map(({ step }) => step),
  });
  const planned = planSteps({
    start: { step: 'ATTENDED', on: to },
    toPlan: stepsToPlan(profile),
    kept,
    given: days,
    former,
    notBefore,
    key,
  }).map(one => (one.step === 'RECORDED' ? afterLastDay(one, to) : one));
  const { profile: name, recordingTime } = former ?? { ...profile, profile: profile.name };
  const recording = stepOf(planned, 'RECORDED') as PlannedStep<StageStep>;
  const recordedAt = recordingInstant(recording, recordingTime, at);
  return { recordedAt, plan: { profile: name, recordingTime, steps: recordedOn(planned, recordedAt) } };
}

function stepsToPlan({ stage }: DelayProfile) {
  return [
    { step: 'ATTESTED', fromStart: true, delay: stage.attestation, draw: 'attestation' },
    { step: 'RECORDED', fromStart: false, delay: stage.recording, draw: 'recording' },
  ] as const;
}

/** A stage is never recorded on its last day itself. @throws CommandRefusal STEP_OUT_OF_ORDER for a given day */
function afterLastDay<Step extends string>(step: PlannedStep<Step>, to: LegalDay): PlannedStep<Step> {
  if (step.on > to) return step;
  if (step.isGiven) {
    throw new CommandRefusal(
      'STEP_OUT_OF_ORDER',
      `A stage is recorded after its last day, ${isoDay(to)}: give a later day`,
    );
  }
  return { ...step, on: addDays(to, 1) };
}

// Nobody attends two stages on one day.
function checkFree({ stages }: LicenceRecord, from: LegalDay, to: LegalDay): void {
  const other = stages.find(one => one.withdrawnAt === null && one.from <= to && from <= one.to);
  if (!other) return;
  throw new CommandRefusal(
    'STAGE_OVERLAPS',
    `The driver attends another stage from ${isoDay(other.from)} to ${isoDay(other.to)}: give other days`,
  );
}

function checkDays(from: LegalDay, to: LegalDay): void {
  if (to < from) {
    throw new CommandRefusal(
      'STAGE_ENDS_BEFORE_IT_BEGINS',
      `The stage ends on ${isoDay(to)}, before ${isoDay(from)} when it begins: give the day after the first`,
    );
  }
  if (from < firstStages || to > lastStages) {
    throw new CommandRefusal(
      'STAGE_OUT_OF_RANGE',
      `The stage of ${isoDay(from)} to ${isoDay(to)} leaves the years of the simulator: ${isoDay(firstStages)} to ${isoDay(lastStages)}`,
    );
  }
  if (to === from + 1) return;
  throw new CommandRefusal(
    'STAGE_NOT_TWO_DAYS',
    `A stage lasts two consecutive days (C. route R223-8): one that begins on ${isoDay(from)} ends on ${isoDay(addDays(from, 1))}, not on ${isoDay(to)}`,
  );
}
