import 'reflect-metadata';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openSimulator, type Population, type Simulator } from '../../simulator/index.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';

/**
 * What a licence costs that nothing stores, beside one of a world of a thousand that are stored: the history of a random
 * licence asked by GraphQL, in pairs, so that what else the machine does weighs on both alike; then many random NEPHs
 * of forty-eight million, one after another, through the source. Ends with 1 where the first ratio is above its bound.
 */

const { values } = parseArgs({
  options: {
    population: { type: 'string', default: 'plain' },
    pairs: { type: 'string', default: '1500' },
    reads: { type: 'string', default: '1000000' },
    seconds: { type: 'string', default: '900' },
  },
});
const [pairs, reads, mostSeconds] = [Number(values.pairs), Number(values.reads), Number(values.seconds)];
const [few, all] = [1_000, 48_000_000];
const highestRatio = 1.3;
const warmUp = 200;
const seed = 'bench';
const query = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { balance state pointEvents(first: 20) {
  totalCount nodes { on recordedOn points balanceAfter rule explanation articles } } } ... on Problem { code } } }`;
const bearer = { authorization: 'Bearer token-of-this-bench-alone' };

/** The same licences on every run: a linear congruence (Numerical Recipes), of which the high bits are taken. */
function picker(): (count: number) => number {
  let state = 1;
  return count => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * count);
  };
}

function shares(times: ArrayLike<number>): { p50: number; p95: number; p99: number } {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] as number;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

const inMicroseconds = (times: ArrayLike<number>): string =>
  Object.entries(shares(times))
    .map(([name, value]) => `${name} ${(value * 1_000).toFixed(0)} µs`)
    .join(', ');

/** Milliseconds of one question to the gateway, whose answer has to be a licence. */
async function ask(app: App, world: string, neph: string): Promise<number> {
  const headers = { ...bearer, 'snpc-world': world };
  const payload = { query, variables: { neph } };
  const start = performance.now();
  const answer = await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload });
  const taken = performance.now() - start;
  if (typeof answer.json().data?.licence?.state !== 'string') throw new Error(answer.body);
  return taken;
}

/** Asks the gateway in pairs, the one first that was second before; gives the ratio of medians. */
async function byGraphql(app: App, population: Population): Promise<number> {
  const pick = picker();
  const [stored, made]: [number[], number[]] = [[], []];
  for (let pair = -warmUp; pair < pairs; pair++) {
    const both = [
      { times: stored, ask: () => ask(app, 'stored', population.nephOf(pick(few))) },
      { times: made, ask: () => ask(app, 'made', population.nephOf(pick(all))) },
    ];
    if (pair % 2 !== 0) both.reverse();
    for (const one of both) {
      const taken = await one.ask();
      if (pair >= 0) one.times.push(taken);
    }
  }
  const ratio = shares(made).p50 / shares(stored).p50;
  console.log(`GraphQL, history of a random licence, ${pairs} pairs:`);
  console.log(`  stored, of ${few.toLocaleString('en')}: ${inMicroseconds(stored)}`);
  console.log(`  made, of ${all.toLocaleString('en')}: ${inMicroseconds(made)}`);
  console.log(`  ratio of medians: ${ratio.toFixed(2)} (at most ${highestRatio})`);
  return ratio;
}

/** Bytes of the heap in use, once nothing is left to collect where `--expose-gc` lets it be asked. */
function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Reads random NEPHs one after another through the source. */
async function throughSource({ source }: Simulator, world: string, population: Population): Promise<void> {
  const pick = picker();
  const register = await source.open(world);
  const times = new Float64Array(reads);
  let done = 0;
  const before = heapInUse();
  const start = performance.now();
  for (; done < reads && performance.now() - start < mostSeconds * 1_000; done++) {
    const neph = population.nephOf(pick(all));
    const from = performance.now();
    const { dossiers } = await register.dossiers([neph]);
    times[done] = performance.now() - from;
    const [dossier] = dossiers;
    if (!dossier || dossier instanceof Error || dossier.neph !== neph)
      throw new Error('a licence of the country cannot be read');
  }
  const seconds = (performance.now() - start) / 1_000;
  const after = heapInUse();
  const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
  console.log(`Source, ${done.toLocaleString('en')} random NEPHs, one a read, in ${seconds.toFixed(0)} s:`);
  console.log(`  ${inMicroseconds(times.subarray(0, done))}`);
  const resident = megabytes(process.memoryUsage().rss);
  console.log(`  heap in use ${megabytes(before)} before, ${megabytes(after)} after; ${resident} resident`);
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'snpc-bench-'));
const place = { dataDir, seedFolder: path.join(packageRoot, 'seed') };
const simulator = await openSimulator(place);
const population = simulator.populationNamed(values.population);
if (!population) throw new Error(`There is no population ${JSON.stringify(values.population)}`);
const sizeOnDisk = (): number =>
  ['simulator.sqlite', 'simulator.sqlite-wal']
    .map(name => statSync(path.join(dataDir, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
let ratio = 0;
try {
  const template = await simulator.fillTemplate({ population, seed, licences: few });
  await simulator.worlds.create({ name: 'stored', population: template });
  const [size, start] = [sizeOnDisk(), performance.now()];
  await simulator.worlds.create({ name: 'made', population: `${population.name}@${seed}:${all}` });
  const taken = performance.now() - start;
  console.log(
    `A world of ${all.toLocaleString('en')} licences: ${taken.toFixed(1)} ms, ${sizeOnDisk() - size} bytes`,
  );
  const settings = { NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dataDir, RATE_LIMITS: 'no' };
  // Each answer is made anew: what is measured is that.
  const app = await createApp(readConfig({ ...settings, TESTER_TOKEN: bearer.authorization.slice(7) }), {
    keeping: { mostBytes: 0 },
  });
  ratio = await byGraphql(app, population);
  await app.close();
  await throughSource(simulator, 'made', population);
} finally {
  await simulator.close();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exitCode = ratio > highestRatio ? 1 : 0;
