import type { LicenceRecord } from '../life/record.js';
import { dossierRow, heldRows, infractionRow, letterRow, type Owner, stageRow } from './toRows.js';

/** A table that holds parts of dossiers, its columns, and the fields of the rows of `toRows.ts` that go there. */
export interface BulkTable {
  readonly table: keyof typeof rowsOf;
  readonly columns: readonly string[];
  readonly fields: readonly string[];
}

/** The values of many rows, one row after another, for each table of a list. It crosses from thread to thread cheaply. */
export type FlatRows = readonly (readonly unknown[])[];

/** What a dossier has in each table. */
const rowsOf = {
  dossier: (record: LicenceRecord, owner: Owner): readonly object[] => [dossierRow(record, owner, 0, null)],
  held_row: ({ held }: LicenceRecord, owner: Owner): readonly object[] => heldRows(held, owner),
  infraction: ({ infractions }: LicenceRecord, owner: Owner): readonly object[] =>
    infractions.map(life => infractionRow(life, owner)),
  stage: ({ stages }: LicenceRecord, owner: Owner): readonly object[] =>
    stages.map(life => stageRow(life, owner)),
  letter: ({ letters }: LicenceRecord, owner: Owner): readonly object[] =>
    letters.map(letter => letterRow(letter, owner)),
};

export const bulkTableNames = Object.keys(rowsOf) as readonly (keyof typeof rowsOf)[];

/** The rows of new dossiers of a template, ready to bind. Pure, and without the database: threads do it. */
export function flatRows(
  tables: readonly BulkTable[],
  worldId: number,
  records: Iterable<LicenceRecord>,
): FlatRows {
  const flat = tables.map((): unknown[] => []);
  for (const record of records) {
    const owner = { worldId, neph: record.neph };
    for (const [place, { table, fields }] of tables.entries()) {
      const values = flat[place] as unknown[];
      for (const row of rowsOf[table](record, owner) as readonly Readonly<Record<string, unknown>>[]) {
        for (const field of fields) values.push(row[field] ?? null);
      }
    }
  }
  return flat;
}

/** How many rows there are of each table. */
export function countsOf(tables: readonly BulkTable[], flat: FlatRows): Readonly<Record<string, number>> {
  return Object.fromEntries(
    tables.map(({ table, fields }, place) => [table, (flat[place]?.length ?? 0) / fields.length]),
  );
}
