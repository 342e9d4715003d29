import { type GraphQLSchema, parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
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
  for (const { extensions, message } of answer.errors ?? []) {
    expect(Object.keys(catalogue), told).toContain(extensions?.code);
    expect(extensions.code, told).not.toBe('INTERNAL');
    expect(extensions.remedy, told).toMatch(/\.$/);
    expect(message, told).not.toBe('');
  }
  expect(misshapen(schema, document, variables, answer.data), told).toEqual([]);
}

const rootsOf = (schema: GraphQLSchema, kind: 'query' | 'mutation') =>
  Object.keys((kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});

describe('random operations, valid by the schema', () => {
  it('are answered as they promise, the same bytes twice', { timeout: 60_000 }, async () => {
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
        const again = await send(operation, headers);
        if (!passing.test(operation.query)) expect(again.body, operation.query).toBe(first.body);
        asked += 1;
        if (first.status === 200) answered += 1;
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
