import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type PostgresServer, startPostgres } from './startPostgres.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for databases: `POST` makes a fresh one, and answers its address. */
    postgresDesk: string;
  }
}

// Nothing of a test outlives it, so nothing waits for the disk.
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

/**
 * Vitest's global set-up: a desk that makes databases. The one PostgreSQL of the run starts with the first request, so
 * that a run that asks for none does not wait for it.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<PostgresServer> | undefined;
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

function started(): Promise<PostgresServer> {
  return startPostgres({ name: 'test', initdbFlags: ['--no-sync'], settings: hasty });
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? '';
}
