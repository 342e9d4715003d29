import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/sqlite';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Connection } from './database.js';
import { entities } from './entities.js';
import { memoPrepare } from './memoPrepare.js';
import { migrate } from './migrate.js';
import { migrationsList } from './migrations/index.js';
import { databaseFile } from './names.js';
import type { Tables } from './tables.js';

/**
 * Opens the gateway's file in a folder, which it makes; nobody else on the machine may read the file, nor the folder
 * where it is made here. A folder that stands already keeps its mode: it may hold what is of others.
 */
export async function connectToFile(dataDir: string): Promise<Connection> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, databaseFile);
  // SQLite gives the files beside it the same mode.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const handle = new Database(file);
  try {
    return await connectInTurns(handle);
  } catch (error) {
    handle.close();
    throw error;
  }
}

/**
 * Pages of the log from which they are brought into the file, some 16 MB: four times as many as SQLite waits for by itself.
 * The journal dirties the same pages of its index again and again, and each is then written once for many entries.
 */
const pagesOfLog = 4_000;

async function connectInTurns(handle: Database.Database): Promise<Connection> {
  // Readers of other processes never wait for a writer, nor a writer for them.
  handle.pragma('journal_mode = WAL');
  // What has been acknowledged outlives a power cut.
  handle.pragma('synchronous = FULL');
  handle.pragma(`wal_autocheckpoint = ${pagesOfLog}`);
  const connection = await connect(handle);
  // From then on a busy file is told at once: whoever writes waits for its turn without holding the thread.
  handle.pragma('busy_timeout = 0');
  return connection;
}

/** A database that goes with the process. */
export function connectToMemory(): Promise<Connection> {
  return connect(new Database(':memory:'));
}

// One connection serves reads and writes: Kysely gives it to one transaction at a time, so that nobody reads rows that
// are rolled back later.
async function connect(handle: Database.Database): Promise<Connection> {
  const kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database: memoPrepare(handle) }) });
  const orm = await MikroORM.init({
    dbName: databaseFile,
    entities: [...entities],
    driverOptions: kysely,
    extensions: [Migrator],
    migrations: { migrationsList: [...migrationsList], snapshot: false, silent: true },
  });
  await migrate(orm);
  return { kysely, close: () => orm.close(true) };
}
