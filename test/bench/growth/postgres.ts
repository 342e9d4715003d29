import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reachablePostgres } from '../../support/reachablePostgres.js';

/** A PostgreSQL of the bench, with the settings it comes with: what is committed waits for the disk. */
export interface BenchPostgres {
  /** Makes an empty database, and gives its address. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL in a folder of its own; both go when it is stopped. */
export async function startPostgres(): Promise<BenchPostgres> {
  const [port, password] = [await freePort(), randomBytes(16).toString('hex')];
  const { package: reached, forget } = await reachablePostgres();
  const log: string[] = [];
  const postgres = new reached.default({
    databaseDir: mkdtempSync(path.join(tmpdir(), 'snpc-bench-postgres-')),
    port,
    password,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'].flatMap(
      setting => ['-c', setting],
    ),
    onLog: line => log.push(String(line)),
    onError: error => log.push(String(error)),
  });
  try {
    await postgres.initialise();
    await postgres.start();
  } catch (error) {
    forget();
    throw error ?? new Error(log.slice(-3).join(' '));
  }
  let last = 0;
  return {
    fresh: async () => {
      const name = `bench_${++last}`;
      await postgres.createDatabase(name);
      return `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
    },
    stop: () => postgres.stop().finally(forget),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise(resolve => probe.close(resolve));
  return port;
}
