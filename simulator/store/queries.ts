import type { Kysely } from 'kysely';
import { worldColumns } from './columns.js';
import { bytesOf, nephGiven } from './dialect.js';
import { queriesOfDossiers } from './dossierQueries.js';
import { inWorld, query } from './query.js';
import type { TableRow, Tables } from './tables.js';

/** A world with the name of its template. */
export type WorldRow = Pick<TableRow<'world'>, (typeof worldColumns)[number]> & {
  readonly base_name: string | null;
};

function worlds(kysely: Kysely<Tables>) {
  return kysely
    .selectFrom('world')
    .leftJoin('world as base', 'base.id', 'world.base_id')
    .select(worldColumns.map(column => `world.${column}` as const))
    .select('base.name as base_name');
}

/** Every query of the reading side, compiled once for a database. */
export type Queries = ReturnType<typeof compileQueries>;

/**
 * Parameters, in order: the layer, which is a world's own rows or those of its template, or both where a query reads
 * two layers at once; then, where they are asked, the NEPHs in JSON; then the clock.
 */
export function compileQueries(kysely: Kysely<Tables>) {
  return {
    ...worldQueries(kysely),
    ...queriesOfDossiers(kysely),
    ...peopleQueries(kysely),
    ...watchQueries(kysely),
  };
}

/** Worlds themselves. */
function worldQueries(kysely: Kysely<Tables>) {
  return {
    worldByName: query(worlds(kysely).where('world.name', '=', '').compile()),
    worlds: query(worlds(kysely).orderBy(bytesOf(kysely, 'world.name')).compile()),
    makings: query(kysely.selectFrom('making').selectAll().orderBy(bytesOf(kysely, 'name')).compile()),
    idempotencyKey: query(
      kysely
        .selectFrom('idempotency_key')
        .select(['fingerprint', 'receipt'])
        .where('owner_id', '=', 0)
        .where('key', '=', '')
        .compile(),
    ),
  };
}

/** What those who watch a world ask. */
function watchQueries(kysely: Kysely<Tables>) {
  return {
    /** Parameters: the layer, the NEPHs, a revision. */
    commandedSince: query(
      kysely
        .selectFrom('dossier')
        .select('neph')
        .where('world_id', '=', inWorld.world)
        .where(nephGiven(kysely))
        .where('revision', '>', 0)
        .orderBy(bytesOf(kysely, 'neph'))
        .compile(),
    ),
  };
}

/** Dossiers found by who they are. */
function peopleQueries(kysely: Kysely<Tables>) {
  return {
    bornOn: query(
      kysely
        .selectFrom('dossier')
        .select(['world_id', 'neph', 'civil_status'])
        .where('world_id', 'in', [inWorld.world, inWorld.world])
        .where('born_on', '=', 0)
        .orderBy(bytesOf(kysely, 'neph'))
        .compile(),
    ),
    personas: query(
      kysely
        .selectFrom('dossier')
        .select(['persona', 'neph', 'title_en', 'title_fr'])
        .where('world_id', 'in', [inWorld.world, inWorld.world])
        .where('persona', 'is not', null)
        .orderBy(bytesOf(kysely, 'neph'))
        .compile(),
    ),
  };
}
