import type { LegalDay } from '../time/index.js';
import type { Correction, PointsEvent } from './answer.js';
import type { Question } from './evaluate.js';
import type { Facts } from './facts.js';
import { creditsOf } from './learning/credits.js';
import { type Learning, learningsOf } from './learning/learnings.js';
import { LearntFacts } from './learning/learntFacts.js';
import { Outlook } from './learning/outlook.js';

/**
 * The credits that the register could show before it learnt of a fact and that the law, knowing it, voids or
 * changes, and those that a withdrawal brings back. Facts are learnt one at a time, those of one day by legal day
 * and id. A fact is computed with and without only where a credit may stand between the first day it can act and its
 * recording: facts recorded as they become final cost next to nothing.
 */
export function correctionsOf(facts: Facts, question: Question): readonly Correction[] {
  const learnt = new LearntFacts(facts);
  const outlook = new Outlook(question);
  const voided = new Set<string>();
  const corrections: Correction[] = [];
  for (const learnings of byDay(learningsOf(facts, question))) {
    if (!learnings.some(learning => outlook.mayBeCorrectedBy(learning, learnt))) {
      for (const learning of learnings) {
        learning.apply(learnt);
        outlook.holdsUntil(learning.outlookEnds);
      }
      continue;
    }
    correctionsOfOneDay(learnings, learnt, question, voided, corrections);
    outlook.forget();
  }
  return corrections;
}

/** Computes with and without each thing that the register learns on one day. */
function correctionsOfOneDay(
  learnings: readonly Learning[],
  learnt: LearntFacts,
  question: Question,
  voided: Set<string>,
  corrections: Correction[],
): void {
  const { day } = learnings[0] as Learning;
  let credits = creditsOf(learnt.asFacts(), day, question);
  const shownBefore = new Set(credits.map(keyOf));
  for (const learning of learnings) {
    // What one fact of a day brings and the next one takes was never shown.
    const shown = credits.filter(event => shownBefore.has(keyOf(event)));
    learning.apply(learnt);
    credits = creditsOf(learnt.asFacts(), day, question);
    compare(shown, credits, learning, voided, corrections);
  }
}

function byDay(learnings: readonly Learning[]): Learning[][] {
  const days = new Map<LegalDay, Learning[]>();
  for (const learning of learnings) {
    const ofDay = days.get(learning.day);
    if (ofDay) ofDay.push(learning);
    else days.set(learning.day, [learning]);
  }
  return [...days.values()];
}

function compare(
  shown: readonly PointsEvent[],
  after: readonly PointsEvent[],
  learning: Learning,
  voided: Set<string>,
  corrections: Correction[],
): void {
  const { day: recordedOn, cause, isWithdrawal: byWithdrawal } = learning;
  const add = (kind: Correction['kind'], credit: PointsEvent, becomes: number | null): void => {
    const { on, rule, points } = credit;
    const voided = { on, rule, points, fact: onlyFactOf(credit) };
    corrections.push({ recordedOn, cause, kind, voided, becomes, byWithdrawal });
  };
  const standing = new Map(after.map(event => [keyOf(event), event]));
  const wasShown = new Set(shown.map(keyOf));
  for (const event of shown) {
    const key = keyOf(event);
    const now = standing.get(key);
    if (now === undefined) {
      voided.add(key);
      add('VOIDED', event, null);
    } else if (now.points !== event.points) add('CHANGED', event, now.points);
  }
  for (const event of after) {
    const key = keyOf(event);
    // What a recording brings back is no correction: only a withdrawal restores.
    if (!wasShown.has(key) && voided.delete(key) && byWithdrawal) add('RESTORED', event, event.points);
  }
}

function keyOf(event: PointsEvent): string {
  return `${event.on} ${event.rule} ${onlyFactOf(event) ?? ''}`;
}

function onlyFactOf({ rule, causes }: PointsEvent): string | null {
  const isOfOneFact = rule === 'ONE_POINT_6M' || rule === 'TEN_YEARS' || rule === 'STAGE';
  return isOfOneFact ? causes.join() : null;
}
