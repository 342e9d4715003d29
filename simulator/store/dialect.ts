import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.js';

function isPostgres(kysely: Kysely<Tables>): boolean {
  return kysely.getExecutor().adapter instanceof PostgresAdapter;
}

/** A column of texts as it is ordered by: by its bytes, whatever the language of the database. */
export function bytesOf(kysely: Kysely<Tables>, column: string) {
  return isPostgres(kysely) ? sql`${sql.ref(column)} collate "C"` : sql.ref(column);
}

/** True for the NEPHs of a list given as one JSON parameter, so that one statement serves any number of them. */
export function nephGiven(kysely: Kysely<Tables>) {
  return isPostgres(kysely)
    ? sql<boolean>`neph = any(array(select jsonb_array_elements_text(${''}::jsonb)))`
    : sql<boolean>`neph in (select value from json_each(${''}))`;
}

/** Columns of one row as the text of a JSON array. */
export function jsonArrayOf(kysely: Kysely<Tables>, columns: readonly string[]): RawBuilder<string> {
  const list = sql.join(columns.map(column => sql.ref(column)));
  return isPostgres(kysely) ? sql`json_build_array(${list})::text` : sql`json_array(${list})`;
}

/** Columns of many rows as the text of a JSON array of arrays; of no row, null or an empty array. */
export function jsonArraysOf(kysely: Kysely<Tables>, columns: readonly string[]): RawBuilder<string | null> {
  const list = sql.join(columns.map(column => sql.ref(column)));
  return isPostgres(kysely)
    ? sql`json_agg(json_build_array(${list}))::text`
    : sql`json_group_array(json_array(${list}))`;
}

/**
 * The dossiers `d` of a list of NEPHs, given as one JSON parameter, in some layers: what stands after `from` or after another
 * table. Each is looked up by its key, one after another, whatever the planner believes of the size of the table.
 */
export function dossiersGiven(kysely: Kysely<Tables>, layers: RawBuilder<unknown>): RawBuilder<unknown> {
  return isPostgres(kysely)
    ? sql`jsonb_array_elements_text(${''}::jsonb) as asked (neph) cross join lateral (
        select * from dossier where world_id in (${layers}) and neph = asked.neph offset 0) as d`
    : sql`json_each(${''}) as asked cross join dossier as d on d.world_id in (${layers}) and d.neph = asked.value`;
}
