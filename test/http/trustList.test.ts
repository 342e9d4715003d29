import { X509Certificate } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig, WrongSetting } from '../../src/config.js';
import { createTrust, judgeSeal, readTrustList } from '../../src/documents/certificates/index.js';
import { openEntrance } from '../../src/openEntrance.js';
import { certificatesOver, signedCode, today } from '../documents/certificates/support.js';
import { appOfTest, openApp } from '../support/servedApp.js';
import { temporaryFolder } from '../support/simulator.js';
import { storeAt } from '../support/stores.js';
import { testerToken } from '../support/tester.js';

const json = '/2d-doc/trust-list.json';
const xml = '/2d-doc/trust-list.xml';
const pem = '/2d-doc/certificates/SIM1.pem';

describe('the trust list of a gateway', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp({ PUBLIC_URL: 'https://points.example' });
  });
  afterAll(() => app.close());
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.fastify.inject({ url, headers: { host: 'points.example', ...headers } });

  it('is read by whoever asks, and holds the certificate that signs', async () => {
    const answer = await get(json);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    const list = await readTrustList(answer.body);
    expect(list.certificates.map(({ id }) => id)).toEqual(['SIM1']);
    expect(createTrust([list]).find('FR00', 'SIM1').kind).toBe('FOUND');
  });

  it('is there in XML, with the address of this gateway', async () => {
    const answer = await get(xml);
    expect(answer.headers['content-type']).toBe('application/vnd.etsi.tsl+xml');
    expect(answer.body).toContain(`<URI>https://points.example${json}</URI>`);
  });

  it('gives each certificate alone, that of the authority too, and no other', async () => {
    const [one, authority] = await Promise.all([get(pem), get('/2d-doc/certificates/FR00.pem')]);
    expect(one.headers['content-type']).toBe('application/pem-certificate-chain');
    const issuer = new X509Certificate(one.body);
    expect(issuer.verify(new X509Certificate(authority.body).publicKey)).toBe(true);
    for (const id of ['SIM2', 'sim1', '..%2f..%2fFR00', '%00', '__proto__']) {
      const none = await get(`/2d-doc/certificates/${id}.pem`);
      expect(none.statusCode, id).toBe(404);
      expect(none.headers['cache-control'], id).toBe('no-store');
    }
  });

  it.each([json, xml, pem])('%s may be kept for five minutes, and is asked again by its tag', async url => {
    const answer = await get(url);
    expect(answer.headers['cache-control']).toBe('public, max-age=300');
    const tag = String(answer.headers.etag);
    expect(tag).toMatch(/^W\/"[\w-]{43}"$/);
    const again = await get(url, { 'if-none-match': `"another", ${tag}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(again.headers.etag).toBe(tag);
    expect((await get(url, { 'if-none-match': '"another"' })).statusCode).toBe(200);
    expect((await app.fastify.inject({ url, method: 'HEAD' })).statusCode).toBe(200);
  });

  it('holds no private key', async () => {
    for (const url of [json, xml, pem]) expect((await get(url)).body).not.toMatch(/PRIVATE|sealed/i);
  });

  it('sets no cookie and is shown in no frame', async () => {
    const { headers } = await get(json);
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  });
});

describe('a trust list over a store', () => {
  it('is the same after a start anew, and the tag changes with a revocation alone', async () => {
    const folder = temporaryFolder();
    const tagOf = async (app: App) => (await app.fastify.inject(json)).headers.etag;
    const first = await appOfTest({ DATA_DIR: folder });
    const tag = await tagOf(first);
    await first.close();
    const again = await appOfTest({ DATA_DIR: folder });
    expect(await tagOf(again)).toBe(tag);
    const store = await storeAt({ dataDir: folder });
    await store.certificates.revoke('FR00', 'SIM1', 0 as never, null);
    expect(await tagOf(again)).not.toBe(tag);
    expect((await readTrustList((await again.fastify.inject(json)).body)).certificates).toMatchObject([
      { id: 'SIM1', revokedAt: 0 },
      { id: 'SIM2', revokedAt: null },
    ]);
    expect(readdirSync(folder)).toContain('gateway.sqlite');
  });

  it('whose keys another ID_KEY sealed is not available, and a stranger is told no more', async () => {
    const folder = temporaryFolder();
    const keyed = (ID_KEY: string) => appOfTest({ DATA_DIR: folder, ID_KEY });
    const first = await keyed('the first key of a test, of 32 characters');
    await first.fastify.inject(json);
    await first.close();
    const answer = await (await keyed('another key of a test, of 32 characters')).fastify.inject(json);
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ error: 'The trust list is not available now' });
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});

describe('TRUST_LISTS', () => {
  const settings = (TRUST_LISTS: string) =>
    readConfig({ TRUST_LISTS, NODE_ENV: 'test', LOG_LEVEL: 'silent', TESTER_TOKEN: testerToken });

  it('are paths, separated by commas; none by default', () => {
    expect(readConfig({}).trustLists).toEqual([]);
    expect(settings(' a.json, ,b/c.json,').trustLists).toEqual(['a.json', 'b/c.json']);
  });

  it('make a gateway with an empty database accept what another signed', async () => {
    const elsewhere = certificatesOver(await storeAt({ memory: true }));
    const theirs = await elsewhere.current();
    const file = path.join(temporaryFolder(), 'list.json');
    const { printTrustList } = await import('../../src/documents/certificates/index.js');
    writeFileSync(file, printTrustList(await elsewhere.trustList()));
    const verdictUnder = async (lists: string) => {
      const app = { source: undefined, tester: undefined } as never;
      const entrance = await openEntrance(settings(lists), { memory: true }, app);
      const verdict = judgeSeal(signedCode(theirs), await entrance.trust(), today);
      await entrance.close();
      return verdict;
    };
    expect(await verdictUnder('')).toBe('ALTERED');
    expect(await verdictUnder(file)).toBe('AUTHENTIC');
  });

  it.each([
    ['a file that is not there', 'absent.json', null, 'unreadable (ENOENT)'],
    ['a folder', '.', null, 'unreadable (EISDIR)'],
    ['no JSON', 'list.json', 'a list', 'the list must be a JSON document'],
    ['another JSON', 'list.json', '{}', 'format: '],
  ])('that name %s stop the start in one line', async (_what, name, content, reason) => {
    const file = path.join(temporaryFolder(), name);
    if (content !== null) writeFileSync(file, content);
    const fault = await createApp(settings(file), { memory: true }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(WrongSetting);
    const { message } = fault as WrongSetting;
    expect(message).toContain(`TRUST_LISTS names ${JSON.stringify(file)}`);
    expect(message).toContain(reason);
    expect(message).toMatch(/it must be paths, separated by commas, of trust lists/);
    expect(message.split('\n')).toHaveLength(1);
  });
});
