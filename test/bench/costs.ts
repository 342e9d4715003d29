import 'reflect-metadata';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { testerModule } from '../../simulator/control/graphql/index.js';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { costOf, documentLimits } from '../../src/graphql/limits/index.js';
import { buildSchema } from '../../src/graphql/schema.js';
import { testerSignIn } from '../../src/graphql/signIn/testerModule.js';

/**
 * What the dearest operations within the limit of cost take: each shape is widened, by licences and then by aliases, until
 * one more would be refused. Seconds of processor of the whole process, the longest that its event loop stood still, and
 * the size of the answer; the best of three.
 */

const token = 'token-of-this-bench-alone';
const bearer = { authorization: `Bearer ${token}` };
const settings = { NODE_ENV: 'test', LOG_LEVEL: 'silent', TESTER_TOKEN: token };
// Each answer is made anew: what is measured is that.
const app = await createApp(readConfig(settings), { memory: true, keeping: { mostBytes: 0 } });
const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
const schema: GraphQLSchema = await buildSchema(testerModule, testerSignIn);

const mostLicences = 100;
const mostAliases = 45;
const rounds = 3;

const infraction = (index: number) => ({
  infraction: { offence: 'STOP', committedOn: `2026-02-${String(1 + (index % 28)).padStart(2, '0')}` },
});
const suppose = Array.from({ length: 20 }, (_, index) => infraction(index));
const scenarios = Array.from({ length: 5 }, (_, index) => ({ name: `${index}`, suppose }));

/** How a licence is asked, in so many aliases. */
type Shape = (aliases: (of: string) => string) => string;

const compared = (selected: string) => `restitutionForecast(scenarios: $scenarios) { ${selected} }`;
const supposed = (selected: string) => `restitutionForecast(suppose: $suppose) { supposed { ${selected} } }`;

const shapes: Readonly<Record<string, Shape>> = {
  'a plain field': alias => alias('notice'),
  'the history, an empty page': alias => alias('pointEvents(first: 0) { totalCount }'),
  'the history, explained': alias => `pointEvents(first: 20) { nodes { ${alias('explanation')} } }`,
  'the history, a hundred, twice': alias =>
    `pointEvents(first: 100) { nodes { ${alias('explanation')} } edges { node { ${alias('label')} } } }`,
  'articles of the history': alias =>
    `pointEvents(first: 20) { nodes { ${alias('legalReferences { url }')} } }`,
  'the balance, explained whole': alias => alias('balanceExplanation(everything: true) { summary sum }'),
  'the steps of a balance': alias =>
    `balanceExplanation(everything: true) { steps { ${alias('explanation')} } uncounted { explanation } }`,
  'a forecast, nothing of it': alias => alias('restitutionForecast { until }'),
  'a forecast, explained': alias => `restitutionForecast { items { ${alias('explanation')} } }`,
  'suppositions, nothing of them': alias => alias('restitutionForecast(suppose: $suppose) { until }'),
  'suppositions, one number': alias => alias(supposed('lowestBalance')),
  'events of suppositions': alias => supposed(`events { ${alias('explanation')} }`),
  'scenarios, nothing of them': alias => alias(compared('until')),
  'scenarios, one number': alias => alias(compared('scenarios { lowestBalance }')),
  'scenarios, explained': alias => compared(`scenarios { ${alias('explanation')} }`),
  'events of scenarios': alias => compared(`scenarios { events { ${alias('explanation')} } }`),
  'what scenarios block': alias => compared(`scenarios { blocked { offences { ${alias('label')} } } }`),
  'the full record': alias => alias('fullRecord { ... on FullRecord { letters { __typename } } }'),
  'what is pending': alias => alias('pendingPointEvents { __typename }'),
  'what is obtainable': alias => alias('obtainableDocuments { __typename }'),
  documents: alias => alias('documents { __typename }'),
};

const roots = {
  licences: 'query',
  balanceChanged: 'subscription',
} as const;

/** An operation of a shape. */
interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

function asked(
  root: keyof typeof roots,
  shape: Shape,
  licences: number,
  aliases: number,
  neph: string,
): Asked {
  const selected = shape(of => Array.from({ length: aliases }, (_, index) => `a${index}: ${of}`).join(' '));
  const given = { suppose: '[Supposition!]', scenarios: '[ScenarioInput!]' };
  const declared = Object.entries(given).filter(([name]) => selected.includes(`$${name}`));
  const variables = declared.map(([name, type]) => `, $${name}: ${type}`).join('');
  const ofLicence = `... on Licence { ${selected} }`;
  const below = root === 'licences' ? ofLicence : `... on FeedOpened { licences { ${ofLicence} } }`;
  return {
    query: `${roots[root]}($nephs: [Neph!]!${variables}) { ${root}(nephs: $nephs) { ${below} } }`,
    variables: {
      nephs: Array.from({ length: licences }, () => neph),
      ...Object.fromEntries(declared.map(([name]) => [name, name === 'suppose' ? suppose : scenarios])),
    },
  };
}

function pointsOf({ query, variables }: Asked): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  return operation ? costOf(schema, document, operation, variables) : 0;
}

/** The most of both that is within the limit, one of them given. */
function widest(most: number, at: (count: number) => Asked): number {
  let count = most;
  while (count > 0 && pointsOf(at(count)) > documentLimits.cost) count -= 1;
  return count;
}

async function overHttp({ query, variables }: Asked): Promise<string> {
  const answer = await app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers: bearer,
    payload: { query, variables },
  });
  if (answer.json().errors) throw new Error(answer.body.slice(0, 500));
  return answer.body;
}

async function overSocket({ query, variables }: Asked): Promise<string> {
  const url = `${address.replace(/^http/, 'ws')}/graphql`;
  const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: bearer, retryAttempts: 0 });
  for await (const item of client.iterate({ query, variables: { ...variables } })) {
    void client.dispose();
    if (item.errors) throw new Error(JSON.stringify(item.errors).slice(0, 500));
    return JSON.stringify(item);
  }
  throw new Error('the feed ended');
}

async function measured(one: Asked, ask: (one: Asked) => Promise<string>) {
  let best = { cpu: Number.POSITIVE_INFINITY, still: Number.POSITIVE_INFINITY, size: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const before = process.cpuUsage();
    const answer = await ask(one);
    const { user, system } = process.cpuUsage(before);
    await new Promise(resolve => setImmediate(resolve));
    delay.disable();
    const taken = { cpu: (user + system) / 1e6, still: delay.max / 1e9, size: answer.length };
    if (taken.cpu < best.cpu) best = taken;
  }
  return best;
}

/** A persona who still holds the first licence. */
async function everyday(): Promise<string> {
  const query = '{ simulator { personas { name neph } } }';
  const { data } = JSON.parse(await overHttp({ query, variables: {} }));
  return data.simulator.personas.find(({ name }: { name: string }) => name === 'everyday').neph;
}

/** Infractions and stages that are reported of it, so that it holds more than a dossier of the register does. */
const reported = 40;

async function enrich(neph: string): Promise<void> {
  const report = `mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { userErrors { code message } } }`;
  const attend = `mutation($input: AttendStageInput!) { attendStage(input: $input) { userErrors { code message } } }`;
  for (let index = 0; index < reported; index += 1) {
    const day = (of: number) => new Date(Date.UTC(2017, 0, 10) + of * 86_400_000).toISOString().slice(0, 10);
    const at = `${day(index * 80)}T10:00:00Z`;
    const infraction = { neph, offence: 'VIT-5-20-HORS', committedAt: at, delays: 'instant' };
    const stage = { neph, from: day(index * 80 + 20), to: day(index * 80 + 21), delays: 'instant' };
    for (const [query, input] of [
      [report, infraction],
      [attend, stage],
    ] as const) {
      const { data } = JSON.parse(await overHttp({ query, variables: { input } }));
      const [error] = Object.values(data as Record<string, { userErrors: { message: string }[] }>).flatMap(
        ({ userErrors }) => userErrors,
      );
      if (error) throw new Error(error.message);
    }
  }
}

const neph = await everyday();
await enrich(neph);
const rows: { name: string; points: number; cpu: number; still: number; size: number }[] = [];
for (const [root, kind] of Object.entries(roots) as [keyof typeof roots, string][]) {
  for (const [name, shape] of Object.entries(shapes)) {
    // Many licences of little, and little of many aliases.
    for (const aliases of [1, mostAliases]) {
      const licences = widest(mostLicences, count => asked(root, shape, count, aliases, neph));
      if (licences === 0) continue;
      const wide = widest(mostAliases, count => asked(root, shape, licences, count, neph));
      const one = asked(root, shape, licences, wide, neph);
      const taken = await measured(one, kind === 'query' ? overHttp : overSocket);
      rows.push({ name: `${root}, ${licences} × ${wide}: ${name}`, points: pointsOf(one), ...taken });
    }
  }
}
rows.sort((one, other) => other.still - one.still);
for (const { name, points, cpu, still, size } of rows)
  console.log(
    `${cpu.toFixed(2)} s, stands still ${still.toFixed(2)} s, ${points} points, ${(size / 1024).toFixed(0)} KiB: ${name}`,
  );
await app.close();
