import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { MikroORM } from '@mikro-orm/sqlite';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { type Commits, commitsOf } from '../commits.js';
import type { BulkTurn, Collisions, SimulatorDatabase, StatementListener } from '../database.js';
import { hasCode } from '../errorCodes.js';
import { loggedTo } from '../loggedTo.js';
import { memoPrepare } from '../memoPrepare.js';
import { migrate } from '../migrate.js';
import { ormOptions } from '../ormOptions.js';
import { fileFault } from '../storageFault.js';
import type { Tables } from '../tables.js';
import { takeTurnOnFile, turnFile, turnsInMemory } from './bulkTurn.js';
import { pollingFile } from './pollingFile.js';

/** Name of the file in a data folder. */
export const databaseFile = 'simulator.sqlite';

/** A folder, or the memory. */
export type SqlitePlace = { readonly dataDir: string } | { readonly memory: true };

// Half a minute in all, by pauses of five milliseconds: far longer than any command takes.
const collisions: Collisions = {
  isCollision: error => hasCode(error, /^SQLITE_BUSY/),
  mostAttempts: 6_000,
  isGone: error => hasCode(error, /^SQLITE_(IOERR|FULL|CANTOPEN)/),
};

/** Opens the file of a folder, or a database in memory. @throws StorageFault */
export async function openSqlite(place: SqlitePlace, onRead?: StatementListener): Promise<SimulatorDatabase> {
  try {
    return await open(place, onRead);
  } catch (error) {
    throw 'memory' in place ? error : fileFault(place.dataDir, databaseFile, error);
  }
}

async function open(place: SqlitePlace, onRead?: StatementListener): Promise<SimulatorDatabase> {
  const connections = 'memory' in place ? connectToMemory(onRead) : connectToFile(place.dataDir, onRead);
  const orm = await MikroORM.init({ dbName: databaseFile, ...ormOptions(connections.writes) });
  await migrate(orm.migrator);
  connections.waitNoMore();
  return {
    em: () => orm.em.fork() as SqlEntityManager,
    reads: connections.reads(),
    commits: connections.commits,
    collisions,
    // The first write of a transaction holds the whole file.
    holdAll: async () => {},
    takeBulkTurn: async () => connections.takeBulkTurn(),
    close: async () => {
      connections.commits.close();
      await connections.reads().destroy();
      await orm.close(true);
    },
  };
}

interface Connections {
  readonly writes: Kysely<Tables>;
  reads(): Kysely<Tables>;
  readonly commits: Commits;
  /** From then on a busy database is told at once: commands wait for their turn without holding the thread. */
  waitNoMore(): void;
  takeBulkTurn(): BulkTurn | undefined;
}

function connectToFile(dataDir: string, onRead?: StatementListener): Connections {
  // The gateway keeps its keys in the same folder.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, databaseFile);
  // Its owner's alone, also in a folder that stood already; SQLite gives the files beside it the same mode.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const handle = new Database(file);
  // Readers never wait for a writer, nor a writer for them.
  handle.pragma('journal_mode = WAL');
  // A command that has been acknowledged outlives a power cut.
  handle.pragma('synchronous = FULL');
  const openForReading = (): Database.Database => new Database(file, { readonly: true, fileMustExist: true });
  let reads: Kysely<Tables> | undefined;
  return {
    writes: kyselyOver(handle),
    reads: () => {
      reads ??= kyselyOver(openForReading(), onRead);
      return reads;
    },
    commits: commitsOf(changed => pollingFile(openForReading(), changed)),
    waitNoMore: () => {
      handle.pragma('busy_timeout = 0');
    },
    takeBulkTurn: () => takeTurnOnFile(path.join(dataDir, turnFile), handle),
  };
}

// A database in memory has one connection: Kysely gives it to one transaction at a time, so that a read waits
// for the command under way instead of seeing its rows too early.
function connectToMemory(onRead?: StatementListener): Connections {
  const handle = new Database(':memory:');
  const shared = kyselyOver(handle, onRead);
  return {
    writes: shared,
    reads: () => shared,
    commits: commitsOf(),
    waitNoMore: () => {},
    takeBulkTurn: turnsInMemory(handle),
  };
}

function kyselyOver(handle: Database.Database, onStatement?: StatementListener): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: new SqliteDialect({ database: memoPrepare(handle) }),
    ...loggedTo(onStatement),
  });
}
