import type { Correction, Facts, PointsEvent, Question } from '../../src/points/index.js';
import { evaluate, isCreditRule } from '../../src/points/index.js';
import { addDays, type LegalDay } from '../../src/time/index.js';

/** One thing that the register learns; `legalFrom` orders those of one day. */
interface Lesson {
  readonly day: LegalDay;
  readonly legalFrom: LegalDay;
  readonly cause: string;
  readonly isWithdrawal: boolean;
  readonly fact: object;
}

const allIsKnown = Number.MAX_SAFE_INTEGER as LegalDay;

/**
 * The corrections of a history, read plainly: the law is asked anew, from the first licence, before and after each
 * thing that the register learns. Slow, and without a thought for what can be corrected.
 */
export function plainCorrections(facts: Facts, question: Question): Correction[] {
  const corrections: Correction[] = [];
  const learnt = new Set<object>();
  const voided = new Set<string>();
  for (const [day, lessons] of byDay(facts, question.knownOn)) {
    // A register that keeps what it credited compares only on the days on which something never was.
    const compares =
      question.settings.latePolicy === 'RECOMPUTE' || lessons.some(({ isWithdrawal }) => isWithdrawal);
    let credits = creditsBefore(day, facts, learnt, question);
    const shownBefore = new Set(credits.map(keyOf));
    for (const lesson of lessons) {
      const shown = credits.filter(credit => shownBefore.has(keyOf(credit)));
      if (lesson.isWithdrawal) learnt.delete(lesson.fact);
      else learnt.add(lesson.fact);
      credits = creditsBefore(day, facts, learnt, question);
      if (compares) corrections.push(...correctionsBetween(shown, credits, lesson, voided));
    }
  }
  return corrections;
}

function correctionsBetween(
  shown: readonly PointsEvent[],
  standing: readonly PointsEvent[],
  { day: recordedOn, cause, isWithdrawal: byWithdrawal }: Lesson,
  voided: Set<string>,
): Correction[] {
  const correction = (kind: Correction['kind'], credit: PointsEvent, becomes: number | null): Correction => {
    const { on, rule, points } = credit;
    return {
      recordedOn,
      cause,
      kind,
      voided: { on, rule, points, fact: factOf(credit) },
      becomes,
      byWithdrawal,
    };
  };
  const taken = shown.flatMap(credit => {
    const now = standing.find(other => keyOf(other) === keyOf(credit));
    if (now === undefined) {
      voided.add(keyOf(credit));
      return [correction('VOIDED', credit, null)];
    }
    return now.points === credit.points ? [] : [correction('CHANGED', credit, now.points)];
  });
  const restored = standing.flatMap(credit => {
    if (shown.some(other => keyOf(other) === keyOf(credit)) || !voided.delete(keyOf(credit))) return [];
    return byWithdrawal ? [correction('RESTORED', credit, credit.points)] : [];
  });
  return [...taken, ...restored];
}

/** The credits and stages of the days before `day`, from the facts learnt and nothing else. */
function creditsBefore(
  day: LegalDay,
  facts: Facts,
  learnt: ReadonlySet<object>,
  { settings }: Question,
): PointsEvent[] {
  const on = addDays(day, -1);
  if (facts.licences.every(({ obtainedOn }) => obtainedOn > on)) return [];
  const isLearnt = (fact: object): boolean => learnt.has(fact);
  const known: Facts = {
    licences: facts.licences,
    offences: facts.offences.filter(isLearnt).map(fact => ({ ...fact, withdrawnOn: undefined })),
    stages: facts.stages.filter(isLearnt).map(fact => ({ ...fact, withdrawnOn: undefined })),
    notifications: facts.notifications.filter(isLearnt),
    measures: facts.measures.filter(isLearnt),
  };
  return evaluate(known, { on, knownOn: allIsKnown, settings }).events.filter(
    ({ rule }) => isCreditRule(rule) || rule === 'STAGE',
  );
}

function byDay(facts: Facts, knownOn: LegalDay): Map<LegalDay, Lesson[]> {
  const lessons: Lesson[] = [];
  const learn = (fact: object, day: LegalDay, legalFrom: LegalDay, cause: string, isWithdrawal = false) =>
    lessons.push({ day, legalFrom, cause, isWithdrawal, fact });
  for (const fact of facts.offences) {
    learn(fact, fact.recordedOn, fact.committedOn, fact.id);
    if (fact.withdrawnOn !== undefined) learn(fact, fact.withdrawnOn, fact.committedOn, fact.id, true);
  }
  for (const fact of facts.stages) {
    learn(fact, fact.recordedOn, fact.to, fact.id);
    if (fact.withdrawnOn !== undefined) learn(fact, fact.withdrawnOn, fact.to, fact.id, true);
  }
  for (const fact of facts.notifications) learn(fact, fact.notifiedOn, fact.notifiedOn, fact.id ?? fact.kind);
  for (const fact of facts.measures)
    learn(fact, fact.recordedOn, fact.offenceCommittedOn ?? fact.from, fact.id ?? fact.kind);
  const inOrder = lessons
    .filter(({ day }) => day <= knownOn)
    .sort((a, b) => a.day - b.day || a.legalFrom - b.legalFrom || (a.cause < b.cause ? -1 : 1));
  return Map.groupBy(inOrder, ({ day }) => day);
}

function keyOf(credit: PointsEvent): string {
  return `${credit.on} ${credit.rule} ${factOf(credit) ?? ''}`;
}

function factOf({ rule, causes }: PointsEvent): string | null {
  return rule === 'ONE_POINT_6M' || rule === 'TEN_YEARS' || rule === 'STAGE' ? causes.join() : null;
}
