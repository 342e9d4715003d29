import { type Instant, type LegalDay, legalDayOf } from '../../src/time/index.js';
import type { DrawnDelay } from './draws.js';
import { standingOrWithdrawn } from './facts.js';
import type {
  Act,
  InfractionLife,
  InfractionPath,
  LetterLife,
  LicenceRecord,
  Plan,
  StageLife,
} from './record.js';
import { type LawOfRegister, type StageAnswer, stageAnswer } from './stageAnswer.js';

/** A step of a fact, with its day and how it came to it. */
export interface PathStep {
  /** `COMMITTED`, `NOTICE_SENT`, `PAID`… `RECORDED`. */
  readonly step: string;
  readonly on: LegalDay;
  /** The instant itself, where the step has one: the commission, and the recording. */
  readonly at: Instant | null;
  readonly hasHappened: boolean;
  /** The step its delay counts from; null for the first. */
  readonly from: string | null;
  /** The delay in days, with the window of its profile; null for the first step. */
  readonly delay: DrawnDelay | null;
  /** True where a tester gave the day. */
  readonly isGiven: boolean;
}

/** A letter about a fact, sent or planned. */
export interface PathLetter {
  readonly id: string;
  readonly kind: LetterLife['kind'];
  readonly sentAt: Instant;
  readonly isSent: boolean;
  /** Receipt, or first vain presentation. */
  readonly notifiedAt: Instant;
  readonly isNotified: boolean;
  readonly outcome: LetterLife['outcome'];
}

/** A correction of a fact, recorded or to be. */
export interface PathCorrection {
  readonly because: string;
  readonly recordedAt: Instant;
  readonly isRecorded: boolean;
}

/** Everything drawn for a fact, what lies ahead of the clock included: for testers alone. */
export interface FactPath {
  readonly fact: string;
  readonly kind: 'INFRACTION' | 'STAGE' | 'ACT';
  /** How an infraction becomes final; null for another fact. */
  readonly path: InfractionPath | null;
  /** What the préfecture answers to a stage; null for another fact. */
  readonly answer: StageAnswer | null;
  /** Delay profile of its draws. */
  readonly delays: string;
  readonly steps: readonly PathStep[];
  /** When the register holds it or will; null where it never will. */
  readonly recordedAt: Instant | null;
  readonly isRecorded: boolean;
  readonly withdrawnAt: Instant | null;
  /** Corrections of the fact, in the order of their recording. */
  readonly corrections: readonly PathCorrection[];
  readonly letters: readonly PathLetter[];
}

/**
 * The drawn path of a fact of a record, at a clock. @throws CommandRefusal UNKNOWN_FACT
 */
export function factPathOf(
  record: LicenceRecord,
  fact: string,
  clock: Instant,
  law: LawOfRegister,
): FactPath {
  const found = standingOrWithdrawn(record, fact);
  if ('doneOn' in found) return actPath(found, clock);
  const { id, plan, withdrawnAt } = found;
  // A fact undone before its recording is never recorded.
  const undone = withdrawnAt !== null && found.recordedAt !== null && withdrawnAt < found.recordedAt;
  const recordedAt = undone ? null : found.recordedAt;
  const about = lettersAbout(record, found);
  return {
    fact: id,
    ...('path' in found
      ? { kind: 'INFRACTION' as const, path: found.path, answer: null }
      : { kind: 'STAGE' as const, path: null, answer: stageAnswer(record, found, law) }),
    delays: plan.profile,
    steps: [...firstSteps(found, clock), ...plannedSteps(plan, recordedAt, clock)],
    recordedAt,
    isRecorded: recordedAt !== null && recordedAt <= clock,
    withdrawnAt,
    corrections: found.corrections.map(({ because, recordedAt: correctedAt }) => ({
      because,
      recordedAt: correctedAt,
      isRecorded: correctedAt <= clock,
    })),
    letters: about.map(letter => pathLetter(letter, clock)),
  };
}

function actPath({ id, doneOn, plan, recordedAt }: Act, clock: Instant): FactPath {
  return {
    fact: id,
    kind: 'ACT',
    path: null,
    answer: null,
    delays: plan.profile,
    steps: [firstStep('DONE', doneOn, null, clock), ...plannedSteps(plan, recordedAt, clock)],
    recordedAt,
    isRecorded: recordedAt <= clock,
    withdrawnAt: null,
    corrections: [],
    letters: [],
  };
}

function firstSteps(found: InfractionLife | StageLife, clock: Instant): PathStep[] {
  if ('path' in found) return [firstStep('COMMITTED', found.committedOn, found.committedAt, clock)];
  return [firstStep('BEGUN', found.from, null, clock), firstStep('ATTENDED', found.to, null, clock)];
}

function firstStep(step: string, on: LegalDay, at: Instant | null, clock: Instant): PathStep {
  const hasHappened = at === null ? on <= legalDayOf(clock) : at <= clock;
  return { step, on, at, hasHappened, from: null, delay: null, isGiven: false };
}

function plannedSteps({ steps }: Plan<string>, recordedAt: Instant | null, clock: Instant): PathStep[] {
  return steps
    .filter(({ step }) => step !== 'RECORDED' || recordedAt !== null)
    .map(({ step, on, from, delay, isGiven }) => {
      const at = step === 'RECORDED' ? recordedAt : null;
      const hasHappened = at === null ? on <= legalDayOf(clock) : at <= clock;
      return { step, on, at, hasHappened, from, delay, isGiven };
    });
}

function lettersAbout(
  record: LicenceRecord,
  { id, ordinal, withdrawal }: InfractionLife | StageLife,
): LetterLife[] {
  return record.letters.filter(
    letter =>
      letter.about.includes(id) ||
      letter.ordinal === ordinal ||
      (withdrawal !== null && letter.ordinal === withdrawal.ordinal),
  );
}

function pathLetter({ id, kind, sentAt, notifiedAt, outcome }: LetterLife, clock: Instant): PathLetter {
  return { id, kind, sentAt, isSent: sentAt <= clock, notifiedAt, isNotified: notifiedAt <= clock, outcome };
}
