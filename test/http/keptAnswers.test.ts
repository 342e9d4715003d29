import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createManualTime, type ManualTime } from '../../src/testing/index.js';
import { instant } from '../../src/time/index.js';
import { askAs, type Headers, signedInAs } from '../support/askers.js';
import fc from '../support/properties.js';
import { asPersona, asTester, testerToken } from '../support/tester.js';

const start = instant('2026-03-01T21:59:00Z');
/** Asks for the other type of GraphQL over HTTP: Apollo carries it out, and nothing that was kept is given. */
const carriedOut = { accept: 'application/graphql-response+json' };

let app: App;
let time: ManualTime;
let again = 0;
let nephs: readonly string[];
beforeAll(async () => {
  time = createManualTime(start);
  const config = readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
  const keeping = { givenAgain: () => void again++ };
  app = await createApp(config, { memory: true, time, keeping, compiling: { after: 2, rest: 0 } });
  for (const [name, isRunning] of [
    ['running', true],
    ['frozen', false],
  ])
    await command('default', 'createWorld', 'CreateWorldInput!', {
      name,
      isRunning,
      clock: '2026-03-01T22:59:00Z',
    });
  nephs = app.personas.slice(0, 8).map(({ neph }) => neph);
});
afterAll(() => app.close());

async function command(world: string, name: string, type: string, input: object): Promise<void> {
  const query = `mutation($input: ${type}) { ${name}(input: $input) { userErrors { code message } } }`;
  const headers = { ...asTester, 'snpc-world': world };
  const { data, errors } = await askAs({ app, address: '' }, headers, query, { input });
  expect([errors, data?.[name].userErrors]).toEqual([undefined, []]);
}

const licence = (parts: string) =>
  `query($neph: Neph!) { licence(by: { neph: $neph }) { __typename ... on Licence { ${parts} } ... on Problem { code message } } }`;
const documents = {
  view: licence(
    'neph balance state pointEvents(first: 5) { totalCount edges { node { id on explanation } } } restitutionForecast { items { dueOn explanation } fullBalanceOn }',
  ),
  days: licence(
    'balance view { asOf } holder { birthName } categories { code validity } balanceExplanation { summary }',
  ),
  instant: licence('balance view { asOf knownAt clock }'),
  pending: licence('balance pendingPointEvents { fact on }'),
  mine: 'query($neph: Neph!) { viewer { kind licence { __typename ... on Licence { balance } ... on Problem { code } } } licence(by: { neph: $neph }) { ... on Licence { balance } } }',
} as const;

async function answerOf(headers: Headers, query: string, variables: object): Promise<string> {
  const payload = { query, variables };
  const { statusCode, body } = await app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload,
  });
  return `${statusCode} ${body}`;
}

async function isWhatWouldBeMadeNow(headers: Headers, query: string, neph: string): Promise<void> {
  const told = await answerOf(headers, query, { neph });
  expect(told, query).toBe(await answerOf({ ...headers, ...carriedOut }, query, { neph }));
}

describe('an answer that is given again', () => {
  it('is the one that would be made now, whatever time, commands and faults did meanwhile', {
    timeout: 60_000,
  }, async () => {
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc.constant('ASK' as const),
          document: fc.constantFrom(...(Object.keys(documents) as (keyof typeof documents)[])),
          neph: fc.nat(1),
          times: fc.integer({ min: 1, max: 4 }),
          english: fc.boolean(),
          persona: fc.boolean(),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('WAIT' as const),
          minutes: fc.constantFrom(1, 5, 60, 1_440, 43_200),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({ kind: fc.constant('COMMAND' as const), what: fc.nat(2), neph: fc.nat(1) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('FAULT' as const), outage: fc.boolean(), neph: fc.nat(1) }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('CLEAR' as const) }) },
    );
    const before = again;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('running', 'frozen'),
        fc.array(step, { minLength: 6, maxLength: 14 }),
        async (world, steps) => {
          for (const one of steps) {
            const neph = 'neph' in one ? (nephs[one.neph] as string) : '';
            switch (one.kind) {
              case 'ASK': {
                const headers = {
                  ...asTester,
                  'snpc-world': world,
                  ...(one.english && { 'accept-language': 'en' }),
                  ...(one.persona && { 'snpc-persona': neph }),
                };
                for (let place = 0; place < one.times; place++)
                  await isWhatWouldBeMadeNow(headers, documents[one.document], neph);
                break;
              }
              case 'WAIT':
                await time.advanceBy(one.minutes * 60_000);
                break;
              case 'COMMAND': {
                const report = { neph, offence: 'VIT-5-20-HORS', path: 'PAID' };
                const name = { neph, birthName: `NOM ${'ABCDEFG'[again % 7]}` };
                if (one.what === 0)
                  await command(world, 'reportInfraction', 'ReportInfractionInput!', report);
                else if (one.what === 1)
                  await command(world, 'advanceClock', 'AdvanceClockInput!', { days: 40 });
                else await command(world, 'correctCivilStatus', 'CorrectCivilStatusInput!', name);
                break;
              }
              case 'FAULT':
                await command(world, 'setFault', 'SetFaultInput!', {
                  kind: one.outage ? 'OUTAGE' : 'MALFORMED_RECORD',
                  neph,
                });
                break;
              case 'CLEAR':
                await command(world, 'clearFaults', 'ClearFaultsInput', {});
            }
            for (const query of [documents.view, documents.days, documents.instant])
              await isWhatWouldBeMadeNow({ ...asTester, 'snpc-world': world }, query, nephs[0] as string);
          }
          await command(world, 'clearFaults', 'ClearFaultsInput', {});
        },
      ),
      { numRuns: 40 },
    );
    expect(again - before).toBeGreaterThan(30);
  });

  const question = { query: documents.view, variables: {} as object };
  const askedThrice = async (headers: Headers): Promise<string> => {
    for (let place = 0; place < 2; place++) await answerOf(headers, question.query, question.variables);
    const before = again;
    const told = await answerOf(headers, question.query, question.variables);
    expect(again).toBe(before + 1);
    return told;
  };

  it('is given to nobody else, and to nobody whose session has ended', async () => {
    const gateway = { app, address: '' };
    const [everyday, other] = ['everyday', 'clean'].map(
      id => app.personas.find(persona => persona.id === id)?.neph ?? '',
    );
    question.variables = { neph: everyday };
    const holder = await signedInAs(gateway, 'everyday', 'FRANCECONNECT');
    expect(await askedThrice(holder)).toContain(`"neph":"${everyday}"`);
    const before = again;
    const stranger = await answerOf({}, question.query, question.variables);
    expect(stranger).toContain('"__typename":"AccessRefused"');
    const another = await signedInAs(gateway, 'clean', 'FRANCECONNECT');
    for (let place = 0; place < 4; place++)
      expect(await answerOf(another, question.query, question.variables)).toContain('LicenceNotFound');
    await askAs(gateway, holder, 'mutation { signOut { userErrors { code } } }');
    expect(await answerOf(holder, question.query, question.variables)).toContain('AccessRefused');
    expect(again).toBe(before);
    expect(other).not.toBe(everyday);
  });

  it('is noted in the journal each time', async () => {
    const gateway = { app, address: '' };
    const holder = await signedInAs(gateway, 'everyday', 'FRANCECONNECT');
    const count = async (): Promise<number> => {
      const query = '{ viewer { consultations(first: 100) { nodes { at } } } }';
      return (await askAs(gateway, holder, query)).data.viewer.consultations.nodes.length;
    };
    const before = await count();
    await askedThrice(holder);
    expect(await count()).toBe(before + 3);
  });

  it('is no refusal that the clock alone takes back', async () => {
    const headers = { ...asTester, 'snpc-world': 'running' };
    const query = `query($neph: Neph!, $knownAt: DateTime) { licence(by: { neph: $neph }, knownAt: $knownAt) {
      __typename ... on Licence { balance } ... on Problem { code } } }`;
    const { data } = await askAs({ app, address: '' }, headers, documents.instant, { neph: nephs[0] });
    const soon = new Date(Date.parse(data.licence.view.clock) + 5 * 60_000).toISOString();
    const variables = { neph: nephs[0], knownAt: soon };
    for (let place = 0; place < 4; place++)
      expect(await answerOf(headers, query, variables)).toContain('AHEAD_OF_CLOCK');
    await time.advanceBy(10 * 60_000);
    expect(await answerOf(headers, query, variables)).toContain('"balance":');
  });

  it('has a mark over GET, by which whoever has it already is told so', async () => {
    // No NEPH stands in an address: a holder asks for what is theirs.
    const headers = { ...asPersona('everyday'), 'apollo-require-preflight': 'true' };
    const query = '{ viewer { licence { ... on Licence { balance pointEvents { totalCount } } } } }';
    const address = `/graphql?${new URLSearchParams({ query })}`;
    const get = (more: Headers = {}) =>
      app.fastify.inject({ method: 'GET', url: address, headers: { ...headers, ...more } });
    const first = await get();
    expect([first.statusCode, first.headers['cache-control']]).toEqual([200, 'no-store']);
    const usual = await get(carriedOut);
    expect(first.body).toBe(usual.body);
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    await get();
    const before = again;
    const known = await get({ 'if-none-match': `"another", W/${etag}` });
    expect([known.statusCode, known.body, known.headers.etag]).toEqual([304, '', etag]);
    expect(known.headers['content-length']).toBeUndefined();
    expect((await get({ 'if-none-match': '*' })).statusCode).toBe(304);
    expect(again).toBe(before + 2);
    const changed = await get({ 'if-none-match': '"another"' });
    expect([changed.statusCode, changed.body]).toEqual([200, first.body]);
    for (const bad of ['&variables=', '&variables=null', '&variables=[]', '&extensions=x']) {
      const url = `${address}${bad}`;
      const [ours, theirs] = await Promise.all(
        [headers, { ...headers, ...carriedOut }].map(sent =>
          app.fastify.inject({ method: 'GET', url, headers: sent }),
        ),
      );
      expect([ours?.statusCode, ours?.body], bad).toEqual([theirs?.statusCode, theirs?.body]);
    }
    // A page elsewhere can send neither header: its requests stay refused.
    const { 'apollo-require-preflight': _header, ...bare } = headers;
    expect((await app.fastify.inject({ method: 'GET', url: address, headers: bare })).statusCode).toBe(400);
  });
});
