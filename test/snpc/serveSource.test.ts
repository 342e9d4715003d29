import Fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpSource, isLoopback, serveSource } from '../../src/snpc/http/index.js';
import { allRead, type DossierBatch, type SnpcSource, SourceError } from '../../src/snpc/index.js';
import { createMemorySource } from '../../src/testing/index.js';
import { storyDossiers } from '../conformance/dossiers.js';
import { candidate, driver, driverIdentity, start } from '../conformance/story.js';

const token = 'a token that both share';

function served(options: { token?: string } = {}, source = memory()): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true });
  serveSource(source, app, options);
  onTestFinished(() => app.close());
  return app;
}

function memory(): SnpcSource {
  return createMemorySource({ dossiers: storyDossiers, clock: start }).source;
}

const read = { method: 'POST', url: '/v1/source/dossiers', payload: { nephs: [driver] } } as const;

describe('a source that is served', () => {
  it('writes days and instants as texts', async () => {
    const { dossiers, now } = (await served().inject(read)).json();
    expect(now).toEqual({ clock: '2026-01-15T08:00:00.000Z', revision: 1 });
    expect(dossiers[0].civilStatus.bornOn).toBe('1982-07-04');
    expect(dossiers[0].infractions[0]).toMatchObject({
      committedOn: '2025-01-02',
      recordedFrom: '2025-07-05T22:30:00.000Z',
    });
    expect(dossiers[0].infractions[0]).not.toHaveProperty('revision');
  });

  it('carries the revisions of rows where there are any', async () => {
    const [dossier] = storyDossiers;
    if (!dossier) throw new Error('the story has dossiers');
    const infractions = dossier.infractions.map(row => ({ ...row, revision: 7, closedRevision: 9 }));
    const { source } = createMemorySource({ dossiers: [{ ...dossier, infractions }], clock: start });
    const app = served({}, source);
    const url = await app.listen({ port: 0, host: '127.0.0.1' });
    const client = await createHttpSource({ url });
    const dossiers = allRead(await (await client.open()).dossiers([driver]));
    expect(dossiers).toEqual((await (await source.open()).dossiers([driver])).dossiers);
    expect(dossiers[0]?.infractions[0]).toMatchObject({ revision: 7, closedRevision: 9 });
  });

  it('never takes a NEPH in an address', async () => {
    const app = Fastify();
    const addresses: string[] = [];
    app.addHook('onRequest', async request => void addresses.push(request.url));
    serveSource(memory(), app);
    onTestFinished(() => app.close());
    const client = await createHttpSource({ url: await app.listen({ port: 0, host: '127.0.0.1' }) });
    const register = await client.open();
    await register.dossiers([driver]);
    await register.findByCivilStatus(driverIdentity);
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^\/v1\/source(\/[a-z-]+)?$/);
  });

  it.each<[string, object, string]>([
    ['no list', {}, 'nephs'],
    ['a NEPH that is none', { nephs: [driver, '12'] }, 'nephs[1]'],
    ['too many', { nephs: Array(10_001).fill(driver) }, 'nephs'],
    ['a world that is no text', { world: 4, nephs: [] }, 'world'],
  ])('refuses %s by the name of the place', async (_name, payload, place) => {
    const response = await served().inject({ ...read, payload });
    expect([response.statusCode, response.json().error.code]).toEqual([422, 'BAD_INPUT']);
    expect(response.json().error.message.startsWith(`${place}: `)).toBe(true);
    expect(response.body).not.toContain(driver);
  });

  it.each<[string, object, number, string]>([
    [
      'broken JSON',
      { payload: '{"nephs":', headers: { 'content-type': 'application/json' } },
      400,
      'BAD_REQUEST',
    ],
    [
      'a form of a web page',
      { payload: 'nephs=1', headers: { 'content-type': 'text/plain' } },
      415,
      'NOT_JSON',
    ],
    ['a body without end', { payload: { nephs: [], world: 'x'.repeat(2_000_000) } }, 413, 'BODY_TOO_LARGE'],
    ['an unknown address', { url: `/v1/source/${driver}` }, 404, 'NOT_FOUND'],
    ['an unknown world', { payload: { world: 'no-such', nephs: [] } }, 404, 'UNKNOWN_WORLD'],
    ['what it cannot do', { url: '/v1/source/pending' }, 501, 'NOT_SUPPORTED'],
  ])('answers %s in one form', async (_name, change, status, code) => {
    const response = await served().inject({ ...read, ...change });
    expect([response.statusCode, response.json().error.code]).toEqual([status, code]);
    expect(response.body).not.toContain(driver);
  });

  it('knows no world of a name that none can have, however long', async () => {
    const app = served();
    const client = await createHttpSource({ url: await app.listen({ port: 0, host: '127.0.0.1' }) });
    for (const world of ['', '..', 'a/b', 'x'.repeat(5_000)])
      await expect(client.open(world)).rejects.toMatchObject({ name: 'SourceError', code: 'UNKNOWN_WORLD' });
  });

  it('says MALFORMED_RECORD of a record that its source holds wrong, and INTERNAL of a fault', async () => {
    const spoilt = (dossiers: () => Promise<DossierBatch>): SnpcSource => {
      const source = memory();
      return { ...source, open: async () => ({ ...(await source.open()), dossiers }) };
    };
    const [dossier] = storyDossiers;
    if (!dossier) throw new Error('the story has dossiers');
    const noDay = { ...dossier, civilStatus: { ...dossier.civilStatus, bornOn: Number.NaN as never } };
    const wrong = spoilt(async () => ({ now: { clock: start, revision: 1 }, dossiers: [noDay] }));
    const malformed = await served({}, wrong).inject(read);
    expect([malformed.statusCode, malformed.json().dossiers]).toEqual([200, [null]]);
    expect(malformed.json().unread).toEqual([{ place: 0, code: 'MALFORMED_RECORD' }]);
    const noClock = spoilt(async () => ({ now: { clock: Number.NaN as never, revision: 1 }, dossiers: [] }));
    const unknowable = await served({}, noClock).inject(read);
    expect([unknowable.statusCode, unknowable.json().error.code]).toEqual([502, 'MALFORMED_RECORD']);
    expect(unknowable.json().error.message).toContain('now.clock');
    const fault = spoilt(async () => Promise.reject(new Error(`SELECT ${driver}`)));
    const internal = await served({}, fault).inject(read);
    expect([internal.statusCode, internal.json().error.code]).toEqual([500, 'INTERNAL']);
    expect(internal.body).not.toContain(driver);
  });
});

describe('what a source cannot answer', () => {
  const busy = (retryAfter?: number) =>
    new SourceError('UNAVAILABLE', 'memory', `SELECT ${driver}`, { retryAfter });

  async function clientOver(dossiers: () => Promise<DossierBatch>) {
    const source = memory();
    const failing = { ...source, open: async () => ({ ...(await source.open()), dossiers }) };
    const app = served({}, failing);
    const client = await createHttpSource({ url: await app.listen({ port: 0, host: '127.0.0.1' }) });
    return { app, register: await client.open() };
  }

  it('is told with the seconds to wait, in the body and in the header', async () => {
    const { app, register } = await clientOver(async () => Promise.reject(busy(7)));
    const response = await app.inject(read);
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '7']);
    const failure = await register.dossiers([driver]).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'UNAVAILABLE', source: 'http', retryAfter: 7 });
    expect(String(failure)).not.toContain(driver);
  });

  it('of one dossier stands in its place, and the others are read', async () => {
    const { dossiers: sound } = await (await memory().open()).dossiers([driver]);
    const now = { clock: start, revision: 1, generation: 'g' };
    const { register } = await clientOver(async () => ({ now, dossiers: [busy(7), ...sound, busy()] }));
    const batch = await register.dossiers([candidate, driver, candidate]);
    expect(batch.now).toEqual(now);
    expect(batch.dossiers[1]).toEqual(sound[0]);
    expect(batch.dossiers[0]).toMatchObject({ code: 'UNAVAILABLE', source: 'http', retryAfter: 7 });
    expect(batch.dossiers[2]).toMatchObject({ code: 'UNAVAILABLE', retryAfter: undefined });
    expect(batch.dossiers[0]).toBeInstanceOf(SourceError);
    expect(String(batch.dossiers[0])).not.toContain(driver);
  });
});

describe('the door of a source', () => {
  const status = async (app: FastifyInstance, change: object) =>
    (await app.inject({ ...read, ...change })).statusCode;

  it('with a token asks everybody for it', async () => {
    const app = served({ token });
    expect(await status(app, {})).toBe(401);
    expect(await status(app, { headers: { authorization: 'Bearer another' } })).toBe(401);
    expect(await status(app, { headers: { authorization: token } })).toBe(401);
    expect(await status(app, { headers: { authorization: `Bearer ${token}` } })).toBe(200);
    expect(
      await status(app, { headers: { authorization: `Bearer ${token}` }, remoteAddress: '192.0.2.7' }),
    ).toBe(200);
  });

  it('without a token is open to this machine alone', async () => {
    expect(await status(served(), { remoteAddress: '192.0.2.7' })).toBe(401);
    expect(await status(served(), { remoteAddress: '::1' })).toBe(200);
  });

  it('without a token is closed to the pages of other sites', async () => {
    expect(await status(served(), { headers: { host: 'rebound.example' } })).toBe(403);
    expect(await status(served(), { headers: { origin: 'https://elsewhere.example' } })).toBe(403);
    expect(await status(served(), { headers: { origin: 'null' } })).toBe(403);
    expect(await status(served(), { headers: { origin: 'http://localhost:5173' } })).toBe(200);
  });

  it('is opened by the client that has the token, and by no other', async () => {
    const url = await served({ token }).listen({ port: 0, host: '127.0.0.1' });
    await expect(createHttpSource({ url, token }).then(({ name }) => name)).resolves.toBe('http');
    for (const wrong of [undefined, 'another token of theirs']) {
      await expect(createHttpSource({ url, token: wrong })).rejects.toMatchObject({
        code: 'UNAVAILABLE',
        mayPass: false,
        message: 'The source refuses the token',
      });
    }
  });

  it('knows the names of its own machine', () => {
    for (const own of ['localhost', '127.0.0.1', '127.8.9.10', '::1', '[::1]', '::ffff:127.0.0.1'])
      expect(isLoopback(own), own).toBe(true);
    for (const other of ['0.0.0.0', '::', '192.0.2.7', 'localhost.example', '127.0.0.1.example', ''])
      expect(isLoopback(other), other).toBe(false);
  });
});
