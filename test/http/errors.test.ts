import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { App } from '../../src/app.js';
import { catalogue, type ProblemCode } from '../../src/graphql/problems/catalogue.js';
import { packageRoot } from '../../src/packageRoot.js';
import { everybodysGateway } from '../support/everybodysGateway.js';
import { openApp } from '../support/servedApp.js';
import { asTester } from '../support/tester.js';

const gateway = everybodysGateway();
let neph = '';
/** A gateway that tells no schema, and one that carries out the documents of a list alone. */
let silent: App;
let listed: App;
let folder = '';
beforeAll(async () => {
  neph = gateway.neph('everyday');
  folder = mkdtempSync(path.join(tmpdir(), 'snpc-test-'));
  const list = path.join(folder, 'documents.json');
  const only = '{ __typename }';
  writeFileSync(list, JSON.stringify({ [createHash('sha256').update(only).digest('hex')]: only }));
  [silent, listed] = await Promise.all([
    openApp({ INTROSPECTION: 'no' }),
    openApp({ PERSISTED_DOCUMENTS: list }),
  ]);
});
afterAll(async () => {
  await Promise.all([silent.close(), listed.close()]);
  rmSync(folder, { recursive: true, force: true });
});

type Sent = {
  readonly to?: App;
  readonly method?: 'GET' | 'PUT';
  readonly url?: string;
  readonly payload?: string | object;
  readonly headers?: Record<string, string>;
};

const post = async ({ to = gateway.app, method, url = '/graphql', payload, headers = {} }: Sent) => {
  const response = await to.fastify.inject({
    method: method ?? 'POST',
    url,
    headers: { ...(method !== 'GET' && { 'content-type': 'application/json' }), ...headers },
    ...(payload !== undefined && { payload }),
  });
  return { status: response.statusCode, headers: response.headers, error: response.json().errors[0] };
};

const history = (first: number) => ({
  query: `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { pointEvents(first: ${first}) { totalCount } } } }`,
  variables: { neph },
});

const supposing = (committedOn: string, finalOn: string, offence = 'STOP') => ({
  query:
    'query($neph: Neph!, $suppose: [Supposition!]) { licence(by: { neph: $neph }) { ... on Licence { restitutionForecast(suppose: $suppose) { items { dueOn } } } } }',
  variables: { neph, suppose: [{ infraction: { offence, committedOn, finalOn } }] },
});

/** Codes of top-level errors that take more than a request, each with the test that provokes it. */
const elsewhere = {
  JOURNAL_UNAVAILABLE: [
    'test/http/security/journalFailure.test.ts',
    'what cannot be noted is not shown, over HTTP and over a socket, and is again once it can',
  ],
  TOO_MANY_SUBSCRIPTIONS: [
    'test/http/socket.test.ts',
    'are refused one above the number that a connection may carry',
  ],
  NOT_SUPPORTED: ['test/http/socket.test.ts', 'on a source that cannot be watched are NOT_SUPPORTED'],
  INTERNAL: ['test/http/server.test.ts', 'hides a fault of its own: no cause, no NEPH, a code'],
} as const;

const topLevel = (Object.keys(catalogue) as ProblemCode[]).filter(
  code => catalogue[code].form === 'TOP_LEVEL_ERROR',
);

/**
 * Requests that end in a top-level error, each by its code; those of members are top-level too where a field answers no
 * result.
 */
const faulty: Readonly<Partial<Record<ProblemCode, () => Sent>>> = {
  FOREIGN_CURSOR: () => ({
    payload: {
      query:
        'query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { pointEvents(after: "x") { totalCount } } } }',
      variables: { neph },
    },
    headers: asTester,
  }),
  QUERY_TOO_LARGE: () => ({ payload: { query: `{ ${'__typename '.repeat(5_000)} }` } }),
  INTROSPECTION_OFF: () => ({ to: silent, payload: { query: '{ __schema { queryType { name } } }' } }),
  DOCUMENT_NOT_LISTED: () => ({ to: listed, payload: { query: '{ viewer { world } }' } }),
  UNKNOWN_WORLD: () => ({
    payload: { query: '{ offences { code } }' },
    headers: { ...asTester, 'snpc-world': 'nowhere' },
  }),
  PREFLIGHT_REQUIRED: () => ({ method: 'GET', url: '/graphql?query=%7B__typename%7D' }),
  PAGE_OUT_OF_RANGE: () => ({ payload: history(200), headers: asTester }),
  IMPOSSIBLE_SUPPOSITION: () => ({ payload: supposing('2026-02-02', '2026-01-20'), headers: asTester }),
  UNKNOWN_OFFENCE: () => ({ payload: supposing('2026-02-02', '2026-02-20', 'NONE'), headers: asTester }),
  TOO_MANY_LICENCES: () => ({
    payload: {
      query: 'query($nephs: [Neph!]!) { licences(nephs: $nephs) { __typename } }',
      variables: { nephs: Array.from({ length: 101 }, () => neph) },
    },
    headers: asTester,
  }),
  BAD_USER_INPUT: () => ({
    payload: { query: '{ viewer { kind } }' },
    headers: { 'snpc-persona': 'everyday' },
  }),
  GRAPHQL_PARSE_FAILED: () => ({ payload: { query: '{' } }),
  GRAPHQL_VALIDATION_FAILED: () => ({ payload: { query: '{ nothing }' } }),
  OPERATION_RESOLUTION_FAILURE: () => ({
    payload: { query: 'query a { __typename } query b { __typename }' },
  }),
  IMPOSSIBLE_DATE: () => ({ payload: { query: '{ offences(on: "2025-02-30") { code } }' } }),
  PERSISTED_QUERY_NOT_FOUND: () => ({
    payload: { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
  }),
  BAD_REQUEST: () => ({ payload: [] }),
  FOREIGN_ORIGIN: () => ({
    payload: { query: '{ __typename }' },
    headers: { origin: 'https://elsewhere.test' },
  }),
};

describe.each(Object.keys(faulty) as ProblemCode[])('%s', code => {
  const { message, remedy } = catalogue[code];
  const ask = (language?: string) => {
    const { headers, ...sent } = faulty[code]?.() ?? {};
    return post({ ...sent, headers: { ...headers, ...(language && { 'accept-language': language }) } });
  };

  it.each([
    ['fr', undefined],
    ['fr', 'de, fr;q=0.8'],
    ['en', 'en-GB, fr;q=0.5'],
  ] as const)('is told in %s to Accept-Language: %s, and says what to do next', async (language, header) => {
    const { status, headers, error } = await ask(header);
    expect(status).toBeLessThan(500);
    expect(error.extensions).toMatchObject({ code, remedy: remedy[language] });
    if (code !== 'FOREIGN_ORIGIN') expect(headers.vary).toMatch(/authorization/);
    expect(headers.vary).toMatch(/accept-language/);
    const words = ofOthers[code];
    if (words) expect(error.message).toMatch(words);
    else expect(error.message.startsWith(message[language])).toBe(true);
  });
});

/** Codes whose message is that of graphql-js, which points at the place, or of a protocol, which clients look for. */
const ofOthers: Readonly<Partial<Record<ProblemCode, RegExp>>> = {
  GRAPHQL_PARSE_FAILED: /^Syntax Error: /,
  GRAPHQL_VALIDATION_FAILED: /^Cannot query field /,
  PERSISTED_QUERY_NOT_FOUND: /^PersistedQueryNotFound$/,
};

describe('every top-level error', () => {
  it('is provoked here, or by a test that is named', () => {
    const codes: readonly string[] = [...Object.keys(faulty), ...Object.keys(elsewhere)];
    expect([...codes].sort()).toEqual([...topLevel].sort());
  });

  it.each(Object.entries(elsewhere))(
    '%s: the test is there, and asks for the code',
    (code, [file, title]) => {
      const text = readFileSync(path.join(packageRoot, file), 'utf8');
      const [, test = ''] = text.split(`it('${title}'`);
      expect(test.split(/^ {0,2}it\(/m)[0]).toContain(code);
    },
  );
});

describe('what was wrong this time', () => {
  it('is told in the language of the request', async () => {
    const inFrench = await post({ payload: history(200), headers: asTester });
    expect(inFrench.error.message).toBe(
      'Une page compte de 0 à 100 éléments. 200 n’y est pas ; par défaut, 20.',
    );
    const inEnglish = await post({
      payload: history(200),
      headers: { ...asTester, 'accept-language': 'en' },
    });
    expect(inEnglish.error.message).toBe(
      'A page has 0 to 100 items. 200 is out of range; the default is 20.',
    );
  });

  it('is answered as docs/errors.md shows', async () => {
    const page = readFileSync(path.join(packageRoot, 'docs/errors.md'), 'utf8');
    const [, shown = ''] = /```json\n(.+?)```/s.exec(page) ?? [];
    const { error } = await post({ payload: history(200), headers: asTester });
    const { locations: _place, ...told } = error;
    expect({ errors: [told] }).toEqual(JSON.parse(shown));
  });

  it('is told of facts that the law cannot take', async () => {
    const payload = supposing('2026-02-02', '2026-01-20');
    const { error } = await post({ payload, headers: asTester });
    expect(error.message).toBe(
      'Ces faits ne peuvent être supposés. Une infraction ne devient définitive qu’une fois commise : finalOn suit committedOn.',
    );
    const inEnglish = await post({ payload, headers: { ...asTester, 'accept-language': 'en' } });
    expect(inEnglish.error.message).toBe(
      'These facts cannot be supposed. Final on 2026-01-20, before it was committed on 2026-02-02.',
    );
  });

  it('is told of a form that is no multipart request', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'accept-language': 'en' };
    const { status, error } = await post({ payload: '--x--\r\n', headers });
    expect(status).toBe(400);
    expect(error.extensions).toEqual({
      code: 'PREFLIGHT_REQUIRED',
      remedy: catalogue.PREFLIGHT_REQUIRED.remedy.en,
    });
    const cut = await post({
      payload: '--x--\r\n',
      headers: { ...headers, 'apollo-require-preflight': '1' },
    });
    expect([cut.status, cut.error.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(cut.error.message).toContain('operations is an object in JSON');
  });

  it('is told of a day that does not exist, in a document and in a variable', async () => {
    const inDocument = { query: '{ offences(on: "2025-02-30") { code } }' };
    const french = await post({ payload: inDocument });
    expect(french.error.message).toBe(
      `${catalogue.IMPOSSIBLE_DATE.message.fr} « 2025-02-30 » n’est pas un jour : il faut AAAA-MM-JJ, un jour qui existe.`,
    );
    expect(french.error.locations).toEqual([{ line: 1, column: 16 }]);
    const { query, variables } = supposing('2026-02-31', '2026-03-20');
    const english = await post({ payload: { query, variables }, headers: { 'accept-language': 'en' } });
    expect(english.status).toBe(400);
    expect(english.error.message).toBe(
      `${catalogue.IMPOSSIBLE_DATE.message.en} “2026-02-31” is not a day: expected YYYY-MM-DD, a day that exists (variable $suppose[0].infraction.committedOn).`,
    );
  });

  it.each([
    ['a body that is no JSON', { payload: '{' }, 400, 'BAD_REQUEST', /n’est pas du JSON/],
    [
      'a body with a prototype',
      { payload: '{"query":"{a}","variables":{"__proto__":1}}' },
      400,
      'BAD_REQUEST',
      /__proto__/,
    ],
    ['no body', { payload: '' }, 400, 'BAD_REQUEST', /JSON/],
    ['too long a body', { payload: { query: 'x'.repeat(300_000) } }, 413, 'QUERY_TOO_LARGE', /262144 octets/],
    [
      'a type that nobody reads',
      { payload: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
      'BAD_REQUEST',
      /type/,
    ],
    [
      'another method',
      { method: 'PUT', payload: { query: '{ __typename }' } },
      405,
      'BAD_REQUEST',
      /GET ou par POST/,
    ],
    ['a batch', { payload: [{ query: '{ __typename }' }] }, 400, 'BAD_REQUEST', /une seule opération/],
    ['a query that is no text', { payload: { query: 7 } }, 400, 'BAD_REQUEST', /`query` est un texte/],
    [
      'variables that are no object',
      { payload: { query: '{ __typename }', variables: [] } },
      400,
      'BAD_REQUEST',
      /`variables` est un objet/,
    ],
    ['no query', { payload: { query: '' } }, 400, 'BAD_REQUEST', /`query`/],
  ] satisfies [string, Sent, number, `${ProblemCode}`, RegExp][])(
    'is told of %s, by GraphQL',
    async (_what, sent, status, code, words) => {
      const french = await post(sent);
      expect([french.status, french.error.extensions.code]).toEqual([status, code]);
      expect(french.error.message.startsWith(catalogue[code].message.fr)).toBe(true);
      expect(french.error.message.slice(catalogue[code].message.fr.length)).toMatch(words);
      expect(french.error.extensions.remedy).toBe(catalogue[code].remedy.fr);
      const { headers, ...rest } = sent as Sent;
      const english = await post({ ...rest, headers: { ...headers, 'accept-language': 'en' } });
      expect(english.error.message.startsWith(catalogue[code].message.en)).toBe(true);
      expect(english.error.message).not.toMatch(/[éèàê’«]/);
      expect(english.error.extensions.remedy).toBe(catalogue[code].remedy.en);
    },
  );

  it('is told under the type that a client accepts', async () => {
    const typeFor = async (accept: string) =>
      (await post({ payload: '{', headers: { accept } })).headers['content-type'];
    expect(await typeFor('*/*')).toBe('application/json; charset=utf-8');
    expect(await typeFor('application/graphql-response+json, application/json;q=0.9')).toBe(
      'application/graphql-response+json; charset=utf-8',
    );
  });

  it('is told over WebSocket in the language that the connection says', async () => {
    const errorsIn = async (language?: string) => {
      const client = createClient({
        url: `${gateway.address.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        connectionParams: { ...asTester, ...(language && { 'accept-language': language }) },
      });
      const errors = await new Promise<{ extensions: object }[]>(resolve =>
        client.subscribe(
          { query: 'subscription { balanceChanged(nephs: []) { nothing } }' },
          { next: () => {}, error: error => resolve(error as never), complete: () => resolve([]) },
        ),
      );
      await client.dispose();
      return errors[0]?.extensions;
    };
    const code = 'GRAPHQL_VALIDATION_FAILED';
    expect(await errorsIn()).toEqual({ code, remedy: catalogue[code].remedy.fr });
    expect(await errorsIn('en')).toEqual({ code, remedy: catalogue[code].remedy.en });
  });

  it('keeps two requests at once apart', async () => {
    const languages = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? 'fr' : 'en'));
    const answers = await Promise.all(
      languages.map(language =>
        post({ payload: history(200), headers: { ...asTester, 'accept-language': language } }),
      ),
    );
    expect(answers.map(({ error }) => error.extensions.remedy)).toEqual(
      languages.map(language => catalogue.PAGE_OUT_OF_RANGE.remedy[language as 'fr' | 'en']),
    );
  });
});
