import { addMonths, addYears, type LegalDay } from '../time/index.js';
import type { BlockedRestitution } from './answer.js';
import type { Loss } from './engine/knownFacts.js';
import type { Timeline } from './engine/timeline.js';
import { type Question, timelinesUpTo } from './evaluate.js';
import type { Facts } from './facts.js';
import { articles as probationEndArticles } from './rules/cleanProbationEndsAtTwelve.js';
import { articles as probationYearArticles } from './rules/eachCleanYearOfProbationGivesPoints.js';
import {
  articlesOfSinglePoint,
  isSinglePointLoss,
  singlePointReturnsOn,
} from './rules/onePointReturnsAfterSixMonths.js';
import { articles as tenYearArticles, tenYearReturnOn } from './rules/pointsReturnAfterTenYears.js';
import { articles as invalidationArticles } from './rules/zeroInvalidatesOnNotification.js';

const everyBlocker = Number.POSITIVE_INFINITY;

/**
 * The restitutions that what is known keeps from falling due after the day asked, each with what blocks it.
 * @throws PointsRefusal as `evaluate`
 */
export function blockedRestitutions(facts: Facts, question: Question): readonly BlockedRestitution[] {
  const { inForce } = timelinesUpTo(facts, question, question.on);
  if (!inForce.isValid) return [invalidated(inForce)];
  const stillOpen = inForce.series.members.filter(loss => loss.open && loss.taken > 0);
  return [
    ...blockedProbation(inForce, question.on),
    ...stillOpen.flatMap(loss => blockedSinglePoint(inForce, loss)),
    ...stillOpen.flatMap(excludedFromTenYears),
    ...blockedRestoration(inForce),
  ];
}

function invalidated(timeline: Timeline): BlockedRestitution {
  const event = timeline.account.events.findLast(({ rule }) => rule === 'INVALIDATION');
  return {
    rule: 'FULL_3Y',
    offence: null,
    wouldBeDueOn: timeline.series.restoration?.dueOn ?? null,
    reason: 'INVALIDE',
    blockedBy: event?.causes ?? [],
    articles: invalidationArticles,
  };
}

function blockedProbation(timeline: Timeline, on: LegalDay): BlockedRestitution[] {
  const { probation, known } = timeline;
  const spoilers = known.byCommission.filter(
    ({ offence }) => probation && offence.committedOn <= probation.endsOn,
  );
  if (probation === null || !timeline.inProbation || spoilers.length === 0) return [];
  const blockedBy = spoilers.map(({ offence }) => offence.id);
  const blocked: BlockedRestitution[] = [];
  for (const years of [1, 2]) {
    const day = addYears(known.licence.obtainedOn, years);
    if (day <= on || day >= probation.endsOn || probation.increment === 0) continue;
    blocked.push({
      rule: 'PROB_YEAR',
      offence: null,
      wouldBeDueOn: day,
      reason: 'OFFENCE_IN_WINDOW',
      blockedBy,
      articles: probationYearArticles,
    });
  }
  blocked.push({
    rule: 'PROB_END',
    offence: null,
    wouldBeDueOn: probation.endsOn,
    reason: 'OFFENCE_IN_WINDOW',
    blockedBy,
    articles: probationEndArticles,
  });
  return blocked;
}

function blockedSinglePoint(timeline: Timeline, loss: Loss): BlockedRestitution[] {
  const { offence } = loss;
  if (!isSinglePointLoss(offence, loss.taken)) return [];
  const common = {
    rule: 'ONE_POINT_6M',
    offence: offence.id,
    articles: articlesOfSinglePoint(offence),
  } as const;
  const returnsOn = singlePointReturnsOn(offence);
  if (returnsOn === null)
    return [{ ...common, wouldBeDueOn: null, reason: 'FINAL_BEFORE_RULE', blockedBy: [] }];
  const blockers = timeline.blockersOfSinglePoint(loss, returnsOn, everyBlocker);
  if (blockers.length === 0) return [];
  return [{ ...common, wouldBeDueOn: returnsOn, reason: 'OFFENCE_IN_WINDOW', blockedBy: idsOf(blockers) }];
}

function excludedFromTenYears({ offence }: Loss): BlockedRestitution[] {
  if (tenYearReturnOn(offence) !== null) return [];
  return [
    {
      rule: 'TEN_YEARS',
      offence: offence.id,
      wouldBeDueOn: addMonths(offence.finalOn, 120),
      reason: 'CLASS_EXCLUDED',
      blockedBy: [offence.id],
      articles: tenYearArticles,
    },
  ];
}

function blockedRestoration(timeline: Timeline): BlockedRestitution[] {
  const restoration = timeline.series.restoration;
  if (restoration === null) return [];
  const { rule, dueOn, articles } = restoration;
  const blockers = timeline.blockersOfRestoration(dueOn, dueOn, everyBlocker);
  if (blockers.length > 0) {
    return [
      {
        rule,
        offence: null,
        wouldBeDueOn: dueOn,
        reason: 'OFFENCE_IN_WINDOW',
        blockedBy: idsOf(blockers),
        articles,
      },
    ];
  }
  const { probation } = timeline;
  if (!timeline.inProbation || probation === null || dueOn >= probation.endsOn) return [];
  return [
    {
      rule,
      offence: null,
      wouldBeDueOn: dueOn,
      reason: 'DURING_PROBATION',
      blockedBy: [timeline.known.licence.id],
      articles,
    },
  ];
}

function idsOf(losses: readonly Loss[]): string[] {
  return losses.map(({ offence }) => offence.id);
}
