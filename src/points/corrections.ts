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
  readonly isWithdrawal: boolean;
  readonly apply: (known: MutableFacts) => void;
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
  const known: MutableFacts = { licences: facts.licences, offences: [], stages: [], notifications: [], measures: [] };
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
  const learnings: Learning[] = [];
  for (const fact of facts.offences) {
    if (fact.points === 0) continue;
    const { id: cause, committedOn: legalFrom } = fact;
    learnings.push({
      day: fact.recordedOn,
      legalFrom,
      cause,
      isWithdrawal: false,
      apply: known => void known.offences.push({ ...fact, withdrawnOn: undefined }),
    });
    if (fact.withdrawnOn === undefined) continue;
    learnings.push({
      day: fact.withdrawnOn,
      legalFrom,
      cause,
      isWithdrawal: true,
      apply: known => void (known.offences = known.offences.filter(({ id }) => id !== fact.id)),
    });
  }
  for (const fact of facts.stages) {
    const { id: cause, to: legalFrom } = fact;
    learnings.push({
      day: fact.recordedOn,
      legalFrom,
      cause,
      isWithdrawal: false,
      apply: known => void known.stages.push({ ...fact, withdrawnOn: undefined }),
    });
    if (fact.withdrawnOn === undefined) continue;
    learnings.push({
      day: fact.withdrawnOn,
      legalFrom,
      cause,
      isWithdrawal: true,
      apply: known => void (known.stages = known.stages.filter(({ id }) => id !== fact.id)),
    });
  }
  for (const fact of facts.notifications) {
    learnings.push({
      day: fact.notifiedOn,
      legalFrom: fact.notifiedOn,
      cause: fact.id ?? fact.kind,
      isWithdrawal: false,
      apply: known => void known.notifications.push(fact),
    });
  }
  for (const fact of facts.measures) {
    learnings.push({
      day: fact.recordedOn,
      legalFrom: fact.offenceCommittedOn ?? fact.from,
      cause: fact.id ?? fact.kind,
      isWithdrawal: false,
      apply: known => void known.measures.push(fact),
    });
  }
  return learnings.filter(({ day }) => day <= knownOn).sort(inOrder);
}

function inOrder(a: Learning, b: Learning): number {
  return a.day - b.day || a.legalFrom - b.legalFrom || (a.cause < b.cause ? -1 : 1);
}
