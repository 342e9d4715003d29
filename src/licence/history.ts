import type { Correction, Evaluation } from '../points/index.js';
import type { Dossier, RecordedRow, TitlePeriod } from '../snpc/index.js';
import { legalDayOf } from '../time/index.js';
import { openInfraction, openStage } from './openRows.js';
import { isHeldOn } from './periods.js';
import { type KnowledgeCut, standingAt } from './versions.js';
import type { CorrectionView, HistoryLine, WithdrawalView } from './view.js';

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
  const facts = openFacts(dossier, cut);
  const lines: HistoryLine[] = events.map(event => ({
    kind: 'EVENT',
    on: event.on,
    view: { event, infractions: facts.infractions(event.causes), stages: facts.stages(event.causes) },
  }));
  const happened = lines.length;
  for (const withdrawal of withdrawalsOf(dossier, cut)) {
    lines.push({ kind: 'WITHDRAWAL', on: withdrawal.withdrawnOn, withdrawal });
  }
  for (const correction of corrections) {
    if (isHeldOn(periods, correction.voided.on)) {
      const on = correction.recordedOn;
      lines.push({ kind: 'CORRECTION', on, correction: correctionView(correction, dossier) });
    }
  }
  // What happened comes in its order, and what the register learnt of a day after everything of it.
  return lines.length === happened ? lines : lines.sort((one, other) => one.on - other.on);
}

/** The facts that stand at a cut, by those that caused an event, in the order of their recording. */
function openFacts({ infractions, stages }: Dossier, cut: KnowledgeCut) {
  return {
    infractions: causing(infractions, cut, openInfraction),
    stages: causing(stages, cut, openStage),
  };
}

// Each row is opened once: a restoration of all points has every offence before it among its causes.
function causing<Row extends RecordedRow, Open>(
  rows: readonly Row[],
  cut: KnowledgeCut,
  open: (row: Row) => Open,
): (causes: readonly string[]) => readonly Open[] {
  const byId = new Map(standingAt(rows, cut).map(({ row }, place) => [row.id, { place, open: open(row) }]));
  return causes => {
    const found = causes.flatMap(id => byId.get(id) ?? []);
    const inOrder = found.length > 1 ? found.sort((one, other) => one.place - other.place) : found;
    return inOrder.map(one => one.open);
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
