import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { testerModule } from '../simulator/control/graphql/index.js';
import { defaultWorld, type ListedPersona, openSimulator } from '../simulator/index.js';
import { createAccess } from './access/index.js';
import type { Config } from './config.js';
import { tokenCodec } from './graphql/kit/ids.js';
import { buildSchema } from './graphql/schema.js';
import { buildServer } from './http/server.js';
import { packageRoot } from './packageRoot.js';
import { type Clock, type Instant, type Scheduler, wallClock, wallScheduler } from './time/index.js';

/** The gateway, assembled and not listening yet. */
export interface App {
  readonly fastify: FastifyInstance;
  /** Personas of the simulated register, those a newcomer meets first at the head: the clean licence is the first of all. */
  readonly personas: readonly ListedPersona[];
  /** NEPH of the persona on whom the first query is shown. */
  readonly firstNeph: string;
  /** Clock of the default world. */
  clock(): Promise<Instant>;
  close(): Promise<void>;
}

/** How an application for tests differs from that of the settings. */
export interface AppOptions {
  /** Keeps the simulated register out of the disk. */
  readonly memory?: boolean;
  /** Milliseconds that the reads of one request have, all together. */
  readonly sourceTimeout?: number;
  /** The time that drives running worlds, instead of the machine's. */
  readonly time?: { readonly clock: Clock; readonly scheduler: Scheduler };
}

/** Assembles everything from the settings. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<App> {
  const seedFolder = path.join(packageRoot, 'seed');
  const where = options.memory ? { memory: true as const } : { dataDir: path.resolve(config.dataDir) };
  const { clock, scheduler } = options.time ?? { clock: wallClock, scheduler: wallScheduler };
  const simulator = await openSimulator({ ...where, seedFolder, wallClock: clock, scheduler });
  const { source } = simulator;
  const personas = introducedFirst(await simulator.listPersonas());
  const firstNeph = (featured(personas, shownFirst) ?? personas[0])?.neph ?? '';
  const access = createAccess({
    source,
    ...(options.sourceTimeout === undefined ? {} : { timeout: options.sourceTimeout }),
    report: failure => fastify.log.warn(failure, 'the source failed'),
  });
  const fastify = await buildServer({
    schema: await buildSchema(testerModule),
    access,
    tokens: tokenCodec(config.idKey),
    health: () => access.health(),
    persona: { neph: firstNeph },
    logLevel: config.logLevel,
    production: config.production,
    allowedOrigins: config.allowedOrigins,
    moreContext: world => ({
      control: simulator.controlOf(world ?? defaultWorld),
      worlds: simulator.worlds,
      listPersonas: (name = world) => simulator.listPersonas(name),
    }),
  });
  return {
    fastify,
    personas,
    firstNeph,
    clock: async () => (await (await source.open()).now()).clock,
    async close() {
      await fastify.close();
      await simulator.close();
    },
  };
}

/** Whom a newcomer meets first, in this order: a clean licence, an ordinary life, then the edges. */
const introduced = [
  'clean',
  'everyday',
  'loss-not-recorded',
  'stage-not-recorded',
  'late-finality',
  'zero-balance',
  'probation-standard',
  'candidate',
];

/** Whose history and calendar the explorers open on. */
const shownFirst = 'everyday';

function introducedFirst(personas: readonly ListedPersona[]): ListedPersona[] {
  const first = introduced.flatMap(id => featured(personas, id) ?? []);
  return [...first, ...personas.filter(persona => !first.includes(persona))];
}

function featured(personas: readonly ListedPersona[], id: string): ListedPersona | undefined {
  return personas.find(persona => persona.id === id);
}
