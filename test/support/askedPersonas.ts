import { afterAll, beforeAll } from 'vitest';
import { openSimulator, type Simulator } from '../../simulator/index.js';
import { asker } from './graphql.js';
import { repositorySeeds } from './simulator.js';

/** The personas of the default world, and a way to ask the schema over them. */
export interface AskedPersonas {
  /** NEPH of each persona, by its name. */
  readonly people: ReadonlyMap<string, string>;
  neph(persona: string): string;
  readonly ask: ReturnType<typeof asker>;
}

/** Opens the default world out of the disk for the tests around this call, and closes it after them. */
export function askedPersonas(): AskedPersonas {
  let simulator: Simulator;
  let people: ReadonlyMap<string, string> = new Map();
  let ask: ReturnType<typeof asker>;
  beforeAll(async () => {
    simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
    people = new Map((await simulator.listPersonas()).map(({ id, neph }) => [id, neph]));
    ask = asker(simulator.source);
  });
  afterAll(() => simulator?.close());
  return {
    get people() {
      return people;
    },
    neph: persona => {
      const found = people.get(persona);
      if (found === undefined) throw new Error(`There is no persona ${persona}`);
      return found;
    },
    ask: (...given) => ask(...given),
  };
}
