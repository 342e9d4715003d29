import type { Evaluation } from './answer.js';
import { evaluate, type Question } from './evaluate.js';
import type { Facts, OffenceFact, StageFact } from './facts.js';

/** Facts that someone supposes; they are taken as known, whatever day they would be recorded. */
export interface SupposedFacts {
  readonly offences: readonly OffenceFact[];
  readonly stages: readonly StageFact[];
}

/** The answer as things stand, and the answer if the supposed facts came true. */
export interface Supposed {
  readonly baseline: Evaluation;
  readonly supposed: Evaluation;
  /** The facts and the question behind the supposed answer, for whatever else is asked of it. */
  readonly supposedFacts: Facts;
  readonly supposedQuestion: Question;
}

/**
 * Answers twice, without and with the supposed facts, so that what they change stands beside what is. Nothing is
 * stored. @throws PointsRefusal as `evaluate`
 */
export function suppose(facts: Facts, supposition: SupposedFacts, question: Question): Supposed {
  const lastDay = [...supposition.offences, ...supposition.stages].reduce(
    (day, fact) => (fact.recordedOn > day ? fact.recordedOn : day),
    question.knownOn,
  );
  const known: Facts = {
    ...facts,
    licences: facts.licences.filter(licence => licence.obtainedOn <= question.knownOn),
    offences: [
      ...facts.offences.filter(({ recordedOn }) => recordedOn <= question.knownOn),
      ...supposition.offences,
    ],
    stages: [
      ...facts.stages.filter(({ recordedOn }) => recordedOn <= question.knownOn),
      ...supposition.stages,
    ],
    notifications: facts.notifications.filter(({ notifiedOn }) => notifiedOn <= question.knownOn),
    measures: facts.measures.filter(({ recordedOn }) => recordedOn <= question.knownOn),
  };
  const supposedFacts = withoutWithdrawn(known, question);
  const supposedQuestion = { ...question, knownOn: lastDay };
  return {
    baseline: evaluate(facts, question),
    supposed: evaluate(supposedFacts, supposedQuestion),
    supposedFacts,
    supposedQuestion,
  };
}

// Asked at a later day of knowledge, a withdrawal that is not known yet must not act: it is left out.
function withoutWithdrawn(facts: Facts, { knownOn }: Question): Facts {
  const asKnown = <Fact extends OffenceFact | StageFact>(fact: Fact): Fact[] => {
    if (fact.withdrawnOn === undefined) return [fact];
    return fact.withdrawnOn <= knownOn ? [] : [{ ...fact, withdrawnOn: undefined }];
  };
  return { ...facts, offences: facts.offences.flatMap(asKnown), stages: facts.stages.flatMap(asKnown) };
}
