import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { testerModule } from '../simulator/control/graphql/index.js';
import { type ListedPersona, openSimulator } from '../simulator/index.js';
import { createAccess } from './access/index.js';
import type { Config } from './config.js';
import { tokenCodec } from './graphql/kit/ids.js';
import { buildSchema } from './graphql/schema.js';
import { buildServer } from './http/server.js';
import { packageRoot } from './packageRoot.js';
import { wallClock } from './time/index.js';

/** The gateway, assembled and not listening yet. */
export interface App {
  readonly fastify: FastifyInstance;
  /** Personas of the simulated register, the first of all first. */
  readonly personas: readonly ListedPersona[];
  close(): Promise<void>;
}

/** Assembles everything from the settings. `memory` keeps the simulated register out of the disk, for tests. */
export async function createApp(config: Config, options: { readonly memory?: boolean } = {}): Promise<App> {
  const seedFolder = path.join(packageRoot, 'seed');
  const where = options.memory ? { memory: true as const } : { dataDir: path.resolve(config.dataDir) };
  const simulator = await openSimulator({ ...where, seedFolder, wallClock });
  const { source } = simulator;
  const personas = firstOfAllFirst(await simulator.listPersonas());
  const fastify = await buildServer({
    schema: await buildSchema(testerModule),
    access: createAccess({ source }),
    tokens: tokenCodec(config.idKey),
    health: () => source.health(),
    persona: { neph: personas[0]?.neph ?? '' },
    logLevel: config.logLevel,
    production: config.production,
    moreContext: { control: simulator.control, listPersonas: () => simulator.listPersonas() },
  });
  return {
    fastify,
    personas,
    async close() {
      await fastify.close();
      await simulator.close();
    },
  };
}

// The persona every example speaks of.
const firstOfAll = 'clean';

function firstOfAllFirst(personas: readonly ListedPersona[]): ListedPersona[] {
  return [...personas].sort((a, b) => Number(b.id === firstOfAll) - Number(a.id === firstOfAll));
}
