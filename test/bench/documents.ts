import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';

/** How long queries take while documents are issued beside them, and while nothing is; in milliseconds. */

const count = 200;
const token = 'snpc_tester_of_the_bench_of_documents';
const config = readConfig({ TESTER_TOKEN: token, NODE_ENV: 'test', LOG_LEVEL: 'silent' });
// Each answer is made anew: what is measured is that.
const app = await createApp(config, { memory: true, keeping: { mostBytes: 0 } });
const authorization = `Bearer ${token}`;
const balance = `{ licence(by: { neph: "${app.firstNeph}" }) { ... on Licence { balance pointEvents(first: 10) { nodes { points } } } } }`;
const issue = `mutation($neph: Neph!, $kind: DocumentKind!) {
  issueDocument(input: { licence: { neph: $neph }, kind: $kind }) { __typename ... on Document { size twoDDoc } }
}`;
const verify = 'mutation($i: VerifyDocumentInput!) { verifyDocument(input: $i) { __typename } }';

async function ask(query: string, variables: object = {}) {
  const answer = await app.fastify.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization },
    payload: { query, variables },
  });
  return answer.json();
}

/** Asks one query after another until a work is done, each a few milliseconds after the one before. */
async function latenciesDuring(work: Promise<unknown>): Promise<number[]> {
  let isDone = false;
  work.finally(() => {
    isDone = true;
  });
  const found: number[] = [];
  while (!isDone) {
    const start = performance.now();
    await ask(balance);
    found.push(performance.now() - start);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  return found;
}

function told(values: readonly number[]): string {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (part: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] as number).toFixed(1);
  return `${values.length} queries: median ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, the slowest ${at(1)} ms`;
}

const nephs = app.personas
  .filter(({ id }) => !/candidate|deceased|annulled/.test(id))
  .map(({ neph }) => neph);

async function issueMany(): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>();
  const works = Array.from({ length: count }, async (_, place) => {
    const neph = nephs[place % nephs.length];
    const { data } = await ask(issue, { neph, kind: place % 2 === 0 ? 'ADCS' : 'RII' });
    const kind = data?.issueDocument?.__typename ?? 'error';
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
  });
  await Promise.all(works);
  return outcomes;
}

for (let warm = 0; warm < 200; warm += 1) await ask(balance);
await ask(issue, { neph: app.firstNeph, kind: 'ADCS' });

const alone = await latenciesDuring(new Promise(resolve => setTimeout(resolve, 3_000)));
const start = performance.now();
const work = issueMany();
const beside = await latenciesDuring(work);
const seconds = (performance.now() - start) / 1_000;
const outcomes = [...(await work)].map(([name, times]) => `${times} ${name}`).join(', ');

console.log(`queries alone:                       ${told(alone)}`);
console.log(`while ${count} documents are issued:      ${told(beside)}`);
console.log(`${count} documents asked at once: ${outcomes}, in ${seconds.toFixed(1)} s`);

const { data } = await ask(issue, { neph: app.firstNeph, kind: 'ADCS' });
const checks = 40;
const before = performance.now();
for (let time = 0; time < checks; time += 1)
  await ask(verify, { i: { twoDDoc: data.issueDocument.twoDDoc } });
console.log(`verification of a text, all told: ${((performance.now() - before) / checks).toFixed(1)} ms`);
await app.close();
