import { type Kysely, PostgresAdapter, sql } from 'kysely';
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
