import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { type Access, anyone } from '../access/index.js';
import type { RequestContext } from '../graphql/context.js';
import type { TokenCodec } from '../graphql/kit/ids.js';
import { preferredLanguage } from '../graphql/kit/language.js';
import { knownOperations } from '../graphql/knownOperations.js';
import { formatError } from '../graphql/problems/errors.js';
import { type FirstPersona, offlineExplorer, sandbox } from './explorers.js';
import { homePage } from './homePage.js';

/** What the HTTP application serves. */
export interface ServerParts {
  readonly schema: GraphQLSchema;
  readonly access: Access;
  readonly tokens: TokenCodec;
  /** Resolves when the source can answer. */
  readonly health: () => Promise<void>;
  readonly persona: FirstPersona;
  /** True where nobody in the register exists. */
  readonly isSimulated: boolean;
  readonly logLevel: string;
  /** Where the log goes; standard output by default. */
  readonly logStream?: { write(line: string): void };
  readonly production: boolean;
  /** What a module of the schema needs in a request that names a world, beside what everybody needs. */
  readonly moreContext?: (world: string | undefined) => object;
}

/** Most tokens a GraphQL document may hold. */
const mostTokens = 2000;

/** Most fields a document may select once its fragments are spread. */
const mostSelections = 2000;

/** Largest body of a request, in bytes. */
const largestBody = 256 * 1024;

/** Builds the Fastify application: GraphQL, explorers, health. It does not listen yet. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: parts.logLevel, serializers: { req: requestInLog }, ...logDestination(parts) },
    bodyLimit: largestBody,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  const apollo = new ApolloServer<RequestContext>({
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
    ],
  });
  await apollo.start();
  const context = async (request: FastifyRequest): Promise<RequestContext> => {
    const world = worldOf(request);
    const openRegister = () => parts.access.openRegister(anyone, world, null);
    return {
      register: openRegister(),
      openRegister,
      tokens: parts.tokens,
      language: preferredLanguage(request.headers['accept-language']),
      ...parts.moreContext?.(world),
    };
  };
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    handler: fastifyApolloHandler(apollo, { context }),
  });
  offlineExplorer(app, parts.persona);
  app.setNotFoundHandler(async (_request, reply) =>
    reply.code(404).send({ error: 'Nothing is served here: see / for what is' }),
  );
  app.get('/', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(homePage(parts.isSimulated)),
  );
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await parts.health();
      return { status: 'ready' };
    } catch {
      return reply.code(503).send({ status: 'unavailable' });
    }
  });
  return app;
}

function logDestination({ logStream }: ServerParts): { stream?: { write(line: string): void } } {
  return logStream ? { stream: logStream } : {};
}

// Addresses may hold a NEPH, given where it does not belong: of a request, the log keeps the route it met.
function requestInLog(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions?.url ?? 'none' };
}

function worldOf(request: FastifyRequest): string | undefined {
  const header = request.headers['snpc-world'];
  return typeof header === 'string' && header !== '' ? header : undefined;
}
