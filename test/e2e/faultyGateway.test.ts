import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { temporaryFolder } from '../support/simulator.js';
import { asTester, testerToken } from '../support/tester.js';

const clean = '971099010001';
const everyday = '020699010032';
const config = (more = {}) =>
  readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...more });

function askerOf(app: App) {
  return async (query: string, variables: object = {}, world = 'default') => {
    const response = await app.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: { ...asTester, 'snpc-world': world },
      payload: { query, variables },
    });
    expect(response.statusCode).toBe(200);
    return response.json();
  };
}

describe('a gateway whose register is out', () => {
  let app: App;
  let ask: ReturnType<typeof askerOf>;
  beforeAll(async () => {
    app = await createApp(config(), { memory: true, sourceTimeout: 150 });
    ask = askerOf(app);
  });
  afterAll(() => app.close());
  beforeEach(() => ask('mutation { resetWorld(input: { name: "default" }) { userErrors { code } } }'));

  const set = async (fault: string) => {
    const { data } = await ask(
      `mutation { setFault(input: { ${fault} }) { faults { reference } userErrors { message } } }`,
    );
    expect(data.setFault.userErrors).toEqual([]);
  };
  const ready = async () => (await app.fastify.inject('/health/ready')).statusCode;

  it('is not ready, and lives; probes are no reads', async () => {
    expect(await ready()).toBe(200);
    await set('kind: OUTAGE, forCalls: 1');
    expect([await ready(), await ready()]).toEqual([503, 503]);
    expect((await app.fastify.inject('/health/live')).statusCode).toBe(200);
    await ask(`{ licence(by: { neph: "${clean}" }) { __typename } }`);
    expect(await ready()).toBe(200);
  });

  it('carries out commands all the same, and tells that their licence cannot be read', async () => {
    await set('kind: OUTAGE, retryAfter: 5');
    const { data, errors } = await ask(`mutation {
      reportInfraction(input: { neph: "${clean}", offence: "STOP", delays: "instant" }) {
        fact revision userErrors { code } licence { __typename ... on SourceUnavailable { retryAfter } }
      }
      advanceClock(input: { days: 1 }) { clock }
      clearFaults { faults { kind } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.reportInfraction).toMatchObject({
      fact: expect.any(String),
      revision: 2,
      userErrors: [],
      licence: { __typename: 'SourceUnavailable', retryAfter: 5 },
    });
    const after = await ask(`{ licence(by: { neph: "${clean}" }) { ... on Licence { balance } } }`);
    expect(after.data.licence.balance).toBe(8);
  });

  it('answers what needs no register beside what does, with a code', async () => {
    const first = await ask(`{ licence(by: { neph: "${everyday}" }) { ... on Licence { id } } }`);
    const { id } = first.data.licence;
    await set('kind: OUTAGE, retryAfter: 5');
    const { data, errors } = await ask(
      'query($id: ID!) { simulator { name faults { kind } } viewer { kind } node(id: $id) { id } offences { code } }',
      { id },
    );
    expect(data).toEqual({
      simulator: { name: 'default', faults: [{ kind: 'OUTAGE' }] },
      viewer: { kind: 'TESTER' },
      node: null,
      offences: null,
    });
    const extensions = expect.objectContaining({ code: 'SOURCE_UNAVAILABLE', retryAfter: 5 });
    expect(errors).toHaveLength(2);
    for (const path of [['node'], ['offences']])
      expect(errors).toContainEqual(expect.objectContaining({ path, extensions }));
  });

  it('gives up in time what is later than its deadline, and answers the next request', async () => {
    await set('kind: LATENCY, wait: { fixed: 600 }, forCalls: 1');
    const before = performance.now();
    const query = `{ licences(nephs: ["${clean}", "${everyday}"]) { ... on Problem { code } ... on Licence { balance } } }`;
    const { data } = await ask(query);
    expect(performance.now() - before).toBeLessThan(550);
    expect(data.licences).toEqual([{ code: 'SOURCE_TIMED_OUT' }, { code: 'SOURCE_TIMED_OUT' }]);
    expect((await ask(query)).data.licences).toEqual([{ balance: 12 }, { balance: 8 }]);
  });

  it('refuses a world that is not there by the same code in every field', async () => {
    const fields = ['simulator { name }', `licence(by: { neph: "${clean}" }) { __typename }`];
    for (const field of fields) {
      const { errors } = await ask(`{ ${field} }`, {}, 'nowhere');
      expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_WORLD' } }]);
    }
    const refused = await ask(
      'mutation { setFault(input: { kind: OUTAGE }) { faults { kind } userErrors { code } } }',
      {},
      'nowhere',
    );
    expect(refused.data.setFault).toEqual({ faults: null, userErrors: [{ code: 'UNKNOWN_WORLD' }] });
  });
});

describe('a gateway that starts over a register that was left out', () => {
  it('starts, says that it is not ready, and is mended by a command', async () => {
    const settings = config({ DATA_DIR: temporaryFolder() });
    const before = await createApp(settings);
    await askerOf(before)('mutation { setFault(input: { kind: OUTAGE }) { clock } }');
    await before.close();
    const app = await createApp(settings);
    onTestFinished(() => app.close());
    expect(await app.clock()).toBeGreaterThan(0);
    expect((await app.fastify.inject('/health/ready')).statusCode).toBe(503);
    await askerOf(app)('mutation { clearFaults { clock } }');
    expect((await app.fastify.inject('/health/ready')).statusCode).toBe(200);
  });
});
