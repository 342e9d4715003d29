import type { LegalDay } from '../time/index.js';
import type { Correction, PointsEvent } from './answer.js';
import { isCreditRule, type Question, timelinesUpTo } from './evaluate.js';
import type { Facts, OffenceFact, StageFact } from './facts.js';

/** One thing the register learns: a fact recorded, or a fact withdrawn. */
interface Learning {
  readonly day: LegalDay;
  /** First day on which it can change anything in law. */
  readonly legalFrom: LegalDay;
  readonly cause: string;
  /** True when the register learns that a fact never was. */
  readonly isWithdrawal: boolean;
  readonly apply: (learnt: LearntFacts) => unknown;
}

/**
 * The credits that the register could show before it learnt of a fact and that the law, knowing it, voids or
 * changes, and those that a withdrawal brings back. Facts are learnt one at a time, those of one day by legal day
 * and id. It costs a computation a fact that comes late: ask for it only where it is shown.
 */
export function correctionsOf(facts: Facts, question: Question): readonly Correction[] {
  const learnt = new LearntFacts(facts);
  const voided = new Set<string>();
  const corrections: Correction[] = [];
  let credits = creditsOf(learnt.asFacts(), question);
  let today: LegalDay | null = null;
  let shownBefore = new Set<string>();
  for (const learning of learningsOf(facts, question)) {
    const { day } = learning;
    if (day !== today) {
      today = day;
      shownBefore = new Set(credits.filter(({ on }) => on < day).map(keyOf));
    }
    // What one fact of a day brings and the next one takes was never shown.
    const shown = credits.filter(event => event.on < day && shownBefore.has(keyOf(event)));
    learning.apply(learnt);
    credits = creditsOf(learnt.asFacts(), question);
    if (voided.size === 0 && !shown.some(({ on }) => on >= learning.legalFrom)) continue;
    compare(
      shown,
      credits.filter(({ on }) => on < day),
      learning,
      voided,
      corrections,
    );
  }
  return corrections;
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
    corrections.push({ recordedOn, cause, kind, voided: { on, rule, points }, becomes, byWithdrawal });
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

/** Credits up to the day of the question, as the register computes them from the facts it has learnt so far. */
function creditsOf(known: Facts, { knownOn, settings }: Question): readonly PointsEvent[] {
  const { past, inForce } = timelinesUpTo(known, { on: knownOn, knownOn: latest, settings }, knownOn);
  return [...past, inForce]
    .flatMap(timeline => timeline.events)
    .filter(event => isCreditRule(event.rule) || event.rule === 'STAGE');
}

// Facts are handed over one by one, so that whatever is there is known.
const latest = Number.MAX_SAFE_INTEGER as LegalDay;

function keyOf(event: PointsEvent): string {
  const isOfOneFact = event.rule === 'ONE_POINT_6M' || event.rule === 'TEN_YEARS' || event.rule === 'STAGE';
  return `${event.on} ${event.rule} ${isOfOneFact ? event.causes.join() : ''}`;
}

/** The facts learnt so far, in the order they were given: it settles ties inside a group (AMB-13). */
class LearntFacts {
  private readonly learnt = new Set<object>();

  constructor(private readonly facts: Facts) {}

  learn(fact: object): void {
    this.learnt.add(fact);
  }

  forget(fact: object): void {
    this.learnt.delete(fact);
  }

  asFacts(): Facts {
    const { licences, offences, stages, notifications, measures } = this.facts;
    const isLearnt = (fact: object): boolean => this.learnt.has(fact);
    return {
      licences,
      offences: offences.filter(isLearnt).map(standing),
      stages: stages.filter(isLearnt).map(standing),
      notifications: notifications.filter(isLearnt),
      measures: measures.filter(isLearnt),
    };
  }
}

// While the register holds a fact, its withdrawal has not happened.
function standing<Fact extends OffenceFact | StageFact>(fact: Fact): Fact {
  return fact.withdrawnOn === undefined ? fact : { ...fact, withdrawnOn: undefined };
}

function learningsOf(facts: Facts, { knownOn }: Question): Learning[] {
  const learnings = [
    ...facts.offences
      .filter(({ points }) => points > 0)
      .flatMap(fact => learningsOfFact(fact, fact.committedOn)),
    ...facts.stages.flatMap(fact => learningsOfFact(fact, fact.to)),
    ...facts.notifications.map(fact =>
      recording(fact, fact.notifiedOn, fact.notifiedOn, fact.id ?? fact.kind),
    ),
    ...facts.measures.map(fact =>
      recording(fact, fact.recordedOn, fact.offenceCommittedOn ?? fact.from, fact.id ?? fact.kind),
    ),
  ];
  return learnings.filter(({ day }) => day <= knownOn).sort(inOrder);
}

function learningsOfFact(fact: OffenceFact | StageFact, legalFrom: LegalDay): Learning[] {
  const { id, recordedOn, withdrawnOn } = fact;
  const recorded = recording(fact, recordedOn, legalFrom, id);
  if (withdrawnOn === undefined) return [recorded];
  const withdrawal: Learning = {
    day: withdrawnOn,
    legalFrom,
    cause: id,
    isWithdrawal: true,
    apply: learnt => learnt.forget(fact),
  };
  return [recorded, withdrawal];
}

function recording(fact: object, day: LegalDay, legalFrom: LegalDay, cause: string): Learning {
  return { day, legalFrom, cause, isWithdrawal: false, apply: learnt => learnt.learn(fact) };
}

function inOrder(a: Learning, b: Learning): number {
  return a.day - b.day || a.legalFrom - b.legalFrom || (a.cause < b.cause ? -1 : 1);
}
