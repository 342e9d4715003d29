import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { catalogue } from '../../src/graphql/problems/catalogue.js';
import { listening, openApp } from '../support/servedApp.js';
import { socketOf, subscribe } from '../support/subscriber.js';
import { asTester } from '../support/tester.js';
import { bearerOf, documents, visitorOf } from '../support/visitor.js';

/** A hundred licences, ten points each. */
const dear = `{ licences(nephs: [${'"12" '.repeat(100)}]) { __typename } }`;
const cheap = '{ viewer { kind } }';
const quota = 5_000;

let app: App;
let address: string;
let networks = 0;
beforeAll(async () => {
  app = await openApp({
    RATE_LIMITS: 'stranger=5000,session=5000,authority=6000,tester=100000',
    TRUST_PROXY: 'yes',
    ALLOWED_ORIGINS: 'https://app.example',
  });
  address = await listening(app);
});
afterAll(() => app.close());

/** An address that nobody has asked from yet. */
const fresh = (): string => `198.51.100.${networks++}`;

async function ask(query: string, ip: string, headers: Record<string, string> = {}) {
  const answer = await visitorOf(app, { ip }).send('/graphql', {
    method: 'POST',
    payload: { query },
    headers,
  });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    code: answer.json().errors?.[0]?.extensions.code,
    body: answer.json(),
  };
}

/** Spends the quota of five thousand points to the last one, and gives the last answer. */
async function spend(ip: string, headers: Record<string, string> = {}) {
  const answers = [];
  for (let count = 0; count < 5; count += 1) answers.push(await ask(dear, ip, headers));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  return answers.at(-1) as (typeof answers)[number];
}

const bearer = async (persona: string) => ({ authorization: `Bearer ${await bearerOf(app, persona)}` });

describe('a stranger', () => {
  it('is refused by 429 with nothing left, also for what comes to no operation', async () => {
    const ip = fresh();
    const malformed: [string, string][] = [
      ['{', 'application/json'],
      ['[]', 'application/json'],
      ['x', 'text/plain'],
    ];
    const statuses = async () =>
      Promise.all(
        malformed.map(async ([payload, type]) => {
          const answer = await visitorOf(app, { ip }).send('/graphql', {
            method: 'POST',
            payload,
            headers: { 'content-type': type },
          });
          return [answer.statusCode, answer.headers['retry-after'] !== undefined];
        }),
      );
    expect(await statuses()).toEqual(malformed.map(() => [400, false]));
    for (let count = 0; count < 5; count += 1) await ask(dear, ip);
    expect(await statuses()).toEqual(malformed.map(() => [429, true]));
  });

  it('is told with each answer what a minute allows and what is left', async () => {
    const { headers } = await ask(dear, fresh());
    expect(headers['ratelimit-policy']).toBe('"stranger";q=5000;w=60');
    expect(headers.ratelimit).toMatch(/^"stranger";r=4000;t=(60|59)$/);
    expect(headers).not.toHaveProperty('retry-after');
  });

  it('may spend the last point, and is refused the next one, with the seconds to wait', async () => {
    const ip = fresh();
    expect((await spend(ip)).headers.ratelimit).toMatch(/^"stranger";r=0;t=\d+$/);
    const { status, headers, body } = await ask(cheap, ip);
    expect(status).toBe(429);
    const wait = Number(headers['retry-after']);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(body.errors[0].extensions).toEqual({
      code: 'TOO_MANY_REQUESTS',
      retryAfter: wait,
      remedy: catalogue.TOO_MANY_REQUESTS.remedy.fr,
    });
    expect(headers.ratelimit).toBe(`"stranger";r=0;t=${wait}`);
  });

  it('is refused before a document is even read, once nothing is left', async () => {
    const ip = fresh();
    await spend(ip);
    expect((await ask('{ this is no', ip)).code).toBe('TOO_MANY_REQUESTS');
    expect((await ask('{ this is no', fresh())).code).toBe('GRAPHQL_PARSE_FAILED');
  });

  it('pays for what is refused, too', async () => {
    const ip = fresh();
    expect((await ask('{ this is no', ip)).headers.ratelimit).toMatch(/r=4990/);
    expect((await ask('{ nothing }', ip)).headers.ratelimit).toMatch(/r=4980/);
    expect((await ask(cheap, ip)).headers.ratelimit).toMatch(/r=4978/);
  });

  it('is counted with the network, an IPv6 one by its /64, and with no other', async () => {
    await spend('2001:db8:0:7::1');
    expect((await ask(cheap, '2001:db8:0:7:ffff::2')).status).toBe(429);
    expect((await ask(cheap, '2001:db8:0:8::1')).status).toBe(200);
  });

  it('is counted as one whatever cookie or token of nobody is brought', async () => {
    const ip = fresh();
    await spend(ip, { authorization: 'Bearer snpc_session_of_nobody' });
    const ofNobody: readonly Record<string, string>[] = [
      { authorization: 'Bearer snpc_session_of_another' },
      { cookie: 'snpc_session=x' },
    ];
    for (const headers of ofNobody) expect((await ask(cheap, ip, headers)).status).toBe(429);
  });
});

describe('whoever is known', () => {
  it('is counted as a person, in every session and from every network, and not as a stranger', async () => {
    const [one, two] = [await bearer('clean'), await bearer('clean')];
    const ip = fresh();
    expect((await spend(ip, one)).headers['ratelimit-policy']).toBe('"session";q=5000;w=60');
    expect((await ask(cheap, fresh(), two)).status).toBe(429);
    expect((await ask(cheap, fresh(), await bearer('everyday'))).status).toBe(200);
    expect((await ask(cheap, ip)).headers.ratelimit).toMatch(/^"stranger";r=4998/);
  });

  it('is not kept out by strangers of the same network', async () => {
    const ip = fresh();
    await spend(ip);
    expect((await ask(cheap, ip, await bearer('suspended'))).status).toBe(200);
  });

  it('is counted as a client of an authority, and has a quota of its own', async () => {
    const create = `mutation { authorityToken(input: { office: JUDGE, name: "Tribunal", scopes: [LICENCE] }) { token } }`;
    const { body } = await ask(create, fresh(), asTester);
    const judge = {
      authorization: `Bearer ${body.data.authorityToken.token}`,
      'snpc-purpose': 'CRIMINAL_PROCEEDINGS',
      'snpc-case-reference': 'RG 26/1',
    };
    expect((await ask(dear, fresh(), judge)).headers['ratelimit-policy']).toBe('"authority";q=6000;w=60');
  });

  it('is counted as a tester, whoever the tester reads as', async () => {
    const { headers } = await ask(cheap, fresh(), { ...asTester, 'snpc-persona': 'clean' });
    expect(headers['ratelimit-policy']).toBe('"tester";q=100000;w=60');
  });
});

describe('operations over a socket', () => {
  it('are counted with those over HTTP, and refused with the seconds to wait', async () => {
    const ip = fresh();
    await spend(ip);
    const client = socketOf(address, { headers: { 'x-forwarded-for': ip } });
    const [error] = await subscribe(client, cheap).over;
    expect(error?.extensions).toMatchObject({ code: 'TOO_MANY_REQUESTS', retryAfter: expect.any(Number) });
    const elsewhere = fresh();
    const other = socketOf(address, { headers: { 'x-forwarded-for': elsewhere } });
    expect(await subscribe(other, dear).over).toEqual([]);
    expect(await subscribe(other, '{ nothing }').over).toHaveLength(1);
    expect((await ask(cheap, elsewhere)).headers.ratelimit).toMatch(
      new RegExp(`r=${quota - 1_000 - 10 - 2}`),
    );
  });
});

describe('documents that are refused', () => {
  const refused = '{ nope }';
  const session = async (persona: string, visitor = visitorOf(app)) => {
    const token = await bearerOf(app, persona);
    return { visitor, token, headers: { authorization: `Bearer ${token}` } };
  };

  it('are no more read once a network has spent its points, whatever of nobody is brought', async () => {
    const ip = fresh();
    const { visitor, token, headers } = await session('clean');
    await visitor.send('/graphql', {
      method: 'POST',
      payload: { query: 'mutation { signOut { userErrors { code } } }' },
      headers,
    });
    await spend(ip);
    const brought: readonly Record<string, string>[] = [
      {},
      { authorization: 'Bearer junk' },
      { authorization: 'Basic junk' },
      { cookie: 'a=b' },
      { cookie: 'snpc_session=junk' },
      { 'snpc-persona': 'clean' },
      headers,
    ];
    for (const one of brought) {
      const { status, headers: told } = await ask(refused, ip, one);
      expect([status, told.ratelimit], JSON.stringify(one)).toEqual([429, expect.stringMatching(/r=0/)]);
      expect(told['retry-after']).toBeDefined();
      const params = one.authorization ? { authorization: one.authorization } : {};
      const client = socketOf(address, {
        connectionParams: params,
        headers: { 'x-forwarded-for': ip, ...(one.cookie ? { cookie: one.cookie } : {}) },
      });
      const [error] = await subscribe(client, refused).over;
      expect(error?.extensions?.code, `${JSON.stringify(one)} over a socket`).toBe('TOO_MANY_REQUESTS');
    }
    expect(token).not.toBe('');
  });

  it('are charged to the network where what is brought is nobody’s', async () => {
    const ip = fresh();
    await ask(refused, ip, { authorization: 'Bearer junk' });
    await ask(refused, ip, { cookie: 'snpc_session=junk' });
    expect((await ask(refused, ip)).headers.ratelimit).toMatch(/^"stranger";r=4970/);
  });

  it('are charged to a person who is signed in, and keep nobody of their network out', async () => {
    const [ip, { headers }] = [fresh(), await session('probation-standard')];
    const answers = [];
    for (let count = 0; count < 4; count += 1) answers.push(await ask(dear, ip, headers));
    const large = `{ viewer { ${Array.from({ length: 60 }, (_, index) => `a${index}: kind`).join(' ')} } }`;
    for (let count = 0; count < 99; count += 1) await ask(large, ip, headers);
    const last = await ask(refused, ip, headers);
    expect([last.status, last.headers.ratelimit]).toEqual([400, expect.stringMatching(/^"session";r=0/)]);
    const beyond = await ask(refused, ip, headers);
    expect([beyond.status, beyond.headers['retry-after']]).toEqual([429, expect.any(String)]);
    const client = socketOf(address, { connectionParams: headers, headers: { 'x-forwarded-for': ip } });
    const [error] = await subscribe(client, refused).over;
    expect(error?.extensions?.code).toBe('TOO_MANY_REQUESTS');
    expect((await ask(refused, ip)).headers.ratelimit).toMatch(/^"stranger";r=4990/);
    expect((await ask(cheap, ip, await bearer('everyday'))).status).toBe(200);
  });

  it('of a neighbour who spent the network keep out nobody who is signed in', async () => {
    const ip = fresh();
    await spend(ip);
    const known = await bearer('everyday');
    const answer = await ask(refused, ip, known);
    expect([answer.status, answer.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(answer.headers['ratelimit-policy']).toBe('"session";q=5000;w=60');
  });
});

describe('the headers', () => {
  it('may be read by pages of the origins allowed', async () => {
    const { headers } = await ask(cheap, fresh(), { origin: 'https://app.example' });
    expect(headers['access-control-expose-headers']).toBe('RateLimit-Policy, RateLimit, Retry-After');
  });

  it('and the count are not there where rates are off', async () => {
    const open = await openApp({ RATE_LIMITS: 'no' });
    for (let count = 0; count < 12; count += 1) {
      const answer = await visitorOf(open).send('/graphql', { method: 'POST', payload: { query: dear } });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).not.toHaveProperty('ratelimit');
    }
    expect((await visitorOf(open).ask(documents.viewer)).viewer.kind).toBe('STRANGER');
    await open.close();
  });
});
