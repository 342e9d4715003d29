import { createApp } from '../app.js';
import { readConfig } from '../config.js';
import { type TestWorld, worldAt } from './world.js';

/** A gateway over a simulator of its own, in this process, listening on a free port of this machine. */
export interface TestGateway {
  /** Address of GraphQL, for the client under test. */
  readonly url: string;
  /** The default world, with the personas. */
  readonly world: TestWorld;
  /** NEPH of a persona, by the name of its file. @throws Error when there is none */
  neph(persona: string): string;
  /** A world of its own, for tests that run side by side; it goes with the gateway. */
  createWorld(options?: TestWorldOptions): Promise<TestWorld>;
  /** Ends the gateway and forgets everything. */
  dispose(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** How a world of a test departs from the default one. */
export interface TestWorldOptions {
  readonly name?: string;
  readonly seed?: string;
  /** RFC 3339, such as `2026-01-15T08:00:00Z`. */
  readonly clock?: string;
  readonly isRunning?: boolean;
  /** `slow` gives round numbers of days, `instant` none, `france` those of the real register. */
  readonly delays?: string;
  readonly population?: string;
}

/**
 * Starts a gateway for a test. Nothing touches the disk; two gateways never see each other. `delays` of the worlds it
 * makes is `slow` unless they say otherwise, so that a person can work out every date.
 */
export async function startTestGateway(): Promise<TestGateway> {
  const app = await createApp(readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'fatal' }), { memory: true });
  const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
  const url = `${address}/graphql`;
  const personas = new Map(app.personas.map(({ id, neph }) => [id, neph]));
  const token = app.testerToken ?? '';
  const world = worldAt(url, 'default', token);
  const dispose = once(() => app.close());
  return {
    url,
    world,
    neph: persona => {
      const neph = personas.get(persona);
      if (neph !== undefined) return neph;
      throw new Error(
        `There is no persona ${JSON.stringify(persona)}: choose among ${[...personas.keys()].join(', ')}`,
      );
    },
    createWorld: async options => {
      const { createWorld } = await world.ask<{ createWorld: { world: { name: string } | null } }>(
        'mutation($input: CreateWorldInput!) { createWorld(input: $input) { world { name } userErrors { code message } } }',
        { input: { delays: 'slow', ...options } },
      );
      if (createWorld.world === null)
        throw new Error(`The world was refused: ${JSON.stringify(createWorld)}`);
      return worldAt(url, createWorld.world.name, token);
    },
    dispose,
    [Symbol.asyncDispose]: dispose,
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
