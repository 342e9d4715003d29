import type { EntityName } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { type BulkTable, bulkTableNames, type FlatRows } from './bulkRows.js';
import { entities } from './entities.js';
import type { Tables } from './tables.js';

/** Rows of a statement, as few sizes as it takes for any number: each is prepared once. */
const sizes = [128, 64, 32, 16, 8, 4, 2, 1];
/** NEPHs whose rows one deletion removes. */
const deletedAtOnce = 5_000;

/** Writes whole new dossiers by statements of many rows, compiled once a size: for populations, not for commands. */
export interface BulkInsert {
  readonly tables: readonly BulkTable[];
  /** Writes the rows of new dossiers, given table by table as `tables` tells. */
  insert(em: SqlEntityManager, rows: FlatRows): Promise<void>;
  /** Removes some rows of a template from a table; false once there are none. */
  remove(em: SqlEntityManager, table: BulkTable, worldId: number): Promise<boolean>;
}

/** The statements of a database, their columns told by the entities. */
export function bulkInsertOf(em: SqlEntityManager): BulkInsert {
  const kysely = em.getKysely() as unknown as Kysely<Tables>;
  const tables = bulkTableNames.map(table => tableOf(em, table));
  const compiled = new Map<string, CompiledQuery>();
  const statementOf = (place: number, rows: number): CompiledQuery => {
    const key = `${place}:${rows}`;
    let statement = compiled.get(key);
    if (!statement) {
      const { table, columns } = tables[place] as (typeof tables)[number];
      const blank = Object.fromEntries(columns.map(column => [column, 0]));
      const values = Array.from({ length: rows }, () => blank);
      statement = kysely
        .insertInto(table)
        .values(values as never)
        .compile();
      compiled.set(key, statement);
    }
    return statement;
  };
  return {
    tables,
    insert: async (within, rows) => {
      const executor = within.getKysely() as unknown as Kysely<Tables>;
      for (const [place, values] of rows.entries()) {
        const width = tables[place]?.fields.length ?? 1;
        let first = 0;
        for (const size of sizes) {
          for (; first + size * width <= values.length; first += size * width) {
            const parameters = values.slice(first, first + size * width);
            await executor.executeQuery({ ...statementOf(place, size), parameters });
          }
        }
      }
    },
    remove: async (within, { table }, worldId) => {
      const some = sql`select neph from ${sql.table(table)} where world_id = ${worldId} limit ${deletedAtOnce}`;
      const { numAffectedRows = 0n } = await sql`
        delete from ${sql.table(table)} where world_id = ${worldId} and neph in (${some})`.execute(
        within.getKysely() as unknown as Kysely<Tables>,
      );
      return numAffectedRows > 0n;
    },
  };
}

function tableOf(em: SqlEntityManager, table: BulkTable['table']): BulkTable {
  const entity = entities.find(({ meta }) => meta.tableName === table);
  if (!entity) throw new Error(`No entity has the table ${table}`);
  const { props } = em.getMetadata().get(entity as unknown as EntityName<object>);
  return {
    table,
    fields: props.map(({ name }) => String(name)),
    columns: props.map(({ fieldNames: [column = ''] }) => column),
  };
}
