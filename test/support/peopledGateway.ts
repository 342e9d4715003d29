import { afterAll, beforeAll, expect } from 'vitest';
import type { Population } from '../../simulator/population/population.js';
import { populationNamed } from '../../simulator/population/registry.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import type { Neph } from '../../src/snpc/index.js';
import { askAs, type Gateway, type Headers } from './askers.js';
import fc from './properties.js';
import { repositorySeeds } from './simulator.js';
import { asTester } from './tester.js';
import { gatewaySettings } from './wholeGateway.js';

/** The calibrated populations that there are people of here. */
export const peopled = ['edge-cases', 'france', 'probationary-heavy'] as const;
export type Peopled = (typeof peopled)[number];

/** Seed of the lives in their worlds. */
export const livesSeed = 'every';

/** The day of the clock of these worlds. */
export const today = '2026-01-15';

// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
type Told = any;

/** A gateway of a whole file with a world of each population, named after it, of which nothing is stored. */
export interface PeopledGateway extends Gateway {
  readonly populations: Readonly<Record<Peopled, Population>>;
  /** So many licences of a population, drawn by the seed of properties, each once; the same at each call. */
  drawn(name: Peopled, count: number): readonly Neph[];
  /** Asks in a world, as a tester unless headers say otherwise, and gives the data; errors fail the test. */
  ask(world: Peopled, query: string, variables?: object, headers?: Headers): Promise<Told>;
}

/** Starts it before the tests of a file. `cost` is the most that a document may count: no honest one asks as much. */
export function peopledGateway(cost?: number): PeopledGateway {
  const gateway = {} as { app: Gateway['app']; address: string; populations: PeopledGateway['populations'] };
  beforeAll(async () => {
    const limits = cost === undefined ? {} : { documentLimits: { cost } };
    gateway.app = await createApp(readConfig(gatewaySettings), { memory: true, ...limits });
    gateway.address = await gateway.app.fastify.listen({ port: 0, host: '127.0.0.1' });
    const create = 'mutation($i: CreateWorldInput!) { createWorld(input: $i) { userErrors { message } } }';
    for (const name of peopled) {
      const { data } = await askAs(gateway, asTester, create, {
        i: { name, population: `${name}@${livesSeed}` },
      });
      expect(data.createWorld.userErrors).toEqual([]);
    }
    const named = peopled.map(name => [name, populationNamed(name, repositorySeeds)]);
    gateway.populations = Object.fromEntries(named);
  }, 60_000);
  afterAll(() => gateway.app.close());
  return {
    get app() {
      return gateway.app;
    },
    get address() {
      return gateway.address;
    },
    get populations() {
      return gateway.populations;
    },
    drawn(name, count) {
      // The first and the last are drawn more than once.
      const indexes = new Set(fc.sample(fc.nat(47_999_999), 2 * count + 20));
      return [...indexes].slice(0, count).map(gateway.populations[name].nephOf);
    },
    async ask(world, query, variables = {}, headers = asTester) {
      const { data, errors } = await askAs(gateway, { ...headers, 'snpc-world': world }, query, variables);
      expect(errors).toBeUndefined();
      return data;
    },
  };
}

/** Codes of the problems that an answer holds, wherever they stand in it. */
export function problemsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(problemsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'code' in value && 'message' in value ? [String(value.code)] : [];
  return [...own, ...Object.values(value).flatMap(problemsIn)];
}

/** A list cut in parts of one size. */
export function partsOf<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, place) => all.slice(place * size, (place + 1) * size));
}
