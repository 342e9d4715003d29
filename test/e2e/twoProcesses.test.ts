import { readFileSync } from 'node:fs';
import path from 'node:path';
import Fastify from 'fastify';
import { buildClientSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildSimulatorServer, createSimulatorClient } from '../../simulator/control/http/index.js';
import { openSimulator, type TesterDoor } from '../../simulator/index.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import { serveSource } from '../../src/snpc/http/index.js';
import { startElsewhere } from '../support/processes.js';
import { repositorySeeds, temporaryFolder } from '../support/simulator.js';
import { asTester, testerToken } from '../support/tester.js';

const neph = '971099010001';
const token = 'a-token-that-both-share';
const bounded = { timeout: 90_000 };

const startSimulator = (dataDir: string, port = '0', environment = {}) =>
  startElsewhere(['src/cli/main.ts', 'simulator', '--port', port, '--data-dir', dataDir], environment);

const startGateway = (SNPC_SOURCE: string, environment = {}) =>
  startElsewhere(['src/main.ts'], { PORT: '0', DATA_DIR: temporaryFolder(), SNPC_SOURCE, ...environment });

type Ask = (query: string, variables?: object, headers?: Record<string, string>) => Promise<string>;

/** Asks a gateway; the answer as text, where the name of the source alone may differ. */
const askerAt =
  (address: string): Ask =>
  async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { ...asTester, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.text()).replaceAll('"source":"http"', '"source":"embedded"');
  };

/** A gateway over the simulator at hand, with the same door for commands as a client has. */
async function embedded(): Promise<{ ask: Ask; door: TesterDoor; address: string }> {
  const config = readConfig({
    TESTER_TOKEN: testerToken,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATA_DIR: temporaryFolder(),
  });
  const app = await createApp(config);
  const simulator = await openSimulator({ dataDir: config.dataDir, seedFolder: repositorySeeds });
  onTestFinished(async () => {
    await app.close();
    await simulator.close();
  });
  const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
  return { ask: askerAt(address), door: simulator, address };
}

const everything = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence {
  id balance state holder { birthName bornOn } categories { code validity }
  view { asOf knownAt clock revision world source }
  pointEvents(first: 20) { totalCount edges { cursor node {
    id on recordedOn points balanceAfter explanation(language: EN)
    ... on PointLoss { offence { code } } } } }
  fullRecord { ... on FullRecord { letters { kind sentOn } } }
  restitutionForecast { items { dueOn points explanation(language: FR) } blocked { reason } }
} ... on SourceUnavailable { retryAfter } ... on Problem { code message } } }`;

const reported =
  'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { fact clock revision userErrors { code message } licence { ... on Licence { balance view { source } } } } }';

const late =
  'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { fact path { kind path delays steps { step on at hasHappened from delay { days least most } isGiven } letters { kind sentAt isSent } } userErrors { code message } } }';

/** A receipt as text, whatever the order of its fields. */
const inOneOrder = (receipt: object): string =>
  JSON.stringify(receipt, (_name, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** A tester’s day by both doors, HTTP and GraphQL; every answer as text. */
async function day(ask: Ask, door: TesterDoor): Promise<string[]> {
  const inWorld = { 'snpc-world': 'w' };
  const asked = (query: string, variables: object = { neph }) => ask(query, variables, inWorld);
  const clock = Date.parse('2024-05-01T08:00:00Z') as never;
  const told = [
    inOneOrder(await door.worlds.create({ name: 'w', seed: 's', clock, delays: 'slow' })),
    await asked(everything),
    inOneOrder(await door.commandsOn('w').reportInfraction({ neph, offence: 'TELEPHONE' })),
    await asked(everything),
    inOneOrder(await door.commandsOn('w').advanceClock({ days: 300 })),
    await asked(everything),
    await asked(reported, {
      input: { neph, offence: 'VIT-5-20-HORS', path: 'PAID_REDUCED', delays: 'instant' },
    }),
    await asked(reported, { input: { neph, offence: 'NOPE' } }),
    await asked(reported, { input: { neph: '12', offence: 'STOP' } }),
    await asked(
      'mutation { attendStage(input: { neph: "971099010001", from: "2025-03-10" }) { fact userErrors { code } } }',
    ),
    await asked(
      'mutation { setClock(input: { to: "2020-01-01T00:00:00Z" }) { clock userErrors { code message } } }',
    ),
    await asked(
      'mutation { advanceClock(input: { months: 4, days: 1 }) { clock revision userErrors { code } } }',
    ),
    await asked(everything),
    await asked(
      '{ simulator { name seed population clock isRunning revision delays personas { name neph titleFr } } }',
    ),
    await asked(
      '{ licences(nephs: ["971099010001", "20699010032", "SIM01"]) { __typename ... on Licence { balance } ... on Problem { code } } }',
    ),
    await asked(
      'mutation { setSteps(input: { neph: "971099010001", fact: "none", steps: [{ step: RECORDED, afterDays: 3 }] }) { fact userErrors { code message } } }',
    ),
    await asked(late, {
      input: {
        neph,
        offence: 'STOP',
        committedAt: '2025-06-01T08:00:00Z',
        steps: [{ step: 'RECORDED', on: '2026-01-02' }],
      },
    }),
    await asked(
      `{ factPath(neph: "971099010001", fact: "none") { path { fact } userErrors { code message } } }`,
    ),
    await asked(
      'mutation { setFault(input: { kind: OUTAGE, neph: "971099010001", retryAfter: 7 }) { faults { reference kind sentence neph callsLeft } userErrors { code } } }',
    ),
    await asked(everything),
    await asked('{ simulator { faults { reference sentence } } }'),
    await asked(
      'mutation { setFault(input: { kind: LATENCY, wait: { fixed: -1 } }) { faults { kind } userErrors { code message } } }',
    ),
    await asked('mutation { clearFaults(input: { fault: "F1" }) { faults { kind } userErrors { code } } }'),
    await asked('mutation { setFault(input: { kind: OUTAGE, forCalls: 1 }) { userErrors { code } } }'),
    await asked('{ licence(by: { neph: "971099010001" }) { __typename } }'),
    await asked(everything),
    await asked(everything),
    await ask(
      'mutation { copyWorld(input: { from: "w", name: "v" }) { world { name revision } userErrors { code } } }',
    ),
    await ask(
      'mutation { resetWorld(input: { name: "w" }) { world { name clock revision } userErrors { code } } }',
    ),
    await ask(
      'mutation { createWorld(input: { name: "w" }) { world { name } userErrors { code message } } }',
    ),
    await ask('mutation { deleteWorld(input: { name: "v" }) { world { name } userErrors { code } } }'),
    await ask('{ worlds { name revision clock } }'),
    await ask(everything, { neph }, { 'snpc-world': 'nowhere' }),
    await ask('mutation { runClock { clock userErrors { code message } } }', {}, { 'snpc-world': 'nowhere' }),
  ];
  return told;
}

describe('a gateway over a simulator in another process', () => {
  it('answers byte for byte as one over its own', bounded, async () => {
    const simulator = await startSimulator(temporaryFolder());
    const gateway = await startGateway(simulator.address);
    const client = createSimulatorClient({ url: simulator.address });
    const apart = await day(askerAt(gateway.address), client);
    const atHand = await embedded();
    expect(apart).toEqual(await day(atHand.ask, atHand.door));
    expect(apart.join('')).not.toMatch(/INTERNAL/);
    expect(apart.filter(answer => answer.includes('"retryAfter":7'))).toHaveLength(1);
    expect(apart.filter(answer => answer.includes('SourceUnavailable'))).toHaveLength(1);
    expect(apart[5]).not.toBe(apart[3]);
    expect(await gateway.stop()).toBe(0);
    expect(await simulator.stop()).toBe(0);
  });

  it('tells by a type that the simulator is gone, and goes on when it is back', bounded, async () => {
    const dataDir = temporaryFolder();
    const environment = { SNPC_SOURCE_TOKEN: token };
    const first = await startSimulator(dataDir, '0', environment);
    const gateway = await startGateway(first.address, environment);
    const ask = askerAt(gateway.address);
    const ready = async () => (await fetch(`${gateway.address}/health/ready`)).status;
    const client = createSimulatorClient({ url: first.address, token });
    const stop = { name: 'reportInfraction', input: { neph, offence: 'STOP', delays: 'instant' } };
    const receipts = await client.give('default', [stop], { key: 'k' });
    const before = await ask(everything, { neph });
    expect(await ready()).toBe(200);
    await first.stop();

    expect(JSON.parse(await ask(everything, { neph }))).toMatchObject({
      data: { licence: { code: 'SOURCE_UNAVAILABLE' } },
    });
    const gone = JSON.parse(await ask('mutation { freezeClock { revision userErrors { code } } }'));
    expect(gone.errors[0].extensions.code).toBe('SOURCE_UNAVAILABLE');
    expect(await ready()).toBe(503);

    await startSimulator(dataDir, new URL(first.address).port, environment);
    expect(await client.give('default', [stop], { key: 'k' })).toEqual(receipts);
    expect(await ask(everything, { neph })).toBe(before);
    expect(await ready()).toBe(200);
  });
});

describe('the schema of a gateway', () => {
  const schemaAt = async (ask: Ask): Promise<string> => {
    const { data } = JSON.parse(
      await ask(getIntrospectionQuery({ specifiedByUrl: true, oneOf: true, inputValueDeprecation: true })),
    );
    return `${printSchema(lexicographicSortSchema(buildClientSchema(data)))}\n`;
  };
  const committed = (name: string) => readFileSync(path.join(packageRoot, 'schema', name), 'utf8');

  it('has the commands over a simulator elsewhere, and none over a source that offers none', async () => {
    const simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
    const commandless = Fastify({ forceCloseConnections: true });
    serveSource(simulator.source, commandless);
    onTestFinished(async () => {
      await commandless.close();
      await simulator.close();
    });
    const commanded = await buildSimulatorServer(simulator);
    onTestFinished(() => commanded.close());

    const schemaOver = async (server: typeof commanded): Promise<string> => {
      const SNPC_SOURCE = await server.listen({ port: 0, host: '127.0.0.1' });
      const app = await createApp(
        readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent', SNPC_SOURCE }),
      );
      onTestFinished(() => app.close());
      return schemaAt(askerAt(await app.fastify.listen({ port: 0, host: '127.0.0.1' })));
    };
    const citizen = await schemaOver(commandless);
    const tester = await schemaOver(commanded);
    expect(citizen).toBe(committed('schema.graphql'));
    expect(tester).toBe(committed('simulator.graphql'));
    expect(citizen).not.toContain('reportInfraction');
  });
});
