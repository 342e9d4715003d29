import type { Correction, Evaluation, PointsEvent } from '../points/index.js';
import type { Dossier, RecordedRow, TitlePeriod } from '../snpc/index.js';
import { legalDayOf } from '../time/index.js';
import { openInfraction, openStage } from './openRows.js';
import { isHeldOn } from './periods.js';
import { type KnowledgeCut, standingAt } from './versions.js';
import type { CorrectionView, EventView, HistoryLine, WithdrawalView } from './view.js';

/** What a history is drawn from. */
export interface HistorySources {
  readonly dossier: Dossier;
  readonly cut: KnowledgeCut;
  readonly periods: readonly TitlePeriod[];
  readonly events: Evaluation['events'];
  readonly corrections: readonly Correction[];
}

/** The history of a balance as it is told: nothing of days on which no licence was held. */
export function historyOf(sources: HistorySources): HistoryLine[] {
  return linesOf(sources).filter(({ on }) => isHeldOn(sources.periods, on));
}

/**
 * Everything that makes a balance, in legal order: what happened in law, then, on the day the register learnt of each,
 * the facts withdrawn and the corrections. The capital of a licence that was foreign then is among them.
 */
export function linesOf(sources: HistorySources): HistoryLine[] {
  const { dossier, cut, periods, events, corrections } = sources;
  const lines: HistoryLine[] = events.map(event => ({
    kind: 'EVENT',
    on: event.on,
    view: eventView(event, dossier, cut),
  }));
  for (const withdrawal of withdrawalsOf(dossier, cut)) {
    insert(lines, { kind: 'WITHDRAWAL', on: withdrawal.withdrawnOn, withdrawal });
  }
  for (const correction of corrections) {
    if (isHeldOn(periods, correction.voided.on)) {
      const on = correction.recordedOn;
      insert(lines, { kind: 'CORRECTION', on, correction: correctionView(correction, dossier) });
    }
  }
  return lines;
}

// After everything of its day.
function insert(lines: HistoryLine[], line: HistoryLine): void {
  const next = lines.findIndex(({ on }) => on > line.on);
  lines.splice(next === -1 ? lines.length : next, 0, line);
}

function eventView(event: PointsEvent, { infractions, stages }: Dossier, cut: KnowledgeCut): EventView {
  const causes = new Set(event.causes);
  const isCause = ({ id }: RecordedRow): boolean => causes.has(id);
  return {
    event,
    infractions: standingAt(infractions.filter(isCause), cut).map(({ row }) => openInfraction(row)),
    stages: standingAt(stages.filter(isCause), cut).map(({ row }) => openStage(row)),
  };
}

// A letter and a measure make a correction too; which one it was is told by the full record alone.
function correctionView(correction: Correction, { infractions, stages }: Dossier): CorrectionView {
  const isOpen = [...infractions, ...stages].some(({ id }) => id === correction.cause);
  return isOpen ? correction : { ...correction, cause: null };
}

/** The facts that the register held and that an appeal undid: a line of the history each, since their own is gone. */
function withdrawalsOf({ infractions, stages }: Dossier, cut: KnowledgeCut): WithdrawalView[] {
  const undoneLosses = standingAt(infractions, cut).flatMap(({ row, withdrawnAt }): WithdrawalView[] =>
    withdrawnAt === null || row.points === 0
      ? []
      : [{ withdrawnOn: legalDayOf(withdrawnAt), infraction: openInfraction(row), stage: null }],
  );
  const undoneStages = standingAt(stages, cut).flatMap(({ row, withdrawnAt }): WithdrawalView[] =>
    withdrawnAt === null
      ? []
      : [{ withdrawnOn: legalDayOf(withdrawnAt), infraction: null, stage: openStage(row) }],
  );
  return [...undoneLosses, ...undoneStages];
}
