import { addDays } from '../time/index.js';
import type { Correction } from './answer.js';
import type { Loss, StageInEffect } from './engine/knownFacts.js';
import type { Question } from './evaluate.js';
import type { Facts } from './facts.js';
import { Comparison } from './learning/comparison.js';
import { type Learning, learningsOf } from './learning/learnings.js';
import { livesOf } from './learning/lives.js';

/**
 * The credits that the register could show before it learnt of a fact and that the law, knowing it, voids or
 * changes, and those that a withdrawal brings back. Facts are learnt one at a time, those of one day by legal day
 * and id. Each title period is lived once, learning as the register did; where what is learnt may change a credit that
 * stands, it is lived again from the day the fact acts on.
 */
export function correctionsOf(facts: Facts, question: Question): readonly Correction[] {
  const comparison = new Comparison();
  for (const learning of learningsOf(livesOf(facts, question), facts, question.knownOn)) {
    if (learning.legalFrom < learning.day) learnLate(learning, comparison);
    else apply(learning);
  }
  return comparison.corrections;
}

/** Learns what could act before it is learnt, and compares the credits without and with it. */
function learnLate(learning: Learning, comparison: Comparison): void {
  const { life, fact, day, legalFrom, isWithdrawal } = learning;
  const eve = addDays(day, -1);
  life.advanceTo(eve);
  if (!isWithdrawal && life.learnInPassing(fact)) return;
  const before = life.eventsFrom(legalFrom);
  life.returnBefore(legalFrom);
  apply(learning);
  life.advanceTo(eve);
  comparison.compare(before, life.eventsFrom(legalFrom), learning);
}

function apply({ life, fact, isWithdrawal }: Learning): void {
  if (isWithdrawal) life.forget(fact as Loss | StageInEffect);
  else life.learn(fact);
}
