import type { RecordedRow } from '../snpc/index.js';
import type { Instant } from '../time/index.js';

/** The version of one fact that stands at an instant, and how the register came to it. */
export interface Standing<Row extends RecordedRow> {
  /** The version in force, or the last one where the fact has been withdrawn. */
  readonly row: Row;
  /** Version in force just before this one, null for a first version. */
  readonly previous: Row | null;
  readonly firstRecordedAt: Instant;
  /** Instant at which the last version was closed with no successor; null while the fact stands. */
  readonly withdrawnAt: Instant | null;
}

/**
 * Cuts rows to what the register knew at an instant: one entry a fact, in the order of first recording. A
 * version recorded exactly at that instant is known; one closed exactly then no longer stands.
 */
export function standingAt<Row extends RecordedRow>(rows: readonly Row[], knownAt: Instant): Standing<Row>[] {
  const known = rows.filter(row => row.recordedFrom <= knownAt);
  if (known.length > 1) known.sort((a, b) => a.recordedFrom - b.recordedFrom || (a.id < b.id ? -1 : 1));
  const byFact = new Map<string, Row[]>();
  for (const row of known) {
    const versions = byFact.get(row.id);
    if (versions) versions.push(row);
    else byFact.set(row.id, [row]);
  }
  return [...byFact.values()].map(versions => standingOf(versions, knownAt));
}

/** The versions in force at an instant, withdrawn facts left out. */
export function inForceAt<Row extends RecordedRow>(rows: readonly Row[], knownAt: Instant): Row[] {
  return standingAt(rows, knownAt).flatMap(({ row, withdrawnAt }) => (withdrawnAt === null ? [row] : []));
}

function standingOf<Row extends RecordedRow>(versions: readonly Row[], knownAt: Instant): Standing<Row> {
  const row = versions.at(-1) as Row;
  const closed = row.recordedTo !== null && row.recordedTo <= knownAt;
  return {
    row,
    previous: versions.at(-2) ?? null,
    firstRecordedAt: (versions[0] as Row).recordedFrom,
    withdrawnAt: closed ? row.recordedTo : null,
  };
}
