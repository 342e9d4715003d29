import net from 'node:net';
import { type Cut, cutResponse } from './responses.js';

/** Where the load goes. */
export interface Target {
  readonly host: string;
  readonly port: number;
}

/** What an answer must be; anything else ends the run. */
export interface Expected {
  /** Null where any will do. */
  readonly status: number | null;
  /** Bytes that the body has at least. */
  readonly least: number;
}

/** A connection that stays open: one request at a time. */
interface Line {
  ask(request: Buffer): Promise<Cut>;
  close(): void;
}

async function openLine(target: Target): Promise<Line> {
  let wire = await openWire(target);
  return {
    async ask(request) {
      // Servers close what is idle for some seconds: clients open another then.
      if (wire.isClosed()) wire = await openWire(target);
      return wire.ask(request);
    },
    close: () => wire.close(),
  };
}

interface Wire extends Line {
  isClosed(): boolean;
}

async function openWire({ host, port }: Target): Promise<Wire> {
  const socket = net.connect({ host, port, noDelay: true });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  let received: Buffer = Buffer.alloc(0);
  let waiting: { resolve(cut: Cut): void; reject(error: Error): void } | null = null;
  let isClosed = false;
  const fail = (error: Error): void => {
    isClosed = true;
    waiting?.reject(error);
    waiting = null;
  };
  socket.on('error', fail);
  socket.on('end', () => fail(new Error('the server ended the connection')));
  socket.on('close', () => fail(new Error('the server closed the connection')));
  socket.on('data', chunk => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    try {
      const cut = cutResponse(received);
      if (cut === null) return;
      received = cut.rest;
      waiting?.resolve(cut);
      waiting = null;
    } catch (error) {
      fail(error as Error);
    }
  });
  return {
    isClosed: () => isClosed,
    ask: request =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

/** One answer, on a connection of its own. */
export async function askOnce(target: Target, request: Buffer): Promise<Cut> {
  const line = await openLine(target);
  try {
    return await line.ask(request);
  } finally {
    line.close();
  }
}

/** How a load is made. */
export interface LoadOptions {
  readonly target: Target;
  /** Asked in turn, from `start` on. */
  readonly requests: readonly Buffer[];
  readonly start: number;
  readonly expected: Expected;
  readonly connections: number;
}

/** What a load came to. */
export interface LoadResult {
  readonly answered: number;
  readonly seconds: number;
  /** Milliseconds of each answer. */
  readonly times: Float64Array;
}

/**
 * Asks `count` requests, each connection the next one as soon as it is answered. Ends early, with what was answered by
 * then, once `milliseconds` are over.
 */
export async function saturate(
  options: LoadOptions,
  count: number,
  milliseconds = Number.POSITIVE_INFINITY,
): Promise<LoadResult> {
  const { target, requests, start, expected } = options;
  const lines = await Promise.all(Array.from({ length: options.connections }, () => openLine(target)));
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  try {
    await Promise.all(
      lines.map(async line => {
        while (next < count && performance.now() - began < milliseconds) {
          const request = requestAt(requests, start + next);
          next += 1;
          const from = performance.now();
          check(await line.ask(request), expected);
          times.push(performance.now() - from);
        }
      }),
    );
  } finally {
    for (const line of lines) line.close();
  }
  return result(times, began);
}

/**
 * Asks at a rate, whatever is answered: requests come at random moments, and the time of an answer counts from the moment
 * its request was due, so that a server that stands still is seen to.
 */
export async function atRate(
  options: LoadOptions,
  rate: number,
  count: number,
  random: () => number,
): Promise<LoadResult> {
  const { target, requests, start, expected } = options;
  const idle = await Promise.all(Array.from({ length: options.connections }, () => openLine(target)));
  const all = [...idle];
  const due: { readonly at: number; readonly request: Buffer }[] = [];
  const times: number[] = [];
  const began = performance.now();
  let [sent, next] = [0, began];
  try {
    await new Promise<void>((resolve, reject) => {
      const serve = (): void => {
        while (due.length > 0 && idle.length > 0) {
          const [line, { at, request }] = [idle.pop() as Line, due.shift() as (typeof due)[number]];
          line
            .ask(request)
            .then(cut => {
              check(cut, expected);
              times.push(performance.now() - at);
              idle.push(line);
              if (times.length === count) resolve();
              else serve();
            })
            .catch(reject);
        }
      };
      const tick = (): void => {
        for (; sent < count && next <= performance.now(); sent++) {
          due.push({ at: next, request: requestAt(requests, start + sent) });
          next += (-Math.log(1 - random()) * 1_000) / rate;
        }
        serve();
        if (sent < count) setImmediate(tick);
      };
      tick();
    });
  } finally {
    for (const line of all) line.close();
  }
  return result(times, began);
}

function requestAt(requests: readonly Buffer[], place: number): Buffer {
  return requests[place % requests.length] as Buffer;
}

function result(times: readonly number[], began: number): LoadResult {
  return {
    answered: times.length,
    seconds: (performance.now() - began) / 1_000,
    times: Float64Array.from(times),
  };
}

function check({ status, body }: Cut, expected: Expected): void {
  if ((expected.status ?? status) === status && body.length >= expected.least) return;
  throw new Error(
    `A server answered ${status} with ${body.length} bytes, where ${expected.status} and ${expected.least} are right: ${body.toString('utf8').slice(0, 300)}`,
  );
}
