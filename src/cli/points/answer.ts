import { correctionsOf, evaluate } from '../../points/index.js';
import { isoDay } from '../../time/index.js';
import type { PointsRequest } from './request.js';

/** The answer of `snpc points`, with the field names and the texts of days that the command prints. */
export function answer({ facts, question }: PointsRequest): object {
  const { balance, arithmetic, cap, status, events, forecast } = evaluate(facts, question);
  return {
    balance,
    arithmetic,
    cap,
    status,
    events: events.map(event => ({
      on: isoDay(event.on),
      rule: event.rule,
      points: event.points,
      balanceAfter: event.balanceAfter,
      causes: event.causes,
      articles: event.articles,
    })),
    forecast: forecast.map(item => ({
      dueOn: isoDay(item.dueOn),
      rule: item.rule,
      points: item.points,
      balanceAfter: item.balanceAfter,
    })),
    corrections: correctionsOf(facts, question).map(({ recordedOn, cause, voided }) => ({
      recordedOn: isoDay(recordedOn),
      cause,
      voided: { on: isoDay(voided.on), rule: voided.rule, points: voided.points },
    })),
  };
}
