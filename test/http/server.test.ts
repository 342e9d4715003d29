import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccess, unwritten } from '../../src/access/index.js';
import { catalogue } from '../../src/graphql/problems/catalogue.js';
import { buildServer, type ServerParts } from '../../src/http/server.js';
import { SourceError } from '../../src/snpc/index.js';
import { instant } from '../../src/time/index.js';
import { everybodyIsATester, noDocuments, noDoors } from '../support/doorkeeper.js';
import { dossierWith } from '../support/dossiers.js';
import { fixedSource } from '../support/fixedSource.js';
import { citizenSchema, testTokens } from '../support/graphql.js';

const neph = '980599000001';

async function serverOver(
  source = fixedSource([dossierWith()], { now: { clock: instant('2026-01-15T08:00:00Z'), revision: 1 } }),
  production = false,
  changes: Partial<ServerParts> = {},
) {
  return buildServer({
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
    ...changes,
  });
}

async function ask(app: FastifyInstance, query: string, headers: Record<string, string> = {}) {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query, variables: { neph } },
  });
  return { status: response.statusCode, body: response.json() };
}

describe('the HTTP application', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await serverOver();
  });
  afterAll(() => app.close());

  it('is ready once the source answers, and says so when it does not', async () => {
    expect((await app.inject('/health/ready')).statusCode).toBe(200);
    const source = fixedSource([], { now: { clock: instant('2026-01-15T08:00:00Z'), revision: 1 } });
    const down = await serverOver({
      ...source,
      health: async () => Promise.reject(new SourceError('UNAVAILABLE', 'fixed', 'down')),
    });
    expect((await down.inject('/health/ready')).statusCode).toBe(503);
    expect((await down.inject('/health/live')).statusCode).toBe(200);
    await down.close();
  });

  it('opens Apollo Sandbox for a browser on a query that works', async () => {
    const { body, headers } = await app.inject({ url: '/graphql', headers: { accept: 'text/html' } });
    expect(headers['content-type']).toContain('text/html');
    expect(body).toContain('licence(by: { neph: $neph })');
    expect(body).toContain(neph);
    expect(body).toContain('offline. <a href="/graphiql">');
  });

  it('serves an explorer that loads nothing from elsewhere', async () => {
    const { body, headers } = await app.inject('/graphiql');
    expect(headers['content-type']).toContain('text/html');
    expect(body).toContain(neph);
    expect(body).toContain('"subscriptionsProtocol":"WS"');
    expect(body.match(/<(script|link|img|iframe)\b[^>]*\b(src|href)="https?:/g)).toBeNull();
    const compressed = await app.inject({ url: '/graphiql', headers: { 'accept-encoding': 'gzip, br' } });
    expect(compressed.headers['content-encoding']).toBe('gzip');
    expect(compressed.rawPayload.length).toBeLessThan(body.length / 3);
  });

  it('answers in the language of the request', async () => {
    const query = 'query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { stateLabel } } }';
    expect((await ask(app, query)).body.data.licence.stateLabel).toBe('Permis valide');
    const english = { 'accept-language': 'de, en-GB;q=0.8, fr;q=0.5' };
    expect((await ask(app, query, english)).body.data.licence.stateLabel).toBe('Licence valid');
  });

  it('refuses simple requests that a page of elsewhere could forge', async () => {
    const { statusCode } = await app.inject({
      url: `/graphql?query=${encodeURIComponent('{ viewer { kind } }')}`,
    });
    expect(statusCode).toBe(400);
  });

  it.each([
    ['{ licence', 'GRAPHQL_PARSE_FAILED'],
    ['{ licenze { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['mutation { runClock { clock } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { balance }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'query($neph: Neph!, $d: LocalDate! = "2026-02-30") { licence(by: { neph: $neph }, asOf: $d) { __typename } }',
      'IMPOSSIBLE_DATE',
    ],
  ])('names what is wrong with %s', async (query, code) => {
    const { status, body } = await ask(app, query);
    expect(status).toBe(400);
    expect(body.errors[0].extensions.code).toBe(code);
    expect(JSON.stringify(body)).not.toMatch(/stack|node_modules/);
  });

  it('names an impossible date given in a variable', async () => {
    const { statusCode, body } = await app.inject({
      method: 'POST',
      url: '/graphql',
      payload: {
        query: 'query($d: LocalDate) { offences(on: $d) { code } }',
        variables: { d: '2025-02-29' },
      },
    });
    expect(statusCode).toBe(400);
    const [error] = JSON.parse(body).errors;
    expect(error.extensions).toMatchObject({ code: 'IMPOSSIBLE_DATE' });
    expect(error.message).toContain(
      '« 2025-02-29 » n’est pas un jour : il faut AAAA-MM-JJ, un jour qui existe (variable $d).',
    );
  });

  it.each([
    ['query($n: Neph!) { licence(by: { neph: $n }) { __typename } }', { n: 980599000001 }],
    ['query($n: Neph!) { licence(by: { neph: $n }) { __typename } }', { n: { neph: '980599000001' } }],
    ['query($d: LocalDate) { offences(on: $d) { code } }', { d: '980599000001' }],
    ['query($d: LocalDate) { offences(on: $d) { code } }', { d: { neph: '980599000001' } }],
    ['{ licence(by: { neph: 980599000001 }) { __typename } }', {}],
    ['{ offences(on: "980599000001") { code } }', {}],
    ['{ licence(by: { neph: "12" }, knownAt: 980599000001) { __typename } }', {}],
  ])('never repeats a NEPH given in the wrong place: %s %j', async (query, variables) => {
    const { body } = await app.inject({ method: 'POST', url: '/graphql', payload: { query, variables } });
    const [error] = JSON.parse(body).errors;
    expect(error.extensions.code).not.toBe('INTERNAL');
    expect(error.message).toMatch(/est un texte|n’est pas un (instant|jour)/);
    expect(body).not.toContain(neph);
  });

  it.each([
    ['subscription { x }', {}],
    ['{ __typename }', { persistedQuery: { version: 1, sha256Hash: 'x' } }],
    ['{ __typename }', { persistedQuery: 'x' }],
  ])('takes no request of a client for a fault of its own: %s %j', async (query, extensions) => {
    const lines: string[] = [];
    const logged = await serverOver(undefined, false, {
      logLevel: 'error',
      logStream: { write: line => lines.push(line) },
    });
    const { body } = await logged.inject({ method: 'POST', url: '/graphql', payload: { query, extensions } });
    const code = JSON.parse(body).errors[0].extensions.code;
    expect(['BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED']).toContain(code);
    expect(lines).toEqual([]);
    await logged.close();
  });

  it('tells its log once of each origin whose pages it refuses, preflights included', async () => {
    const lines: string[] = [];
    const allowedOrigins = ['http://127.0.0.1:5173'];
    const logStream = { write: (line: string) => lines.push(line) };
    const logged = await serverOver(undefined, false, { logLevel: 'warn', logStream, allowedOrigins });
    const preflight = { 'access-control-request-method': 'POST' };
    const come = (origin: string, method: 'OPTIONS' | 'POST') =>
      logged.inject({ method, url: '/graphql', headers: { origin, ...preflight } });
    for (const method of ['OPTIONS', 'OPTIONS', 'POST'] as const) await come('http://localhost:5173', method);
    const [line, ...others] = lines.map(text => JSON.parse(text).msg);
    expect(line).toContain('"http://localhost:5173" was refused');
    expect(line).toContain('ALLOWED_ORIGINS');
    expect(others).toEqual([]);
    expect((await come('http://127.0.0.1:5173', 'OPTIONS')).headers).toHaveProperty(
      'access-control-allow-origin',
      'http://127.0.0.1:5173',
    );
    for (let port = 0; port < 300; port++) await come(`http://${neph}.example:${port}`, 'OPTIONS');
    expect(lines).toHaveLength(100);
    expect(lines.join('')).not.toContain(neph);
    await logged.close();
  });

  it('keeps a NEPH out of its log and its answers, wherever it is put', async () => {
    const lines: string[] = [];
    const logged = await serverOver(undefined, false, {
      logLevel: 'debug',
      logStream: { write: line => lines.push(line) },
    });
    const variables = encodeURIComponent(JSON.stringify({ neph }));
    const bodies = [
      await logged.inject(`/graphql?query={viewer{kind}}&variables=${variables}`),
      await logged.inject(`/${neph}`),
      await logged.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query: `{ licence(neph: "${neph}") { id } }` },
      }),
      await logged.inject({
        method: 'POST',
        url: '/graphql',
        payload: {
          query: `query($n: Neph!) { licence(by: { neph: $n }) { ... on Licence { restitutionForecast(suppose: [{ infraction: { offence: "${neph}", committedOn: "2026-02-01" } }]) { until } } } }`,
          variables: { n: neph },
        },
      }),
    ].map(({ body }) => body);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join('')).not.toContain(neph);
    expect(bodies.join('')).not.toContain(neph);
    await logged.close();
  });

  it('bounds the fields that fragments multiply', async () => {
    const fragment = (n: number) => `fragment F${n} on Query { ${`...F${n + 1} `.repeat(10)} }`;
    const query = `{ ...F0 } ${[0, 1, 2].map(fragment).join(' ')} fragment F3 on Query { a: viewer { kind } b: viewer { kind } }`;
    const { status, body } = await ask(app, query);
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toMatchObject({ code: 'QUERY_TOO_LARGE', limit: 'selections' });
  });

  it('hides a fault of its own: no cause, no NEPH, a code', async () => {
    const present = { now: { clock: instant('2026-01-15T08:00:00Z'), revision: 1 } };
    const source = fixedSource([], present);
    const faulty = await serverOver({
      ...source,
      open: async () => Promise.reject(new Error(`SELECT * FROM dossier WHERE neph = ${neph}`)),
    });
    const { status, body } = await ask(
      faulty,
      'query($neph: Neph!) { licence(by: { neph: $neph }) { __typename } }',
    );
    expect(status).toBe(200);
    expect(body.errors[0].extensions).toEqual({ code: 'INTERNAL', remedy: catalogue.INTERNAL.remedy.fr });
    expect(JSON.stringify(body)).not.toMatch(/SELECT|980599/);
    await faulty.close();
  });

  it('keeps the schema to itself in production', async () => {
    const closed = await serverOver(undefined, true);
    const introspection = await ask(closed, '{ __schema { types { name } } }');
    expect(introspection.body.errors[0].extensions.code).toBe('INTROSPECTION_OFF');
    const typo = await ask(closed, '{ licenze { id } }');
    expect(typo.body.errors[0].message).not.toContain('Did you mean');
    await closed.close();
  });

  it('bounds what a document may cost to read', async () => {
    const aliases = Array.from({ length: 900 }, (_, index) => `a${index}: viewer { kind }`).join(' ');
    expect((await ask(app, `{ ${aliases} }`)).status).toBe(400);
  });
});
