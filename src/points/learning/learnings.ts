import type { LegalDay } from '../../time/index.js';
import { Loss, type StageInEffect } from '../engine/knownFacts.js';
import type { Learnable, RevisableTimeline } from '../engine/revisableTimeline.js';
import type { Facts, MeasureFact } from '../facts.js';

/** One thing the register learns of a title period: a fact recorded, or a fact withdrawn. */
export interface Learning {
  readonly life: RevisableTimeline;
  readonly fact: Learnable;
  readonly day: LegalDay;
  /** First day on which it can change anything in law. */
  readonly legalFrom: LegalDay;
  readonly cause: string;
  /** True when the register learns that a fact never was. */
  readonly isWithdrawal: boolean;
}

/**
 * Everything the register learns by the day of knowledge that can act before the day it is learnt, and whatever they
 * can meet: in the order it does, those of one day by legal day and id. A notification acts on its own day.
 */
export function learningsOf(
  lives: readonly RevisableTimeline[],
  { measures }: Facts,
  knownOn: LegalDay,
): Learning[] {
  const learnings: Learning[] = [];
  for (const life of lives) {
    for (const loss of life.known.losses) addFact(learnings, life, loss, knownOn);
    for (const stage of life.known.stages) addFact(learnings, life, stage, knownOn);
  }
  for (const measure of measures) addMeasure(learnings, lives, measure, knownOn);
  return learnings.sort(inOrder);
}

function addFact(
  learnings: Learning[],
  life: RevisableTimeline,
  fact: Loss | StageInEffect,
  knownOn: LegalDay,
): void {
  const given = fact instanceof Loss ? fact.offence : fact.stage;
  const { id: cause, recordedOn, withdrawnOn } = given;
  const legalFrom = 'committedOn' in given ? given.committedOn : given.to;
  if (recordedOn <= knownOn)
    learnings.push({ life, fact, day: recordedOn, legalFrom, cause, isWithdrawal: false });
  if (withdrawnOn !== undefined && withdrawnOn <= knownOn)
    learnings.push({ life, fact, day: withdrawnOn, legalFrom, cause, isWithdrawal: true });
}

// One that punishes no offence touches no probation; another, that of the licence held when it was committed.
function addMeasure(
  learnings: Learning[],
  lives: readonly RevisableTimeline[],
  fact: MeasureFact,
  knownOn: LegalDay,
): void {
  const { id, kind, recordedOn, offenceCommittedOn: legalFrom } = fact;
  if (legalFrom === undefined || recordedOn > knownOn) return;
  const life = lives.findLast(({ known }) => known.licence.obtainedOn <= legalFrom);
  if (!life?.probation) return;
  learnings.push({ life, fact, day: recordedOn, legalFrom, cause: id ?? kind, isWithdrawal: false });
}

function inOrder(a: Learning, b: Learning): number {
  if (a.day !== b.day) return a.day - b.day;
  if (a.legalFrom !== b.legalFrom) return a.legalFrom - b.legalFrom;
  if (a.cause === b.cause) return 0;
  return a.cause < b.cause ? -1 : 1;
}
