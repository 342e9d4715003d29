import type { EntityName } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { CompiledQuery, Kysely } from 'kysely';
import type { LicenceRecord } from '../life/record.js';
import { DossierEntity, HeldRowEntity, InfractionEntity, LetterEntity, StageEntity } from './entities.js';
import type { Tables } from './tables.js';
import { dossierRow, heldRows, infractionRow, letterRow, stageRow } from './toRows.js';

type Row = Readonly<Record<string, unknown>>;

/** Most parameters of one statement: SQLite takes 32,766, PostgreSQL 65,535. */
const mostParameters = 20_000;

/** Writes whole new dossiers by statements of many rows, compiled once a size: for populations, not for commands. */
export async function insertInBulk(
  em: SqlEntityManager,
  worldId: number,
  records: readonly LicenceRecord[],
): Promise<void> {
  const owned = records.map(record => ({ record, owner: { worldId, neph: record.neph } }));
  const write = (entity: unknown, rows: readonly unknown[]): Promise<void> =>
    insertRows(em, entity as EntityName<object>, rows as readonly Row[]);
  await write(
    DossierEntity,
    owned.map(({ record, owner }) => dossierRow(record, owner, 0, null)),
  );
  await write(
    HeldRowEntity,
    owned.flatMap(({ record, owner }) => heldRows(record.held, owner)),
  );
  await write(
    InfractionEntity,
    owned.flatMap(({ record, owner }) => record.infractions.map(life => infractionRow(life, owner))),
  );
  await write(
    StageEntity,
    owned.flatMap(({ record, owner }) => record.stages.map(life => stageRow(life, owner))),
  );
  await write(
    LetterEntity,
    owned.flatMap(({ record, owner }) => record.letters.map(letter => letterRow(letter, owner))),
  );
}

async function insertRows(
  em: SqlEntityManager,
  entity: EntityName<object>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const kysely = em.getKysely() as unknown as Kysely<Tables>;
  const { tableName, props } = em.getMetadata().get(entity);
  const columns = props.map(({ name, fieldNames: [column = ''] }) => ({ name: String(name), column }));
  const most = Math.floor(mostParameters / columns.length);
  const compiled = new Map<number, CompiledQuery>();
  for (let first = 0; first < rows.length; first += most) {
    const some = rows.slice(first, first + most);
    let query = compiled.get(some.length);
    if (!query) {
      const blank = Object.fromEntries(columns.map(({ column }) => [column, 0]));
      query = kysely
        .insertInto(tableName as keyof Tables)
        .values(some.map(() => blank) as never)
        .compile();
      compiled.set(some.length, query);
    }
    const parameters = some.flatMap(row => columns.map(({ name }) => row[name] ?? null));
    await kysely.executeQuery({ ...query, parameters });
  }
}
