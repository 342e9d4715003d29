import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import cookiePlugin from '@fastify/cookie';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/context.js';
import { knownOperations } from '../graphql/knownOperations.js';
import { ProblemCode } from '../graphql/problems/catalogue.js';
import { formatError, problem } from '../graphql/problems/errors.js';
import { createCookies } from './access/cookies.js';
import { saidBy } from './access/credentials.js';
import { type EntranceParts, serveEntrance } from './access/entrance.js';
import { refuseForeignOrigins } from './access/foreignOrigins.js';
import { isNearestProxy } from './access/networkAddress.js';
import { refuseForeignHosts } from './access/ownHost.js';
import { consultationsAreNoted, credentialsAreSound } from './access/plugins.js';
import { type ContextParts, requestContext } from './access/requestContext.js';
import { setSecurityHeaders, shownUnder } from './access/securityHeaders.js';
import { serveDownloads } from './documents.js';
import { type FirstPersona, offlineExplorer, sandbox, sandboxPolicy } from './explorers.js';
import { homePage, homePolicy } from './homePage.js';
import { largestBody, mostSelections, mostTokens, type SocketLimits, slowestRequest } from './limits.js';
import { bringFiles, takeFiles } from './multipart.js';
import { serveSubscriptions } from './socket/subscriptions.js';

/** What the HTTP application serves. */
export interface ServerParts extends Omit<ContextParts, 'cookies'> {
  readonly schema: GraphQLSchema;
  /** Resolves when the source can answer. */
  readonly health: () => Promise<void>;
  readonly persona: FirstPersona;
  /** True where nobody in the register exists. */
  readonly isSimulated: boolean;
  readonly logLevel: string;
  /** Where the log goes; standard output by default. */
  readonly logStream?: { write(line: string): void };
  readonly production: boolean;
  /** Origins of pages elsewhere that may ask and open a socket, beside those of this host. */
  readonly allowedOrigins?: readonly string[];
  readonly socketLimits?: Partial<SocketLimits>;
  /** The doors beside GraphQL; without them, GraphQL alone is served. */
  readonly entrance?: EntranceParts;
  /** Origin under which browsers reach the gateway, where one is set: its own pages are those of that origin alone. */
  readonly publicOrigin?: string | undefined;
  /** True behind a proxy that says whom it speaks for. */
  readonly trustsProxy?: boolean;
}

/** Builds the Fastify application: GraphQL, explorers, health. It does not listen yet. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: parts.logLevel, serializers: { req: requestInLog }, ...logDestination(parts) },
    bodyLimit: largestBody,
    trustProxy: parts.trustsProxy ? isNearestProxy : false,
    requestTimeout: slowestRequest,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const origins = { elsewhere: parts.allowedOrigins ?? [], own: parts.publicOrigin ?? null };
  const isSecure = parts.entrance?.isSecure ?? false;
  await setSecurityHeaders(app, isSecure);
  await app.register(cookiePlugin);
  const cookies = createCookies(isSecure);
  await refuseForeignOrigins(app, origins);
  if (Object.keys(parts.persona.headers).length > 0) refuseForeignHosts(app, parts.publicOrigin);
  const forContext: ContextParts = { ...parts, cookies };
  const apollo = apolloOf(app, parts);
  await apollo.start();
  await takeFiles(app);
  app.route({
    ...shownUnder(sandboxPolicy),
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    preHandler: bringFiles,
    handler: fastifyApolloHandler(apollo, {
      context: ({ headers, ip }, reply) =>
        requestContext({ said: saidBy(headers), headers, ip, reply }, forContext),
    }),
  });
  serveSubscriptions(app, {
    schema: parts.schema,
    production: parts.production,
    origins,
    trustsProxy: parts.trustsProxy ?? false,
    limits: parts.socketLimits ?? {},
    contextOf: caller => requestContext(caller, forContext),
  });
  serveDownloads(app, {
    documents: parts.documents,
    contextOf: ({ headers, ip }, reply) =>
      requestContext({ said: saidBy(headers), headers, ip, reply }, forContext),
  });
  offlineExplorer(app, parts.persona);
  if (parts.entrance) await serveEntrance(app, parts.entrance, cookies);
  app.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).send({ error: 'Nothing is served here: see / for what is' }),
  );
  app.get('/', shownUnder(homePolicy), async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(homePage(parts.isSimulated)),
  );
  serveHealth(app, parts);
  return app;
}

/** Apollo over the schema, as this gateway speaks: errors of the catalogue, credentials checked, consultations noted. */
function apolloOf(app: FastifyInstance, parts: ServerParts): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    schema: parts.schema,
    introspection: !parts.production,
    hideSchemaDetailsFromClientErrors: parts.production,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: mostTokens },
    validationRules: [knownOperations],
    maxRecursiveSelections: mostSelections,
    formatError: (formatted, error) => formatError(formatted, error, cause => app.log.error(cause)),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app) as ApolloServerPlugin<RequestContext>,
      sandbox(parts.persona),
      subscriptionsGoByWebSocket,
      credentialsAreSound,
      consultationsAreNoted(cause => app.log.error(cause)),
    ],
  });
}

function serveHealth(app: FastifyInstance, { health }: ServerParts): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await health();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
}

function logDestination({ logStream }: ServerParts): { stream?: { write(line: string): void } } {
  return logStream ? { stream: logStream } : {};
}

// Addresses may hold a NEPH, given where it does not belong: of a request, the log keeps the route it met.
function requestInLog(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? 'none' };
}

const subscriptionsGoByWebSocket: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operation }) {
      if (operation?.operation !== 'subscription') return;
      const { message, extensions } = problem(
        ProblemCode.BAD_USER_INPUT,
        'Subscriptions go over WebSocket at this address, by the protocol graphql-transport-ws.',
      );
      throw new GraphQLError(message, { extensions: { ...extensions, http: { status: 400 } } });
    },
  }),
};
