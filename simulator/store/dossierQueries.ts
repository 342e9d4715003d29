import { type Kysely, type RawBuilder, sql } from 'kysely';
import {
  dossierColumns,
  type HangingColumns,
  type HangingTable,
  lifeColumns,
  recordedColumns,
  worldColumns,
} from './columns.js';
import { dossiersGiven, jsonArrayOf, jsonArraysOf, nephGiven } from './dialect.js';
import { inWorld, query } from './query.js';
import type { TableRow, Tables } from './tables.js';

/** A dossier, and each kind of the rows that hang on it as the text of a JSON array of arrays, in no order. */
export type DossierWithRows = Pick<TableRow<'dossier'>, (typeof dossierColumns)[number]> & {
  readonly [Table in HangingTable]: string | null;
};

/** A row that is a world, as the text of a JSON array, or a dossier that stands in a layer of it. */
export type WorldOrDossier = { readonly world: string } | ({ readonly world: null } & DossierWithRows);

/** What is read of drivers: their dossiers, and the rows that hang on them. */
export function queriesOfDossiers(kysely: Kysely<Tables>) {
  return {
    dossiers: query(
      kysely
        .selectFrom('dossier')
        .select(dossierColumns)
        .where('world_id', 'in', [inWorld.world, inWorld.world])
        .where(nephGiven(kysely))
        .compile(),
    ),
    /** Parameters: the name of a world, the NEPHs, the name once more. No row where there is no such world. */
    worldWithDossiers: query(withWorld(kysely, recordedColumns).compile(kysely)),
    worldWithRecords: query(withWorld(kysely, lifeColumns).compile(kysely)),
    /** Parameters: the NEPHs, two layers. */
    dossiersWithRows: query(inLayers(kysely, recordedColumns).compile(kysely)),
    recordsWithRows: query(inLayers(kysely, lifeColumns).compile(kysely)),
  };
}

/** A world and dossiers of it by one statement, and so of one moment. */
function withWorld(kysely: Kysely<Tables>, columns: HangingColumns): RawBuilder<WorldOrDossier> {
  const world = jsonArrayOf(kysely, [...worldColumns.map(column => `world.${column}`), 'base.name']);
  const noDossier = sql.join(
    [...dossierColumns, ...hangingTables].map(column => sql`null as ${sql.ref(column)}`),
  );
  const layers = sql`world.id, world.base_id`;
  return sql<WorldOrDossier>`
    select ${world} as world, ${noDossier}
      from world left join world as base on base.id = world.base_id where world.name = ${''}
    union all
    select null, ${dossierWithRows(kysely, columns)}
      from world cross join ${dossiersGiven(kysely, layers)} where world.name = ${''}`;
}

function inLayers(kysely: Kysely<Tables>, columns: HangingColumns): RawBuilder<DossierWithRows> {
  const layers = sql`${inWorld.world}, ${inWorld.world}`;
  return sql<DossierWithRows>`
    select ${dossierWithRows(kysely, columns)} from ${dossiersGiven(kysely, layers)}`;
}

const hangingTables = Object.keys(recordedColumns) as readonly HangingTable[];

function dossierWithRows(kysely: Kysely<Tables>, columns: HangingColumns): RawBuilder<unknown> {
  const hanging = hangingTables.map(
    table => sql`(select ${jsonArraysOf(kysely, columns[table])} from ${sql.table(table)}
      where world_id = d.world_id and neph = d.neph) as ${sql.ref(table)}`,
  );
  return sql.join([...dossierColumns.map(column => sql.ref(`d.${column}`)), ...hanging]);
}
