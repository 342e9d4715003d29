import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reachablePostgres } from './reachablePostgres.js';

/** A PostgreSQL of one run. */
export interface PostgresServer {
  /** Makes an empty database, and gives its address. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

/** How one is started. */
export interface PostgresOptions {
  /** What its databases are called, a number after it. */
  readonly name: string;
  /** Flags of `initdb` beside the encoding. */
  readonly initdbFlags: readonly string[];
  /** Settings beside the address that it listens on. */
  readonly settings: readonly string[];
}

/** Starts a PostgreSQL in a folder of its own; both go when it is stopped. */
export async function startPostgres({
  name,
  initdbFlags,
  settings,
}: PostgresOptions): Promise<PostgresServer> {
  const databaseDir = mkdtempSync(path.join(tmpdir(), 'snpc-postgres-'));
  const [port, password] = [await freePort(), randomBytes(16).toString('hex')];
  const log: string[] = [];
  const { EmbeddedPostgres, forget } = await embeddedPostgres();
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    password,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [...initdbFlags, '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap(
      setting => ['-c', setting],
    ),
    onLog: line => log.push(String(line)),
    onError: error => log.push(String(error)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    rmSync(databaseDir, { recursive: true, force: true });
    forget();
    throw error ?? new Error(log.slice(-3).join(' '));
  }
  let last = 0;
  return {
    fresh: async () => {
      const database = `${name}_${++last}`;
      await postgres.createDatabase(database);
      return `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
    },
    stop: () => postgres.stop().finally(forget),
  };
}

// The package hooks the end of the process, and ends it with 0: tests that failed would look as if they had passed. Its
// hooks of signals stay, and the server is stopped when the tests end.
async function embeddedPostgres() {
  const ends = ['beforeExit', 'exit'] as const;
  const before = ends.map(end => process.listeners(end as 'exit'));
  const { package: reached, forget } = await reachablePostgres();
  const { default: EmbeddedPostgres } = reached;
  for (const [index, end] of ends.entries()) {
    const own = process.listeners(end as 'exit').filter(listener => !before[index]?.includes(listener));
    for (const listener of own) process.removeListener(end, listener);
  }
  return { EmbeddedPostgres, forget };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => probe.close(resolve));
  return port;
}
