import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { handleProtocols, makeServer, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { RequestContext } from '../../graphql/context.js';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { problem } from '../../graphql/problems/errors.js';
import type { Language } from '../../licence/index.js';
import { Caller, languageOf } from '../access/caller.js';
import { longestHeader, type Said, saidBy, spokenHeaders } from '../access/credentials.js';
import { networkAddress } from '../access/networkAddress.js';
import { type AllowedOrigins, isAllowedOrigin } from '../access/origin.js';
import { unnoted } from '../access/refusals.js';
import { largestBody, type SocketLimits, socketLimits } from '../limits.js';
import { type AdmissionParts, admitted, toldBeside } from './admission.js';
import { type Connection, type ConnectionExtra, serveConnection } from './connection.js';

/** What operations over a socket need. */
export interface SubscriptionParts extends AdmissionParts {
  /** Whose pages may open a socket. */
  readonly origins: AllowedOrigins;
  /** True behind a proxy that says whom it speaks for. */
  readonly trustsProxy: boolean;
  readonly limits?: Partial<SocketLimits>;
  /** What a client sees of an error. */
  readonly shown: (error: GraphQLError, language: Language) => GraphQLFormattedError;
}

const path = '/graphql';
/** A client that does not close by itself by then is cut, in milliseconds. */
const patience = 300;

/** Serves GraphQL over WebSocket (`graphql-transport-ws`) beside the HTTP of an application, and ends with it. */
export function serveSubscriptions(app: FastifyInstance, parts: SubscriptionParts): void {
  const limits = { ...socketLimits, ...parts.limits };
  const report = (error: unknown): void => app.log.error(error);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestBody, handleProtocols });
  const serving = new Set<Promise<void>>();
  let isClosing = false;

  const serve = (socket: WebSocket, request: IncomingMessage): void => {
    const { server, isIdle } = serverOf(parts, limits, report);
    const served = serveConnection(socket, request, server, limits, report, isIdle).catch(report);
    serving.add(served);
    void served.then(() => serving.delete(served));
  };
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refusal = isClosing ? 503 : refusalOf(request, parts, sockets.clients.size < limits.connections);
    if (refusal === null) sockets.handleUpgrade(request, socket, head, serve);
    else refuse(socket, refusal);
  });
  // Closing the application waits for every socket: they are asked to go first, then cut.
  app.addHook('preClose', async () => {
    isClosing = true;
    for (const socket of sockets.clients) socket.close(1001, 'Going away');
    const cut = setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, patience);
    await Promise.all(serving);
    clearTimeout(cut);
    sockets.close();
  });
}

/** The graphql-ws side of one connection, and whether it has nothing to do. */
function serverOf(
  parts: SubscriptionParts,
  limits: SocketLimits,
  report: (error: unknown) => void,
): { readonly server: Server<ConnectionExtra>; isIdle(): boolean } {
  const formatted = (errors: readonly GraphQLError[], language: Language) =>
    errors.map(error => parts.shown(error, language));
  let connection: Connection | undefined;
  const server = makeServer<Record<string, unknown>, ConnectionExtra>({
    connectionInitWaitTimeout: limits.initialisationWithin,
    onConnect: context => {
      connection = context;
      return isWellFormed(context.connectionParams);
    },
    onSubscribe: async (context, _id, payload) => {
      if (Object.keys(context.subscriptions).length > limits.operationsPerConnection)
        return [problem(ProblemCode.TOO_MANY_SUBSCRIPTIONS)];
      return admitted(payload, callerOf(context, payload.extensions, parts.trustsProxy), parts);
    },
    onNext: async (_context, _id, _payload, { contextValue }, result) => {
      const request = contextValue as RequestContext;
      try {
        await request.settle();
      } catch (error) {
        report(error);
        return { errors: [unnoted(request)] };
      }
      const extensions = toldBeside(request);
      const answer = extensions ? { ...result, extensions } : result;
      return result.errors ? { ...answer, errors: formatted(result.errors, request.language) } : answer;
    },
    onError: (context, _id, { extensions }, errors) =>
      formatted(errors, languageOf(callerOf(context, extensions, parts.trustsProxy))),
  });
  return { server, isIdle: () => Object.keys(connection?.subscriptions ?? {}).length === 0 };
}

function refusalOf(request: IncomingMessage, parts: SubscriptionParts, hasRoom: boolean): number | null {
  if (!URL.canParse(request.url ?? '', 'http://here')) return 400;
  if (new URL(request.url ?? '', 'http://here').pathname !== path) return 404;
  if (!isAllowedOrigin(request.headers, parts.origins)) return 403;
  return hasRoom ? null : 503;
}

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
};

function refuse(socket: Duplex, status: number): void {
  socket.on('error', () => {});
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function isWellFormed(given: Readonly<Record<string, unknown>> | undefined): boolean {
  return spokenHeaders.every(name => {
    const value = parameter(given, name);
    return value === undefined || (typeof value === 'string' && value.length <= longestHeader);
  });
}

// Browsers give a socket no headers: a connection says under the same names what headers say of a request. GraphiQL says
// it with each operation, whose headers stand in its extensions.
function callerOf(
  { connectionParams, extra }: Connection,
  extensions: unknown,
  trustsProxy: boolean,
): Caller {
  const { headers } = extra.request;
  const inHeaders = saidBy(headers);
  const ofOperation = isRecord(extensions) && isRecord(extensions.headers) ? extensions.headers : {};
  const said: Said = name => {
    const text = [parameter(ofOperation, name), parameter(connectionParams, name)].find(isSaid);
    return text ?? inHeaders(name);
  };
  return new Caller(said, headers, networkAddress(extra.request, trustsProxy), null);
}

function isSaid(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longestHeader;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parameter(given: Readonly<Record<string, unknown>> | undefined, name: string): unknown {
  return Object.entries(given ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? undefined;
}
