/** Largest body of a request, and largest message over a socket, in bytes. */
export const largestBody = 256 * 1024;

/** Milliseconds within which a request has to have come whole. */
export const slowestRequest = 30_000;

/** What the WebSocket side allows. Lengths of time are in milliseconds. */
export interface SocketLimits {
  /** Sockets open at once, all clients together. */
  readonly connections: number;
  /** Operations under way at once on one socket. */
  readonly operationsPerConnection: number;
  /** A socket whose client has not said who it is by then is closed. */
  readonly initialisationWithin: number;
  /** A socket that has not answered a ping by the next one is cut. */
  readonly pingEvery: number;
  /** A socket with no operation for so long is closed. */
  readonly idleAfter: number;
}

export const socketLimits: SocketLimits = {
  connections: 500,
  operationsPerConnection: 50,
  initialisationWithin: 3_000,
  pingEvery: 12_000,
  idleAfter: 300_000,
};
