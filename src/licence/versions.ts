import type { RecordedRow } from '../snpc/index.js';
import type { Instant } from '../time/index.js';

/** What a register knew: everything recorded by an instant, by commands up to a revision. */
export interface KnowledgeCut {
  readonly knownAt: Instant;
  readonly revision: number;
}

/** The version of one fact that stands at a cut, and how the register came to it. */
export interface Standing<Row extends RecordedRow> {
  /** The version in force, or the last one where the fact has been withdrawn. */
  readonly row: Row;
  /** Every version known, oldest first; `row` is the last. */
  readonly versions: readonly Row[];
  readonly firstRecordedAt: Instant;
  /** Instant at which the last version was closed with no successor; null while the fact stands. */
  readonly withdrawnAt: Instant | null;
}

/**
 * Cuts rows to what the register knew: one entry a fact, in the order of first recording. A version recorded
 * exactly at the instant is known; one closed exactly then no longer stands.
 */
export function standingAt<Row extends RecordedRow>(
  rows: readonly Row[],
  cut: KnowledgeCut,
): Standing<Row>[] {
  const known = rows.filter(row => row.recordedFrom <= cut.knownAt && (row.revision ?? 0) <= cut.revision);
  // Most lists of most dossiers have no row, or one; and sources give them in their order.
  if (known.length < 2) return known.map(row => standingOf([row], cut));
  if (!known.every((row, place) => place === 0 || byRecording(known[place - 1] as Row, row) <= 0))
    known.sort(byRecording);
  const byFact = new Map<string, Row[]>();
  for (const row of known) {
    const versions = byFact.get(row.id);
    if (versions) versions.push(row);
    else byFact.set(row.id, [row]);
  }
  return [...byFact.values()].map(versions => standingOf(versions, cut));
}

/**
 * How many times a register had written about some facts at a cut: versions opened, and versions closed. Rows are kept
 * for ever, so that it never falls; at one instant of a stopped clock it grows with each command that wrote something.
 */
export function recordingsAt(rows: readonly RecordedRow[], { knownAt, revision }: KnowledgeCut): number {
  const isBy = (at: Instant | null, by = 0): boolean => at !== null && at <= knownAt && by <= revision;
  return rows.reduce(
    (count, row) =>
      count + Number(isBy(row.recordedFrom, row.revision)) + Number(isBy(row.recordedTo, row.closedRevision)),
    0,
  );
}

/** The versions in force at a cut, withdrawn facts left out. */
export function inForceAt<Row extends RecordedRow>(rows: readonly Row[], cut: KnowledgeCut): Row[] {
  return standingAt(rows, cut).flatMap(({ row, withdrawnAt }) => (withdrawnAt === null ? [row] : []));
}

/**
 * Recording of the latest version that differs from the one before it in one of these columns; the first
 * recording where none does.
 */
export function recordedSinceChangeOf<Row extends RecordedRow>(
  { versions, firstRecordedAt }: Standing<Row>,
  columns: readonly (keyof Row)[],
): Instant {
  for (let index = versions.length - 1; index > 0; index--) {
    const [before, after] = [versions[index - 1] as Row, versions[index] as Row];
    if (columns.some(column => before[column] !== after[column])) return after.recordedFrom;
  }
  return firstRecordedAt;
}

function standingOf<Row extends RecordedRow>(versions: readonly Row[], cut: KnowledgeCut): Standing<Row> {
  const row = versions.at(-1) as Row;
  const closed =
    row.recordedTo !== null && row.recordedTo <= cut.knownAt && (row.closedRevision ?? 0) <= cut.revision;
  return {
    row,
    versions,
    firstRecordedAt: (versions[0] as Row).recordedFrom,
    withdrawnAt: closed ? row.recordedTo : null,
  };
}

function byRecording(a: RecordedRow, b: RecordedRow): number {
  return (
    a.recordedFrom - b.recordedFrom ||
    (a.id === b.id ? (a.revision ?? 0) - (b.revision ?? 0) : a.id < b.id ? -1 : 1)
  );
}
