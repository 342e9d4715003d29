import type { Correction, Evaluation, PointsEvent, Rule } from '../points/index.js';
import type { Dossier, LetterKind, LetterRow, RecordedRow, TitlePeriod } from '../snpc/index.js';
import { legalDayOf } from '../time/index.js';
import { isHeldOn } from './periods.js';
import { inForceAt, type KnowledgeCut, standingAt } from './versions.js';
import type { EventView, HistoryLine, WithdrawalView } from './view.js';

/** What a history is drawn from. */
export interface HistorySources {
  readonly dossier: Dossier;
  readonly cut: KnowledgeCut;
  readonly periods: readonly TitlePeriod[];
  readonly events: Evaluation['events'];
  readonly corrections: readonly Correction[];
}

/**
 * The history of a balance in legal order: what happened in law, then, on the day the register learnt of each, the
 * facts withdrawn and the corrections. Nothing is told of days on which no licence was held.
 */
export function historyOf(sources: HistorySources): HistoryLine[] {
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
      insert(lines, { kind: 'CORRECTION', on: correction.recordedOn, correction });
    }
  }
  return lines.filter(({ on }) => isHeldOn(periods, on));
}

// After everything of its day.
function insert(lines: HistoryLine[], line: HistoryLine): void {
  const next = lines.findIndex(({ on }) => on > line.on);
  lines.splice(next === -1 ? lines.length : next, 0, line);
}

function eventView(
  event: PointsEvent,
  { infractions, stages, letters }: Dossier,
  cut: KnowledgeCut,
): EventView {
  const causes = new Set(event.causes);
  const isCause = ({ id }: RecordedRow): boolean => causes.has(id);
  return {
    event,
    infractions: standingAt(infractions.filter(isCause), cut).map(({ row }) => row),
    stages: standingAt(stages.filter(isCause), cut).map(({ row }) => row),
    letters: kindsAbout[event.rule]
      ? inForceAt(letters, cut).filter(letter => tellsOf(letter, event, causes))
      : [],
  };
}

const losses: readonly LetterKind[] = ['48', '48M', '48N', '48SI'];
const kindsAbout: Readonly<Partial<Record<Rule, readonly LetterKind[]>>> = {
  LOSS: losses,
  INVALIDATION: losses,
  STAGE: ['47'],
  PROB_END: ['46'],
  FULL_2Y: ['46'],
  FULL_3Y: ['46'],
  ONE_POINT_6M: ['46D'],
  TEN_YEARS: ['46B'],
};

// The letter of a clean probation tells of no fact at all; that of a credit leaves after it.
function tellsOf(
  { kind, about, sentOn }: LetterRow,
  { rule, on }: PointsEvent,
  causes: ReadonlySet<string>,
): boolean {
  if (!kindsAbout[rule]?.includes(kind)) return false;
  if (kind.startsWith('46') && sentOn < on) return false;
  return rule === 'PROB_END' ? about.length === 0 : about.some(id => causes.has(id));
}

/** The facts that the register held and that an appeal undid: a line of the history each, since their own is gone. */
function withdrawalsOf({ infractions, stages }: Dossier, cut: KnowledgeCut): WithdrawalView[] {
  const undoneLosses = standingAt(infractions, cut).flatMap(({ row, withdrawnAt }): WithdrawalView[] =>
    withdrawnAt === null || row.points === 0
      ? []
      : [{ withdrawnOn: legalDayOf(withdrawnAt), infraction: row, stage: null }],
  );
  const undoneStages = standingAt(stages, cut).flatMap(({ row, withdrawnAt }): WithdrawalView[] =>
    withdrawnAt === null ? [] : [{ withdrawnOn: legalDayOf(withdrawnAt), infraction: null, stage: row }],
  );
  return [...undoneLosses, ...undoneStages];
}
