import { MikroORM } from '@mikro-orm/postgresql';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { type Kysely, sql } from 'kysely';
import { commitsOf } from '../commits.js';
import type { Collisions, SimulatorDatabase, StatementListener } from '../database.js';
import { hasCode } from '../errorCodes.js';
import { ormOptions } from '../ormOptions.js';
import { addressFault } from '../storageFault.js';
import type { Tables } from '../tables.js';
import { takeTurnOnServer } from './bulkTurn.js';
import { clientOf, connectionsFor } from './connections.js';
import { isGone } from './isGone.js';
import { listening } from './listening.js';
import { simulatorSchema } from './names.js';

/** First half of the keys of this project's locks; the second tells what is locked. */
const lockFamily = 0x534e5043;
const locks = { migrating: 1, holding: 2, filling: 3 };

// Serialization failures, deadlocks, and locks not had within the five seconds of a session: half a minute in all.
const collisions: Collisions = {
  isCollision: error => hasCode(error, /^(40001|40P01|55P03)$/),
  mostAttempts: 6,
  isGone,
};

/** Opens the simulator's schema of a PostgreSQL database, and makes it where it is absent. @throws StorageFault */
export async function openPostgres(
  databaseUrl: string,
  onRead?: StatementListener,
): Promise<SimulatorDatabase> {
  const writes = connectionsFor('writes', databaseUrl);
  const reads = connectionsFor('reads', databaseUrl, onRead);
  try {
    const orm = await MikroORM.init({
      dbName: await nameOf(writes.kysely),
      schema: simulatorSchema,
      ...ormOptions(writes.kysely),
    });
    await bringUpToDate(writes.kysely, orm);
    const commits = commitsOf(changed => listening(() => clientOf(databaseUrl), changed));
    return {
      em: () => orm.em.fork() as unknown as SqlEntityManager,
      reads: reads.kysely,
      commits,
      collisions,
      holdAll: em => hold(em.getKysely() as unknown as Kysely<Tables>, locks.holding),
      takeBulkTurn: () =>
        takeTurnOnServer(clientOf(databaseUrl), { family: lockFamily, lock: locks.filling }, reads.kysely),
      close: async () => {
        commits.close();
        await Promise.all([reads.close(), writes.close()]);
        await orm.close(true);
      },
    };
  } catch (error) {
    await Promise.all([writes.close(), reads.close()]);
    throw addressFault(databaseUrl, simulatorSchema, error);
  }
}

async function nameOf(writes: Kysely<Tables>): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(writes);
  return rows[0]?.name ?? '';
}

/** Makes the schema and its tables. Processes that open one database at once take turns: the second finds it done. */
async function bringUpToDate(writes: Kysely<Tables>, orm: MikroORM): Promise<void> {
  await writes.transaction().execute(async locked => {
    await sql`set local lock_timeout = '60s'`.execute(locked);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(locked);
    await hold(locked, locks.migrating);
    // Committed on its own, for the connection of the migrations to see it.
    await makeSchema(writes);
    await orm.migrator.up();
  });
}

// Asked first: who may not create schemas may still use one that is there.
async function makeSchema(writes: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ standing: boolean }>`
    select to_regnamespace(${simulatorSchema}) is not null as standing`.execute(writes);
  if (!rows[0]?.standing) await sql`create schema ${sql.id(simulatorSchema)}`.execute(writes);
}

async function hold(executor: Kysely<Tables>, lock: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(lockFamily)}, ${sql.lit(lock)})`.execute(executor);
}
