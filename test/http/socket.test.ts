import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { createAccess, unwritten } from '../../src/access/index.js';
import { catalogue } from '../../src/graphql/problems/catalogue.js';
import { isAllowedOrigin } from '../../src/http/access/origin.js';
import type { SocketLimits } from '../../src/http/limits.js';
import { buildServer } from '../../src/http/server.js';
import { SourceError } from '../../src/snpc/index.js';
import { createMemorySource, type MemorySource } from '../../src/testing/index.js';
import { instant } from '../../src/time/index.js';
import { everybodyIsATester, noDocuments, noDoors } from '../support/doorkeeper.js';
import { dossierWith, infraction } from '../support/dossiers.js';
import { citizenSchema, testTokens } from '../support/graphql.js';
import { clientAt, type Item, type SubscriberOptions, subscribe } from '../support/subscriber.js';

const neph = '980599000001';
const clock = instant('2026-01-15T08:00:00Z');
const balance = `subscription($neph: [Neph!]!) { balanceChanged(nephs: $neph) {
  __typename
  ... on BalanceNotice { before after }
  ... on Problem { code message }
} }`;

interface Served {
  readonly app: FastifyInstance;
  readonly address: string;
  readonly memory: MemorySource;
  client(options?: SubscriberOptions): ReturnType<typeof clientAt>;
}

interface Departures {
  readonly limits?: Partial<SocketLimits>;
  readonly allowedOrigins?: readonly string[];
  readonly production?: boolean;
  readonly change?: (source: MemorySource['source']) => MemorySource['source'];
}

async function serve({
  limits,
  allowedOrigins,
  production = false,
  change,
}: Departures = {}): Promise<Served> {
  const memory = createMemorySource({ dossiers: [dossierWith()], clock });
  const source = change ? change(memory.source) : memory.source;
  const app = await buildServer({
    schema: await citizenSchema(),
    access: createAccess({ source }),
    tokens: testTokens,
    health: () => source.health(),
    persona: { neph, headers: {} },
    doorkeeper: everybodyIsATester,
    consultations: () => unwritten,
    doors: noDoors,
    documents: noDocuments,
    nephOfPersona: async () => null,
    isSimulated: true,
    logLevel: 'silent',
    production,
    allowedOrigins: allowedOrigins ?? [],
    socketLimits: limits ?? {},
  });
  onTestFinished(() => app.close());
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, address, memory, client: options => clientAt(address, options) };
}

/** Opens a bare socket: what the server answered to it, and the socket where it opened. */
async function open(address: string, headers: Record<string, string> = {}, path = '/graphql') {
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}${path}`, 'graphql-transport-ws', {
    headers,
  });
  onTestFinished(() => socket.terminate());
  const answer = Promise.withResolvers<number>();
  socket.on('open', () => answer.resolve(101));
  socket.on('unexpected-response', (request, response) => {
    answer.resolve(response.statusCode ?? 0);
    request.destroy();
  });
  socket.on('error', () => {});
  return { socket, status: await answer.promise };
}

const closing = (socket: WebSocket): Promise<[number, string]> =>
  new Promise(resolve => socket.once('close', (code, reason) => resolve([code, String(reason)])));

const codes = (errors: readonly { extensions?: { code?: string } }[]) =>
  errors.map(({ extensions }) => extensions?.code);

describe('a socket', () => {
  it('opens for a program, for a page of this host and for allowed origins, and for no other page', async () => {
    const { address } = await serve({ allowedOrigins: ['https://app.example'] });
    const status = async (origin?: string) => (await open(address, origin ? { origin } : {})).status;
    expect(await status()).toBe(101);
    expect(await status(address)).toBe(101);
    expect(await status('https://app.example')).toBe(101);
    for (const other of [
      'https://evil.example',
      'https://app.example.evil.example',
      'http://app.example',
      'null',
    ])
      expect(await status(other)).toBe(403);
  });

  it.each([
    [undefined, true],
    ['http://127.0.0.1:4000', true],
    ['http://127.0.0.1:4001', false],
    ['http://127.0.0.1', false],
    ['null', false],
    ['', false],
  ])('from the origin %s at 127.0.0.1:4000: %s', (origin, allowed) => {
    expect(isAllowedOrigin({ origin, host: '127.0.0.1:4000' }, { elsewhere: [], own: null })).toBe(allowed);
  });

  it('opens on /graphql alone', async () => {
    const { address } = await serve();
    expect((await open(address, {}, '/elsewhere')).status).toBe(404);
    expect((await open(address, {}, '/graphql?x=1')).status).toBe(101);
  });

  it('opens as long as there is room', async () => {
    const { address } = await serve({ limits: { connections: 2 } });
    const [first, second] = [await open(address), await open(address)];
    expect([first.status, second.status]).toEqual([101, 101]);
    expect((await open(address)).status).toBe(503);
    first.socket.close();
    await closing(first.socket);
    await expect.poll(async () => (await open(address)).status).toBe(101);
  });

  it('is closed when its client does not speak the protocol, or says nothing, or something else', async () => {
    const { address } = await serve({ limits: { initialisationWithin: 20 } });
    const silent = await open(address);
    expect(await closing(silent.socket)).toEqual([4408, 'Connection initialisation timeout']);
    const confused = await open(address);
    confused.socket.send('hello');
    expect(await closing(confused.socket)).toEqual([4400, 'Invalid message received']);
    const unnamed = await open(address);
    unnamed.socket.send('{"type":"connection_init","payload":{"Snpc-World":7}}');
    expect(await closing(unnamed.socket)).toEqual([4403, 'Forbidden']);
    const foreign = new WebSocket(`${address.replace(/^http/, 'ws')}/graphql`, 'graphql-ws');
    foreign.on('error', () => {});
    expect((await closing(foreign))[0]).not.toBe(1000);
  });

  it('is cut when it does not answer pings, and kept when it does', async () => {
    const { address } = await serve({ limits: { pingEvery: 40 } });
    const deaf = new WebSocket(`${address.replace(/^http/, 'ws')}/graphql`, 'graphql-transport-ws', {
      autoPong: false,
    });
    await once(deaf, 'open');
    const alive = await open(address);
    expect((await closing(deaf))[0]).toBe(1006);
    expect(alive.socket.readyState).toBe(WebSocket.OPEN);
  });

  it('is closed when it has nothing to do for long, and kept while it follows a licence', async () => {
    const { address, client } = await serve({ limits: { pingEvery: 400, idleAfter: 50 } });
    const feed = subscribe(client(), balance, { neph });
    await feed.received(1);
    const idle = await open(address);
    idle.socket.send('{"type":"connection_init"}');
    expect(await closing(idle.socket)).toEqual([1000, 'Idle']);
    expect(await Promise.race([feed.over, new Promise(resolve => setTimeout(resolve, 100, 'open'))])).toBe(
      'open',
    );
  });

  it('that sends too much is closed', async () => {
    const { address } = await serve();
    const fits = await open(address);
    fits.socket.send(JSON.stringify({ type: 'ping', payload: { pad: 'x'.repeat(200 * 1024) } }));
    expect(String((await once(fits.socket, 'message'))[0])).toContain('"pong"');
    const large = await open(address);
    large.socket.send(JSON.stringify({ type: 'ping', payload: { pad: 'x'.repeat(256 * 1024) } }));
    expect((await closing(large.socket))[0]).toBe(1009);
  });
});

describe('operations over a socket', () => {
  it('are refused one above the number that a connection may carry', async () => {
    const { client } = await serve({ limits: { operationsPerConnection: 2 } });
    const one = client();
    const feeds = [subscribe(one, balance, { neph }), subscribe(one, balance, { neph })];
    await Promise.all(feeds.map(feed => feed.received(1)));
    expect(codes(await subscribe(one, balance, { neph }).over)).toEqual(['TOO_MANY_SUBSCRIPTIONS']);
    feeds[0]?.stop();
    await expect
      .poll(async () => {
        const next = subscribe(one, balance, { neph });
        const first = await Promise.race([next.received(1), next.over]);
        next.stop();
        return (first[0] as Item).__typename;
      })
      .toBe('FeedOpened');
  });

  it('may be queries: each reads a register of its own', async () => {
    const { client, memory } = await serve();
    const one = client();
    const query =
      'query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { balance view { clock } } } }';
    const ask = async () => (await subscribe(one, query, { neph }).received(1))[0];
    expect(await ask()).toEqual({ balance: 12, view: { clock: '2026-01-15T08:00:00.000Z' } });
    memory.put(dossierWith({ infractions: [infraction()] }));
    expect(await ask()).toMatchObject({ balance: 9 });
  });

  it.each([
    ['subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
    [balance, {}, 'BAD_USER_INPUT'],
    [balance, { neph: 980599000001 }, 'BAD_USER_INPUT'],
    ['query a { viewer { kind } } query b { viewer { kind } }', {}, 'OPERATION_RESOLUTION_FAILURE'],
    ['query($d: LocalDate) { offences(on: $d) { code } }', { d: '2025-02-29' }, 'IMPOSSIBLE_DATE'],
  ])('that are wrong are told so, with a code and no NEPH: %s %j', async (query, variables, code) => {
    const { client } = await serve();
    const errors = await subscribe(client(), query, variables).over;
    expect(codes(errors)[0]).toBe(code);
    expect(JSON.stringify(errors)).not.toContain(neph);
  });

  it('do not tell the schema in production', async () => {
    const { client } = await serve({ production: true });
    const asked = subscribe(client(), '{ __schema { types { name } } }');
    expect(codes(await asked.over)).toEqual(['INTROSPECTION_OFF']);
    const typo = await subscribe(client(), '{ viewr { kind } }').over;
    expect(typo[0]?.message).toBe('Cannot query field "viewr" on type "Query".');
    const open_ = await serve();
    const [schema] = await subscribe(open_.client(), '{ __schema { queryType { name } } }').received(1);
    expect(schema).toEqual({ queryType: { name: 'Query' } });
  });

  it('hide a fault of the gateway’s own, and tell one of the source by its code', async () => {
    const opening = (failure: Error) =>
      serve({ change: source => ({ ...source, open: async () => Promise.reject(failure) }) });
    const fault = await opening(new Error(`SELECT * FROM dossier WHERE neph = ${neph}`));
    const errors = await subscribe(fault.client(), balance, { neph }).over;
    expect(codes(errors)).toEqual(['INTERNAL']);
    expect(JSON.stringify(errors)).not.toMatch(/SELECT|980599/);
    const away = await opening(new SourceError('UNAVAILABLE', 'memory', 'down'));
    const feed = subscribe(away.client(), balance, { neph });
    expect((await feed.received(1))[0]).toMatchObject({
      __typename: 'SourceUnavailable',
      code: 'SOURCE_UNAVAILABLE',
    });
    expect(await feed.over).toEqual([]);
  });

  it('on a source that cannot be watched are NOT_SUPPORTED', async () => {
    const { client } = await serve({
      change: source => ({ ...source, capabilities: { ...source.capabilities, watching: false } }),
    });
    expect(codes(await subscribe(client(), balance, { neph }).over)).toEqual(['NOT_SUPPORTED']);
  });

  it('speak the language that the connection or its header names', async () => {
    const { client } = await serve({
      change: source => ({
        ...source,
        open: async () => Promise.reject(new SourceError('UNAVAILABLE', 'memory', 'down')),
      }),
    });
    const message = async (options: SubscriberOptions) =>
      (await subscribe(client(options), balance, { neph }).received(1))[0].message;
    expect(await message({})).toBe('Le registre ne répond pas.');
    expect(await message({ headers: { 'accept-language': 'en' } })).toBe('The register does not answer.');
    expect(await message({ connectionParams: { 'Accept-Language': 'en' } })).toBe(
      'The register does not answer.',
    );
  });

  it('go to the world that the connection names, before that of its header', async () => {
    const { client } = await serve();
    const over = async (options: SubscriberOptions) =>
      codes(await subscribe(client(options), balance, { neph }).over);
    const unknown = ['UNKNOWN_WORLD'];
    expect(await over({ connectionParams: { 'Snpc-World': 'other' } })).toEqual(unknown);
    expect(await over({ connectionParams: { 'snpc-world': 'other' } })).toEqual(unknown);
    expect(await over({ headers: { 'snpc-world': 'other' } })).toEqual(unknown);
    const named = subscribe(
      client({ headers: { 'snpc-world': 'other' }, connectionParams: { 'Snpc-World': 'default' } }),
      balance,
      { neph },
    );
    expect((await named.received(1))[0].__typename).toBe('FeedOpened');
  });

  it('are sent there by HTTP', async () => {
    const { app } = await serve();
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: { query: balance, variables: { neph } },
    });
    const [error] = JSON.parse(body).errors;
    expect(error.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      remedy: catalogue.BAD_USER_INPUT.remedy.fr,
    });
    expect(error.message).toContain('graphql-transport-ws');
    expect(statusCode).toBe(400);
  });
});

describe('what a subscription holds', () => {
  /** A memory source that counts the watches it has handed out and not got back. */
  async function counting() {
    const open_ = new Set<AbortSignal>();
    const served = await serve({
      change: source => ({
        ...source,
        open: async world => {
          const register = await source.open(world);
          return {
            ...register,
            watch: (nephs, signal) => {
              open_.add(signal);
              signal.addEventListener('abort', () => open_.delete(signal));
              return register.watch(nephs, signal);
            },
          };
        },
      }),
    });
    return { ...served, watches: () => open_.size };
  }

  it('is free when it unsubscribes, when its socket closes and when its socket is cut', async () => {
    const { client, address, watches } = await counting();
    const feed = subscribe(client(), balance, { neph });
    await feed.received(1);
    expect(watches()).toBe(1);
    feed.stop();
    await expect.poll(watches).toBe(0);

    for (const end of ['close', 'terminate'] as const) {
      const { socket } = await open(address);
      socket.send('{"type":"connection_init"}');
      await once(socket, 'message');
      socket.send(
        JSON.stringify({ id: '1', type: 'subscribe', payload: { query: balance, variables: { neph } } }),
      );
      await expect.poll(watches).toBe(1);
      socket[end]();
      await expect.poll(watches).toBe(0);
    }
  });

  it('is free when it ends by itself', async () => {
    const { client, watches } = await counting();
    expect(await subscribe(client(), balance, { neph: '12' }).over).toEqual([]);
    expect(watches()).toBe(0);
  });

  it('is free, and every socket closed, within a second of closing the application', async () => {
    const { app, client, address, watches } = await counting();
    const feeds = Array.from({ length: 5 }, () => subscribe(client(), balance, { neph }));
    await Promise.all(feeds.map(feed => feed.received(1)));
    // One that never answers a closing handshake must not be waited for.
    const { socket } = await open(address);
    (socket as unknown as { _socket: { pause(): void } })._socket.pause();
    expect(watches()).toBe(5);
    const begun = performance.now();
    await app.close();
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(watches()).toBe(0);
    const ends = await Promise.all(feeds.map(feed => feed.over));
    for (const [end] of ends) expect(end).toMatchObject({ code: 1001, reason: 'Going away' });
  });
});
