import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { App } from '../../../src/app.js';
import { appOfTest, inProduction, listening, openApp } from '../../support/servedApp.js';
import { clientAt, subscribe } from '../../support/subscriber.js';
import { asTester, testerToken } from '../../support/tester.js';
import { activeAccount, bearerOf, documents, person, visitorOf } from '../../support/visitor.js';

const evil = 'https://evil.example';
const sandbox = 'https://studio.apollographql.com';
const friend = 'https://app.example';
const json = { 'content-type': 'application/json' };

/** Whatever takes a POST, with a body of the type that it takes. */
const posted: readonly (readonly [string, string, string])[] = [
  ['/graphql', 'application/json', JSON.stringify({ query: '{ viewer { kind } }' })],
  ['/sign-out/franceconnect', 'application/x-www-form-urlencoded', ''],
  ['/oauth/token', 'application/x-www-form-urlencoded', 'grant_type=client_credentials'],
  ['/oauth/revoke', 'application/x-www-form-urlencoded', 'token=x'],
  ['/franceconnect/default/api/v2/authorize', 'application/x-www-form-urlencoded', ''],
];

let app: App;
beforeAll(async () => {
  app = await openApp({ ALLOWED_ORIGINS: friend });
});
afterAll(() => app.close());

describe('a page of another origin', () => {
  it('finds here no route that takes a POST but those of this test', () => {
    const routes = app.fastify.printRoutes({ commonPrefix: false }).split('\n');
    expect(routes.filter(line => line.includes('POST'))).toHaveLength(posted.length);
  });

  it.each(posted)('posts nothing to %s', async (url, type, payload) => {
    const headers = { 'content-type': type, host: 'points.example' };
    for (const origin of [
      evil,
      'null',
      'http://points.example.evil.example',
      'https://points.example:8443',
    ]) {
      const answer = await visitorOf(app).send(url, {
        method: 'POST',
        payload,
        headers: { ...headers, origin },
      });
      expect(answer.statusCode, origin).toBe(403);
      expect(answer.json().errors[0].extensions.code).toBe('FOREIGN_ORIGIN');
      expect(answer.headers).not.toHaveProperty('set-cookie');
    }
    const own = await visitorOf(app).send(url, {
      method: 'POST',
      payload,
      headers: { ...headers, origin: 'https://points.example' },
    });
    expect(own.statusCode).not.toBe(403);
  });

  it('signs nobody out, and nobody in as somebody else', async () => {
    const visitor = await activeAccount(app, 'two.pages@example.org');
    const signIn = { query: documents.signIn, variables: { input: { ...credentials('two.pages') } } };
    await visitor.send('/graphql', { method: 'POST', payload: signIn, headers: { origin: evil } });
    expect(visitor.cookies.has('snpc_session')).toBe(false);
    await visitor.send('/graphql', { method: 'POST', payload: signIn });
    const secret = visitor.cookies.get('snpc_session');
    for (const [url, payload, headers] of [
      ['/graphql', { query: documents.signOut }, json],
      ['/sign-out/franceconnect', '', { 'content-type': 'application/x-www-form-urlencoded' }],
    ] as const)
      await visitor.send(url, { method: 'POST', payload, headers: { ...headers, origin: evil } });
    expect(visitor.cookies.get('snpc_session')).toBe(secret);
    expect((await visitor.ask(documents.viewer)).viewer.kind).toBe('SIGNED_IN');
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; a=application/json',
  ])('that hides its origin posts no query as %s', async type => {
    const payload = JSON.stringify({ query: documents.viewer });
    const answer = await visitorOf(app).send('/graphql', {
      method: 'POST',
      payload,
      headers: { 'content-type': type },
    });
    expect([400, 415]).toContain(answer.statusCode);
    expect(answer.body).not.toContain('STRANGER');
  });

  it('gives no command by an address', async () => {
    const query = encodeURIComponent(documents.signOut);
    const preflighted = { 'apollo-require-preflight': 'true' };
    const bare = await visitorOf(app).send(`/graphql?query=${query}`);
    expect(bare.statusCode).toBe(400);
    const answer = await visitorOf(app).send(`/graphql?query=${query}`, { headers: preflighted });
    expect([answer.statusCode, answer.body.includes('"signOut"')]).toEqual([405, false]);
  });
});

function credentials(name: string) {
  return { email: `${name}@example.org`, password: person.password };
}

describe('CORS', () => {
  const preflight = (origin: string, to = app) =>
    visitorOf(to).send('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
  const allowed = async (origin: string, to = app): Promise<unknown> => {
    const answers = [
      await preflight(origin, to),
      await visitorOf(to).send('/graphql', {
        method: 'POST',
        payload: { query: documents.viewer },
        headers: { origin },
      }),
    ];
    return answers.map(({ statusCode, headers }) => [statusCode, headers['access-control-allow-origin']]);
  };

  it('lets pages of the origins of the settings ask with their cookies, and read', async () => {
    expect(await allowed(friend)).toEqual([
      [204, friend],
      [200, friend],
    ]);
    const { headers } = await preflight(friend);
    expect(headers['access-control-allow-credentials']).toBe('true');
    expect(headers['access-control-allow-methods']).toBe('GET, POST');
    expect(headers.vary).toMatch(/Origin/i);
  });

  it('lets no other page read anything', async () => {
    for (const origin of [evil, `${friend}.evil.example`, friend.replace('https', 'http'), 'null']) {
      expect(await allowed(origin), origin).toEqual([
        [204, undefined],
        [403, undefined],
      ]);
    }
  });

  it('lets Apollo Sandbox ask from the page of its maker in development, and in production not', async () => {
    expect(await allowed(sandbox)).toEqual([
      [204, sandbox],
      [200, sandbox],
    ]);
    const production = await appOfTest(inProduction);
    expect(await allowed(sandbox, production)).toEqual([
      [204, undefined],
      [403, undefined],
    ]);
  });

  it('knows its own pages by the address of the settings alone, where one is set', async () => {
    const production = await appOfTest(inProduction);
    const status = async (origin: string, host: string) => {
      const payload = { query: documents.viewer };
      const headers = { origin, host };
      return (await visitorOf(production).send('/graphql', { method: 'POST', payload, headers })).statusCode;
    };
    expect(await status('https://points.example', 'points.example')).toBe(200);
    expect(await status('https://points.example', '10.0.0.7:4000')).toBe(200);
    // A name that its owner points here, and a page that somebody on the way has changed.
    expect(await status('http://rebound.example', 'rebound.example')).toBe(403);
    expect(await status('http://points.example', 'points.example')).toBe(403);
  });
});

describe('a socket', () => {
  const opened = (address: string, headers: Record<string, string>): Promise<number> =>
    new Promise(resolve => {
      const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        headers,
      });
      socket.on('open', () => {
        resolve(101);
        socket.terminate();
      });
      socket.on('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
      socket.on('error', () => {});
    });
  const kindOver = async (address: string, options: Parameters<typeof clientAt>[1]) => {
    const headers = { authorization: '', ...options?.headers };
    const seen = subscribe(clientAt(address, { ...options, headers }), '{ viewer { kind } }');
    const errors = await seen.over;
    return seen.items[0]?.kind ?? errors[0]?.extensions?.code;
  };

  it('speaks for the session of a cookie to the pages of its own gateway alone', async () => {
    const own = await appOfTest();
    const address = await listening(own);
    const visitor = await activeAccount(own, 'socket@example.org');
    await visitor.ask(documents.signIn, credentials('socket'));
    const cookie = `snpc_session=${visitor.cookies.get('snpc_session')}`;
    expect(await opened(address, { cookie, origin: evil })).toBe(403);
    expect(await opened(address, { cookie, origin: 'null' })).toBe(403);
    expect(await kindOver(address, { headers: { cookie, origin: address } })).toBe('SIGNED_IN');
    expect(await kindOver(address, {})).toBe('STRANGER');
  });

  it('takes a bearer token in its connectionParams, before that of its cookie', async () => {
    const own = await appOfTest();
    const address = await listening(own);
    const token = await bearerOf(own, 'clean');
    expect(await kindOver(address, { connectionParams: { Authorization: `Bearer ${token}` } })).toBe(
      'HOLDER',
    );
    const cookie = `snpc_session=${token}`;
    const tester = { Authorization: `Bearer ${testerToken}` };
    expect(await kindOver(address, { headers: { cookie }, connectionParams: tester })).toBe('TESTER');
    const wrong = { Authorization: `Bearer ${testerToken}x` };
    expect(await kindOver(address, { headers: { cookie }, connectionParams: wrong })).toBe('STRANGER');
  });
});

describe('the tester’s token', () => {
  it('that is wrong opens nothing, and a persona without it is refused with what would be right', async () => {
    const ask = async (headers: Record<string, string>) => {
      const payload = { query: documents.viewer };
      const answer = await visitorOf(app).send('/graphql', { method: 'POST', payload, headers });
      return [answer.statusCode, answer.json()];
    };
    const wrong: Record<string, string> = { authorization: `Bearer ${testerToken}x` };
    expect(await ask(wrong)).toMatchObject([200, { data: { viewer: { kind: 'STRANGER' } } }]);
    for (const headers of [{}, wrong]) {
      const [status, { errors }] = (await ask({ ...headers, 'snpc-persona': 'everyday' })) as [number, never];
      expect([status, errors[0]]).toMatchObject([
        400,
        {
          extensions: { code: 'BAD_USER_INPUT' },
          message: expect.stringContaining('Snpc-Persona accompagne le jeton de testeur'),
        },
      ]);
    }
    const [status, { data }] = (await ask({ ...asTester, 'snpc-persona': 'everyday' })) as [number, never];
    expect([status, data]).toMatchObject([200, { viewer: { kind: 'HOLDER' } }]);
  });

  it('alone commands the register', async () => {
    const token = await bearerOf(app, 'clean');
    const query = 'mutation { freezeClock { clock } }';
    const byPersona: Record<string, string> = { authorization: `Bearer ${token}` };
    for (const headers of [{}, byPersona]) {
      const answer = await visitorOf(app).send('/graphql', { method: 'POST', payload: { query }, headers });
      expect(answer.json().errors[0].extensions.code).toBe('TESTER_TOKEN_REQUIRED');
    }
  });
});
