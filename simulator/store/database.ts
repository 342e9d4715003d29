import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Kysely } from 'kysely';
import type { Commits } from './commits.js';
import { openSqlite } from './sqlite/openSqlite.js';
import type { Tables } from './tables.js';

/**
 * Where the simulator keeps its facts: a folder, where its file is `simulator.sqlite`; the memory alone; or the schema
 * `snpc_simulator` of a PostgreSQL database, by its address.
 */
export type Place =
  | { readonly dataDir: string }
  | { readonly memory: true }
  | { readonly databaseUrl: string };

/** The two ways to the facts: entities for writing, connections of their own for reading. */
export interface SimulatorDatabase {
  /** A fresh entity manager. */
  em(): SqlEntityManager;
  readonly reads: Kysely<Tables>;
  /** Tells of every commit, those of other processes on the same database included. */
  readonly commits: Commits;
  readonly collisions: Collisions;
  /**
   * Waits, as the first statement of a transaction, until no other transaction that asks the same is under way: for
   * what has no row yet whose update could be the lock.
   */
  holdAll(em: SqlEntityManager): Promise<void>;
  /**
   * Takes the turn of those who fill templates: one at a time on a database, whatever the process. Undefined while
   * somebody has it. It ends with the process at the latest, however that ends.
   */
  takeBulkTurn(): Promise<BulkTurn | undefined>;
  close(): Promise<void>;
}

/** The turn of one who fills a template; the connection for writing is set for much at once meanwhile. */
export interface BulkTurn {
  /** False once it is lost: another may have it. */
  isHeld(): boolean;
  /** Bytes that all tables and their indexes take. */
  bytes(): Promise<number>;
  end(): Promise<void>;
}

/** What commands do that meet another in their way. */
export interface Collisions {
  /** True for an error that another command caused, after which the same one may succeed. */
  isCollision(error: unknown): boolean;
  /** How many times a command is tried in all. */
  readonly mostAttempts: number;
  /** True for an error that tells that the database does not answer; nobody knows what became of the command. */
  isGone(error: unknown): boolean;
}

/** Told of each SQL statement that a read runs, those of its transaction included. */
export type StatementListener = (sql: string) => void;

/** Opens the database and brings its tables up to date; a file is created where there is none. @throws StorageFault */
export async function openDatabase(place: Place, onRead?: StatementListener): Promise<SimulatorDatabase> {
  if (!('databaseUrl' in place)) return openSqlite(place, onRead);
  // Loaded where it is asked for alone: a simulator over a file starts without it.
  const { openPostgres } = await import('./postgres/openPostgres.js');
  return openPostgres(place.databaseUrl, onRead);
}
