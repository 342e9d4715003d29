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
  readonly apply: (known: MutableFacts) => unknown;
}

interface MutableFacts {
  licences: Facts['licences'];
  offences: OffenceFact[];
  stages: StageFact[];
  notifications: Facts['notifications'][number][];
  measures: Facts['measures'][number][];
}

/**
 * The credits that the register could show before it learnt of a fact and that the law, knowing it, voids or
 * changes, and those that a withdrawal brings back. Facts are learnt one at a time, those of one day by legal day
 * and id. It costs a computation a fact that comes late: ask for it only where it is shown.
 */
export function correctionsOf(facts: Facts, question: Question): readonly Correction[] {
  const known: MutableFacts = {
    licences: facts.licences,
    offences: [],
    stages: [],
    notifications: [],
    measures: [],
  };
  const voided = new Set<string>();
  const corrections: Correction[] = [];
  let credits = creditsOf(known, question);
  for (const learning of learningsOf(facts, question)) {
    const shown = credits.filter(({ on }) => on < learning.day);
    learning.apply(known);
    credits = creditsOf(known, question);
    if (voided.size === 0 && !shown.some(({ on }) => on >= learning.legalFrom)) continue;
    compare(
      shown,
      credits.filter(({ on }) => on < learning.day),
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
  const add = (kind: Correction['kind'], { on, rule, points }: PointsEvent): void => {
    corrections.push({ recordedOn: learning.day, cause: learning.cause, kind, voided: { on, rule, points } });
  };
  const standing = new Map(after.map(event => [keyOf(event), event]));
  const wasShown = new Set(shown.map(keyOf));
  for (const event of shown) {
    const key = keyOf(event);
    const now = standing.get(key);
    if (now === undefined) {
      voided.add(key);
      add('VOIDED', event);
    } else if (now.points !== event.points) add('CHANGED', event);
  }
  for (const event of after) {
    const key = keyOf(event);
    if (!wasShown.has(key) && voided.delete(key)) add('RESTORED', event);
  }
}

/** Credits up to the day of the question, as the register computes them from the facts it has learnt so far. */
function creditsOf(known: MutableFacts, { knownOn, settings }: Question): readonly PointsEvent[] {
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

function learningsOf(facts: Facts, { knownOn }: Question): Learning[] {
  const learnings = [
    ...facts.offences.filter(({ points }) => points > 0).flatMap(fact => learningsOfOffence(fact)),
    ...facts.stages.flatMap(fact => learningsOfStage(fact)),
    ...facts.notifications.map(fact =>
      learning(fact.notifiedOn, fact.notifiedOn, fact.id ?? fact.kind, known =>
        known.notifications.push(fact),
      ),
    ),
    ...facts.measures.map(fact =>
      learning(fact.recordedOn, fact.offenceCommittedOn ?? fact.from, fact.id ?? fact.kind, known =>
        known.measures.push(fact),
      ),
    ),
  ];
  return learnings.filter(({ day }) => day <= knownOn).sort(inOrder);
}

function learningsOfOffence(fact: OffenceFact): Learning[] {
  const { id, recordedOn, withdrawnOn, committedOn } = fact;
  const standing = { ...fact, withdrawnOn: undefined };
  const recorded = learning(recordedOn, committedOn, id, known => known.offences.push(standing));
  if (withdrawnOn === undefined) return [recorded];
  const withdrawn = learning(withdrawnOn, committedOn, id, known => remove(known.offences, id));
  return [recorded, withdrawn];
}

function learningsOfStage(fact: StageFact): Learning[] {
  const { id, recordedOn, withdrawnOn, to } = fact;
  const standing = { ...fact, withdrawnOn: undefined };
  const recorded = learning(recordedOn, to, id, known => known.stages.push(standing));
  if (withdrawnOn === undefined) return [recorded];
  return [recorded, learning(withdrawnOn, to, id, known => remove(known.stages, id))];
}

function learning(day: LegalDay, legalFrom: LegalDay, cause: string, apply: Learning['apply']): Learning {
  return { day, legalFrom, cause, apply };
}

function remove(facts: { readonly id: string }[], id: string): void {
  facts.splice(
    facts.findIndex(fact => fact.id === id),
    1,
  );
}

function inOrder(a: Learning, b: Learning): number {
  return a.day - b.day || a.legalFrom - b.legalFrom || (a.cause < b.cause ? -1 : 1);
}
