import {
  explainCorrection,
  explainEvent,
  explainWithdrawal,
  type HistoryLine,
  type Language,
  labelOfCorrection,
  ruleLabels,
  type WithdrawalView,
  withdrawalLabels,
} from '../../../licence/index.js';
import type { PointsEvent } from '../../../points/index.js';
import type { InfractionRow, StageRow } from '../../../snpc/index.js';
import { articlesOf } from './articles.js';
import type { Decision } from './decision.js';
import { establishedLines, infractionDecision, placeLine } from './infraction.js';
import { stageDecision } from './stage.js';

/** Rows of the full record by their ids: they tell more of a fact than the history does. */
export interface FactsOfRecord {
  readonly infractions: ReadonlyMap<string, InfractionRow>;
  readonly stages: ReadonlyMap<string, StageRow>;
}

/** A line of the history as a decision: a loss and a stage with what the record tells of them. */
export function decisionOfLine(line: HistoryLine, facts: FactsOfRecord, language: Language): Decision {
  switch (line.kind) {
    case 'EVENT':
      return decisionOfEvent(line.view.event, facts, language);
    case 'WITHDRAWAL':
      return {
        ...plain(line, withdrawalLabels[line.withdrawal.infraction ? 'infraction' : 'stage'][language]),
        lines: [explainWithdrawal(line.withdrawal, language), ...withdrawnFact(line.withdrawal, language)],
      };
    case 'CORRECTION':
      return {
        ...plain(line, labelOfCorrection(line.correction, language)),
        lines: [explainCorrection(line.correction, language)],
      };
  }
}

/** What the register had held of a fact that is withdrawn. */
function withdrawnFact({ infraction, stage }: WithdrawalView, language: Language): string[] {
  if (infraction) return establishedLines(infraction, language);
  return stage ? [placeLine(stage.place, language)] : [];
}

function plain({ on }: HistoryLine, title: string): Omit<Decision, 'lines'> {
  return { on, title, points: null, balance: null };
}

function decisionOfEvent(event: PointsEvent, facts: FactsOfRecord, language: Language): Decision {
  const [cause = ''] = event.causes;
  const infraction = event.rule === 'LOSS' ? facts.infractions.get(cause) : undefined;
  if (infraction) return infractionDecision(infraction, event, language);
  const isStage = event.rule === 'STAGE' || event.rule === 'STAGE_REFUSED';
  const stage = isStage ? facts.stages.get(cause) : undefined;
  if (stage) return stageDecision(stage, event, language);
  return {
    on: event.on,
    title: ruleLabels[event.rule][language],
    lines: [explainEvent(event, language), articlesOf(event, language)],
    points: event.rule === 'INVALIDATION' ? null : event.points,
    balance: Math.max(0, event.balanceAfter),
  };
}
