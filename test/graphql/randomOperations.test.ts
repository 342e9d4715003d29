import type { GeneratorValue } from 'fast-check';
import { type GraphQLFormattedError, type GraphQLSchema, parse, validate } from 'graphql';
import { createClient, type SubscribePayload } from 'graphql-ws';
import { beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { testerModule } from '../../simulator/control/graphql/index.js';
import { catalogue } from '../../src/graphql/problems/catalogue.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testerSignIn } from '../../src/graphql/signIn/testerModule.js';
import { everybody, type Headers } from '../support/askers.js';
import { everybodysGateway, richPersonas } from '../support/everybodysGateway.js';
import { citizenSchema } from '../support/graphql.js';
import fc from '../support/properties.js';
import { type Pools, type RandomOperation, randomOperation } from '../support/randomOperations/generate.js';
import { misshapen } from '../support/randomOperations/shape.js';

const gateway = everybodysGateway();

/** What an answer tells by a clock that runs or by what was asked before: two answers differ there. */
const passing = /\b(consultations|sessions|expiresAt|signedInAt|download)\b/;

const askers = everybody.filter(({ name }) =>
  [
    'a tester',
    'a stranger',
    'a tester who reads as a persona by FranceConnect',
    'a tester who reads as a persona by account',
    'a holder by FranceConnect',
    'a JUDGE for CRIMINAL_PROCEEDINGS with licence and full-record',
    'a PREFECTURE for no purpose with licence and full-record',
  ].includes(name),
);

/** Asks for the other type of GraphQL over HTTP, which Apollo answers. */
const byUsualWay = { accept: 'application/graphql-response+json' };

let citizen: GraphQLSchema;
let whole: GraphQLSchema;
let pools: Pools;
let headersOf: readonly Headers[];
beforeAll(async () => {
  citizen = await citizenSchema();
  whole = await buildSchema(testerModule, testerSignIn);
  headersOf = await Promise.all(askers.map(asker => asker.come(gateway, 'everyday')));
  pools = { scalars: { ...scalars, ...(await learnt()) }, names };
}, 60_000);

const scalars: Pools['scalars'] = {
  Int: [0, 1, 2, 3, 12, 20, 40, 100, -1, 101],
  Float: [0, 0.5, 1],
  Boolean: [true, false],
  String: ['', 'x', 'STOP', 'everyday', 'É « texte »', '\u0000', '0'.repeat(300)],
  LocalDate: [
    '1992-07-01',
    '2014-02-28',
    '2020-02-29',
    '2024-11-30',
    '2025-11-07',
    '2026-01-15',
    '2026-02-01',
    '2029-06-30',
  ],
  DateTime: [
    '2014-03-01T00:00:00Z',
    '2024-06-01T12:00:00+02:00',
    '2025-04-01T10:00:00Z',
    '2026-01-15T08:00:00Z',
    '2030-01-01T00:00:00Z',
  ],
};

const names: Pools['names'] = {
  offence: ['STOP', 'SPEED_20_30', 'x', 'ALCOHOL'],
  first: [0, 1, 5, 100, 101],
  last: [0, 1, 5, 100, -1],
  months: [0, 1, 2],
  years: [0, 1],
  days: [0, 1, 40],
  email: ['somebody@example.org', 'x'],
};

/** NEPHs of personas, and ids and cursors as the gateway tells them. */
async function learnt(): Promise<Pools['scalars']> {
  const nephs = richPersonas.map(persona => gateway.neph(persona));
  const query = `query($nephs: [Neph!]!) { licences(nephs: $nephs) { ... on Licence { id pointEvents(first: 3) { edges { cursor node { id } } } } } }`;
  const { data } = await gateway.ask(
    headersOf[askers.findIndex(({ name }) => name === 'a tester')] ?? {},
    query,
    {
      nephs,
    },
  );
  const licences: { id: string; pointEvents: { edges: { cursor: string; node: { id: string } }[] } }[] =
    data.licences;
  const edges = licences.flatMap(({ pointEvents }) => pointEvents.edges);
  return {
    Neph: [...nephs, '020699 010 032', '980599009999', 'x'],
    ID: ['nothing', ...licences.map(({ id }) => id), ...edges.map(({ node }) => node.id)],
    String: [...(scalars.String ?? []), ...edges.slice(0, 6).map(({ cursor }) => cursor)],
  };
}

const send = async ({ query, variables }: RandomOperation, headers: Headers) => {
  const response = await gateway.app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query, variables },
  });
  return { status: response.statusCode, body: response.body, answer: response.json() };
};

/** Holds one answer to everything that any answer promises. */
function keepsItsPromises(
  schema: GraphQLSchema,
  { query, variables }: RandomOperation,
  { status, answer }: Awaited<ReturnType<typeof send>>,
): void {
  const document = parse(query);
  const told = JSON.stringify({ query, variables, answer });
  expect(status, told).toBeLessThan(500);
  areOfTheCatalogue(answer.errors, told);
  expect(misshapen(schema, document, variables, answer.data), told).toEqual([]);
}

const rootsOf = (schema: GraphQLSchema, kind: 'query' | 'mutation') =>
  Object.keys((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});

describe('random operations, valid by the schema', () => {
  it('are answered as they promise, in the same bytes by the short cut and by the usual way', {
    timeout: 60_000,
  }, async () => {
    // The licences hold most of the schema: they are asked for more often than the law.
    const roots = [...rootsOf(citizen, 'query'), 'licence', 'licence', 'licences', 'viewer', 'node'];
    let answered = 0;
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.integer({ min: 0, max: askers.length - 1 }), async (g, who) => {
        const operation = randomOperation(g, citizen, 'query', roots, pools);
        expect(validate(citizen, parse(operation.query)), operation.query).toEqual([]);
        const headers = headersOf[who] ?? {};
        const first = await send(operation, headers);
        keepsItsPromises(citizen, operation, first);
        const again = await send(operation, { ...headers, ...byUsualWay });
        asked += 1;
        if (first.status === 200) answered += 1;
        if (passing.test(operation.query)) return;
        expect([again.status, again.body], operation.query).toEqual([first.status, first.body]);
      }),
      { numRuns: 300 },
    );
    // Requests refused whole would prove little: most are carried out.
    expect(answered / asked).toBeGreaterThan(0.6);
  });

  it('do what commands and doors promise, with inputs that are valid by the schema', {
    timeout: 60_000,
  }, async () => {
    const roots = rootsOf(whole, 'mutation');
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.integer({ min: 0, max: askers.length - 1 }), async (g, who) => {
        const operation = randomOperation(g, whole, 'mutation', roots, pools);
        expect(validate(whole, parse(operation.query)), operation.query).toEqual([]);
        const isTester = askers[who]?.isTester === true;
        const headers = { ...headersOf[who], ...(isTester && { 'snpc-world': 'elsewhere' }) };
        keepsItsPromises(whole, operation, await send(operation, headers));
        met.add(/\{ (?:f\d+: )?(\w+)/.exec(operation.query)?.[1] ?? '');
      }),
      { numRuns: 120 },
    );
    expect(met.size).toBeGreaterThan(roots.length / 2);
  });
});

/** Bodies and documents that are valid by nothing: a sound request, spoilt. */
function spoilt(g: GeneratorValue, { query, variables }: RandomOperation): string {
  const sound = JSON.stringify({ query, variables });
  const cut = (text: string): string => text.slice(0, g(fc.integer, { min: 0, max: text.length }));
  const strewn = (text: string): string => {
    const at = g(fc.integer, { min: 0, max: text.length });
    return text.slice(0, at) + g(fc.string, { unit: 'binary', maxLength: 8 }) + text.slice(at);
  };
  const signs = '{}()[]:!$@&|"#…'.split('');
  const sign = (): string => signs[g(fc.integer, { min: 0, max: signs.length - 1 })] ?? '';
  const ways: (() => string)[] = [
    () => cut(sound),
    () => strewn(sound),
    () => JSON.stringify(g(fc.jsonValue)),
    () => JSON.stringify({ query: cut(query), variables }),
    () => JSON.stringify({ query: strewn(query), variables }),
    () =>
      JSON.stringify({
        query: query.replace(/\w+/g, word => (g(fc.integer, { min: 0, max: 9 }) ? word : sign())),
        variables,
      }),
    () =>
      JSON.stringify({
        query: query.replace(/\w+/g, word => (g(fc.integer, { min: 0, max: 9 }) ? word : `${word}x`)),
        variables,
      }),
    () => JSON.stringify({ query, variables: g(fc.jsonValue) }),
    () =>
      JSON.stringify({
        query,
        variables: Object.fromEntries(Object.keys(variables).map(name => [name, g(fc.jsonValue)])),
      }),
    () => JSON.stringify({ query, operationName: g(fc.jsonValue), extensions: g(fc.jsonValue) }),
    () =>
      JSON.stringify({
        query: g(fc.jsonValue),
        documentId: g(fc.jsonValue),
        extensions: { persistedQuery: g(fc.jsonValue) },
      }),
  ];
  return (ways[g(fc.integer, { min: 0, max: ways.length - 1 })] as () => string)();
}

/** Errors of any request: each of the catalogue, none an accident, each with what to do next. */
function areOfTheCatalogue(errors: unknown, told: string): void {
  for (const { extensions = {}, message } of (errors ?? []) as readonly GraphQLFormattedError[]) {
    expect(Object.keys(catalogue), told).toContain(extensions.code);
    expect(extensions.code, told).not.toBe('INTERNAL');
    expect(extensions.remedy, told).toMatch(/\.$/);
    expect(message, told).not.toBe('');
  }
}

describe('random requests that are valid by nothing', () => {
  it('are refused by a code, a remedy and no fault of the gateway, in the same bytes by the usual way', {
    timeout: 60_000,
  }, async () => {
    const roots = [...rootsOf(citizen, 'query'), 'licence'];
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.integer({ min: 0, max: askers.length - 1 }), async (g, who) => {
        const body = spoilt(g, randomOperation(g, citizen, 'query', roots, pools));
        const sent = (more: Headers) =>
          gateway.app.fastify.inject({
            method: 'POST',
            url: '/graphql',
            headers: { ...headersOf[who], 'content-type': 'application/json', ...more },
            payload: body,
          });
        const response = await sent({});
        const told = `${body}\n${response.body}`;
        expect(response.statusCode, told).toBeLessThan(500);
        const { errors, data } = response.json();
        expect(errors !== undefined || data !== undefined, told).toBe(true);
        areOfTheCatalogue(errors, told);
        for (const error of errors ?? []) met.add(error.extensions.code);
        if (passing.test(body)) return;
        const again = await sent(byUsualWay);
        expect([again.statusCode, again.body], told).toEqual([response.statusCode, response.body]);
      }),
      { numRuns: 300 },
    );
    for (const code of ['BAD_REQUEST', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])
      expect(met).toContain(code);
  });
});

describe('random operations over a socket', () => {
  it('are answered as over HTTP, spoilt ones too', { timeout: 60_000 }, async () => {
    const roots = [...rootsOf(citizen, 'query'), 'licence', 'licences'];
    const sockets = headersOf.map(headers =>
      createClient({
        url: `${gateway.address.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        lazy: false,
        connectionParams: headers,
      }),
    );
    const over = (who: number, payload: SubscribePayload) =>
      new Promise<{ data?: unknown; errors?: unknown }>((resolve, reject) => {
        let answer = {};
        sockets[who]?.subscribe(payload, {
          next: value => {
            answer = value;
          },
          error: errors => (Array.isArray(errors) ? resolve({ errors }) : reject(errors)),
          complete: () => resolve(answer),
        });
      });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.gen(),
        fc.integer({ min: 0, max: askers.length - 1 }),
        fc.integer({ min: 0, max: 2 }),
        async (g, who, fault) => {
          const operation = randomOperation(g, citizen, 'query', roots, pools);
          const spoil = (text: string) => text.slice(0, g(fc.integer, { min: 1, max: text.length }));
          const { query, variables } = operation;
          const payload = {
            query: fault === 1 ? spoil(query) : query,
            variables: (fault === 2
              ? Object.fromEntries(Object.keys(variables).map(name => [name, g(fc.jsonValue)]))
              : variables) as Record<string, unknown>,
          };
          const { data, errors } = await over(who, payload);
          const told = JSON.stringify({ payload, data, errors });
          areOfTheCatalogue(errors, told);
          if (fault !== 0) return;
          const { answer } = await send(operation, headersOf[who] ?? {});
          expect(misshapen(citizen, parse(query), variables, data), told).toEqual([]);
          if (!passing.test(query)) expect({ data, errors }, told).toEqual(answer);
          if (data !== undefined) answered += 1;
        },
      ),
      { numRuns: 120 },
    );
    expect(answered).toBeGreaterThan(15);
    await Promise.all(sockets.map(socket => socket.dispose()));
  });
});

describe('what judges them', () => {
  it('sees data of another shape', async () => {
    const document = parse('{ a: viewer { k: kind w: world d: door } }');
    const right = { a: { k: 'TESTER', w: 'default', d: null } };
    expect(misshapen(citizen, document, {}, right)).toEqual([]);
    for (const wrong of [
      { a: null },
      { a: { k: 'NOBODY', w: 'default', d: null } },
      { a: { k: 'TESTER', w: 1, d: null } },
      { a: { k: 'TESTER', w: 'default' } },
      { a: { ...right.a, more: 1 } },
      { b: right.a },
    ])
      expect(misshapen(citizen, document, {}, wrong)).not.toEqual([]);
  });
});
