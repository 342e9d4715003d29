import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, it, onTestFinished } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { type Person, type PersonOptions, personAt } from './person.js';
import { freshDatabase } from './postgres.js';
import { testerToken } from './tester.js';

/** Where a gateway, and the simulator within it, keep everything: settings of one of the two databases. */
export type DatabaseSettings = Readonly<Record<string, string>>;

/** What cleans up after a test, or after several. */
type WhenOver = (clean: () => Promise<void> | void) => void;

const databases = [
  {
    name: 'SQLite',
    async fresh(whenOver: WhenOver): Promise<DatabaseSettings | null> {
      const folder = mkdtempSync(path.join(tmpdir(), 'snpc-test-'));
      whenOver(() => rmSync(folder, { recursive: true, force: true }));
      return { DATA_DIR: folder };
    },
  },
  {
    name: 'PostgreSQL',
    async fresh(_whenOver: WhenOver): Promise<DatabaseSettings | null> {
      const address = await freshDatabase('whole gateways over PostgreSQL');
      return address === null ? null : { DATABASE_URL: address };
    },
  },
] as const;

/** A promise that holds at one gateway, which all those of a block share: each keeps to people or a world of its own. */
export type PromiseAtGateway = (what: string, keep: (gateway: ListeningGateway) => Promise<void>) => void;

/** Runs promises at a whole gateway over each database; skipped where the database cannot be had. */
export function overDatabases(name: string, tests: (promises: PromiseAtGateway) => void): void {
  describe.each(databases)(`${name}, over $name`, { timeout: 60_000 }, ({ fresh }) => {
    let gateway: ListeningGateway | null = null;
    const cleaning: (() => Promise<void> | void)[] = [];
    beforeAll(async () => {
      const settings = await fresh(clean => cleaning.push(clean));
      gateway = settings && (await listeningGateway(settings));
    }, 60_000);
    afterAll(async () => {
      await gateway?.close();
      for (const clean of cleaning) await clean();
    });
    tests((what, keep) =>
      it(what, async ({ skip }) => {
        if (gateway === null) return skip();
        await keep(gateway);
      }),
    );
  });
}

/** Runs promises over a fresh and empty database each, of both kinds. */
export function overFreshDatabases(
  name: string,
  tests: (
    promises: (what: string, keep: (settings: DatabaseSettings) => Promise<void>, timeout?: number) => void,
  ) => void,
): void {
  describe.each(databases)(`${name}, over $name`, ({ fresh }) => {
    tests((what, keep, timeout = 60_000) =>
      it(what, { timeout }, async ({ skip }) => {
        const settings = await fresh(onTestFinished);
        if (settings === null) return skip();
        await keep(settings);
      }),
    );
  });
}

/** What every gateway of these tests is set to. */
export const gatewaySettings = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  TESTER_TOKEN: testerToken,
  // Each person of a test comes from a network of their own.
  TRUST_PROXY: 'yes',
} as const;

/** A whole gateway that listens in this process. */
export interface ListeningGateway {
  readonly app: App;
  readonly address: string;
  /** Somebody new at this gateway. */
  person(options?: PersonOptions): Person;
  neph(persona: string): string;
  close(): Promise<void>;
}

/** Starts a gateway over a database, on a free port of this machine. */
export async function listeningGateway(settings: DatabaseSettings): Promise<ListeningGateway> {
  const app = await createApp(readConfig({ ...gatewaySettings, ...settings }));
  const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
  const neph = (persona: string): string => {
    const found = app.personas.find(({ id }) => id === persona);
    if (!found) throw new Error(`there is no persona ${persona}`);
    return found.neph;
  };
  return { app, address, neph, person: options => personAt(address, options), close: () => app.close() };
}
