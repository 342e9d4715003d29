import type { LegalDay } from '../time/index.js';
import type { OpenInfraction, OpenStage } from './openRows.js';
import type { EventView, HistoryLine } from './view.js';

/**
 * What became of a line between two views of one dossier: it is new, it stands otherwise (other points, another balance,
 * a fact that the register has corrected), or it no longer stands. Applied in order to the earlier history, they make
 * the later one.
 */
export type HistoryChange =
  | { readonly kind: 'WITHDRAWN'; readonly line: HistoryLine }
  | { readonly kind: 'RECORDED'; readonly line: HistoryLine }
  | { readonly kind: 'CHANGED'; readonly line: HistoryLine; readonly previous: HistoryLine };

/**
 * What makes a line the one it is: all that is shown of it, so that nothing else can stand under its id in the cache of a
 * client. A line of other content is another one.
 */
export function contentOf(line: HistoryLine): readonly (string | number)[] {
  if (line.kind === 'CORRECTION') {
    const { recordedOn, cause, kind, voided, becomes, byWithdrawal } = line.correction;
    const credit = [voided.on, voided.rule, voided.points, voided.fact ?? '', becomes ?? ''];
    return ['CORRECTION', recordedOn, cause ?? '', kind, ...credit, byWithdrawal ? 1 : 0];
  }
  if (line.kind === 'WITHDRAWAL') {
    const { withdrawnOn, infraction, stage } = line.withdrawal;
    const fact = infraction ? [...lossOf(infraction), infraction.points] : stage ? stageOf(stage) : [];
    return ['WITHDRAWAL', withdrawnOn, infraction?.id ?? '', stage?.id ?? '', ...fact];
  }
  const { rule, on, causes, points, balanceAfter, recordedOn, cap, freeOfOffences } = line.view.event;
  const free = freeOfOffences ? [freeOfOffences.from, freeOfOffences.to] : [];
  return [rule, on, causes.join(' '), points, balanceAfter, recordedOn, cap, ...free, ...factsOf(line.view)];
}

// A loss and a stage show their fact whole; a credit names the offences whose points return.
function factsOf({ event, infractions, stages }: EventView): readonly (string | number)[] {
  if (event.rule === 'LOSS') return infractions.flatMap(row => [...lossOf(row), row.points]);
  return [
    ...infractions.flatMap(({ offenceRef, committedOn }) => [offenceRef ?? '', committedOn]),
    ...stages.flatMap(stageOf),
  ];
}

const lossOf = (row: OpenInfraction): readonly (string | number)[] => [
  row.offenceRef ?? '',
  row.label,
  row.class,
  row.channel,
  row.place ?? '',
  row.committedOn,
  row.finalOn,
  row.finalBy,
];

const stageOf = ({ kind, from, to, place }: OpenStage): readonly (string | number)[] => [
  kind,
  from,
  to,
  place ?? '',
];

/**
 * The day from which a register can show a line: the day it acts, or that of its recording when the register learns of
 * it later.
 */
export function showsOn(line: HistoryLine): LegalDay {
  if (line.kind !== 'EVENT') return line.on;
  const { on, recordedOn } = line.view.event;
  return on > recordedOn ? on : recordedOn;
}

/**
 * The changes from one whole history to a later one: first what no longer stands, in legal order; then what is new, in
 * the order in which a register that is always watched would have shown it; then what stands otherwise.
 */
export function changesBetween(
  before: readonly HistoryLine[],
  after: readonly HistoryLine[],
): HistoryChange[] {
  const stoodBefore = new Set(before.map(keyOf));
  const standAfter = new Set(after.map(keyOf));
  const gone = before.filter(line => !standAfter.has(keyOf(line)));
  const come = after.filter(line => !stoodBefore.has(keyOf(line)));
  const previous = new Map(gone.map(line => [identityOf(line), line]));
  const next = new Set(come.map(identityOf));

  const changes: HistoryChange[] = [];
  for (const line of gone) if (!next.has(identityOf(line))) changes.push({ kind: 'WITHDRAWN', line });
  const changed: HistoryChange[] = [];
  for (const line of [...come].sort((a, b) => showsOn(a) - showsOn(b))) {
    const earlier = previous.get(identityOf(line));
    if (earlier === undefined) changes.push({ kind: 'RECORDED', line });
    else changed.push({ kind: 'CHANGED', line, previous: earlier });
  }
  return [...changes, ...changed];
}

function keyOf(line: HistoryLine): string {
  return JSON.stringify(contentOf(line));
}

/** The same whatever points it moves, whatever balance stands after it, and however its fact is corrected. */
function identityOf(line: HistoryLine): string {
  if (line.kind !== 'EVENT') return keyOf(line);
  const { rule, on, causes } = line.view.event;
  const isOfASeries = rule === 'FULL_2Y' || rule === 'FULL_3Y' || rule === 'INVALIDATION';
  return JSON.stringify([rule, on, isOfASeries ? '' : causes.join(' ')]);
}
