import type { EntityName } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { type Kysely, sql } from 'kysely';
import { DossierEntity, HeldRowEntity, InfractionEntity, LetterEntity, StageEntity } from './entities.js';
import type { Tables } from './tables.js';

// As names of entities alone: each has properties of its own.
const ofDossiers = [
  DossierEntity,
  InfractionEntity,
  StageEntity,
  LetterEntity,
  HeldRowEntity,
] as unknown as readonly EntityName<object>[];

/** Copies a world's own rows to another: as many rows as its commands have touched, none of its template's. */
export async function copyDossiers(em: SqlEntityManager, from: number, to: number): Promise<void> {
  const kysely = em.getKysely() as unknown as Kysely<Tables>;
  for (const entity of ofDossiers) {
    const { tableName, props } = em.getMetadata().get(entity);
    const others = props.flatMap(({ name, fieldNames }) => (name === 'worldId' ? [] : fieldNames));
    const columns = sql.join(others.map(column => sql.ref(column)));
    await sql`insert into ${sql.table(tableName)} (world_id, ${columns})
      select ${sql.lit(to)}, ${columns} from ${sql.table(tableName)} where world_id = ${sql.lit(from)}`.execute(
      kysely,
    );
  }
}
