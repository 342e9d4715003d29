import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import Fastify from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createHttpSource, type HttpSource, serveSource } from '../../src/snpc/http/index.js';
import { SourceError } from '../../src/snpc/index.js';
import { createMemorySource } from '../../src/testing/index.js';
import { storyDossiers } from '../conformance/dossiers.js';
import { candidate, driver, start } from '../conformance/story.js';

/** What a server would answer to a read of dossiers, as text and as JSON to spoil. */
async function soundAnswer(path: string, payload?: object) {
  const app = Fastify();
  const { source } = createMemorySource({ dossiers: storyDossiers, clock: start });
  serveSource(source, app);
  const url = `/v1/source${path}`;
  const { body } = await app.inject(payload ? { method: 'POST', url, payload } : { url });
  return body;
}

const description = await soundAnswer('');
const opened = await soundAnswer('/now', {});
const batch = await soundAnswer('/dossiers', { nephs: [driver, candidate] });

type Answer = (response: ServerResponse) => void;

const json = { 'content-type': 'application/json' };
const says =
  (text: string, status = 200): Answer =>
  response =>
    response.writeHead(status, json).end(text);
/** A sound answer in which a text is another. */
const where = (from: string, to: string): Answer => {
  expect(batch).toContain(from);
  return says(batch.replace(from, to));
};

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A source whose server is sound but for its answer to a read of dossiers. */
async function spoilt(answer: Answer, timeout = 2_000): Promise<HttpSource> {
  const url = await serve((request, response) => {
    if (request.url?.endsWith('/dossiers')) answer(response);
    else says(request.url?.endsWith('/now') ? opened : description)(response);
  });
  return createHttpSource({ url, timeout });
}

async function failureOf(answer: Answer, timeout?: number): Promise<SourceError> {
  const register = await (await spoilt(answer, timeout)).open();
  return failureFrom(register.dossiers([driver, candidate]));
}

/** Why one dossier, and no other, could not be read. */
async function unreadFrom(answer: Answer): Promise<SourceError> {
  const register = await (await spoilt(answer)).open();
  const { dossiers } = await register.dossiers([driver, candidate]);
  expect(dossiers[1]).toEqual(storyDossiers[1]);
  expect(dossiers[0]).toBeInstanceOf(SourceError);
  return dossiers[0] as SourceError;
}

async function failureFrom(asked: Promise<unknown>): Promise<SourceError> {
  const error = await asked.then(
    () => expect.fail('expected a refusal'),
    (refusal: unknown) => refusal,
  );
  expect(error).toBeInstanceOf(SourceError);
  return error as SourceError;
}

describe('a wire', () => {
  it('that is sound is read', async () => {
    const register = await (await spoilt(says(batch))).open();
    const { dossiers, now } = await register.dossiers([driver, candidate]);
    expect(now).toEqual({ clock: start, revision: 1 });
    expect(dossiers[1]).toEqual(storyDossiers[1]);
  });

  it.each<[string, Answer, SourceError['code'], boolean]>([
    ['that is no JSON', says('<html>010399000001</html>'), 'MALFORMED_RECORD', false],
    ['whose JSON is cut short', says(batch.slice(0, -30)), 'MALFORMED_RECORD', false],
    ['that says nothing', says(''), 'MALFORMED_RECORD', false],
    ['with another shape', says('{"dossiers": {}}'), 'MALFORMED_RECORD', false],
    ['with another driver’s dossier', where(driver, '010399000009'), 'MALFORMED_RECORD', false],
    [
      'with a dossier too few',
      says('{"now":{"clock":"2026-01-15T08:00:00Z","revision":1},"dossiers":[null]}'),
      'MALFORMED_RECORD',
      false,
    ],
    ['that fails', says('Error at 010399000001', 500), 'UNAVAILABLE', true],
    [
      'that fails in JSON',
      says('{"error":{"code":"INTERNAL","message":"010399000001"}}', 500),
      'UNAVAILABLE',
      true,
    ],
    ['behind a proxy that has nobody', says('<html>Bad gateway</html>', 502), 'UNAVAILABLE', true],
    [
      'that says it is down',
      says('{"error":{"code":"UNAVAILABLE","message":"x"}}', 503),
      'UNAVAILABLE',
      true,
    ],
    ['that says it was late', says('{"error":{"code":"TIMED_OUT","message":"x"}}', 504), 'TIMED_OUT', true],
    [
      'that has lost the world',
      says('{"error":{"code":"UNKNOWN_WORLD","message":"x"}}', 404),
      'UNKNOWN_WORLD',
      false,
    ],
    ['that cannot', says('{"error":{"code":"NOT_SUPPORTED","message":"x"}}', 501), 'NOT_SUPPORTED', false],
    ['at an address where nothing answers', says('Not found', 404), 'UNAVAILABLE', false],
    [
      'that asks for a token',
      says('{"error":{"code":"TOKEN_REQUIRED","message":"x"}}', 401),
      'UNAVAILABLE',
      false,
    ],
    [
      'that sends elsewhere',
      response => response.writeHead(307, { location: '/v1/source' }).end(),
      'UNAVAILABLE',
      true,
    ],
    ['that hangs up at once', response => response.destroy(), 'UNAVAILABLE', true],
    [
      'that hangs up in the middle',
      response =>
        response
          .writeHead(200, { ...json, 'content-length': batch.length })
          .write(batch.slice(0, 200), () => response.destroy()),
      'UNAVAILABLE',
      true,
    ],
  ])('%s is told by its code, without a NEPH or an address', async (_name, answer, code, mayPass) => {
    const failure = await failureOf(answer);
    expect([failure.code, failure.mayPass, failure.source]).toEqual([code, mayPass, 'http']);
    expect(failure.cause).toBeInstanceOf(Error);
    expect(inspect(failure)).not.toContain(driver);
    expect(failure.message).not.toMatch(/127|http:/);
  });

  it.each<[string, Answer]>([
    ['with a day that does not exist', where('"2025-01-02"', '"2025-02-30"')],
    ['with an instant without offset', where('05T22:30:00.000Z', '05T22:30:00')],
    ['with a code of another register', where('"INTERCEPTION"', '"HEARSAY"')],
    ['without a field', where('"finalBy":"AF",', '')],
    ['without a part', where('"measures":[],', '')],
  ])('%s spoils that dossier and no other', async (_name, answer) => {
    const failure = await unreadFrom(answer);
    expect([failure.code, failure.mayPass, failure.source]).toEqual(['MALFORMED_RECORD', false, 'http']);
    expect(failure.cause).toBeInstanceOf(Error);
    expect(inspect(failure)).not.toContain(driver);
  });

  it.each<[string, Answer]>([
    ['that never begins', () => {}],
    ['that stops in the middle', response => response.writeHead(200, json).write(batch.slice(0, 200))],
  ])('%s is TIMED_OUT', async (_name, answer) => {
    expect(await failureOf(answer, 150)).toMatchObject({ code: 'TIMED_OUT', mayPass: true });
  });

  it('names the place of what it cannot read', async () => {
    const { message } = await unreadFrom(where('"2025-01-02"', '"2025-02-30"'));
    expect(message).toBe(
      'An answer of the source cannot be read: infractions[0].committedOn: expected YYYY-MM-DD, a day that exists',
    );
  });

  it('where nobody listens is UNAVAILABLE, from the opening on', async () => {
    const url = await serve(() => {});
    const port = Number(new URL(url).port);
    const free = `http://127.0.0.1:${port === 1 ? 2 : 1}`;
    expect(await failureFrom(createHttpSource({ url: free }))).toMatchObject({
      code: 'UNAVAILABLE',
      mayPass: true,
    });
  });

  it('of another protocol is not opened', async () => {
    const url = await serve((_request, response) =>
      says(description.replace('snpc-source/1', 'snpc-source/2'))(response),
    );
    expect(await failureFrom(createHttpSource({ url }))).toMatchObject({ code: 'MALFORMED_RECORD' });
  });

  it('that is closed is UNAVAILABLE for good, what was under way included', async () => {
    const source = await spoilt(() => {});
    const register = await source.open();
    const pending = failureFrom(register.dossiers([driver]));
    await source.close();
    expect(await pending).toMatchObject({ code: 'UNAVAILABLE', mayPass: false });
    expect(await failureFrom(source.health())).toMatchObject({ code: 'UNAVAILABLE', mayPass: false });
  });

  it('keeps its connection', async () => {
    let connections = 0;
    const server = createServer((request, response) =>
      says(request.url?.endsWith('/now') ? opened : description)(response),
    );
    server.on('connection', () => connections++);
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    const source = await createHttpSource({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
    for (let read = 0; read < 20; read++) await (await source.open()).now();
    // A second one may open while the first is being given back.
    expect(connections).toBeLessThanOrEqual(2);
  });
});
