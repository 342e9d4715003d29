import type { LicenceOutcome } from '../../../src/access/index.js';
import {
  type BalanceView,
  explainCorrection,
  explainEventView,
  explainForecast,
  explainWithdrawal,
  type ForecastView,
  type HistoryLine,
  type LicenceView,
} from '../../../src/licence/index.js';
import { type ForecastItem, ruleSheet } from '../../../src/points/index.js';
import { isoDay } from '../../../src/time/index.js';

// What a licence says, field by field, from the same views and sentences as the gateway: no server computes more than the
// fields it is asked for.

const language = 'fr';

export function pointsOf(view: LicenceView): BalanceView | null {
  const points = view.points();
  return 'noBalance' in points ? null : points;
}

export function nextStageFromOf(view: LicenceView): string | null {
  const day = pointsOf(view)?.nextStageFrom;
  return day === undefined || day === null ? null : isoDay(day);
}

/** The latest lines of a history, the latest first. */
export function historyOf(view: LicenceView, first: number) {
  const lines = view.history();
  return { totalCount: lines.length, lines: lines.slice(-first).reverse() };
}

/** A line without its sentence, which has a cost. */
export function lineOf(line: HistoryLine) {
  switch (line.kind) {
    case 'EVENT': {
      const { on, recordedOn, points, balanceAfter, rule, articles } = line.view.event;
      return {
        on: isoDay(on),
        recordedOn: isoDay(recordedOn),
        points,
        balanceAfter: shown(balanceAfter),
        rule,
        articles,
      };
    }
    case 'WITHDRAWAL': {
      const on = isoDay(line.withdrawal.withdrawnOn);
      const rule = line.withdrawal.infraction ? 'LOSS' : 'STAGE';
      return { on, recordedOn: on, points: 0, balanceAfter: null, rule, articles: ruleSheet(rule).articles };
    }
    case 'CORRECTION': {
      const on = isoDay(line.correction.recordedOn);
      const { rule } = line.correction.voided;
      return { on, recordedOn: on, points: 0, balanceAfter: null, rule, articles: ruleSheet(rule).articles };
    }
  }
}

/** Its sentence. */
export function explanationOf(line: HistoryLine): string {
  switch (line.kind) {
    case 'EVENT':
      return explainEventView(line.view, language);
    case 'WITHDRAWAL':
      return explainWithdrawal(line.withdrawal, language);
    case 'CORRECTION':
      return explainCorrection(line.correction, language);
  }
}

export function forecastOf({ until, lowestBalance, fullBalanceOn }: ForecastView) {
  return {
    until: isoDay(until),
    lowestBalance,
    fullBalanceOn: fullBalanceOn === null ? null : isoDay(fullBalanceOn),
  };
}

/** A restitution to come without its sentence. */
export function itemOf({ dueOn, points, balanceAfter, rule, articles }: ForecastItem) {
  const before = shown(balanceAfter - points);
  return {
    dueOn: isoDay(dueOn),
    points,
    balanceBefore: before,
    balanceAfter: shown(balanceAfter),
    rule,
    articles,
  };
}

export function sentenceOfItem(item: ForecastItem): string {
  return explainForecast(item, language);
}

/** The type of GraphQL that a refusal answers as. */
export function typeOfRefusal({ code }: Extract<LicenceOutcome, { kind: 'REFUSED' }>['refusal']): string {
  switch (code) {
    case 'LICENCE_NOT_FOUND':
      return 'LicenceNotFound';
    default:
      return 'AccessRefused';
  }
}

function shown(balance: number): number {
  return Math.max(0, balance);
}
