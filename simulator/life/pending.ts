import type { PendingFact } from '../../src/snpc/index.js';
import { addDays, type Instant, type LegalDay, legalDayOf } from '../../src/time/index.js';
import type { DrawnDelay } from './draws.js';
import { finalityStartsFrom } from './infraction.js';
import type { InfractionLife, LicenceRecord, StageLife } from './record.js';
import { registerWritesAt } from './registerHours.js';
import { stageRecordedOn } from './stage.js';

/** A step reached, its day, and the delays still to run before recording. */
interface Reached {
  readonly step: string;
  readonly since: LegalDay;
  /** Day from which the remaining delays run. */
  readonly from: LegalDay;
  readonly remaining: readonly DrawnDelay[];
}

/**
 * The facts of a record that the register does not hold at the clock, in the order of their commands: the step
 * each has reached and the days on which its profile may let it be recorded. The drawn day stays hidden.
 */
export function pendingFactsOf(record: LicenceRecord, clock: Instant): PendingFact[] {
  const facts = [
    ...record.infractions
      .filter(fact => isPending(fact, clock))
      .map(fact => ({ ...pendingInfraction(fact, clock), fact })),
    ...record.stages
      .filter(fact => isPending(fact, clock))
      .map(fact => ({ ...pendingStage(fact, clock), fact })),
  ];
  return facts.sort((a, b) => a.fact.ordinal - b.fact.ordinal).map(({ fact, ...pending }) => pending);
}

function isPending(
  { commandedAt, recordedAt, withdrawnAt }: InfractionLife | StageLife,
  clock: Instant,
): boolean {
  return commandedAt <= clock && recordedAt > clock && withdrawnAt === null;
}

function pendingInfraction(life: InfractionLife, clock: Instant): PendingFact {
  const { step, since, from, remaining } = infractionReached(life, legalDayOf(clock));
  const recordedAfter = (size: 'least' | 'most'): LegalDay => addDays(from, total(remaining, size));
  return {
    id: life.id,
    kind: 'INFRACTION',
    step,
    since,
    expectedBetween: between(life, clock, recordedAfter('least'), recordedAfter('most')),
  };
}

function infractionReached(life: InfractionLife, today: LegalDay): Reached {
  const { committedOn, noticeOn, finalOn, draws, path } = life;
  const { notice, finality, recording } = draws.steps;
  if (finalOn <= today) return { step: 'FINAL', since: finalOn, from: finalOn, remaining: [recording] };
  const fromNotice = finalityStartsFrom(path) === 'NOTICE';
  if (noticeOn <= today) {
    const from = fromNotice ? noticeOn : committedOn;
    return { step: 'NOTICE_SENT', since: noticeOn, from, remaining: [finality, recording] };
  }
  const remaining = fromNotice ? [notice, finality, recording] : [finality, recording];
  return { step: 'COMMITTED', since: committedOn, from: committedOn, remaining };
}

function pendingStage(life: StageLife, clock: Instant): PendingFact {
  const today = legalDayOf(clock);
  const { attestation, recording } = life.draws.steps;
  const attested = life.attestedOn <= today && life.to < today;
  const recordedAfter = (size: 'least' | 'most'): LegalDay =>
    stageRecordedOn(
      attested ? life.attestedOn : addDays(life.to, attestation[size]),
      recording[size],
      life.to,
    );
  return {
    id: life.id,
    kind: 'STAGE',
    ...stageReached(life, today, attested),
    expectedBetween: between(life, clock, recordedAfter('least'), recordedAfter('most')),
  };
}

function stageReached(
  life: StageLife,
  today: LegalDay,
  attested: boolean,
): { step: string; since: LegalDay } {
  if (attested) return { step: 'ATTESTED', since: life.attestedOn };
  if (life.to < today) return { step: 'ATTENDED', since: life.to };
  return { step: 'REGISTERED', since: legalDayOf(life.commandedAt) };
}

// What has not happened by the clock cannot be expected before its next opportunity.
function between(
  { draws, commandedAt }: InfractionLife | StageLife,
  clock: Instant,
  least: LegalDay,
  most: LegalDay,
): PendingFact['expectedBetween'] {
  const dayWritten = (day: LegalDay, notBefore: Instant): LegalDay =>
    legalDayOf(registerWritesAt(day, draws.recordingTime, notBefore));
  const earliest = dayWritten(least, Math.max(commandedAt, clock + 1) as Instant);
  const latest = dayWritten(most, commandedAt);
  return { earliest, latest: latest > earliest ? latest : earliest };
}

function total(delays: readonly DrawnDelay[], size: 'least' | 'most'): number {
  return delays.reduce((sum, delay) => sum + delay[size], 0);
}
