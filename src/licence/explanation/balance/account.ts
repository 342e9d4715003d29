import { type PointsEvent, type Rule, ruleSheet } from '../../../points/index.js';
import type { HistoryLine } from '../../view.js';
import { type Uncounted, uncountedIn } from './uncounted.js';

/** A line of the history that is an event of the law. */
export type EventLine = Extract<HistoryLine, { readonly kind: 'EVENT' }>;

/** One step from the last whole balance to the present one. Balances are without the floor of zero. */
export interface AccountStep {
  readonly line: EventLine;
  readonly before: number;
  readonly after: number;
}

/** How a balance came about: where it was last whole, what changed it since, and what changed nothing. */
export interface BalanceAccount {
  /** First the event that made the balance whole, or every event; in legal order. */
  readonly steps: readonly AccountStep[];
  /** Place in `steps` of the event that last made the balance whole. */
  readonly startsAt: number;
  readonly uncounted: readonly Uncounted[];
  /** Lines of the history before the first step. */
  readonly earlier: number;
}

const wholeFrom: ReadonlySet<Rule> = new Set(['CAPITAL', 'PROB_END', 'FULL_2Y', 'FULL_3Y']);

/**
 * The account of a balance, from its whole history in legal order. It begins at the last event that made the balance
 * whole: a capital, a probation that ended clean, or a full restoration, even one of a balance that was at twelve, since
 * the offences before it count no more. With `everything`, it begins with the first licence.
 * @throws RangeError for a history without any capital
 */
export function accountOf(history: readonly HistoryLine[], everything = false): BalanceAccount {
  const whole = history.findLastIndex(line => line.kind === 'EVENT' && wholeFrom.has(line.view.event.rule));
  if (whole === -1) throw new RangeError('A balance begins with a capital: the whole history is needed');
  const from = everything ? 0 : whole;
  const lines = history.slice(from);
  const steps = stepsOf(lines.filter(isEvent));
  const start = history[whole] as EventLine;
  return {
    steps,
    startsAt: steps.findIndex(({ line }) => line === start),
    uncounted: uncountedIn(lines, steps),
    earlier: from,
  };
}

/** What an account begins with, and the sum of everything since: the balance without the floor of zero. */
export function sumOf({ steps, startsAt }: BalanceAccount): {
  readonly base: number;
  readonly changes: readonly number[];
} {
  const [start, ...since] = steps.slice(startsAt) as [AccountStep, ...AccountStep[]];
  const changes = since.map(({ line }) => line.view.event.points).filter(points => points !== 0);
  return { base: start.after, changes };
}

/** Articles that a step applies. */
export function articlesOf({ line }: AccountStep): readonly string[] {
  return line.view.event.articles;
}

/** The rule of a step, in the sentence of its sheet. */
export function sentenceOf({ line }: AccountStep): { readonly fr: string; readonly en: string } {
  return ruleSheet(line.view.event.rule).sentence;
}

/** The event of a step. */
export function eventOf({ line }: AccountStep): PointsEvent {
  return line.view.event;
}

// A capital counts from nothing, whatever was left of the licence before; an invalidation leaves nothing below zero.
function stepsOf(lines: readonly EventLine[]): AccountStep[] {
  let balance: number | null = null;
  return lines.map(line => {
    const { rule, points, balanceAfter: after } = line.view.event;
    const before: number = rule === 'CAPITAL' ? 0 : (balance ?? after - points);
    balance = after;
    return { line, before, after };
  });
}

function isEvent(line: HistoryLine): line is EventLine {
  return line.kind === 'EVENT';
}
