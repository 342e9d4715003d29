import { afterAll, beforeAll } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { type Answered, askAs, type Gateway, type Headers } from './askers.js';
import { asTester, testerToken } from './tester.js';

/** Personas whose dossiers hold, together, every kind of thing that the schema tells of a licence. */
export const richPersonas = [
  'everyday',
  'probation-loss',
  'appeal',
  'suspended',
  'medical-limit',
  'stage-before-48si',
  'stage-twice',
] as const;

/** A gateway that listens, for a whole file of tests. */
export interface EverybodysGateway extends Gateway {
  neph(persona: string): string;
  ask(headers: Headers, query: string, variables?: object): Promise<Answered>;
}

/** Every field of the schema in one document, each under a name of its own: no honest query is as large. */
const roomForEverything = { aliases: 2_000, repetitions: 2_000, cost: 1_000_000 } as const;

/** Starts a gateway over a register kept out of the disk, with a second world named `elsewhere`. */
export function everybodysGateway(): EverybodysGateway {
  const gateway = {} as { app: Gateway['app']; address: string };
  beforeAll(async () => {
    const config = readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
    gateway.app = await createApp(config, {
      memory: true,
      documentLimits: roomForEverything,
      // Compiled from the first time on: what is compared with Apollo is the other way of carrying out.
      compiling: { after: 1, rest: 0 },
    });
    gateway.address = await gateway.app.fastify.listen({ port: 0, host: '127.0.0.1' });
    const create = 'mutation($i: CreateWorldInput!) { createWorld(input: $i) { userErrors { code } } }';
    await askAs(gateway, asTester, create, { i: { name: 'elsewhere' } });
  });
  afterAll(() => gateway.app.close());
  return {
    get app() {
      return gateway.app;
    },
    get address() {
      return gateway.address;
    },
    neph: persona => gateway.app.personas.find(({ id }) => id === persona)?.neph ?? '',
    ask: (headers, query, variables) => askAs(gateway, headers, query, variables),
  };
}
