import type { LegalDay } from '../time/index.js';
import type { HistoryLine } from './view.js';

/**
 * What became of a line between two views of one dossier: it is new, it stands with other points or another balance,
 * or it no longer stands. Applied in order to the earlier history, they make the later one.
 */
export type HistoryChange =
  | { readonly kind: 'WITHDRAWN'; readonly line: HistoryLine }
  | { readonly kind: 'RECORDED'; readonly line: HistoryLine }
  | { readonly kind: 'CHANGED'; readonly line: HistoryLine; readonly previous: HistoryLine };

/** What makes a line the one it is; a line of other content is another one. */
export function contentOf(line: HistoryLine): readonly (string | number)[] {
  if (line.kind === 'CORRECTION') {
    const { recordedOn, cause, kind, voided } = line.correction;
    return ['CORRECTION', recordedOn, cause ?? '', kind, voided.on, voided.rule, voided.points];
  }
  if (line.kind === 'WITHDRAWAL') {
    const { withdrawnOn, infraction, stage } = line.withdrawal;
    return ['WITHDRAWAL', withdrawnOn, infraction?.id ?? '', stage?.id ?? ''];
  }
  const { rule, on, causes, points, balanceAfter } = line.view.event;
  return [rule, on, causes.join(' '), points, balanceAfter];
}

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

/** The same whatever points it moves and whatever balance stands after it. */
function identityOf(line: HistoryLine): string {
  if (line.kind !== 'EVENT') return keyOf(line);
  const { rule, on, causes } = line.view.event;
  const isOfASeries = rule === 'FULL_2Y' || rule === 'FULL_3Y' || rule === 'INVALIDATION';
  return JSON.stringify([rule, on, isOfASeries ? '' : causes.join(' ')]);
}
