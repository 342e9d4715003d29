import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { reachablePostgres } from './reachablePostgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for databases: `POST` makes a fresh one, and answers its address. */
    postgresDesk: string;
  }
}

/** A PostgreSQL of the test run. */
interface Server {
  /** Makes an empty database, and gives its address. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

// Nothing of a test outlives it, so nothing waits for the disk.
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

/**
 * Vitest's global set-up: a desk that makes databases. The one PostgreSQL of the run starts with the first request, so
 * that a run that asks for none does not wait for it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<Server> | undefined;
  const desk = createHttpServer((_request, response) => {
    starting ??= started();
    starting
      .then(server => server.fresh())
      .then(
        url => response.end(url),
        (error: unknown) => response.writeHead(503).end(firstLine(error)),
      );
  });
  await new Promise<void>(resolve => desk.listen(0, '127.0.0.1', resolve));
  project.provide('postgresDesk', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.closeAllConnections();
    desk.close();
    const server = await starting?.catch(() => undefined);
    await server?.stop();
  };
}

async function started(): Promise<Server> {
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
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...hasty].flatMap(setting => [
      '-c',
      setting,
    ]),
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
      const name = `test_${++last}`;
      await postgres.createDatabase(name);
      return `postgres://postgres:${password}@127.0.0.1:${port}/${name}`;
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

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? '';
}
