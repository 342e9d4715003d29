import type { LicenceOutcome } from '../../../src/access/index.js';
import {
  explanationOf,
  forecastOf,
  historyOf,
  itemOf,
  lineOf,
  nextStageFromOf,
  pointsOf,
  sentenceOfItem,
  typeOfRefusal,
} from './views.js';

/** The view of a licence whole, as servers without GraphQL answer it: the members of the query in their order. */
export function wholeView(outcome: LicenceOutcome, events: number) {
  if (outcome.kind === 'REFUSED') return refusal(outcome);
  const { view } = outcome;
  const points = pointsOf(view);
  const history = historyOf(view, events);
  const forecast = view.forecast();
  return {
    __typename: 'Licence',
    neph: view.neph,
    state: view.state(),
    balance: points?.balance ?? null,
    ceiling: points?.cap ?? null,
    pointsStatus: points?.status ?? null,
    nextStageFrom: nextStageFromOf(view),
    pointEvents: {
      totalCount: history.totalCount,
      nodes: history.lines.map(line => {
        const { articles, ...told } = lineOf(line);
        return { ...told, explanation: explanationOf(line), articles };
      }),
    },
    restitutionForecast: {
      ...forecastOf(forecast),
      items: forecast.items.map(item => {
        const { articles, ...told } = itemOf(item);
        return { ...told, explanation: sentenceOfItem(item), articles };
      }),
    },
  };
}

/** A licence of a list, with its latest events. */
export function lineOfList(outcome: LicenceOutcome, events: number) {
  if (outcome.kind === 'REFUSED') return refusal(outcome);
  const { view } = outcome;
  const points = pointsOf(view);
  const history = historyOf(view, events);
  return {
    __typename: 'Licence',
    neph: view.neph,
    state: view.state(),
    balance: points?.balance ?? null,
    pointsStatus: points?.status ?? null,
    nextStageFrom: nextStageFromOf(view),
    pointEvents: {
      totalCount: history.totalCount,
      nodes: history.lines.map(line => {
        const { on, points, balanceAfter, rule } = lineOf(line);
        return { on, points, balanceAfter, rule };
      }),
    },
    restitutionForecast: { fullBalanceOn: forecastOf(view.forecast()).fullBalanceOn },
  };
}

function refusal(outcome: Extract<LicenceOutcome, { kind: 'REFUSED' }>) {
  return { __typename: typeOfRefusal(outcome.refusal), code: outcome.refusal.code };
}
