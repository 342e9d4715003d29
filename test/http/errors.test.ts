import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from 'graphql-ws';
import { beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { catalogue, ProblemCode } from '../../src/graphql/problems/catalogue.js';
import { packageRoot } from '../../src/packageRoot.js';
import { everybodysGateway } from '../support/everybodysGateway.js';
import { asTester } from '../support/tester.js';

const gateway = everybodysGateway();
let neph = '';
beforeAll(() => {
  neph = gateway.neph('everyday');
});

type Sent = { readonly payload?: string | object; readonly headers?: Record<string, string> };

const post = async ({ payload, headers = {} }: Sent) => {
  const response = await gateway.app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', ...headers },
    ...(payload !== undefined && { payload }),
  });
  return { status: response.statusCode, error: response.json().errors[0] };
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

/** Requests that end in a top-level error, each by its code. */
const faulty: Readonly<Partial<Record<ProblemCode, () => Sent>>> = {
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
    const { payload, headers } = faulty[code]?.() ?? {};
    return post({ payload, headers: { ...headers, ...(language && { 'accept-language': language }) } });
  };

  it.each([
    ['fr', undefined],
    ['fr', 'de, fr;q=0.8'],
    ['en', 'en-GB, fr;q=0.5'],
  ] as const)('is told in %s to Accept-Language: %s, and says what to do next', async (language, header) => {
    const { status, error } = await ask(header);
    expect(status).toBeLessThan(500);
    expect(error.extensions).toEqual({ code, remedy: remedy[language] });
    if (ofGraphqlJs.includes(code)) expect(error.message).toMatch(/[a-z]/);
    else expect(error.message.startsWith(message[language])).toBe(true);
  });
});

/** Codes whose message is that of graphql-js or of Apollo, which points at the place. */
const ofGraphqlJs: readonly ProblemCode[] = [
  ProblemCode.GRAPHQL_PARSE_FAILED,
  ProblemCode.GRAPHQL_VALIDATION_FAILED,
  ProblemCode.OPERATION_RESOLUTION_FAILURE,
  ProblemCode.IMPOSSIBLE_DATE,
  ProblemCode.PERSISTED_QUERY_NOT_FOUND,
  ProblemCode.BAD_REQUEST,
];

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
    expect(error.message).toContain('it needs the header apollo-require-preflight');
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', remedy: catalogue.BAD_USER_INPUT.remedy.en });
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
