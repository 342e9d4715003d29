import { addDays, addMonths, type LegalDay } from '../../time/index.js';
import type { Question } from '../evaluate.js';
import type { Facts, OffenceFact, StageFact } from '../facts.js';
import type { LearntFacts } from './learntFacts.js';

/** No rule gives a point sooner after a finality, in months. */
export const monthsOfTheEarliestCredit = 6;

/** One thing the register learns: a fact recorded, or a fact withdrawn. */
export interface Learning {
  readonly day: LegalDay;
  /** First day on which it can change anything in law. */
  readonly legalFrom: LegalDay;
  readonly cause: string;
  /** True when the register learns that a fact never was. */
  readonly isWithdrawal: boolean;
  /** First day on which it may bring a credit that was not foreseen without it. */
  readonly outlookEnds: LegalDay;
  /** True for the recording of an offence: of the credits before it, it takes those that had to be free of offences. */
  readonly isOffence: boolean;
  readonly apply: (learnt: LearntFacts) => unknown;
}

/** Everything the register learns by the day of knowledge, in the order it does; those of one day by legal day and id. */
export function learningsOf(facts: Facts, { knownOn }: Question): Learning[] {
  const learnings = [
    ...facts.offences
      .filter(({ points }) => points > 0)
      .flatMap(fact =>
        learningsOfFact(
          fact,
          fact.committedOn,
          creditDaysOfOffence(fact),
          addMonths(fact.finalOn, monthsOfTheEarliestCredit),
        ),
      ),
    ...facts.stages.flatMap(fact => learningsOfFact(fact, fact.to, creditDaysOfStage(fact), fact.recordedOn)),
    ...facts.notifications.map(fact =>
      recording(fact, fact.notifiedOn, fact.notifiedOn, fact.id ?? fact.kind, fact.notifiedOn),
    ),
    ...facts.measures.map(fact =>
      recording(
        fact,
        fact.recordedOn,
        fact.offenceCommittedOn ?? fact.from,
        fact.id ?? fact.kind,
        fact.recordedOn,
      ),
    ),
  ];
  return learnings.filter(({ day }) => day <= knownOn).sort(inOrder);
}

function learningsOfFact(
  fact: OffenceFact | StageFact,
  legalFrom: LegalDay,
  creditDays: readonly LegalDay[],
  outlookEnds: LegalDay,
): Learning[] {
  const { id, recordedOn, withdrawnOn } = fact;
  const recorded = recording(fact, recordedOn, legalFrom, id, outlookEnds, creditDays);
  if (withdrawnOn === undefined) return [recorded];
  const withdrawal: Learning = {
    day: withdrawnOn,
    legalFrom,
    cause: id,
    isWithdrawal: true,
    isOffence: false,
    outlookEnds: withdrawnOn,
    apply: learnt => learnt.forget(fact),
  };
  return [recorded, withdrawal];
}

function recording(
  fact: object,
  day: LegalDay,
  legalFrom: LegalDay,
  cause: string,
  outlookEnds: LegalDay,
  creditDays: readonly LegalDay[] = [],
): Learning {
  return {
    day,
    legalFrom,
    cause,
    isWithdrawal: false,
    isOffence: 'committedOn' in fact,
    outlookEnds,
    apply: learnt => learnt.learn(fact, creditDays),
  };
}

function inOrder(a: Learning, b: Learning): number {
  return a.day - b.day || a.legalFrom - b.legalFrom || (a.cause < b.cause ? -1 : 1);
}

// The delays of every version of the law; a credit whose delay has run waits for the recording of its loss.
function creditDaysOfOffence({ finalOn, recordedOn }: OffenceFact): LegalDay[] {
  return [recordedOn, ...[6, 12, 24, 36, 120].map(months => addMonths(finalOn, months))];
}

function creditDaysOfStage({ to, recordedOn }: StageFact): LegalDay[] {
  return [addDays(to, 1), recordedOn];
}
