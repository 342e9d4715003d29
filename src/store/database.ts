import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { connectToFile, connectToMemory } from './connectToSqlite.js';
import { databaseFile } from './names.js';
import { faultOfFolder, faultOfServer } from './storageFault.js';
import type { Executor, Tables } from './tables.js';

/** Where the gateway keeps its rows: a folder, where its file is `gateway.sqlite`; the memory alone; a PostgreSQL. */
export type Place =
  | { readonly dataDir: string }
  | { readonly memory: true }
  | { readonly databaseUrl: string };

/** An opened database whose tables are up to date. */
export interface Connection {
  readonly kysely: Kysely<Tables>;
  close(): Promise<void>;
}

/** What statements run on. While another process holds the file they wait their turn, without holding the thread. */
export interface GatewayDatabase extends Connection {
  /** Runs one statement, by itself. */
  readonly alone: Executor;
  /** Runs statements all or none. `work` may run several times, but commits once. */
  transaction<Result>(work: (executor: Executor) => Promise<Result>): Promise<Result>;
}

/** Opens the database and brings its tables up to date. @throws StorageFault */
export async function openDatabase(place: Place): Promise<GatewayDatabase> {
  const { kysely, close } = await connect(place);
  return {
    kysely,
    close,
    alone: { executeQuery: query => whenFree(() => kysely.executeQuery(query)) },
    transaction: work => whenFree(() => kysely.transaction().execute(work)),
  };
}

async function connect(place: Place): Promise<Connection> {
  if ('memory' in place) return connectToMemory();
  try {
    if ('dataDir' in place) return await connectToFile(place.dataDir);
    // Loaded where it is asked for alone: a gateway over a file starts without it.
    const { connectToPostgres } = await import('./connectToPostgres.js');
    return await connectToPostgres(place.databaseUrl);
  } catch (error) {
    throw 'dataDir' in place ? faultOfFolder(place.dataDir, databaseFile, error) : faultOfServer(error);
  }
}

const pauseInMilliseconds = 5;
/** Half a minute in all: far longer than anybody holds the file. */
const mostAttempts = 6_000;

async function whenFree<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || attempt >= mostAttempts) throw error;
      await pause(pauseInMilliseconds);
    }
  }
}

// PostgreSQL: a serialization failure, or a deadlock that it ended.
function isBusy(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^SQLITE_BUSY|^40001$|^40P01$/.test(code);
}
