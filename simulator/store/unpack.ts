import type { Instant } from '../../src/time/index.js';
import { type HangingColumns, type HangingRow, type HangingTable, worldColumns } from './columns.js';
import type { DossierWithRows } from './dossierQueries.js';
import type { WorldRow } from './queries.js';

const worldRowColumns = [...worldColumns, 'base_name'] as const;

/** A world from the text of its array. */
export function worldRowOf(text: string): WorldRow {
  return rowOf(JSON.parse(text), worldRowColumns);
}

/** The rows of one kind that hang on a dossier, from the text of their arrays. */
export function rowsOf<Table extends HangingTable, Columns extends HangingColumns>(
  dossier: Pick<DossierWithRows, Table>,
  table: Table,
  columns: Columns,
): HangingRow<Table, Columns>[] {
  return arraysOf(dossier[table]).map(values => rowOf(values, columns[table]));
}

/** Those alone that an instant does not precede, by a column; null is never. */
export function rowsBy<Table extends HangingTable, Columns extends HangingColumns>(
  dossier: Pick<DossierWithRows, Table>,
  table: Table,
  columns: Columns,
  column: Columns[Table][number],
  clock: Instant,
): HangingRow<Table, Columns>[] {
  const names: readonly string[] = columns[table];
  const place = names.indexOf(column);
  return arraysOf(dossier[table])
    .filter(values => values[place] !== null && (values[place] as number) <= clock)
    .map(values => rowOf(values, names));
}

function arraysOf(text: string | null): unknown[][] {
  return text === null || text === '[]' ? [] : JSON.parse(text);
}

function rowOf<Row>(values: readonly unknown[], columns: readonly string[]): Row {
  const row: Record<string, unknown> = {};
  for (let place = 0; place < columns.length; place++) row[columns[place] as string] = values[place];
  return row as Row;
}

interface HeldPlace {
  readonly position: number;
  readonly recorded_from: number;
  readonly part: string;
  readonly id: string;
  readonly revision: number;
}

/** As their author gave them, the versions of one in the order of time. */
export function inOrderHeld(a: HeldPlace, b: HeldPlace): number {
  return (
    a.position - b.position ||
    a.recorded_from - b.recorded_from ||
    byBytes(a.part, b.part) ||
    byBytes(a.id, b.id) ||
    a.revision - b.revision
  );
}

interface FactPlace {
  readonly recorded_at: number | null;
  readonly ordinal: number;
}

/** As the register learns them. */
export function inOrderRecorded(a: FactPlace, b: FactPlace): number {
  return (a.recorded_at ?? 0) - (b.recorded_at ?? 0) || a.ordinal - b.ordinal;
}

/** As they were commanded. */
export function inOrderCommanded(a: Pick<FactPlace, 'ordinal'>, b: Pick<FactPlace, 'ordinal'>): number {
  return a.ordinal - b.ordinal;
}

interface LetterPlace {
  readonly sent_at: number;
  readonly ordinal: number;
  readonly id: string;
}

/** As they leave. */
export function inOrderSent(a: LetterPlace, b: LetterPlace): number {
  return a.sent_at - b.sent_at || a.ordinal - b.ordinal || byBytes(a.id, b.id);
}

function byBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}
