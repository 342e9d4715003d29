import type { TableRow } from './tables.js';

/** A table whose rows hang on a dossier. */
export type HangingTable = 'held_row' | 'infraction' | 'stage' | 'letter';

/** The columns that are read of each, in the order in which the database puts them into an array. */
export type HangingColumns = { readonly [Table in HangingTable]: readonly (keyof TableRow<Table>)[] };

/** Of a world, all of them. */
export const worldColumns = [
  'id',
  'name',
  'base_id',
  'seed',
  'generation',
  'revision',
  'clock',
  'clock_at',
  'clock_offset',
  'first_clock',
  'first_clock_at',
  'delays',
  'faults',
  'country',
  'expires_at',
  'seed_version',
] as const satisfies readonly (keyof TableRow<'world'>)[];

/** Of a dossier. */
export const dossierColumns = [
  'world_id',
  'neph',
  'civil_status',
  'address',
  'commands',
  'persona',
  'title_en',
  'title_fr',
] as const satisfies readonly (keyof TableRow<'dossier'>)[];

const letter = [
  'id',
  'ordinal',
  'revision',
  'kind',
  'about',
  'sent_at',
  'notified_at',
  'outcome',
] as const satisfies HangingColumns['letter'];

/** What is recorded of a fact, and its place among others. */
const recorded = [
  'id',
  'ordinal',
  'recorded_at',
  'withdrawn_at',
  'revision',
  'withdrawn_revision',
] as const satisfies readonly (keyof TableRow<'infraction'> & keyof TableRow<'stage'>)[];

/** What a dossier shows of the facts recorded by a clock, and what puts them in order. */
export const recordedColumns = {
  held_row: [
    'part',
    'id',
    'recorded_from',
    'recorded_to',
    'revision',
    'closed_revision',
    'position',
    'content',
  ],
  infraction: [
    ...recorded,
    'offence_ref',
    'label',
    'class',
    'points',
    'channel',
    'place',
    'authority',
    'simultaneous_group',
    'committed_at',
    'committed_on',
    'final_on',
    'final_by',
    'corrections',
  ],
  stage: [...recorded, 'kind', 'from_day', 'to_day', 'place', 'attestation', 'corrections'],
  letter,
} as const satisfies HangingColumns;

/** Whole lives of facts, what lies ahead of the clock included. */
export const lifeColumns = {
  held_row: [...recordedColumns.held_row, 'act'],
  infraction: [
    ...recordedColumns.infraction,
    'path',
    'commanded_at',
    'notice_on',
    'paid_on',
    'title_on',
    'order_on',
    'contested_on',
    'judged_on',
    'carried_out_on',
    'withdrawal',
    'draws',
    'letter_draws',
  ],
  stage: [...recordedColumns.stage, 'commanded_at', 'attested_on', 'withdrawal', 'draws', 'letter_draws'],
  letter,
} as const satisfies HangingColumns;

/** A row of a table that hangs on a dossier, with some of its columns. */
export type HangingRow<Table extends HangingTable, Columns extends HangingColumns> = Pick<
  TableRow<Table>,
  Columns[Table][number] & keyof TableRow<Table>
>;
