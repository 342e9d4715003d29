import cookiePlugin from '@fastify/cookie';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { callerBy } from './access/caller.js';
import { createCookies } from './access/cookies.js';
import { credentialHeaders } from './access/credentials.js';
import { type EntranceParts, serveEntrance } from './access/entrance.js';
import { refuseForeignOrigins } from './access/foreignOrigins.js';
import { isNearestProxy } from './access/networkAddress.js';
import { refuseForeignHosts } from './access/ownHost.js';
import { type ContextParts, peopleOf } from './access/requestContext.js';
import { setSecurityHeaders, shownUnder } from './access/securityHeaders.js';
import { speaking } from './access/spokenLanguage.js';
import { varying } from './access/varies.js';
import { serveCalendars } from './calendar.js';
import { serveDownloads } from './documents.js';
import { offlineExplorer } from './explorers/explorers.js';
import { type FirstPersona, sandboxPolicy } from './explorers/sandbox.js';
import { answerFailures } from './failures.js';
import { homePage, homePolicy } from './homePage.js';
import { largestBody, type SocketLimits, slowestRequest } from './limits.js';
import { bringFiles, takeFiles } from './multipart.js';
import { byApollo } from './operations/apollo.js';
import {
  type OperationSettings,
  type Operations,
  operationsOf,
  tellsSchema,
} from './operations/operations.js';
import { takeDocumentId } from './operations/persisted.js';
import { operationRefusals, otherMethods } from './operations/refusals.js';
import { shortCut, usualWay } from './operations/shortCut.js';
import { serveSubscriptions } from './socket/subscriptions.js';

/** What the HTTP application serves. */
export interface ServerParts extends Omit<ContextParts, 'cookies'>, OperationSettings {
  /** Resolves when the source can answer. */
  readonly health: () => Promise<void>;
  readonly persona: FirstPersona;
  /** True where nobody in the register exists. */
  readonly isSimulated: boolean;
  readonly logLevel: string;
  /** Where the log goes; standard output by default. */
  readonly logStream?: { write(line: string): void };
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

const refuseSchema = (): never => {
  throw new Error('Routes here have no JSON Schema');
};
const noSchemas = { buildValidator: () => refuseSchema, buildSerializer: () => refuseSchema };

/** Builds the Fastify application: GraphQL, explorers, health. It does not listen yet. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: { level: parts.logLevel, serializers: { req: requestInLog }, ...logDestination(parts) },
    bodyLimit: largestBody,
    trustProxy: parts.trustsProxy ? isNearestProxy : false,
    requestTimeout: slowestRequest,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // No route has a JSON Schema: what would compile one is not loaded.
    schemaController: { compilersFactory: noSchemas },
  });
  answerFailures(app);
  const origins = { elsewhere: parts.allowedOrigins ?? [], own: parts.publicOrigin ?? null };
  const isSecure = parts.entrance?.isSecure ?? false;
  setSecurityHeaders(app, isSecure);
  await app.register(cookiePlugin);
  const cookies = createCookies(isSecure);
  await refuseForeignOrigins(app, origins);
  if (Object.keys(parts.persona.headers).length > 0) refuseForeignHosts(app, parts.publicOrigin);
  const people = peopleOf({ ...parts, cookies });
  const contextOf = (request: FastifyRequest, reply: FastifyReply) =>
    people.welcome(callerBy(request, reply));
  const operations = operationsOf(parts, people, error => app.log.error(error));
  for (const name of operations.unfit) app.log.warn(`A listed document does not fit this gateway: ${name}`);
  await takeFiles(app);
  serveOperations(app, parts, operations);
  serveSubscriptions(app, {
    ...operations,
    schema: parts.schema,
    origins,
    trustsProxy: parts.trustsProxy ?? false,
    limits: parts.socketLimits ?? {},
  });
  serveDownloads(app, {
    documents: parts.documents,
    contextOf,
  });
  if (tellsSchema(parts)) offlineExplorer(app, parts.persona);
  if (parts.entrance) {
    serveCalendars(app, {
      access: parts.access,
      links: parts.doors.calendarLinks,
      secrets: parts.entrance.secrets,
      isSimulated: parts.isSimulated,
      consultations: parts.consultations,
      contextOf,
    });
  }
  if (parts.entrance) await serveEntrance(app, parts.entrance, cookies);
  app.get('/', shownUnder(homePolicy), async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(homePage(parts.isSimulated, tellsSchema(parts))),
  );
  serveHealth(app, parts);
  return app;
}

/** Serves GraphQL over HTTP at its address, whatever comes there. */
function serveOperations(app: FastifyInstance, parts: ServerParts, operations: Operations): void {
  const { gate } = operations;
  const { schema } = parts;
  const atOnce = shortCut({ ...operations, schema, report: error => app.log.error(error) });
  const apollo = byApollo(app, parts, operations);
  const refusals = operationRefusals(gate);
  const variesByAsker = varying('accept-language', ...credentialHeaders);
  app.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS', ...otherMethods],
    onRequest: [shownUnder(sandboxPolicy).onRequest, refusals.readMethod],
    preHandler: [bringFiles, takeDocumentId],
    errorHandler: refusals.failed,
    async handler(request, reply) {
      variesByAsker(reply);
      const answered = await atOnce(request, reply);
      if (answered !== usualWay) return answered;
      return speaking(request.headers['accept-language'], async () =>
        refusals.counted(request, reply, await apollo(request, reply)),
      );
    },
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
