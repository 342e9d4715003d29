import type { IncomingMessage } from 'node:http';
import { CloseCode, type Context, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { SocketLimits } from '../limits.js';

/** What goes with a connection. */
export interface ConnectionExtra {
  readonly request: IncomingMessage;
}

/** A connection as graphql-ws sees it. */
export type Connection = Context<Record<string, unknown>, ConnectionExtra>;

/**
 * Hands a socket to graphql-ws, pings it, and closes it when it is silent or idle. Resolves once the socket is closed
 * and everything that its operations held is free.
 */
export async function serveConnection(
  socket: WebSocket,
  request: IncomingMessage,
  server: Server<ConnectionExtra>,
  limits: SocketLimits,
  report: (error: unknown) => void,
  isIdle: () => boolean,
): Promise<void> {
  const stopPinging = keepAlive(socket, limits, isIdle);
  // What a client did wrong (too long a message, a broken frame) is told by the close that follows.
  socket.on('error', () => {});
  const closed = server.opened(
    {
      protocol: socket.protocol,
      send: data => sent(socket, data),
      close: (code, reason) => socket.close(code, reason),
      onMessage: carryOut =>
        socket.on('message', data => {
          carryOut(String(data)).catch((error: unknown) => {
            report(error);
            socket.close(CloseCode.InternalServerError, 'Internal server error');
          });
        }),
    },
    { request },
  );
  const [code, reason] = await new Promise<[number, string]>(resolve =>
    socket.once('close', (closeCode, closeReason) => resolve([closeCode, String(closeReason)])),
  );
  stopPinging();
  await closed(code, reason);
}

function keepAlive(
  socket: WebSocket,
  { pingEvery, idleAfter }: SocketLimits,
  isIdle: () => boolean,
): () => void {
  let hasAnswered = true;
  let idleFor = 0;
  socket.on('pong', () => {
    hasAnswered = true;
  });
  const timer = setInterval(() => {
    if (!hasAnswered) return socket.terminate();
    idleFor = isIdle() ? idleFor + pingEvery : 0;
    if (idleFor >= idleAfter) return socket.close(1000, 'Idle');
    hasAnswered = false;
    socket.ping();
  }, pingEvery);
  return () => clearInterval(timer);
}

function sent(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (socket.readyState !== socket.OPEN) resolve();
    else socket.send(data, error => (error ? reject(error) : resolve()));
  });
}
