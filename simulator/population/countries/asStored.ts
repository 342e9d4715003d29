import type { Dossier, RecordedRow } from '../../../src/snpc/index.js';
import { dossierOf, recordedPartOf } from '../../life/dossier.js';
import type { Held, HeldRows, LicenceRecord } from '../../life/record.js';

/** A record as it would be read back from the tables: the same rows in the same order, so that nobody can tell it was not. */
export function asStored(record: LicenceRecord): LicenceRecord {
  return {
    ...record,
    held: heldAsStored(record.held),
    infractions: [...record.infractions].sort((a, b) => a.ordinal - b.ordinal),
    stages: [...record.stages].sort((a, b) => a.ordinal - b.ordinal),
    letters: [...record.letters].sort(
      (a, b) => a.sentAt - b.sentAt || a.ordinal - b.ordinal || (a.id < b.id ? -1 : 1),
    ),
  };
}

/** Its dossier as it would be read back, rows ahead of the clock included. */
export function dossierAsStored(record: LicenceRecord): Dossier {
  const recorded = recordedPartOf(record);
  const byRecording = <Fact extends { readonly recordedAt: number }>(facts: readonly Fact[]): Fact[] =>
    [...facts].sort((a, b) => a.recordedAt - b.recordedAt);
  return dossierOf({
    ...recorded,
    infractions: byRecording(recorded.infractions),
    stages: byRecording(recorded.stages),
  });
}

function heldAsStored(held: HeldRows): HeldRows {
  const rowsOf = <Row extends RecordedRow>(rows: readonly Held<Row>[]): Held<Row>[] =>
    rows.map(row => ({ ...row, revision: row.revision ?? 0 }));
  return {
    titlePeriods: rowsOf(held.titlePeriods),
    titles: rowsOf(held.titles),
    categories: rowsOf(held.categories),
    restrictions: rowsOf(held.restrictions),
    medicalVisits: rowsOf(held.medicalVisits),
    measures: rowsOf(held.measures),
  };
}
