import {
  blockedRestitutions,
  checkFacts,
  type Evaluation,
  type Facts,
  forecastYears,
  type OffenceFact,
  type PointsEvent,
  type Question,
  type SupposedFacts,
  suppose,
} from '../points/index.js';
import type { Dossier, TitlePeriod } from '../snpc/index.js';
import { addYears } from '../time/index.js';
import { courseOf } from './course.js';
import { whyNothingComes } from './explanation/nothingToCome.js';
import { offencesByFact } from './offenceNames.js';
import { isHeldOn } from './periods.js';
import { isSupposedId, supposedFactsOf } from './suppositions.js';
import type {
  BalanceView,
  BlockedView,
  ForecastView,
  NoBalanceReason,
  SupposedForecast,
  Supposition,
  ViewTimes,
} from './view.js';
import { whenRead } from './whenRead.js';

/** What a forecast is made from: a dossier at its two times, its facts, and the balance that day. */
export interface Outlook {
  readonly dossier: Dossier;
  readonly times: ViewTimes;
  readonly facts: Facts;
  readonly periods: readonly TitlePeriod[];
  readonly points: BalanceView | { readonly noBalance: NoBalanceReason };
  readonly question: Question;
  readonly evaluated: () => Evaluation;
}

/** What comes by itself after the day asked, and what will not. */
export function forecastOf(outlook: Outlook): ForecastView {
  const { points, times, facts, periods, question } = outlook;
  const until = addYears(times.asOf, forecastYears);
  if ('noBalance' in points) {
    const nothing = whyNothingComes(points);
    return { items: [], blocked: [], nothing, until, lowestBalance: null, fullBalanceOn: null };
  }
  const items = outlook.evaluated().forecast.filter(({ dueOn }) => isHeldOn(periods, dueOn));
  return {
    items,
    nothing: items.length === 0 ? whyNothingComes(points) : null,
    blocked: blockedIn(outlook, facts, question),
    until,
    ...courseOf(outlook.evaluated(), times.asOf),
  };
}

/**
 * The same with supposed facts, beside the baseline; it is worked out when something of it is read.
 * @throws PointsRefusal when the facts cannot be supposed
 */
export function supposedForecastOf(
  outlook: Outlook,
  baseline: ForecastView,
  suppositions: readonly Supposition[],
): SupposedForecast {
  const { points, facts, times } = outlook;
  if ('noBalance' in points)
    return {
      baseline,
      supposed: baseline,
      supposedEvents: [],
      offences: new Map(),
      asOf: times.asOf,
      lowestBalance: null,
    };
  const supposed = supposedFactsOf(suppositions, times.asOf, baseline.until);
  checkFacts({ ...facts, offences: supposed.offences, stages: supposed.stages });
  return whenRead(baseline, () => workedOut(outlook, points, supposed, baseline));
}

function workedOut(
  outlook: Outlook,
  points: BalanceView,
  given: SupposedFacts,
  { until }: ForecastView,
): Omit<SupposedForecast, 'baseline'> {
  const { dossier, times, facts, question } = outlook;
  const { supposed: outcome, supposedFacts, supposedQuestion } = suppose(facts, given, question);
  const course = courseOf(outcome, times.asOf);
  return {
    supposed: {
      items: outcome.forecast,
      nothing: outcome.forecast.length === 0 ? whyNothingComes(points) : null,
      blocked: blockedIn(outlook, supposedFacts, supposedQuestion, given.offences),
      until,
      ...course,
    },
    supposedEvents: [...outcome.events.filter(isSupposed), ...outcome.ahead],
    asOf: times.asOf,
    offences: offencesByFact(dossier, times, given.offences),
    lowestBalance: course.lowestBalance,
  };
}

function blockedIn(
  { dossier, times }: Outlook,
  facts: Facts,
  question: Question,
  supposed: readonly OffenceFact[] = [],
): BlockedView[] {
  const offences = offencesByFact(dossier, times, supposed);
  return blockedRestitutions(facts, question).map(restitution => ({
    restitution,
    offences: restitution.blockedBy.flatMap(fact => offences.get(fact) ?? []),
    isPast: restitution.wouldBeDueOn !== null && restitution.wouldBeDueOn <= times.asOf,
  }));
}

// What a supposed fact does before the day asked is shown too: a stage of last week acts on its own day.
function isSupposed({ causes }: PointsEvent): boolean {
  return causes.some(isSupposedId);
}
