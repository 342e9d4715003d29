import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { readManifest } from '../../src/graphql/reading/allowList.js';
import { memoryOfDocuments } from '../../src/graphql/reading/knownDocuments.js';
import { operationsOf } from '../../src/http/operations/operations.js';
import { pageDocuments } from '../../src/http/pages/pageDocuments.js';
import { packageRoot } from '../../src/packageRoot.js';
import { citizenSchema } from '../support/graphql.js';
import { listening, openApp } from '../support/servedApp.js';
import { socketOf } from '../support/subscriber.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (hash: string) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
const preflight = { 'apollo-require-preflight': 'yes' };

const viewer = 'query Viewer { viewer { kind } }';
const stranger = { data: { viewer: { kind: 'STRANGER' } } };

async function post(app: App, payload: object) {
  const answer = await app.fastify.inject({ method: 'POST', url: '/graphql', payload });
  return { status: answer.statusCode, body: answer.json() };
}

async function get(app: App, parameters: Record<string, string>) {
  const url = `/graphql?${new URLSearchParams(parameters)}`;
  const answer = await app.fastify.inject({ url, headers: preflight });
  return { status: answer.statusCode, body: answer.json() };
}

/** What comes of an operation over a socket: its answer, or its errors. */
function overSocket(address: string, payload: object) {
  return new Promise<unknown>(resolve => {
    const client = socketOf(address, {});
    let answer: unknown;
    client.subscribe(
      { query: '', ...payload },
      {
        next: value => {
          answer = value;
        },
        error: errors => resolve({ errors }),
        complete: () => resolve(answer),
      },
    );
  });
}

const code = ({ body }: { body: { errors?: { extensions: { code: string } }[] } }) =>
  body.errors?.[0]?.extensions.code;

describe('a document that a client registers', () => {
  let app: App;
  let address: string;
  beforeAll(async () => {
    app = await openApp();
    address = await listening(app);
  });
  afterAll(() => app.close());

  it('is not known by its hash before, and is from then on: by POST, by GET, by documentId and over a socket', async () => {
    const hash = sha256(viewer);
    expect(code(await post(app, { extensions: persisted(hash) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await post(app, { query: viewer, extensions: persisted(hash) })).body).toEqual(stranger);
    expect((await post(app, { extensions: persisted(hash) })).body).toEqual(stranger);
    expect((await get(app, { extensions: JSON.stringify(persisted(hash)) })).body).toEqual(stranger);
    expect((await post(app, { documentId: `sha256:${hash}` })).body).toEqual(stranger);
    expect((await get(app, { documentId: `sha256:${hash}` })).body).toEqual(stranger);
    expect(await overSocket(address, { extensions: persisted(hash) })).toEqual(stranger);
    expect(await overSocket(address, { documentId: `sha256:${hash}` })).toEqual(stranger);
  });

  it('brings its variables by whichever way it is named', async () => {
    const query = 'query Law($day: LocalDate) { offences(on: $day) { code } }';
    const hash = sha256(query);
    const variables = { day: '1800-01-01' };
    const { body } = await post(app, { query, variables, extensions: persisted(hash) });
    expect(await post(app, { documentId: `sha256:${hash}`, variables })).toMatchObject({ body });
    const inAddress = { documentId: `sha256:${hash}`, variables: JSON.stringify(variables) };
    expect(await get(app, inAddress)).toMatchObject({ body });
  });

  it('may be registered over a socket, for HTTP too', async () => {
    const query = 'query OverASocket { viewer { kind } }';
    const hash = sha256(query);
    expect(await overSocket(address, { extensions: persisted(hash) })).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect(await overSocket(address, { query, extensions: persisted(hash) })).toEqual(stranger);
    expect((await post(app, { extensions: persisted(hash) })).body).toEqual(stranger);
  });

  it('is refused under another hash, and is registered under neither', async () => {
    const query = 'query Mismatch { viewer { kind } }';
    const wrong = sha256('another');
    expect(await post(app, { query, extensions: persisted(wrong) })).toMatchObject({ status: 400 });
    expect(await overSocket(address, { query, extensions: persisted(wrong) })).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
    for (const hash of [wrong, sha256(query)])
      expect(code(await post(app, { extensions: persisted(hash) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('is registered only where it is carried out', async () => {
    const query = 'query Invalid { nothing }';
    expect(code(await post(app, { query, extensions: persisted(sha256(query)) }))).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(code(await post(app, { extensions: persisted(sha256(query)) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('is forgotten where others came after it', async () => {
    const query = (index: number) => `query Number${index} { viewer { kind } }`;
    const register = (index: number) =>
      post(app, { query: query(index), extensions: persisted(sha256(query(index))) });
    for (let index = 0; index <= memoryOfDocuments.registered.most; index += 1) await register(index);
    expect(code(await post(app, { extensions: persisted(sha256(query(0))) }))).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
    const last = query(memoryOfDocuments.registered.most);
    expect((await post(app, { extensions: persisted(sha256(last)) })).body).toEqual(stranger);
  });

  it.each(['sha256:abc', sha256(viewer), 'md5:0', 7])(
    'is not named by the documentId %s',
    async documentId => {
      const answer = await post(app, { documentId });
      expect([answer.status, code(answer)]).toEqual([400, 'BAD_USER_INPUT']);
      expect(answer.body.errors[0].message).toContain(
        'documentId est sha256: suivi du SHA-256 d’un document',
      );
    },
  );
});

describe('a gateway of listed documents', () => {
  const licence = 'query Licence($neph: Neph!) { licence(by: { neph: $neph }) { __typename } }';
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-test-'));
  const manifest = path.join(folder, 'manifest.json');
  let app: App;
  let closed: App;
  let address: string;
  beforeAll(async () => {
    writeFileSync(
      manifest,
      JSON.stringify({ [sha256(viewer)]: viewer, [`sha256:${sha256(licence)}`]: licence }),
    );
    app = await openApp({ PERSISTED_DOCUMENTS: manifest });
    closed = await openApp({ PERSISTED_DOCUMENTS: manifest, INTROSPECTION: 'no' });
    address = await listening(app);
  });
  afterAll(async () => {
    await Promise.all([app.close(), closed.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('carries one out by its text, by its hash, by its documentId, over HTTP and over a socket', async () => {
    const hash = sha256(viewer);
    for (const payload of [
      { query: viewer },
      { extensions: persisted(hash) },
      { documentId: `sha256:${hash}` },
    ]) {
      expect((await post(app, payload)).body).toEqual(stranger);
      expect(await overSocket(address, payload)).toEqual(stranger);
    }
    const variables = { neph: '12' };
    const answer = { data: { licence: { __typename: 'MalformedNeph' } } };
    expect((await post(app, { documentId: `sha256:${sha256(licence)}`, variables })).body).toEqual(answer);
    expect((await get(app, { documentId: `sha256:${hash}` })).body).toEqual(stranger);
  });

  it('carries out what its own pages ask, which is all that they ask', async () => {
    const texts = await pageDocuments();
    expect(texts.length).toBeGreaterThan(10);
    for (const query of texts) expect(code(await post(closed, { query }))).not.toBe('DOCUMENT_NOT_LISTED');
    const assets = path.join(packageRoot, 'src', 'http', 'pages', 'assets');
    for (const name of readdirSync(assets, { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.js'),
    )) {
      const module = readFileSync(path.join(assets, name), 'utf8');
      if (name !== 'documents.js')
        expect(module, name).not.toMatch(/\bask\(\s*['`]|['`](query|mutation) \w+/);
    }
  });

  const other = '{ viewer { world } }';
  it.each([
    ['by its text', { query: other }],
    ['by a hash that is not listed', { extensions: persisted(sha256(other)) }],
    ['by the text of a listed one with a blank more', { query: `${viewer} ` }],
    ['by its text with its hash, as to register it', { query: other, extensions: persisted(sha256(other)) }],
    ['by its documentId', { documentId: `sha256:${sha256(other)}` }],
    ['by a text that is no GraphQL', { query: '{ this is no' }],
    ['beside the schema', { query: `{ __schema { queryType { name } } viewer { kind } }` }],
    [
      'in the shape of the schema by a fragment',
      { query: '{ ...F } fragment F on Query { viewer { kind } }' },
    ],
  ])('refuses any other, %s, by a code that says what to do', async (_how, payload) => {
    for (const gateway of [app, closed]) {
      const answer = await post(gateway, payload);
      expect([answer.status, code(answer)]).toEqual([400, 'DOCUMENT_NOT_LISTED']);
      expect(answer.body.errors[0].message).toContain('n’exécute que les documents de sa liste');
      expect(answer.body.errors[0].extensions.remedy).toContain('faites-y ajouter celui-ci');
    }
    expect(await overSocket(address, payload)).toMatchObject({
      errors: [{ extensions: { code: 'DOCUMENT_NOT_LISTED' } }],
    });
  });

  it('tells the schema to explorers where introspection is on, and nobody where it is off', async () => {
    const query = getIntrospectionQuery();
    expect((await post(app, { query })).body.data.__schema.queryType).toMatchObject({ name: 'Query' });
    expect(code(await post(closed, { query }))).toBe('DOCUMENT_NOT_LISTED');
  });

  it('knows at the start which listed documents it would refuse, for its log', async () => {
    const query = 'query Outdated($neph: Neph!) { licenze(neph: $neph) { id } }';
    const served = operationsOf(
      {
        schema: await citizenSchema(),
        production: false,
        allowList: readManifest(JSON.stringify({ [sha256(viewer)]: viewer, [sha256(query)]: query })),
      },
      {
        bringsSecret: () => false,
        identify: () => Promise.reject(new Error('nobody asks here')),
        open: () => {
          throw new Error('nobody asks here');
        },
        welcome: () => Promise.reject(new Error('nobody asks here')),
      },
      () => {},
    );
    expect(served.unfit).toEqual(['query Outdated']);
  });

  it.each([
    ['is not there', undefined, /unreadable \(ENOENT\)/],
    ['is no JSON', '{', /it is no JSON/],
    ['is a list', '[]', /it is no object/],
    ['holds nothing', '{}', /it holds no document/],
    ['holds what is no text', '{"abc":1}', /abc is no document/],
    ['has a wrong hash', `{"${sha256('x')}":"{ viewer { kind } }"}`, /is not the SHA-256 of its document/],
  ])('does not start on a manifest that %s', async (_what, text, says) => {
    const file = path.join(folder, 'wrong.json');
    rmSync(file, { force: true });
    if (text !== undefined) writeFileSync(file, text);
    const start = openApp({ PERSISTED_DOCUMENTS: file });
    await expect(start).rejects.toThrow(says);
    await expect(start).rejects.toThrow(/^PERSISTED_DOCUMENTS names .*SHA-256 of their texts/);
  });
});
