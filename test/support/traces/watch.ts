import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { WebSocket } from 'ws';
import type { Collector } from './collector.js';

/** The collector that traces go to: that of the file of tests, unless a test looks at its own. */
let current: Collector | null = null;

let isWatching = false;

/** Sends traces to another collector; gives the one before. */
export function sendTracesTo(collector: Collector | null): Collector | null {
  const before = current;
  current = collector;
  return before;
}

/** Where traces go now; null before anything is watched. */
export function traced(): Collector | null {
  return current;
}

/**
 * Watches every server and every client of this process, however a test starts them: addresses asked for, headers and
 * answers of Fastify, what leaves over sockets, and log lines of every level. Once is enough for all the files of tests that
 * one process runs.
 */
export function watchThisProcess(): void {
  if (isWatching) return;
  isWatching = true;
  subscribe('http.server.request.start', message => {
    current?.note('url', (message as { request: IncomingMessage }).request.url ?? '');
  });
  subscribe('http.client.request.start', message => {
    current?.note('url', (message as { request: ClientRequest }).request.path);
  });
  subscribe('undici:request:create', message => {
    current?.note('url', (message as { request: { path: string } }).request.path);
  });
  subscribe('fastify.initialization', message => {
    const { fastify } = message as { fastify: FastifyInstance };
    watchAnswers(fastify);
    watchLog(fastify);
  });
  watchSockets();
}

function watchAnswers(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async request => current?.note('url', request.url));
  fastify.addHook('onSend', async (_request, reply, payload) => {
    noteHeaders(reply.getHeaders());
    if (typeof payload === 'string' && /json/.test(String(reply.getHeader('content-type'))))
      current?.noteAnswer(payload);
    return payload;
  });
}

function noteHeaders(headers: object): void {
  for (const [name, value] of Object.entries(headers))
    for (const text of [value].flat()) current?.note('header', `${name}: ${text}`);
}

// A silent log is opened to the collector alone; one that a test looks at, or that prints, goes on as it was.
function watchLog(fastify: FastifyInstance): void {
  const log = fastify.log as unknown as Record<PropertyKey, unknown> & { level?: string };
  const streamOf = Object.getOwnPropertySymbols(log).find(({ description }) => description === 'pino.stream');
  if (streamOf === undefined) return;
  const stream = log[streamOf] as { write(line: string): void };
  const isSilent = log.level === 'silent';
  if (isSilent) log.level = 'trace';
  log[streamOf] = {
    write(line: string) {
      current?.note('log', line);
      if (!isSilent) stream.write(line);
    },
  };
}

function watchSockets(): void {
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (this: WebSocket, ...given: Parameters<typeof send>) {
    // What a client says holds the NEPHs it asks for; a server answers with `next` and `error`.
    const text = String(given[0]);
    if (/"type":"(next|error|connection_ack)"/.test(text)) current?.noteAnswer(text);
    return send.apply(this, given);
  } as typeof send;
}
