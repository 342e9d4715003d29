import type { Kysely } from 'kysely';
import { bytesOf, nephGiven } from './dialect.js';
import { inWorld, query } from './query.js';
import type { Tables } from './tables.js';

/** What is read of drivers: their dossiers, and the rows that hang on them. */
export function queriesOfDossiers(kysely: Kysely<Tables>) {
  return {
    ...dossierQueries(kysely),
    ...letterQueries(kysely),
    ...recordedQueries(kysely),
    ...lifeQueries(kysely),
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
