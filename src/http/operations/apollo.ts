import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerBy } from '../access/caller.js';
import { type FirstPersona, sandbox } from '../explorers/sandbox.js';
import { type OperationSettings, type Operations, tellsSchema } from './operations.js';
import { asApolloCache } from './persisted.js';
import { type Arrival, operationsPass } from './plugin.js';

/** What Apollo answers by, beside the gate. */
export interface ApolloParts extends Pick<OperationSettings, 'schema' | 'production' | 'introspection'> {
  readonly persona: FirstPersona;
}

/** Answers a request of `/graphql` as Apollo does. */
export type UsualWay = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/**
 * Apollo over the schema, for operations that pass the gate: it reads no document by itself. It is loaded for the first request
 * that goes this way: queries go without it, and a start need not wait for a fifth of all modules.
 */
export function byApollo(app: FastifyInstance, parts: ApolloParts, operations: Operations): UsualWay {
  let started: Promise<UsualWay> | null = null;
  return async (request, reply) => {
    started ??= start(app, parts, operations).catch(error => {
      // What failed once may succeed at the next request.
      started = null;
      throw error;
    });
    return (await started)(request, reply);
  };
}

async function start(app: FastifyInstance, parts: ApolloParts, operations: Operations): Promise<UsualWay> {
  const [{ ApolloServer }, disabled, { fastifyApolloHandler }] = await Promise.all([
    import('@apollo/server'),
    import('@apollo/server/plugin/disabled'),
    import('@as-integrations/fastify'),
  ]);
  const report = (cause: unknown): void => app.log.error(cause);
  const plugins: ApolloServerPlugin<Arrival>[] = [
    disabled.ApolloServerPluginCacheControlDisabled(),
    tellsSchema(parts) ? await sandbox(parts.persona) : disabled.ApolloServerPluginLandingPageDisabled(),
    operationsPass({ ...operations, report }),
  ];
  const apollo = new ApolloServer<Arrival>({
    schema: parts.schema,
    documentStore: null,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: { cache: asApolloCache(operations.persisted) },
    formatError: operations.shownOf,
    plugins,
  });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => ({ caller: callerBy(request, reply) }),
  });
  return async (request, reply) => answer.call(app, request, reply);
}
