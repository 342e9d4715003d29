import Fastify, { type FastifyInstance } from 'fastify';
import { guard } from '../../../src/snpc/http/guard.js';
import { answerErrors } from '../../../src/snpc/http/refusal.js';
import { mountRoutes, type Route } from '../../../src/snpc/http/route.js';
import { sourceRoutes } from '../../../src/snpc/http/serve.js';
import {
  createFranceConnect,
  type FranceConnectParts,
  mountedAt,
  mountFranceConnect,
} from '../../franceconnect/index.js';
import type { Simulator } from '../../openSimulator.js';
import { refusalOfCommand } from './refusals.js';
import { commandRoutes } from './routes/commands.js';
import { factRoutes } from './routes/facts.js';
import { personaRoutes } from './routes/personas.js';
import { healthRoutes, withDescription } from './routes/server.js';
import { worldRoutes } from './routes/worlds.js';

/** How a simulator is served. */
export interface SimulatorServerOptions {
  /** Asked of everybody; without one, only this machine is answered. */
  readonly token?: string | undefined;
  readonly logLevel?: string;
  /** How its FranceConnect departs from that of developers. */
  readonly franceConnect?: Pick<FranceConnectParts, 'base' | 'clients' | 'mode'>;
}

/** Largest body of a request, in bytes: a list of a thousand commands fits. */
const largestBody = 1024 * 1024;

/** Every route of a standalone simulator. */
export function simulatorRoutes(simulator: Simulator): Route[] {
  return withDescription([
    ...sourceRoutes(simulator.source, { commands: true }),
    ...worldRoutes(simulator),
    ...commandRoutes(simulator.desk),
    ...factRoutes(simulator),
    ...personaRoutes(simulator),
    ...healthRoutes(simulator.source),
  ]);
}

/**
 * Builds the server of a simulator: its dossiers, its worlds and their commands, and a FranceConnect, which browsers reach
 * without the token. It does not listen yet.
 */
export async function buildSimulatorServer(
  simulator: Simulator,
  { token, logLevel = 'silent', franceConnect }: SimulatorServerOptions = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: logLevel },
    bodyLimit: largestBody,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const routes = simulatorRoutes(simulator);
  const open = new Set([...routes.filter(({ isOpen }) => isOpen).map(({ path }) => path), mountedAt]);
  guard(app, { token, isOpen: ({ routeOptions }) => open.has(routeOptions.url ?? '') });
  answerErrors(app, refusalOfCommand);
  mountRoutes(app, routes);
  await mountFranceConnect(
    app,
    createFranceConnect({
      people: simulator.people,
      report: error => app.log.error(error, 'the simulated FranceConnect failed'),
      ...franceConnect,
    }),
  );
  return app;
}
