import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../../src/packageRoot.js';
import { type Fixture, makeFixture } from '../serving/fixture.js';
import { saturate } from '../serving/load.js';
import { scenariosOver } from '../serving/scenarios.js';
import { besides, type MeasuredServer, startServer } from '../serving/server.js';
import { spreadOf } from '../serving/statistics.js';
import { startPostgres } from './postgres.js';
import { withBlock } from './report.js';

/**
 * Several gateways of production over one database, and the view of a licence asked of all of them at once, no question
 * twice: processor of a request in each process, and answers a second. Numbers of processes take turns within a round.
 */

const { values } = parseArgs({
  options: {
    processes: { type: 'string', default: '1,2,4' },
    licences: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '1000' },
    connections: { type: 'string', default: '16' },
    sqlite: { type: 'boolean', default: true },
    postgres: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const numbersOfProcesses = values.processes.split(',').map(Number);
const [rounds, requests, licences] = [
  Number(values.rounds),
  Number(values.requests),
  Number(values.licences),
];
const connectionsOfAll = Number(values.connections);

interface Round {
  /** Microseconds of processor of all the processes, a request. */
  readonly micros: number;
  readonly answersASecond: number;
}

/** So many requests, shared between some of the servers. */
async function round(fixture: Fixture, servers: readonly MeasuredServer[], start: number): Promise<Round> {
  const scenario = scenariosOver(fixture).find(({ name }) => name === 'licence-view-new');
  if (scenario === undefined) throw new Error('There is no scenario of new views');
  const cpu = async (): Promise<number> =>
    (await Promise.all(servers.map(server => server.used()))).reduce((sum, used) => sum + used.cpuMicros, 0);
  const [before, began] = [await cpu(), performance.now()];
  const share = Math.ceil(requests / servers.length);
  await Promise.all(
    servers.map(({ host, port }, place) =>
      saturate(
        {
          target: { host, port },
          requests: scenario.requests('ours', `${host}:${port}`),
          start: start + place * share,
          expected: scenario.expected('ours', 1_000),
          connections: Math.ceil(connectionsOfAll / servers.length),
        },
        share,
      ),
    ),
  );
  const seconds = (performance.now() - began) / 1_000;
  const asked = share * servers.length;
  return { micros: ((await cpu()) - before) / asked, answersASecond: asked / seconds };
}

async function linesOver(store: string, databaseUrl?: string): Promise<string[]> {
  const fixture = await makeFixture({ licences, authorities: 1 }, databaseUrl);
  const servers: MeasuredServer[] = [];
  try {
    for (let place = 0; place < Math.max(...numbersOfProcesses); place++)
      servers.push(
        await startServer({
          entry: besides('../../../src/main.js'),
          environment: fixture.settings,
          core: null,
        }),
      );
    const told = new Map(numbersOfProcesses.map(count => [count, [] as Round[]]));
    let start = 0;
    for (const server of servers) {
      await round(fixture, [server], start);
      start += requests;
    }
    for (let index = 0; index < rounds; index++)
      for (const [count, all] of told) {
        all.push(await round(fixture, servers.slice(0, count), start));
        start += requests;
        console.error(`${store}: ${count} processes, round ${index + 1}`);
      }
    return [...told].map(([count, all]) => lineOf(store, count, all));
  } finally {
    for (const server of servers) await server.stop();
    fixture.remove();
  }
}

function lineOf(store: string, count: number, all: readonly Round[]): string {
  const { median, lower, upper } = spreadOf(all.map(({ micros }) => micros));
  const speed = spreadOf(all.map(({ answersASecond }) => answersASecond)).median;
  const whole = (value: number): string => Math.round(value).toLocaleString('en');
  const cells = [store, count, `${whole(median)} (${whole(lower)}–${whole(upper)})`, whole(1e6 / median)];
  return `| ${[...cells, whole(speed)].join(' | ')} |`;
}

const before = loadavg()[0] ?? 0;
const lines = values.sqlite ? await linesOver('SQLite') : [];
if (values.postgres) {
  const postgres = await startPostgres();
  try {
    lines.push(...(await linesOver('PostgreSQL', await postgres.fresh())));
  } finally {
    await postgres.stop();
  }
}
const on = new Date().toISOString().slice(0, 10);
const said = `${on}, Node.js ${process.versions.node}, ${cpus().length} cores, ${rounds} rounds of ${requests} requests over ${connectionsOfAll} connections, load average ${before.toFixed(1)} before:`;
const table = [
  '| store | processes | processor of a request, µs | a second on a core, at most | answers a second here |',
  '|---|---|---|---|---|',
  ...lines,
].join('\n');
console.log(`${said}\n\n${table}`);
if (values.record) {
  const page = path.join(packageRoot, 'docs/performance.md');
  writeFileSync(page, withBlock(readFileSync(page, 'utf8'), 'processes', `${said}\n\n${table}\n`));
}
