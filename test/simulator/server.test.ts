import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { simulatorRoutes } from '../../simulator/control/http/index.js';
import { commands } from '../../simulator/index.js';
import { driver, driverNeph, simulatorWith } from '../support/simulator.js';
import { holderTo, servedSimulator } from '../support/simulatorServer.js';

const neph = driverNeph();
const stop = { neph, offence: 'STOP', delays: 'instant' };
const world = '/v1/worlds/default';

describe('the description of the server', () => {
  it('is a sound document of OpenAPI 3.1', async () => {
    const { openapi } = await servedSimulator();
    expect(openapi.openapi).toBe('3.1.0');
    const result = await new Validator().validate(structuredClone(openapi));
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('tells every route that the server has, and no other', async () => {
    const { app, openapi } = await servedSimulator();
    const told = Object.entries(openapi.paths).flatMap(([path, operations]) =>
      Object.keys(operations as object).map(method => `${method.toUpperCase()} ${path}`),
    );
    for (const route of told) {
      const [method = '', path = ''] = route.split(' ');
      const url = path.replaceAll(/\{(\w+)\}/g, ':$1');
      expect(app.hasRoute({ method: method as 'GET', url }), route).toBe(true);
    }
    // FranceConnect speaks to browsers, by the OpenID Connect that its own discovery tells.
    const ours = routesOf(app.printRoutes({ commonPrefix: false })).filter(route => !route.endsWith('*'));
    expect(ours).toEqual(told.sort());
  });

  it('tells every command of the registry by its own shape', async () => {
    const { openapi, simulator } = await servedSimulator();
    for (const [name, { description }] of commands) {
      const { post } = openapi.paths[`/v1/worlds/{world}/commands/${name}`];
      expect(post).toMatchObject({ operationId: name, summary: description });
      expect(post.requestBody.content['application/json'].schema.additionalProperties).toBe(false);
    }
    const ids = simulatorRoutes(simulator).map(({ name }) => name);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never has a NEPH travel in an address', async () => {
    const { openapi } = await servedSimulator();
    for (const path of Object.keys(openapi.paths)) expect(path).not.toMatch(/neph|dossiers\/\{/i);
    const parameters = Object.values(openapi.paths)
      .flatMap(operations => Object.values(operations as object))
      .flatMap(({ parameters }) => parameters.map(({ name }: { name: string }) => name));
    expect([...new Set(parameters)].sort()).toEqual(['Idempotency-Key', 'world']);
  });

  it('is held to: an answer of another shape is noticed', async () => {
    const { openapi } = await servedSimulator();
    const holds = holderTo(openapi);
    const exchanged = { method: 'GET', url: '/v1/worlds', payload: undefined, status: 200 } as const;
    holds({ ...exchanged, body: { worlds: [] } });
    expect(() => holds({ ...exchanged, body: { worlds: [{}] } })).toThrow();
    expect(() => holds({ ...exchanged, status: 418 as 200, body: {} })).toThrow();
    expect(() => holds({ ...exchanged, url: '/v1/elsewhere', body: {} })).toThrow();
  });
});

describe('commands by HTTP', () => {
  it('do what those of the code do', async () => {
    const { call, simulator } = await servedSimulator();
    const reported = await call('POST', `${world}/commands/reportInfraction`, stop);
    expect(reported).toMatchObject({
      status: 200,
      body: {
        fact: expect.stringMatching(/^I0001-/),
        now: { clock: '2026-01-15T08:00:00.000Z', revision: 2 },
      },
    });
    const moved = await call('POST', `${world}/commands/advanceClock`, { days: 3 });
    expect(moved.body).toEqual({ fact: null, now: { clock: '2026-01-18T08:00:00.000Z', revision: 3 } });
    const read = await call('POST', '/v1/source/dossiers', { nephs: [neph] });
    expect(read.body.dossiers[0].infractions).toMatchObject([
      { id: reported.body.fact, committedOn: '2026-01-15' },
    ]);
    expect((await simulator.worlds.find('default')).revision).toBe(3);
    expect((await call('POST', `${world}/commands/freezeClock`)).status).toBe(200);
    const pending = await call('POST', '/v1/source/pending', { nephs: [neph] });
    expect(pending).toMatchObject({ status: 200, body: { pending: [[]] } });
  });

  it.each<[string, string, object, number, string]>([
    ['on a world that is not there', '/v1/worlds/nowhere/commands/freezeClock', {}, 404, 'UNKNOWN_WORLD'],
    ['whose input has another shape', `${world}/commands/reportInfraction`, { neph }, 422, 'BAD_INPUT'],
    [
      'with a day that does not exist',
      `${world}/commands/attendStage`,
      { neph, from: '2026-02-30' },
      422,
      'BAD_INPUT',
    ],
    [
      'on nobody',
      `${world}/commands/reportInfraction`,
      { ...stop, neph: driverNeph(9) },
      422,
      'UNKNOWN_NEPH',
    ],
    [
      'with an unknown offence',
      `${world}/commands/reportInfraction`,
      { ...stop, offence: 'NOPE' },
      422,
      'UNKNOWN_OFFENCE',
    ],
    [
      'that moves the clock back',
      `${world}/commands/setClock`,
      { to: '2020-01-01T00:00:00Z' },
      422,
      'CLOCK_BACKWARD',
    ],
    ['that makes a world that stands', '/v1/worlds', { name: 'default' }, 409, 'WORLD_EXISTS'],
    ['that makes a world of a wrong name', '/v1/worlds', { name: 'No Name' }, 422, 'BAD_WORLD_NAME'],
    ['that makes a world with an unknown field', '/v1/worlds', { colour: 'red' }, 422, 'BAD_INPUT'],
    ['that resets a world that is not there', '/v1/worlds/nowhere/reset', {}, 404, 'UNKNOWN_WORLD'],
    ['that copies onto a world that stands', `${world}/copy`, { name: 'default' }, 409, 'WORLD_EXISTS'],
    ['in a list that is none', `${world}/bulk`, {}, 422, 'BAD_INPUT'],
    [
      'in a list that names no command',
      `${world}/bulk`,
      { commands: [{ name: 'noSuch', input: {} }] },
      404,
      'UNKNOWN_COMMAND',
    ],
    [
      'in a list too long',
      `${world}/bulk`,
      { commands: Array(1_001).fill({ name: 'runClock' }) },
      422,
      'BAD_INPUT',
    ],
  ])('%s are refused, and the world is as before', async (_name, url, payload, status, code) => {
    const { call, simulator } = await servedSimulator(simulatorWith([driver()]));
    const answered = await call('POST', url, payload);
    expect([answered.status, answered.body.error.code]).toEqual([status, code]);
    expect(JSON.stringify(answered.body)).not.toContain(driverNeph(9));
    expect(await simulator.worlds.list()).toMatchObject([{ name: 'default', revision: 1 }]);
  });

  it('that are not there answer NOT_FOUND', async () => {
    const { app } = await servedSimulator();
    const response = await app.inject({ method: 'POST', url: `${world}/commands/noSuch`, payload: {} });
    expect([response.statusCode, response.json().error.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('in a list are carried out together, or none', async () => {
    const { call, simulator } = await servedSimulator();
    const list = [
      { name: 'reportInfraction', input: stop },
      { name: 'freezeClock', input: {} },
    ];
    const done = await call('POST', `${world}/bulk`, { commands: list });
    expect(done.body.receipts).toMatchObject([
      { now: { revision: 2 } },
      { fact: null, now: { revision: 3 } },
    ]);
    const refused = await call('POST', `${world}/bulk`, {
      commands: [...list, { name: 'withdrawFact', input: { neph, fact: 'none', because: 'x' } }],
    });
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'UNKNOWN_FACT', index: 2 } } });
    expect((await simulator.worlds.find('default')).revision).toBe(3);
  });
});

describe('worlds by HTTP', () => {
  it('are made, listed, found, copied, put back and deleted', async () => {
    const { call } = await servedSimulator();
    const options = {
      name: 'w',
      seed: 's',
      clock: '2024-05-01T08:00:00Z',
      delays: 'slow',
      population: 'personas',
    };
    const made = await call('POST', '/v1/worlds', options);
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'w', clock: '2024-05-01T08:00:00.000Z', revision: 1 },
    });
    await call('POST', '/v1/worlds/w/commands/advanceClock', { days: 1 });
    expect((await call('POST', '/v1/worlds/w/copy', { name: 'v' })).body).toMatchObject({
      name: 'v',
      revision: 2,
    });
    expect((await call('POST', '/v1/worlds/w/reset')).body).toEqual(made.body);
    expect((await call('GET', '/v1/worlds/v')).body).toMatchObject({ revision: 2 });
    const names = async () =>
      (await call('GET', '/v1/worlds')).body.worlds.map(({ name }: { name: string }) => name);
    expect(await names()).toEqual(['default', 'v', 'w']);
    expect((await call('DELETE', '/v1/worlds/v')).status).toBe(204);
    expect((await call('DELETE', '/v1/worlds/v')).status).toBe(404);
    expect((await call('DELETE', '/v1/worlds/default')).status).toBe(409);
    expect(await names()).toEqual(['default', 'w']);
    expect((await call('POST', '/v1/worlds')).body.name).toMatch(/^world-/);
  });

  it('have their personas', async () => {
    const { call } = await servedSimulator(simulatorWith([driver(1), driver(2)]));
    await call('POST', '/v1/worlds', { name: 'nobody', population: 'empty' });
    expect((await call('GET', '/v1/personas')).body.personas).toMatchObject([
      { id: 'driver-1', neph },
      { id: 'driver-2' },
    ]);
    expect((await call('GET', '/v1/personas?world=nobody')).body).toEqual({ personas: [] });
  });
});

describe('keys by HTTP', () => {
  const key = { 'idempotency-key': '6f1c' };

  it('make a command happen once, and say of a replay that it is one', async () => {
    const { call, simulator } = await servedSimulator();
    const first = await call('POST', `${world}/commands/reportInfraction`, stop, key);
    const second = await call('POST', `${world}/commands/reportInfraction`, stop, key);
    expect(second.body).toEqual(first.body);
    expect([first, second].map(({ headers }) => headers['idempotency-replayed'])).toEqual([
      undefined,
      'true',
    ]);
    expect((await simulator.worlds.find('default')).revision).toBe(2);
  });

  it('refuse another body', async () => {
    const { call, simulator } = await servedSimulator();
    await call('POST', `${world}/commands/advanceClock`, { days: 1 }, key);
    const other = await call('POST', `${world}/commands/advanceClock`, { days: 2 }, key);
    expect([other.status, other.body.error.code]).toEqual([422, 'KEY_USED_OTHERWISE']);
    expect((await simulator.worlds.find('default')).revision).toBe(2);
  });

  it.each(['', 'a b', 'x'.repeat(201)])(
    'of a wrong form (%j) are refused before anything happens',
    async wrong => {
      const { call, simulator } = await servedSimulator();
      const answered = await call('POST', `${world}/commands/runClock`, {}, { 'idempotency-key': wrong });
      expect([answered.status, answered.body.error.code]).toEqual([422, 'BAD_INPUT']);
      expect((await simulator.worlds.find('default')).revision).toBe(1);
    },
  );

  it('work for worlds and lists too', async () => {
    const { call } = await servedSimulator();
    const made = await call('POST', '/v1/worlds', {}, key);
    expect((await call('POST', '/v1/worlds', {}, key)).body).toEqual(made.body);
    const list = { commands: [{ name: 'reportInfraction', input: stop }] };
    const given = await call('POST', `${world}/bulk`, list, key);
    expect((await call('POST', `${world}/bulk`, list, key)).body).toEqual(given.body);
  });
});

describe('the door of the server', () => {
  const token = 'a token that both share';

  it('asks for the token, but to say that it is there', async () => {
    const { app, openapi } = await servedSimulator(undefined, token);
    expect((await app.inject('/v1/health')).json()).toEqual({ status: 'ready' });
    expect(openapi.paths['/v1/health'].get.security).toEqual([]);
    for (const url of ['/v1/worlds', '/v1/source', '/v1/openapi.json', '/v1/nowhere']) {
      const { statusCode, body } = await app.inject(url);
      expect([statusCode, JSON.parse(body).error.code]).toEqual([401, 'TOKEN_REQUIRED']);
    }
    const forged = await app.inject({ method: 'POST', url: `${world}/reset` });
    expect(forged.statusCode).toBe(401);
  });

  it('takes no command from the page of another site', async () => {
    const { app } = await servedSimulator();
    const headers = { origin: 'https://elsewhere.example' };
    const forged = await app.inject({ method: 'POST', url: `${world}/reset`, headers });
    expect([forged.statusCode, forged.json().error.code]).toEqual([403, 'FOREIGN_PAGE']);
  });

  it('says that it is not ready once its simulator is closed', async () => {
    const { call, simulator } = await servedSimulator();
    await simulator.source.close();
    expect(await call('GET', '/v1/health')).toMatchObject({
      status: 503,
      body: { error: { code: 'UNAVAILABLE' } },
    });
  });
});

/** Method and path of each line of a printed tree of routes, paths written as OpenAPI does. */
function routesOf(tree: string): string[] {
  const folders: string[] = [];
  const routes: string[] = [];
  for (const line of tree.split('\n')) {
    const match = /^([│ ]*)[└├]── (\S*)(?: \(([^)]+)\))?$/.exec(line);
    if (!match) continue;
    const [, indent = '', part = '', methods = ''] = match;
    const depth = indent.length / 4;
    folders.length = depth;
    folders.push(part);
    for (const method of methods.split(', ').filter(name => name !== '' && name !== 'HEAD'))
      routes.push(`${method} ${folders.join('').replaceAll(/:(\w+)/g, '{$1}')}`);
  }
  return routes.sort();
}
