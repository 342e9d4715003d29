import type { StandingFault } from './standingFaults.js';
import type { Question } from './strike.js';

/** Tells how often a read has come before under the same faults of one making of a world, from 0. */
export type Ranks = (generation: string, faults: readonly StandingFault[], question: Question) => number;

const mostQuestions = 1_000;

/** A fresh count. It is no fact of a world: another process counts its own. */
export function createRanks(): Ranks {
  const asked = new Map<string, number>();
  return (generation, faults, { asks, nephs }) => {
    const question = JSON.stringify([generation, faults.map(({ id }) => id), asks, nephs]);
    const rank = asked.get(question) ?? 0;
    if (asked.size >= mostQuestions) asked.clear();
    asked.set(question, rank + 1);
    return rank;
  };
}
