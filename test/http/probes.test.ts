import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { catalogue, type ProblemCode } from '../../src/graphql/problems/catalogue.js';
import { inProduction, openApp } from '../support/servedApp.js';

/**
 * What an auditor of GraphQL servers tries first, from outside and without credentials, on a gateway as it stands in
 * production and on one under development.
 */
let production: App;
let development: App;
beforeAll(async () => {
  [production, development] = await Promise.all([openApp(inProduction), openApp()]);
});
afterAll(() => Promise.all([production.close(), development.close()]));

const both = (): readonly App[] => [production, development];

interface Probe {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url?: string;
  readonly headers?: Record<string, string>;
  readonly payload?: object | string;
}

async function probe(app: App, { method = 'POST', url = '/graphql', headers = {}, payload }: Probe) {
  const answer = await app.fastify.inject({
    method,
    url,
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return {
    status: answer.statusCode,
    headers: answer.headers,
    text: answer.body,
    body: isJson ? answer.json() : {},
  };
}

const ask = (app: App, query: string) => probe(app, { payload: { query } });

async function isRefused(app: App, query: string, code: string) {
  const { status, body } = await ask(app, query);
  expect(status).toBe(400);
  expect(body).not.toHaveProperty('data');
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].extensions.code).toBe(code);
}

describe('denial of service', () => {
  it.each([
    [
      'alias overloading',
      `{ ${Array.from({ length: 101 }, (_, index) => `alias${index}: viewer { kind }`).join(' ')} }`,
    ],
    [
      'alias overloading by __typename',
      `query cop { ${Array.from({ length: 101 }, (_, index) => `alias${index}: __typename`).join(' ')} }`,
    ],
    ['directive overloading', `query cop { __typename ${'@aa'.repeat(10)} }`],
    ['field duplication', `query cop { ${'__typename '.repeat(500)} }`],
    ['field duplication below the root', `{ viewer { ${'kind '.repeat(500)} } }`],
    ['a query in depth', `{ __type(name: "Query") { ${'ofType { '.repeat(100)} name ${'} '.repeat(100)} } }`],
    [
      'a query of a million fields by fragments',
      `{ ...F0 } ${Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F20 on Query { __typename }`,
    ],
  ])('%s is refused, by one error', async (_name, query) => {
    for (const app of both()) await isRefused(app, query, 'QUERY_TOO_LARGE');
  });

  it('array batching is not carried out', async () => {
    for (const app of both()) {
      const { status, text } = await probe(app, {
        payload: Array.from({ length: 10 }, () => ({ query: '{ __typename }' })),
      });
      expect([status, text.includes('"data"')]).toEqual([400, false]);
    }
  });

  it('circular fragments are refused', async () => {
    const circular = '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }';
    for (const app of both()) {
      const { status, body } = await ask(app, circular);
      expect([status, body.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      expect(body).not.toHaveProperty('data');
    }
  });

  it('circular introspection is refused', async () => {
    const circular =
      'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }';
    const { status, body } = await ask(development, circular);
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain('Maximum introspection depth exceeded');
    await isRefused(production, '{ __schema { types { name } } }', 'INTROSPECTION_OFF');
  });
});

describe('forged requests', () => {
  const harmless = encodeURIComponent('query cop { __typename }');
  const mutation = encodeURIComponent('mutation cop { signOut { __typename } }');

  it('a query by an address, as a link or an image sends it, is not carried out', async () => {
    for (const app of both()) {
      const { status, text } = await probe(app, { method: 'GET', url: `/graphql?query=${harmless}` });
      expect([status, text.includes('"data"')]).toEqual([400, false]);
    }
  });

  it('a mutation by an address is not carried out, whatever headers are sent', async () => {
    for (const app of both())
      for (const headers of [{}, { 'apollo-require-preflight': 'yes' }] as Record<string, string>[]) {
        const { status, text } = await probe(app, {
          method: 'GET',
          url: `/graphql?query=${mutation}`,
          headers,
        });
        expect([400, 405]).toContain(status);
        expect(text).not.toContain('"data"');
      }
  });

  it.each(['application/x-www-form-urlencoded', 'text/plain'])(
    'a POST of %s, as a form sends it, is not carried out',
    async type => {
      const payload = type === 'text/plain' ? '{"query":"{ __typename }"}' : `query=${harmless}`;
      for (const app of both()) {
        const { status, text } = await probe(app, { headers: { 'content-type': type }, payload });
        expect([400, 415]).toContain(status);
        expect(text).not.toContain('"data"');
      }
    },
  );
});

describe('what is told to strangers', () => {
  it('the schema is not told in production, by a refusal that says so', async () => {
    await isRefused(
      production,
      'query cop { __schema { types { name fields { name } } } }',
      'INTROSPECTION_OFF',
    );
    await isRefused(production, '{ __type(name: "Query") { name } }', 'INTROSPECTION_OFF');
    const open = await openApp({ ...inProduction, INTROSPECTION: 'yes' });
    expect((await ask(open, '{ __schema { queryType { name } } }')).body).toEqual({
      data: { __schema: { queryType: { name: 'Query' } } },
    });
    await open.close();
    const shut = await openApp({ INTROSPECTION: 'no' });
    await isRefused(shut, '{ __schema { queryType { name } } }', 'INTROSPECTION_OFF');
    await shut.close();
  });

  it('the type of an answer is told everywhere', async () => {
    for (const app of both())
      expect((await ask(app, '{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });

  it.each([
    ['a field', '{ licenze { id } }', {}],
    ['a type', '{ node(id: "x") { ... on Licenze { id } } }', {}],
    ['an argument', '{ licence(bye: 1) { __typename } }', {}],
    ['a value in the document', '{ viewer { nextSteps { message(language: FRR) } } }', {}],
    [
      'a value in a variable',
      'query($l: Language) { viewer { nextSteps { message(language: $l) } } }',
      { l: 'FRR' },
    ],
  ])('names of the schema are not suggested in production, of %s', async (_what, query, variables) => {
    const told = async (app: App) => (await probe(app, { payload: { query, variables } })).text;
    expect(await told(production)).not.toContain('Did you mean');
    expect(await told(production)).toContain('"errors"');
    expect(await told(development)).toContain('Did you mean');
  });

  it('no trace of the execution and no stack stands in an answer', async () => {
    for (const app of both())
      for (const query of [
        '{ __typename }',
        '{ this is no',
        '{ nothing }',
        '{ node(id: "\\u0000") { id } }',
      ]) {
        const { text, body } = await probe(app, {
          payload: { query },
          headers: { 'apollo-tracing': '1', 'x-apollo-tracing': '1' },
        });
        expect(text).not.toMatch(/tracing|stacktrace|node_modules|\bat .*\.[jt]s:\d+|exception/i);
        expect(body.extensions).toBeUndefined();
      }
  });

  it('requests out of shape are refused by GraphQL, with a code and what to do, counted, without a fault of the server', async () => {
    const json = { 'content-type': 'application/json' };
    const shapes: [Probe, number, `${ProblemCode}`][] = [
      [{ payload: '' }, 400, 'PREFLIGHT_REQUIRED'],
      [{ payload: '', headers: json }, 400, 'BAD_REQUEST'],
      [{ payload: '{', headers: json }, 400, 'BAD_REQUEST'],
      [{ payload: '[]', headers: json }, 400, 'BAD_REQUEST'],
      [{ payload: '7', headers: json }, 400, 'BAD_REQUEST'],
      [{ payload: 'null', headers: json }, 400, 'BAD_REQUEST'],
      [{ payload: '{"query":"{ a }","variables":{"__proto__":{}}}', headers: json }, 400, 'BAD_REQUEST'],
      [{ payload: { query: 7 } }, 400, 'BAD_REQUEST'],
      [{ payload: { query: ['{ __typename }'] } }, 400, 'BAD_REQUEST'],
      [{ payload: { query: '{ __typename }', variables: 'x' } }, 400, 'BAD_REQUEST'],
      [{ payload: { query: '{ __typename }', operationName: 7 } }, 400, 'BAD_REQUEST'],
      [{ payload: { query: '{ __typename }', extensions: [] } }, 400, 'BAD_REQUEST'],
      [{ payload: { documentId: 7 } }, 400, 'BAD_USER_INPUT'],
      [{ payload: { query: 'x'.repeat(300_000) } }, 413, 'QUERY_TOO_LARGE'],
      [{ payload: '<a/>', headers: { 'content-type': 'text/xml' } }, 415, 'BAD_REQUEST'],
      [{ method: 'PUT', payload: { query: '{ __typename }' } }, 405, 'BAD_REQUEST'],
      [{ method: 'DELETE' }, 405, 'BAD_REQUEST'],
    ];
    for (const app of both())
      for (const [shape, asked, code] of shapes) {
        const { status, text, body, headers } = await probe(app, shape);
        const told = JSON.stringify({ ...shape, payload: String(shape.payload).slice(0, 50), text });
        expect([status, body.errors?.[0].extensions.code], told).toEqual([asked, code]);
        expect(body.errors[0].extensions.remedy, told).toBe(catalogue[code].remedy.fr);
        expect(body, told).not.toHaveProperty('data');
        expect(text).not.toMatch(/node_modules|stack|FST_/);
        expect(headers.vary, told).toMatch(/accept-language/);
        if (app === production) expect(headers.ratelimit, told).toMatch(/^"stranger";r=\d+/);
      }
  });

  it('what is no GraphQL refuses by a typed answer too, in the language of the request', async () => {
    for (const app of both()) {
      const nowhere = await probe(app, {
        method: 'GET',
        url: '/nowhere',
        headers: { 'accept-language': 'en' },
      });
      expect([nowhere.status, nowhere.body]).toEqual([
        404,
        { code: 'BAD_REQUEST', error: 'Nothing is served here.', remedy: 'See / for what is.' },
      ]);
      const bad = await probe(app, {
        url: '/sign-out/franceconnect',
        payload: '{',
        headers: { 'content-type': 'application/json' },
      });
      expect([bad.status, bad.body.code, bad.body.remedy]).toEqual([
        400,
        'BAD_REQUEST',
        catalogue.BAD_REQUEST.remedy.fr,
      ]);
      expect(bad.headers.vary).toMatch(/accept-language/);
    }
  });

  it.each(['/graphql', '/graphiql', '/playground', '/altair', '/voyager', '/console'])(
    'no explorer opens in production at %s',
    async url => {
      const { status, text } = await probe(production, {
        method: 'GET',
        url,
        headers: { accept: 'text/html' },
      });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toMatch(/graphiql|playground|sandbox|altair|voyager/i);
    },
  );

  it('the page at the root leads to none there', async () => {
    expect((await probe(production, { method: 'GET', url: '/' })).text).not.toMatch(/graphiql|Sandbox/);
    expect((await probe(development, { method: 'GET', url: '/' })).text).toMatch(/graphiql/);
  });
});
