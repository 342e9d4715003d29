import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { MikroORM } from '@mikro-orm/sqlite';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { type Commits, commitsOf } from './commits.js';
import { entities } from './entities.js';
import { memoPrepare } from './memoPrepare.js';
import { migrate } from './migrate.js';
import { Migration001FirstTables } from './migrations/Migration001FirstTables.js';
import { Migration002IdempotencyKeys } from './migrations/Migration002IdempotencyKeys.js';
import { storageFault } from './storageFault.js';
import type { Tables } from './tables.js';

/** Where the simulator keeps its facts: a folder, where its file is `simulator.sqlite`, or the memory alone. */
export type Place = { readonly dataDir: string } | { readonly memory: true };

/** The two ways to the facts: entities for writing, a connection of its own for reading. */
export interface SimulatorDatabase {
  /** A fresh entity manager. */
  em(): SqlEntityManager;
  readonly reads: Kysely<Tables>;
  /** Tells of every commit, those of other processes on the same file included. */
  readonly commits: Commits;
  close(): Promise<void>;
}

export const databaseFile = 'simulator.sqlite';

/** Told of each SQL statement that a read runs, those of its transaction included. */
export type StatementListener = (sql: string) => void;

/** Opens the database, creates its file, and brings its tables up to date. @throws StorageFault */
export async function openDatabase(place: Place, onRead?: StatementListener): Promise<SimulatorDatabase> {
  try {
    return await open(place, onRead);
  } catch (error) {
    throw 'memory' in place ? error : storageFault(place.dataDir, databaseFile, error);
  }
}

async function open(place: Place, onRead?: StatementListener): Promise<SimulatorDatabase> {
  const connections = 'memory' in place ? connectToMemory(onRead) : connectToFile(place.dataDir, onRead);
  const orm = await MikroORM.init({
    dbName: databaseFile,
    entities: [...entities],
    driverOptions: connections.writes,
    extensions: [Migrator],
    migrations: {
      migrationsList: [
        { name: 'Migration001FirstTables', class: Migration001FirstTables },
        { name: 'Migration002IdempotencyKeys', class: Migration002IdempotencyKeys },
      ],
      snapshot: false,
      silent: true,
    },
  });
  await migrate(orm);
  connections.waitNoMore();
  return {
    em: () => orm.em.fork() as SqlEntityManager,
    reads: connections.reads(),
    commits: connections.commits,
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
}

function connectToFile(dataDir: string, onRead?: StatementListener): Connections {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, databaseFile);
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
    commits: commitsOf(openForReading),
    waitNoMore: () => {
      handle.pragma('busy_timeout = 0');
    },
  };
}

// A database in memory has one connection: Kysely gives it to one transaction at a time, so that a read waits
// for the command under way instead of seeing its rows too early.
function connectToMemory(onRead?: StatementListener): Connections {
  const shared = kyselyOver(new Database(':memory:'), onRead);
  return { writes: shared, reads: () => shared, commits: commitsOf(), waitNoMore: () => {} };
}

function kyselyOver(handle: Database.Database, onStatement?: StatementListener): Kysely<Tables> {
  const dialect = new SqliteDialect({ database: memoPrepare(handle) });
  if (!onStatement) return new Kysely<Tables>({ dialect });
  return new Kysely<Tables>({
    dialect,
    log: ({ level, query }) => {
      if (level === 'query') onStatement(query.sql);
    },
  });
}
