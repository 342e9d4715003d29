import { type Instant, isoDay, type LegalDay, legalDayOf } from '../../../src/time/index.js';
import type { CommandContext } from '../command.js';
import type { ActDelay } from '../delayProfile.js';
import { drawName } from '../draws.js';
import type { Act, ActStep, PlannedStep } from '../record.js';
import { CommandRefusal } from '../refusal.js';
import {
  type GivenStep,
  givenDays,
  planSteps,
  recordedOn,
  recordingInstant,
  type StepToPlan,
  stepOf,
} from '../steps.js';

/** What an act is planned from. */
export interface ActToPlan {
  /** Default: drawn. */
  readonly id?: string | undefined;
  readonly doneOn: LegalDay;
  /** Delays of the profile, by step; one that a profile leaves out takes no time. */
  readonly delays: Readonly<Partial<Record<ActStep, ActDelay | 'none'>>>;
  readonly given?: readonly GivenStep[] | undefined;
  /** The register records the act no sooner: it follows another that it records then. */
  readonly follows?: Instant | undefined;
}

/** Plans an act from its day to its recording. @throws CommandRefusal IN_THE_FUTURE, and those of given steps */
export function planAct(
  { id, doneOn, delays, given = [], follows }: ActToPlan,
  context: CommandContext,
): Act {
  const { at, profile, key } = context;
  const today = legalDayOf(at);
  if (doneOn > today) {
    throw new CommandRefusal(
      'IN_THE_FUTURE',
      `${isoDay(doneOn)} lies ahead of the clock, ${isoDay(today)}: move the clock first, or give that day or an earlier one`,
    );
  }
  const toPlan = (['NOTIFIED', 'RECORDED'] as const)
    .filter(step => step === 'RECORDED' || delays[step] !== undefined)
    .map((step): StepToPlan<ActStep> => {
      const delay = delays[step];
      return {
        step,
        fromStart: false,
        delay: delay === undefined || delay === 'none' ? undefined : profile.acts?.[delay],
        draw: step === 'RECORDED' ? 'recording' : 'notification',
      };
    });
  const planned = planSteps<ActStep>({
    start: { step: 'DONE', on: doneOn },
    toPlan,
    kept: [],
    given: givenDays(given, doneOn, { known: toPlan.map(({ step }) => step), passed: [] }),
    notBefore: doneOn,
    key,
  });
  const { name, recordingTime } = profile;
  const recording = stepOf(planned, 'RECORDED') as PlannedStep;
  const recordedAt = notBefore(follows, recordingInstant(recording, recordingTime, at), recording.isGiven);
  return {
    id: id ?? `A${String(key.ordinal).padStart(4, '0')}-${drawName(key, 'id')}`,
    ordinal: key.ordinal,
    commandedAt: at,
    doneOn,
    recordedAt,
    plan: { profile: name, recordingTime, steps: recordedOn(planned, recordedAt) },
  };
}

function notBefore(follows: Instant | undefined, recordedAt: Instant, isGiven: boolean): Instant {
  if (follows === undefined || recordedAt >= follows) return recordedAt;
  if (!isGiven || legalDayOf(recordedAt) === legalDayOf(follows)) return follows;
  throw new CommandRefusal(
    'STEP_OUT_OF_ORDER',
    `RECORDED on ${isoDay(legalDayOf(recordedAt))} precedes what it follows, recorded on ${isoDay(legalDayOf(follows))}: give that day or a later one`,
  );
}

/** Refuses two days in the wrong order. @throws CommandRefusal DAYS_OUT_OF_ORDER */
export function checkOrder(
  first: LegalDay,
  second: LegalDay | null | undefined,
  what: readonly [first: string, second: string],
): void {
  if (second === null || second === undefined || second >= first) return;
  throw new CommandRefusal(
    'DAYS_OUT_OF_ORDER',
    `${what[1]}, ${isoDay(second)}, precedes ${what[0]}, ${isoDay(first)}: give ${isoDay(first)} or a later day`,
  );
}
