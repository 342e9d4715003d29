import { Migrator } from '@mikro-orm/migrations';
import type { Kysely } from 'kysely';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import type { Tables } from './tables.js';

/** What MikroORM is told on every database; its statements go through a connection that is already there. */
export function ormOptions(connection: Kysely<Tables>) {
  return {
    entities: [...entities],
    driverOptions: connection,
    extensions: [Migrator],
    migrations: { migrationsList: migrations, snapshot: false, silent: true },
  };
}
