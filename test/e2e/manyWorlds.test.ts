import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { gatewayProcess } from '../support/gatewayProcess.js';
import { temporaryFolder } from '../support/simulator.js';
import { asTester, testerToken } from '../support/tester.js';

const neph = '971099010001';
const offences = ['STOP', 'TELEPHONE', 'FEU-ROUGE', 'VIT-5-20-HORS', 'CEINTURE'];
const count = 100;

/** What each world is told to do, and what it is asked: all on the same NEPH, each with its own facts and clock. */
function scriptOf(index: number) {
  const input = {
    neph,
    offence: offences[index % offences.length],
    path: index % 3 === 0 ? 'PAID_REDUCED' : 'PAID',
    delays: index % 2 === 0 ? 'slow' : 'france',
  };
  return [
    [
      'mutation($input: CreateWorldInput!) { createWorld(input: $input) { userErrors { code } } }',
      { input: { name: `w${index}`, seed: `seed-${index % 7}`, clock: '2024-05-01T08:00:00Z' } },
    ],
    [
      'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { fact userErrors { code } } }',
      { input },
    ],
    [
      'mutation($input: AdvanceClockInput!) { advanceClock(input: $input) { clock userErrors { code } } }',
      { input: { days: 20 + index * 7 } },
    ],
    [
      `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence {
         id balance view { asOf knownAt clock revision world }
         pointEvents { edges { cursor node { id on recordedOn points ... on PointLoss { offence { code } } } } }
         fullRecord { ... on FullRecord { letters { kind sentOn } } }
         restitutionForecast { items { dueOn points } }
       } } }`,
      { neph },
    ],
  ] as const;
}

type Ask = (world: string, query: string, variables: object) => Promise<unknown>;

async function runStep(ask: Ask, index: number, step: number): Promise<unknown> {
  const [query, variables] = scriptOf(index)[step] as (typeof script)[number];
  return ask(step === 0 ? 'default' : `w${index}`, query, variables);
}
const script = scriptOf(0);

function askerAt(address: string): Ask {
  return async (world, query, variables) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { ...asTester, 'content-type': 'application/json', 'snpc-world': world },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
}

/** A gateway in a process of its own, from its sources; `stop` ends it. */
async function openElsewhere(): Promise<{ ask: Ask; stop: () => Promise<void> }> {
  const { address, stop } = await gatewayProcess(temporaryFolder());
  return { ask: askerAt(address), stop };
}

describe('a hundred worlds at once, over HTTP', () => {
  let app: App;
  let ask: Ask;
  beforeAll(async () => {
    app = await createApp(readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' }), {
      memory: true,
    });
    ask = askerAt(await app.fastify.listen({ port: 0, host: '127.0.0.1' }));
  });
  afterAll(() => app.close());

  it('each answer as if they were alone', { timeout: 60_000 }, async () => {
    const together: unknown[] = [];
    for (let step = 0; step < script.length; step++) {
      const answers = await Promise.all(
        Array.from({ length: count }, (_, index) => runStep(ask, index, step)),
      );
      if (step === script.length - 1) together.push(...answers);
    }
    const differing = new Set(together.map(answer => JSON.stringify(answer).replace(/"w\d+"/, '')));
    expect(differing.size).toBeGreaterThan(30);

    for (const index of [0, 17, 42, 99]) {
      const alone = await openElsewhere();
      let answer: unknown;
      for (let step = 0; step < script.length; step++) answer = await runStep(alone.ask, index, step);
      await alone.stop();
      expect(answer).toEqual(together[index]);
    }
  });

  it('and refuses a world that is not there, for reads and commands alike', async () => {
    const query = `query($neph: Neph!) { licence(by: { neph: $neph }) { __typename } }`;
    expect(await ask('nowhere', query, { neph })).toMatchObject({
      errors: [{ extensions: { code: 'UNKNOWN_WORLD' } }],
    });
    const command =
      'mutation($input: AdvanceClockInput!) { advanceClock(input: $input) { userErrors { code } } }';
    expect(await ask('nowhere', command, { input: { days: 1 } })).toMatchObject({
      data: { advanceClock: { userErrors: [{ code: 'UNKNOWN_WORLD' }] } },
    });
  });
});
