import type { StageKind } from '../../src/points/index.js';
import { addDays, isoDay, type LegalDay, legalDay } from '../../src/time/index.js';
import type { CommandContext } from './command.js';
import { drawDelay, drawName } from './draws.js';
import type { StageLife } from './record.js';
import { CommandRefusal } from './refusal.js';
import { registerWritesAt } from './registerHours.js';

/** A stage that a driver attends, from its first to its last day, past or to come. */
export interface StageAttendance {
  readonly kind: StageKind;
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly place?: string | null;
}

const firstStages = legalDay('1992-07-01');
const lastStages = legalDay('2178-12-31');

/**
 * Plans a stage from its last day to its recording, which comes after that day (C. route R223-8).
 * @throws CommandRefusal STAGE_ENDS_BEFORE_IT_BEGINS, STAGE_OUT_OF_RANGE
 */
export function planStage(attendance: StageAttendance, id: string, context: CommandContext): StageLife {
  const { kind, from, to, place = null } = attendance;
  checkDays(from, to);
  const { at, revision, profile, key } = context;
  const steps = {
    attestation: drawDelay(profile.stage.attestation, key, 'attestation'),
    recording: drawDelay(profile.stage.recording, key, 'recording'),
  };
  const attestedOn = addDays(to, steps.attestation.days);
  const { recordingTime } = profile;
  return {
    id,
    ordinal: key.ordinal,
    commandedAt: at,
    kind,
    from,
    to,
    place,
    attestation: `SIM-${drawName(key, 'attestation number')}`,
    attestedOn,
    recordedAt: registerWritesAt(stageRecordedOn(attestedOn, steps.recording.days, to), recordingTime, at),
    withdrawnAt: null,
    revision,
    withdrawnRevision: null,
    withdrawal: null,
    draws: { profile: profile.name, recordingTime, steps },
  };
}

/** Day on which the register may hold a stage: never its last day itself. */
export function stageRecordedOn(attestedOn: LegalDay, delay: number, to: LegalDay): LegalDay {
  const planned = addDays(attestedOn, delay);
  return planned > to ? planned : addDays(to, 1);
}

function checkDays(from: LegalDay, to: LegalDay): void {
  if (to < from) {
    throw new CommandRefusal(
      'STAGE_ENDS_BEFORE_IT_BEGINS',
      `The stage ends on ${isoDay(to)}, before ${isoDay(from)} when it begins: give a last day on or after the first`,
    );
  }
  if (from >= firstStages && to <= lastStages) return;
  throw new CommandRefusal(
    'STAGE_OUT_OF_RANGE',
    `The stage of ${isoDay(from)} to ${isoDay(to)} leaves the years of the simulator: ${isoDay(firstStages)} to ${isoDay(lastStages)}`,
  );
}
