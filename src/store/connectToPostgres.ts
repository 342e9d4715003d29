import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';
import type { Connection } from './database.js';
import { entities } from './entities.js';
import { migrate } from './migrate.js';
import { migrationsList } from './migrations/index.js';
import { schemaName } from './names.js';
import type { Tables } from './tables.js';

/** `bigint`, as PostgreSQL numbers its types. */
const bigintType = 20;

/** The part of a connection of the driver that says how values are read. */
interface DriverConnection {
  setTypeParser(type: number, parse: (text: string) => unknown): void;
}

interface Pool {
  on(event: 'connect', listener: (connection: DriverConnection) => void): void;
}

/** Opens a PostgreSQL at an address, and makes the gateway's schema and tables there. */
export async function connectToPostgres(databaseUrl: string): Promise<Connection> {
  const orm = await MikroORM.init({
    clientUrl: databaseUrl,
    schema: schemaName,
    entities: [...entities],
    driverOptions: { connectionTimeoutMillis: 10_000, keepAlive: true, onPoolCreated: readInstantsAsNumbers },
    extensions: [Migrator],
    migrations: { migrationsList: [...migrationsList], schema: schemaName, snapshot: false, silent: true },
  });
  try {
    await migrate(orm);
  } catch (error) {
    await orm.close(true);
    throw error;
  }
  const kysely = orm.em.getKysely() as unknown as Kysely<Tables>;
  return { kysely: kysely.withSchema(schemaName), close: () => orm.close(true) };
}

// The driver gives texts, since a bigint may be wider than a number; milliseconds and ordinals never are.
function readInstantsAsNumbers(pool: Pool): void {
  pool.on('connect', connection => connection.setTypeParser(bigintType, Number));
}
