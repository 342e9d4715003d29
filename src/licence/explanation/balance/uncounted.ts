import { pointsOfAStage, type Rule, ruleSheet } from '../../../points/index.js';
import type { LegalDay } from '../../../time/index.js';
import type { EventView, HistoryLine } from '../../view.js';
import type { AccountStep } from './account.js';

/** Why something that a driver may expect in a balance is not in it. */
export type UncountedReason =
  | 'SIMULTANEOUS_OFFENCES'
  | 'CEILING'
  | 'FLOOR_OF_ZERO'
  | 'STAGE_TOO_SOON'
  | 'STAGE_AFTER_INVALIDATION'
  | 'CREDIT_VOIDED'
  | 'CREDIT_CHANGED'
  | 'LOSS_WITHDRAWN'
  | 'STAGE_WITHDRAWN';

/** Points that were not taken, not given, or no longer stand. */
export interface Uncounted {
  readonly reason: UncountedReason;
  readonly on: LegalDay;
  /** How many, above 0; null where nobody can tell. */
  readonly points: number | null;
  /** The line of the history that tells of it; null for the floor of zero, which is about the whole. */
  readonly line: HistoryLine | null;
  readonly articles: readonly string[];
}

const ofTheGroup: readonly string[] = ['L223-2', 'R223-2'];
const ofTheFloor: readonly string[] = ['L223-1 al. 3'];

/** What is not in a balance, in the order of the lines that tell of it; the floor of zero comes last. */
export function uncountedIn(
  lines: readonly HistoryLine[],
  steps: readonly AccountStep[],
): readonly Uncounted[] {
  const events = lines.flatMap(line => (line.kind === 'EVENT' ? [line.view] : []));
  const overtaken = overtakenCorrections(lines);
  const found = lines.flatMap((line): Uncounted[] => {
    if (line.kind === 'CORRECTION') return overtaken.has(line) ? [] : ofCorrection(line);
    if (line.kind === 'WITHDRAWAL') return [ofWithdrawal(line)];
    return ofEvent(line.view, events).map(one => ({ ...one, on: line.on, line }));
  });
  return [...found, ...belowZero(steps)];
}

type OfEvent = Omit<Uncounted, 'on' | 'line'>;

function ofEvent(view: EventView, events: readonly EventView[]): OfEvent[] {
  const { event } = view;
  switch (event.rule) {
    case 'LOSS':
      return spared(view);
    case 'STAGE':
      return missing(pointsOfAStage - event.points, event.articles);
    case 'TEN_YEARS':
      return missing(takenBy(event.causes, events) - event.points, event.articles);
    case 'STAGE_REFUSED':
      return [{ reason: refusalOf(view, events), points: pointsOfAStage, articles: event.articles }];
    default:
      return [];
  }
}

function spared({ event, infractions: [infraction] }: EventView): OfEvent[] {
  const points = (infraction?.points ?? 0) + event.points;
  return points > 0 ? [{ reason: 'SIMULTANEOUS_OFFENCES', points, articles: ofTheGroup }] : [];
}

function missing(points: number, articles: readonly string[]): OfEvent[] {
  return points > 0 ? [{ reason: 'CEILING', points, articles }] : [];
}

function takenBy(causes: readonly string[], events: readonly EventView[]): number {
  return events
    .filter(({ event }) => event.rule === 'LOSS' && event.causes.some(cause => causes.includes(cause)))
    .reduce((taken, { event }) => taken - event.points, 0);
}

function refusalOf(view: EventView, events: readonly EventView[]): UncountedReason {
  const before = events.slice(0, events.indexOf(view)).map(({ event }) => event.rule);
  const isInvalid = before.lastIndexOf('INVALIDATION') > before.lastIndexOf('CAPITAL');
  return isInvalid ? 'STAGE_AFTER_INVALIDATION' : 'STAGE_TOO_SOON';
}

function ofCorrection(line: Extract<HistoryLine, { readonly kind: 'CORRECTION' }>): Uncounted[] {
  const { kind, voided, becomes } = line.correction;
  if (kind === 'RESTORED') return [];
  const points = voided.points - (becomes ?? 0);
  if (points <= 0) return [];
  const reason = kind === 'VOIDED' ? 'CREDIT_VOIDED' : 'CREDIT_CHANGED';
  return [{ reason, on: line.on, points, line, articles: ruleSheet(voided.rule).articles }];
}

// A credit may be voided, brought back and voided again: what was learnt last of it stands.
function overtakenCorrections(lines: readonly HistoryLine[]): ReadonlySet<HistoryLine> {
  const last = new Map<string, HistoryLine>();
  const overtaken = new Set<HistoryLine>();
  for (const line of lines) {
    if (line.kind !== 'CORRECTION') continue;
    const { rule, on, fact } = line.correction.voided;
    const credit = `${rule} ${on} ${fact ?? ''}`;
    const earlier = last.get(credit);
    if (earlier !== undefined) overtaken.add(earlier);
    last.set(credit, line);
  }
  return overtaken;
}

function ofWithdrawal(line: Extract<HistoryLine, { readonly kind: 'WITHDRAWAL' }>): Uncounted {
  const { infraction } = line.withdrawal;
  const rule: Rule = infraction ? 'LOSS' : 'STAGE';
  return {
    reason: infraction ? 'LOSS_WITHDRAWN' : 'STAGE_WITHDRAWN',
    on: line.on,
    points: infraction?.points ?? null,
    line,
    articles: ruleSheet(rule).articles,
  };
}

function belowZero(steps: readonly AccountStep[]): Uncounted[] {
  const invalidation = steps.findLast(({ line }) => line.view.event.rule === 'INVALIDATION');
  const last = steps.at(-1);
  const deep = invalidation !== undefined && last?.after === 0 ? invalidation.before : (last?.after ?? 0);
  if (last === undefined || deep >= 0) return [];
  return [{ reason: 'FLOOR_OF_ZERO', on: last.line.on, points: -deep, line: null, articles: ofTheFloor }];
}
