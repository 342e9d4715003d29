import { afterAll, beforeAll, expect } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { asTester, testerToken } from './tester.js';

/** A gateway of the whole file, over a register kept out of the disk. */
export interface MemoryGateway {
  readonly app: App;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
}

/** Starts it before the tests of a block and ends it after them. An answer with errors fails the test. */
export function memoryGateway(): MemoryGateway {
  let app: App;
  beforeAll(async () => {
    app = await createApp(readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' }), {
      memory: true,
    });
  });
  afterAll(() => app.close());
  return {
    get app() {
      return app;
    },
    async ask(query, variables = {}) {
      const payload = { query, variables };
      const response = await app.fastify.inject({
        method: 'POST',
        url: '/graphql',
        headers: asTester,
        payload,
      });
      const { data, errors } = response.json();
      expect(errors).toBeUndefined();
      return data;
    },
  };
}
