import { isoDay, isoInstant, type LegalDay, legalDayOf } from '../time/index.js';
import type { Facts, LicenceFact, MeasureFact, OffenceFact, StageFact } from './facts.js';
import { offenceOn } from './offences/offences.js';
import { PointsRefusal } from './refusal.js';

/**
 * Refuses facts that contradict each other, whatever is known of them on the day asked; otherwise returns.
 * @throws PointsRefusal naming the fact at fault and what would be right
 */
export function checkFacts(facts: Facts): void {
  checkIds(facts);
  const { licences, offences, stages, measures } = facts;
  for (const [index, licence] of licences.entries()) checkLicence(licence, `licences[${index}]`);
  for (const [index, offence] of offences.entries()) checkOffence(offence, `offences[${index}]`);
  for (const [index, stage] of stages.entries()) checkStage(stage, `stages[${index}]`);
  for (const [index, measure] of measures.entries()) checkMeasure(measure, `measures[${index}]`);
  checkLicencesFollowEachOther(facts);
}

// Texts of paths are made where one is told: this is done for every dossier that is shown.
function checkIds({ licences, offences, stages }: Facts): void {
  checkDistinct(licences, 'licences', new Set());
  const facts = new Set<string>();
  checkDistinct(offences, 'offences', facts);
  checkDistinct(stages, 'stages', facts);
}

function checkDistinct(facts: readonly { readonly id: string }[], list: string, seen: Set<string>): void {
  for (const [index, { id }] of facts.entries()) {
    if (seen.has(id))
      throw new PointsRefusal(
        'DUPLICATE_ID',
        `Two facts have the id ${JSON.stringify(id)}`,
        `${list}[${index}].id`,
      );
    seen.add(id);
  }
}

function checkLicence({ obtainedOn, endedOn }: LicenceFact, path: string): void {
  if (endedOn !== undefined && endedOn < obtainedOn) {
    throw new PointsRefusal(
      'ENDED_BEFORE_OBTAINED',
      `The licence ends on ${isoDay(endedOn)}, before ${isoDay(obtainedOn)} when it was obtained`,
      `${path}.endedOn`,
    );
  }
}

function checkOffence(offence: OffenceFact, path: string): void {
  const { committedOn, committedAt, finalOn, recordedOn, withdrawnOn, points } = offence;
  if (!Number.isInteger(points) || points < 0 || points > 9) {
    throw new PointsRefusal(
      'POINTS_OUT_OF_RANGE',
      `An offence takes 0 to 9 points, not ${points}`,
      `${path}.points`,
    );
  }
  if (finalOn < committedOn) {
    throw new PointsRefusal(
      'FINAL_BEFORE_COMMITTED',
      `Final on ${isoDay(finalOn)}, before it was committed on ${isoDay(committedOn)}`,
      `${path}.finalOn`,
    );
  }
  if (recordedOn < finalOn) {
    throw new PointsRefusal(
      'RECORDED_BEFORE_FINAL',
      `Recorded on ${isoDay(recordedOn)}, before it was final on ${isoDay(finalOn)}`,
      `${path}.recordedOn`,
    );
  }
  checkWithdrawal(withdrawnOn, recordedOn, path);
  if (committedAt !== undefined && legalDayOf(committedAt) !== committedOn) {
    throw new PointsRefusal(
      'DAY_MISMATCH',
      `${isoInstant(committedAt)} falls on ${isoDay(legalDayOf(committedAt))} in Paris, not on ${isoDay(committedOn)}`,
      `${path}.committedAt`,
    );
  }
  checkScale(offence, path);
}

function checkScale(offence: OffenceFact, path: string): void {
  const { offenceRef, committedOn, points } = offence;
  if (offenceRef === undefined) return;
  let scale: { points: number; class: string };
  try {
    scale = offenceOn(offenceRef, committedOn);
  } catch (error) {
    if (!(error instanceof PointsRefusal)) throw error;
    throw new PointsRefusal('OFFENCE_MISMATCH', error.message, `${path}.offenceRef`);
  }
  if (scale.points === points && scale.class === offence.class) return;
  throw new PointsRefusal(
    'OFFENCE_MISMATCH',
    `On ${isoDay(committedOn)} ${offenceRef} took ${scale.points} points as ${scale.class}, not ${points} as ${offence.class}`,
    `${path}.${scale.points === points ? 'class' : 'points'}`,
  );
}

function checkStage({ from, to, recordedOn, withdrawnOn }: StageFact, path: string): void {
  if (to < from) {
    throw new PointsRefusal(
      'STAGE_ENDS_BEFORE_IT_BEGINS',
      `The stage ends on ${isoDay(to)}, before ${isoDay(from)} when it begins`,
      `${path}.to`,
    );
  }
  if (recordedOn <= to) {
    throw new PointsRefusal(
      'STAGE_RECORDED_BEFORE_ITS_END',
      `Recorded on ${isoDay(recordedOn)}: a stage is recorded after its last day, ${isoDay(to)}`,
      `${path}.recordedOn`,
    );
  }
  checkWithdrawal(withdrawnOn, recordedOn, path);
}

function checkMeasure({ from, to }: MeasureFact, path: string): void {
  if (to === undefined || to >= from) return;
  throw new PointsRefusal(
    'MEASURE_ENDS_BEFORE_IT_BEGINS',
    `The measure ends on ${isoDay(to)}, before ${isoDay(from)} when it begins`,
    `${path}.to`,
  );
}

function checkWithdrawal(withdrawnOn: LegalDay | undefined, recordedOn: LegalDay, path: string): void {
  if (withdrawnOn === undefined || withdrawnOn >= recordedOn) return;
  throw new PointsRefusal(
    'WITHDRAWN_BEFORE_RECORDED',
    `Withdrawn on ${isoDay(withdrawnOn)}, before it was recorded on ${isoDay(recordedOn)}`,
    `${path}.withdrawnOn`,
  );
}

// A 48SI notified while the former licence was held is enough, even if an appeal undoes it later.
function checkLicencesFollowEachOther({ licences, notifications }: Facts): void {
  const byDay = licences.map((licence, index) => ({ licence, index }));
  byDay.sort((a, b) => a.licence.obtainedOn - b.licence.obtainedOn || a.index - b.index);
  for (let position = 1; position < byDay.length; position++) {
    const { licence: former } = byDay[position - 1] as (typeof byDay)[number];
    const { licence, index } = byDay[position] as (typeof byDay)[number];
    const ended = former.endedOn !== undefined && former.endedOn < licence.obtainedOn;
    const invalidated = notifications.some(
      ({ notifiedOn }) => former.obtainedOn <= notifiedOn && notifiedOn < licence.obtainedOn,
    );
    if (ended || invalidated) continue;
    throw new PointsRefusal(
      'OVERLAPPING_LICENCES',
      `The licence obtained on ${isoDay(licence.obtainedOn)} begins while the one of ${isoDay(former.obtainedOn)} still runs: give its endedOn, or the notification of its 48SI`,
      `licences[${index}].obtainedOn`,
    );
  }
}
