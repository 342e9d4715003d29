import type { HistoryLine } from '../../../licence/index.js';
import { type Rule, ruleSheet } from '../../../points/index.js';
import { AutomaticRestitution, InitialCapital, ProbationIncrement } from './capitalAndCredits.js';
import { Correction } from './correction.js';
import { Invalidation } from './invalidation.js';
import { PointLoss } from './loss.js';
import { PointEvent } from './pointEvent.js';
import { StageCredit, StageRefusal } from './stage.js';
import { FactWithdrawal } from './withdrawal.js';

export { PointEvent };

/** Every type of the family, for the schema and for the resolution of the interface. */
export const pointEventTypes = [
  InitialCapital,
  PointLoss,
  StageCredit,
  StageRefusal,
  AutomaticRestitution,
  ProbationIncrement,
  Invalidation,
  FactWithdrawal,
  Correction,
] as const;

/** The event of a line of the history, under an id that is made only when it is asked. */
export function pointEventOf(line: HistoryLine, id: () => string): PointEvent {
  if (line.kind === 'CORRECTION') {
    const { recordedOn, voided, cause } = line.correction;
    const content = {
      id,
      on: recordedOn,
      recordedOn,
      points: 0,
      balanceAfter: null,
      ceiling: null,
      rule: voided.rule,
      causes: cause === null ? [] : [cause],
      articles: ruleSheet(voided.rule).articles,
    };
    return new Correction(content, line.correction);
  }
  if (line.kind === 'WITHDRAWAL') {
    const { withdrawnOn, infraction, stage } = line.withdrawal;
    const rule: Rule = infraction ? 'LOSS' : 'STAGE';
    const content = {
      id,
      on: withdrawnOn,
      recordedOn: withdrawnOn,
      points: 0,
      balanceAfter: null,
      ceiling: null,
      rule,
      causes: [infraction?.id ?? stage?.id ?? ''],
      articles: ruleSheet(rule).articles,
    };
    return new FactWithdrawal(content, line.withdrawal);
  }
  const { event } = line.view;
  const content = { ...event, id, ceiling: event.cap };
  return new (typeOf(event.rule))(content, line.view);
}

function typeOf(rule: Rule) {
  switch (rule) {
    case 'CAPITAL':
      return InitialCapital;
    case 'LOSS':
      return PointLoss;
    case 'STAGE':
      return StageCredit;
    case 'STAGE_REFUSED':
      return StageRefusal;
    case 'PROB_YEAR':
    case 'PROB_END':
      return ProbationIncrement;
    case 'INVALIDATION':
      return Invalidation;
    default:
      return AutomaticRestitution;
  }
}

/** Kind of a line, as the filters of a history name it. */
export function kindOf(line: HistoryLine): string {
  if (line.kind !== 'EVENT') return line.kind;
  const kinds: Readonly<Record<Rule, string>> = {
    CAPITAL: 'INITIAL_CAPITAL',
    LOSS: 'LOSS',
    STAGE: 'STAGE_CREDIT',
    STAGE_REFUSED: 'STAGE_REFUSAL',
    PROB_YEAR: 'PROBATION_INCREMENT',
    PROB_END: 'PROBATION_INCREMENT',
    INVALIDATION: 'INVALIDATION',
    ONE_POINT_6M: 'AUTOMATIC_RESTITUTION',
    FULL_2Y: 'AUTOMATIC_RESTITUTION',
    FULL_3Y: 'AUTOMATIC_RESTITUTION',
    TEN_YEARS: 'AUTOMATIC_RESTITUTION',
  };
  return kinds[line.view.event.rule];
}
