import {
  type FinalityGround,
  type OffenceClass,
  type OffenceOnDay,
  offence,
  offenceOn,
  PointsRefusal,
} from '../../src/points/index.js';
import type { InfractionRow } from '../../src/snpc/index.js';
import { type Instant, isoInstant, type LegalDay, legalDayOf } from '../../src/time/index.js';
import type { CommandContext } from './command.js';
import { heldLicence } from './heldLicence.js';
import { legsOf, ways } from './infractionPaths.js';
import { drawLetterDelays, type GivenLetters, withGivenLetters } from './letterDelays.js';
import { delaysOf, familyOf } from './offenceFamily.js';
import type { InfractionLife, InfractionPath, InfractionStep, LicenceRecord, PlannedStep } from './record.js';
import { CommandRefusal } from './refusal.js';
import {
  drawOrNone,
  type GivenStep,
  givenDays,
  planSteps,
  recordedOn,
  recordingInstant,
  type StepToPlan,
  stepOf,
} from './steps.js';

/** An infraction, committed at the instant of the command unless it says when. */
export interface InfractionReport {
  /** Code of the offence table. */
  readonly offence: string;
  readonly channel: InfractionRow['channel'];
  readonly path: InfractionPath;
  readonly place?: string | null;
  /** Offences of one conduct at one moment share a ceiling. */
  readonly simultaneousGroup?: string | null;
  /** When it was committed: at the clock, or before it. */
  readonly committedAt?: Instant | undefined;
  /** Days of steps; the others are drawn. */
  readonly steps?: readonly GivenStep[] | undefined;
  /** What a tester decides of its letters; the rest is drawn. */
  readonly letters?: GivenLetters | undefined;
}

/**
 * Plans an infraction through its steps. @throws CommandRefusal UNKNOWN_OFFENCE, OFFENCE_NOT_IN_FORCE, IN_THE_FUTURE,
 * NO_LICENCE_HELD, and those of given steps
 */
export function planInfraction(
  record: LicenceRecord,
  report: InfractionReport,
  id: string,
  context: CommandContext,
): InfractionLife {
  const { at, revision, profile, key } = context;
  const committedAt = report.committedAt ?? at;
  checkNotAhead(committedAt, at);
  const committedOn = legalDayOf(committedAt);
  checkOffence(report.offence);
  heldLicence(record, committedOn);
  const scale = scaleOn(report.offence, committedOn);
  const { path, channel } = report;
  const born = {
    id,
    ordinal: key.ordinal,
    commandedAt: at,
    offenceRef: report.offence,
    label: scale.labelFr,
    class: scale.class,
    points: scale.points,
    channel,
    place: report.place ?? null,
    committedOn,
    committedAt,
    simultaneousGroup: report.simultaneousGroup ?? null,
    corrections: [],
    withdrawnAt: null,
    revision,
    withdrawnRevision: null,
    withdrawal: null,
    letterDraws: withGivenLetters(drawLetterDelays(profile, key), report.letters),
  };
  const planned = planPath(
    { ...born, path },
    { kept: [], notBefore: committedOn, given: report.steps ?? [] },
    context,
  );
  return { ...born, ...planned };
}

/** What a path is planned for. */
type Committed = Pick<InfractionLife, 'path' | 'channel' | 'committedOn' | 'class'> & {
  readonly offenceRef: string | null;
};

/** What a plan must leave as it is. */
interface Bounds {
  /** Steps that have happened. */
  readonly kept: readonly PlannedStep<InfractionStep>[];
  readonly notBefore: LegalDay;
  readonly given: readonly GivenStep[];
  /** The plan before, whose delays are kept. */
  readonly former?: InfractionLife['plan'];
}

/** The steps of a path, drawn or given, with all that follows from them. */
export function planPath(
  { path, channel, committedOn, offenceRef, class: offenceClass }: Committed,
  { kept, notBefore, given, former }: Bounds,
  { at, profile, key }: CommandContext,
): Pick<InfractionLife, 'path' | 'plan' | 'finalOn' | 'finalBy' | 'authority' | 'recordedAt'> {
  const delays = delaysOf(profile, familyOf(offenceRef as string));
  const toPlan = stepsToPlan(path, channel, delays);
  const planned = planSteps({
    start: { step: 'COMMITTED', on: committedOn },
    toPlan,
    kept,
    given: givenDays(
      given.map(one => nameOnPath(one, toPlan)),
      committedOn,
      {
        known: toPlan.map(({ step }) => step).filter(step => !stepOf(kept, step)),
        passed: kept.map(({ step }) => step),
      },
    ),
    former,
    notBefore,
    key,
  });
  const { finalBy } = ways[path];
  const { profile: name, recordingTime } = former ?? { ...profile, profile: profile.name };
  const recording = stepOf(planned, 'RECORDED');
  const recordedAt = recording ? recordingInstant(recording, recordingTime, at) : null;
  return {
    path,
    plan: {
      profile: name,
      recordingTime,
      steps: recordedAt === null ? planned : recordedOn(planned, recordedAt),
      ...(finalBy === null && { otherwise: windowOfConviction(delays, key) }),
    },
    finalOn: stepOf(planned, 'FINAL')?.on ?? null,
    finalBy,
    authority: finalBy && authorityOf(finalBy, offenceClass),
    recordedAt,
  };
}

// The window from a judgment to the recording of a conviction.
function windowOfConviction({ appeal, recording }: ReturnType<typeof delaysOf>, key: CommandContext['key']) {
  const delays = [appeal, recording.judgment].map(delay => drawOrNone(delay, key, 'otherwise'));
  return {
    least: delays.reduce((sum, { least }) => sum + least, 0),
    most: delays.reduce((sum, { most }) => sum + most, 0),
  };
}

const draws: Readonly<Record<InfractionStep, string>> = {
  NOTICE_SENT: 'notice',
  PAID: 'finality',
  TITLE_ISSUED: 'finality',
  ORDER_ISSUED: 'order',
  CONTESTED: 'contest',
  JUDGED: 'judgment',
  CARRIED_OUT: 'carrying out',
  FINAL: 'finality',
  RECORDED: 'recording',
};

function stepsToPlan(
  path: InfractionPath,
  channel: InfractionRow['channel'],
  delays: ReturnType<typeof delaysOf>,
): StepToPlan<InfractionStep>[] {
  return legsOf(path, channel).map(({ step, from, delay }) => ({
    step,
    fromStart: from === 'COMMITTED',
    delay: delay?.(delays),
    draw: draws[step],
  }));
}

// A payment, a titre and a composition carried out are final the same day: to set FINAL is to set them.
function nameOnPath(given: GivenStep, toPlan: readonly StepToPlan<InfractionStep>[]): GivenStep {
  if (given.step !== 'FINAL') return given;
  const index = toPlan.findIndex(({ step }) => step === 'FINAL');
  const before = toPlan[index - 1]?.step;
  return before === 'PAID' || before === 'TITLE_ISSUED' || before === 'CARRIED_OUT'
    ? { ...given, step: before }
    : given;
}

/** Refuses an instant that lies ahead of the clock. @throws CommandRefusal IN_THE_FUTURE */
export function checkNotAhead(at: Instant, clock: Instant): void {
  if (at <= clock) return;
  throw new CommandRefusal(
    'IN_THE_FUTURE',
    `${isoInstant(at)} lies ahead of the clock, ${isoInstant(clock)}: move the clock first, or give that instant or an earlier one`,
  );
}

/** @throws CommandRefusal UNKNOWN_OFFENCE */
function checkOffence(code: string): void {
  try {
    offence(code);
  } catch (error) {
    if (!(error instanceof PointsRefusal)) throw error;
    throw new CommandRefusal('UNKNOWN_OFFENCE', error.message);
  }
}

/** The offence of a code on a day. @throws CommandRefusal UNKNOWN_OFFENCE, OFFENCE_NOT_IN_FORCE */
export function scaleOn(code: string, day: LegalDay): OffenceOnDay {
  try {
    return offenceOn(code, day);
  } catch (error) {
    if (!(error instanceof PointsRefusal)) throw error;
    throw new CommandRefusal(
      error.code === 'UNKNOWN_OFFENCE' ? 'UNKNOWN_OFFENCE' : 'OFFENCE_NOT_IN_FORCE',
      error.message,
    );
  }
}

function authorityOf(finalBy: FinalityGround, offenceClass: OffenceClass): string {
  switch (finalBy) {
    case 'AF':
      return 'Trésor public';
    case 'AFM':
      return 'Officier du ministère public';
    case 'CP':
      return 'Procureur de la République';
    case 'COND':
      return offenceClass === 'DELIT' ? 'Tribunal correctionnel' : 'Tribunal de police';
  }
}
