import type { CompiledQuery, Kysely } from 'kysely';
import { bytesOf, nephGiven } from './dialect.js';
import type { Executor, TableRow, Tables } from './tables.js';

/** A query written once; it runs with other parameters each time. */
type Query<Row> = (executor: Executor, ...parameters: readonly unknown[]) => Promise<readonly Row[]>;

const inWorld = { world: 0, clock: 0 };

/** A world with the name of its template. */
export type WorldRow = TableRow<'world'> & { readonly base_name: string | null };

function worlds(kysely: Kysely<Tables>) {
  return kysely
    .selectFrom('world')
    .leftJoin('world as base', 'base.id', 'world.base_id')
    .selectAll('world')
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
    ...dossierQueries(kysely),
    ...letterQueries(kysely),
    ...recordedQueries(kysely),
    ...lifeQueries(kysely),
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

/** Dossiers, with the rows held by a clock. */
function dossierQueries(kysely: Kysely<Tables>) {
  return {
    dossiers: query(
      kysely
        .selectFrom('dossier')
        .select([
          'world_id',
          'neph',
          'civil_status',
          'address',
          'commands',
          'persona',
          'title_en',
          'title_fr',
        ])
        .where('world_id', 'in', [inWorld.world, inWorld.world])
        .where(nephGiven(kysely))
        .compile(),
    ),
    heldRows: query(
      kysely
        .selectFrom('held_row')
        .select([
          'neph',
          'part',
          'id',
          'recorded_from',
          'recorded_to',
          'revision',
          'closed_revision',
          'content',
        ])
        .where('world_id', '=', inWorld.world)
        .where(nephGiven(kysely))
        .where('recorded_from', '<=', inWorld.clock)
        .orderBy('position')
        .orderBy('recorded_from')
        .orderBy(bytesOf(kysely, 'part'))
        .orderBy(bytesOf(kysely, 'id'))
        .orderBy('revision')
        .compile(),
    ),
    heldLives: query(
      kysely
        .selectFrom('held_row')
        .selectAll()
        .where('world_id', '=', inWorld.world)
        .where(nephGiven(kysely))
        .orderBy('position')
        .orderBy('recorded_from')
        .orderBy(bytesOf(kysely, 'part'))
        .orderBy(bytesOf(kysely, 'id'))
        .orderBy('revision')
        .compile(),
    ),
  };
}

/** Letters sent by a clock. */
function letterQueries(kysely: Kysely<Tables>) {
  return {
    letters: query(
      kysely
        .selectFrom('letter')
        .select(['neph', 'id', 'ordinal', 'revision', 'kind', 'about', 'sent_at', 'notified_at', 'outcome'])
        .where('world_id', '=', inWorld.world)
        .where(nephGiven(kysely))
        .where('sent_at', '<=', inWorld.clock)
        .orderBy('sent_at')
        .orderBy('ordinal')
        .orderBy(bytesOf(kysely, 'id'))
        .compile(),
    ),
  };
}

/** What a dossier shows of the facts recorded by a clock. */
function recordedQueries(kysely: Kysely<Tables>) {
  return {
    recordedInfractions: query(
      kysely
        .selectFrom('infraction')
        .select([
          'neph',
          'id',
          'recorded_at',
          'withdrawn_at',
          'revision',
          'withdrawn_revision',
          'offence_ref',
          'label',
          'class',
          'points',
          'channel',
        ])
        .select([
          'place',
          'authority',
          'simultaneous_group',
          'committed_at',
          'committed_on',
          'final_on',
          'final_by',
          'corrections',
        ])
        .where('world_id', '=', inWorld.world)
        .where(nephGiven(kysely))
        .where('recorded_at', '<=', inWorld.clock)
        .orderBy('recorded_at')
        .orderBy('ordinal')
        .compile(),
    ),
    recordedStages: query(
      kysely
        .selectFrom('stage')
        .select([
          'neph',
          'id',
          'recorded_at',
          'withdrawn_at',
          'revision',
          'withdrawn_revision',
          'kind',
          'from_day',
          'to_day',
          'place',
          'attestation',
          'corrections',
        ])
        .where('world_id', '=', inWorld.world)
        .where(nephGiven(kysely))
        .where('recorded_at', '<=', inWorld.clock)
        .orderBy('recorded_at')
        .orderBy('ordinal')
        .compile(),
    ),
  };
}

/** Whole lives of facts, what lies ahead of the clock included. */
function lifeQueries(kysely: Kysely<Tables>) {
  return {
    infractionLives: query(
      kysely
        .selectFrom('infraction')
        .selectAll()
        .where('world_id', '=', inWorld.world)
        .where(nephGiven(kysely))
        .orderBy('ordinal')
        .compile(),
    ),
    stageLives: query(
      kysely
        .selectFrom('stage')
        .selectAll()
        .where('world_id', '=', inWorld.world)
        .where(nephGiven(kysely))
        .orderBy('ordinal')
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

function query<Row>(compiled: CompiledQuery<Row>): Query<Row> {
  return async (executor, ...parameters) =>
    (await executor.executeQuery<Row>({ ...compiled, parameters })).rows;
}
