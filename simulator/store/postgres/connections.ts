import { Kysely, PostgresDialect } from 'kysely';
import pg, { type Client } from 'pg';
import type { StatementListener } from '../database.js';
import { loggedTo } from '../loggedTo.js';
import type { Tables } from '../tables.js';
import { lenderOf } from './lender.js';
import { simulatorSchema } from './names.js';
import { prepareOnce } from './prepared.js';

/** Connections at once of one process, of each of its two kinds. */
const most = { writes: 8, reads: 8 };

const int8 = 20;

/** Instants stand in 64 bits, and fit in a number: the driver would give them as texts. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
};

// A process that vanishes in the middle of a command keeps its world locked for a minute at most, and whoever waits for
// a lock is told after a few seconds.
const session = {
  writes: `set search_path to ${simulatorSchema}; set lock_timeout to '5s'; set idle_in_transaction_session_timeout to '60s'`,
  // Every read goes by a key. A plan is kept, and a table may grow under one that was made while it was small.
  reads: `set search_path to ${simulatorSchema}; set default_transaction_read_only to on; set enable_seqscan to off`,
};

/** Connections to a database, made as they are asked for. */
export interface Connections {
  readonly kysely: Kysely<Tables>;
  /** Gives no more connections, and closes each once it is given back. */
  close(): Promise<void>;
}

/** Connections for writing, or for reading. */
export function connectionsFor(
  use: 'writes' | 'reads',
  databaseUrl: string,
  onStatement?: StatementListener,
): Connections {
  const pool = new pg.Pool({
    ...settingsOf(databaseUrl),
    max: most[use],
    onConnect: client => client.query(session[use]),
  });
  // A connection that the server drops fails the statement under way, or is replaced at the next: an event without a
  // listener would end the process.
  pool.on('error', () => {});
  pool.on('connect', client => {
    client.on('error', () => {});
    if (use === 'reads') prepareOnce(client);
  });
  const lender = lenderOf(pool, most[use]);
  const kysely = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: lender.pool }),
    ...loggedTo(onStatement),
  });
  return {
    kysely,
    close: async () => {
      await lender.quiet();
      await kysely.destroy();
    },
  };
}

/** A connection of its own, not open yet. */
export function clientOf(databaseUrl: string): Client {
  return new pg.Client(settingsOf(databaseUrl));
}

function settingsOf(databaseUrl: string) {
  return {
    connectionString: databaseUrl,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    fallback_application_name: simulatorSchema,
    types,
  };
}
