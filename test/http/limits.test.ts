import 'reflect-metadata';
import { Lexer, Source, TokenKind } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { type DocumentLimits, documentLimits } from '../../src/graphql/limits/index.js';
import { catalogue } from '../../src/graphql/problems/catalogue.js';
import { listening, openApp } from '../support/servedApp.js';
import { socketOf, subscribe } from '../support/subscriber.js';
import { asTester } from '../support/tester.js';

let app: App;
let address: string;
beforeAll(async () => {
  app = await openApp();
  address = await listening(app);
});
afterAll(() => app.close());

async function ask(query: string, headers: Record<string, string> = {}, variables: object = {}) {
  const payload = { query, variables };
  const answer = await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload });
  return { status: answer.statusCode, body: answer.json() };
}

/** The error that an operation is answered over HTTP, with the status, and over a socket; null where it has none. */
async function refusals(query: string, variables: Record<string, unknown> = {}) {
  const { status, body } = await ask(query, {}, variables);
  const overSocket = await subscribe(socketOf(address, {}), query, variables).over;
  return { http: body.errors?.[0] ?? null, status, socket: overSocket[0] ?? null };
}

function tokensOf(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}

const listed = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const ofLicence = (selected: string): string =>
  `{ licence(by: { neph: "12" }) { ... on Licence { ${selected} } } }`;

/** Values are those of variables: no document holds them. */
type OfDocuments = Exclude<keyof DocumentLimits, 'values'>;

/** An operation of the schema of which exactly so much is counted. */
const documents: Readonly<Record<OfDocuments, (asked: number) => string>> = {
  tokens(asked) {
    const withKinds = (count: number) =>
      ofLicence(`pointEvents(kinds: [${'LOSS '.repeat(count)}]) { totalCount }`);
    return withKinds(asked - tokensOf(withKinds(0)));
  },
  selections(asked) {
    const names = ['kind', 'world', 'door', 'authority', 'expiresAt', 'signedInAt'];
    const fragment = `fragment F on Viewer { ${listed(98, index => names[index % names.length] as string)} }`;
    // Twenty fields at the root, each with a spread of 98 fields.
    const roots = listed(
      20,
      index => `a${index}: viewer { ...F ${'kind '.repeat(index === 0 ? asked - 2_000 : 0)} }`,
    );
    return `{ ${roots} } ${fragment}`;
  },
  // A field and its name, and the types of lists and non-nulls between them.
  depth: asked => `{ __type(name: "Int") { ${'ofType { '.repeat(asked - 2)}name${' }'.repeat(asked - 2)} } }`,
  aliases: asked => `{ viewer { ${listed(asked, index => `a${index}: __typename`)} } }`,
  directives: asked =>
    `{ viewer { ${listed(asked, index => `${index % 2 === 0 ? 'kind' : 'world'} @include(if: true)`)} } }`,
  directivesAtOnePlace: asked => `{ viewer { kind ${'@include(if: true) '.repeat(asked)} } }`,
  rootFields: asked => `{ ${'viewer { kind } '.repeat(asked)} }`,
  repetitions: asked => `{ viewer { ${'kind '.repeat(asked)} } }`,
  cost(asked) {
    const nephs = listed(100, () => '"12"');
    const hundredLicences = `licences(nephs: [${nephs}]) { ... on Licence { ${listed(40, index => `a${index}: balance`)} } }`;
    // Each dossier counts ten, each field one: five thousand in all, and what is asked beside.
    return `{ ${hundredLicences} ${asked > 5_000 ? 'viewer { kind }' : ''} }`;
  },
};

/** What is asked just beyond: of the cost, a field of an object with one of its fields. */
const beyond = (limit: OfDocuments): number => documentLimits[limit] + (limit === 'cost' ? 2 : 1);

describe.each(Object.keys(documents) as OfDocuments[])('the limit of %s', limit => {
  it('lets through what is just allowed, over HTTP and over a socket', async () => {
    const { http, socket } = await refusals(documents[limit](documentLimits[limit]));
    // A directive may stand once at a place: what that many is refused for is another thing.
    const codes = limit === 'directivesAtOnePlace' ? 'GRAPHQL_VALIDATION_FAILED' : undefined;
    expect([http?.extensions.code, socket?.extensions?.code]).toEqual([codes, codes]);
  });

  it('refuses what is just beyond, alike over both, with what was asked and what is allowed', async () => {
    const { http, status, socket } = await refusals(documents[limit](beyond(limit)));
    const asked = limit === 'tokens' ? {} : { asked: beyond(limit) };
    expect(http.extensions).toEqual({
      code: 'QUERY_TOO_LARGE',
      limit,
      allowed: documentLimits[limit],
      ...asked,
      remedy: catalogue.QUERY_TOO_LARGE.remedy.fr,
    });
    expect(http.message).toMatch(/^Cette requête demande plus .+ sont permis\.$/);
    expect(status).toBe(400);
    expect(socket).toMatchObject({ message: http.message, extensions: http.extensions });
  });
});

describe('the limit of values', () => {
  const query = `query ($kinds: [PointEventKind!], $by: LicenceBy!) {
    licence(by: $by) { ... on Licence { pointEvents(kinds: $kinds) { totalCount } } }
  }`;
  // The list, the object and its field beside the items.
  const holding = (values: number, kind: string) => ({
    by: { neph: '12' },
    kinds: Array(values - 3).fill(kind),
  });

  it('lets through what is just allowed, and refuses what is just beyond before anything of it is read', async () => {
    const most = documentLimits.values;
    const { http, socket } = await refusals(query, holding(most, 'LOSS'));
    expect([http, socket]).toEqual([null, null]);
    for (const kind of ['LOSS', 'NO_KIND']) {
      const refused = await refusals(query, holding(most + 1, kind));
      const extensions = { code: 'QUERY_TOO_LARGE', limit: 'values', allowed: most };
      expect(refused).toMatchObject({ status: 400, http: { extensions }, socket: { extensions } });
    }
  });

  it('counts what objects and lists hold, at any depth, and what the schema knows nothing of', async () => {
    const unknown = Object.fromEntries(
      Array.from({ length: documentLimits.values }, (_, index) => [`field${index}`, [[1]]]),
    );
    const { http } = await refusals(query, { by: unknown });
    expect(http.extensions.limit).toBe('values');
  });
});

describe('a page', () => {
  it('has a hundred items at most, whatever it is counted with', async () => {
    const page = (first: number) =>
      ask(
        'query($n: Neph!, $first: Int) { licence(by: { neph: $n }) { ... on Licence { pointEvents(first: $first) { totalCount } } } }',
        asTester,
        { n: app.firstNeph, first },
      );
    expect((await page(100)).body.errors).toBeUndefined();
    for (const first of [101, 1_000_000])
      expect((await page(first)).body.errors[0].extensions.code).toBe('PAGE_OUT_OF_RANGE');
  });
});

describe('the cost of an operation', () => {
  const query = '{ viewer { kind world } }';

  it('is told to whoever asks for it, and to nobody else', async () => {
    const told = { cost: { requested: 3, limit: documentLimits.cost } };
    expect((await ask(query, { 'snpc-cost': '1' })).body.extensions).toEqual(told);
    for (const headers of [{}, { 'snpc-cost': '0' }] as Record<string, string>[])
      expect((await ask(query, headers)).body).not.toHaveProperty('extensions');
  });

  it('is told of what is refused for it', async () => {
    const { body } = await ask(documents.cost(beyond('cost')), { 'snpc-cost': '1' });
    expect(body.extensions.cost).toEqual({ requested: 5_002, limit: 5_000 });
  });

  it('is told over a socket, by its connection', async () => {
    const answers: unknown[] = [];
    const client = socketOf(address, { connectionParams: { 'Snpc-Cost': '1' } });
    await new Promise<void>((resolve, reject) =>
      client.subscribe({ query }, { next: answer => answers.push(answer), error: reject, complete: resolve }),
    );
    expect(answers).toEqual([
      {
        data: { viewer: { kind: 'STRANGER', world: 'default' } },
        extensions: { cost: { requested: 3, limit: 5_000 } },
      },
    ]);
  });
});
