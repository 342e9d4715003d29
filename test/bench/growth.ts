import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { openSimulator } from '../../simulator/index.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import { eventfulPopulation } from './serving/population.js';
import { type Spread, spreadOf } from './serving/statistics.js';

/**
 * What the view of a licence costs as everything around it grows: licences stored and licences made on first touch, the
 * events of the licence itself, the worlds of the register. Microseconds of processor of the whole process a request, in
 * rounds that go through all of them by turns; JSON on standard output, a line of progress each on the other.
 */

const { values } = parseArgs({
  options: {
    stored: { type: 'string', default: '1000,20000' },
    made: { type: 'string', default: '1000,100000,1000000,10000000,48000000' },
    offences: { type: 'string', default: '0,5,20' },
    worlds: { type: 'string', default: '1,10,1000' },
    rounds: { type: 'string', default: '5' },
    reads: { type: 'string', default: '200' },
  },
});
const numbers = (text: string): number[] => text.split(',').filter(Boolean).map(Number);
const [rounds, reads] = [Number(values.rounds), Number(values.reads)];
const bearer = { authorization: 'Bearer token-of-this-bench-alone' };
const query = `query($neph: Neph!) { licence(by: { neph: $neph }) { ... on Licence { balance state
  pointEvents(first: 20, since: "1992-07-01") { totalCount nodes { on points balanceAfter rule explanation } }
  restitutionForecast { fullBalanceOn items { dueOn points balanceAfter explanation } } } ... on Problem { code } } }`;

/** A point of a curve: a world, and the licences that are asked in it. */
interface Point {
  readonly curve: 'stored licences' | 'licences made on first touch' | 'events' | 'worlds';
  readonly at: number;
  readonly world: string;
  readonly nephOf: (place: number) => string;
  readonly among: number;
  readonly micros: number[];
  /** Worlds that there have to be beforehand. */
  readonly worlds: number;
}

/** The same licences in each round: a linear congruence (Numerical Recipes), of which the high bits are taken. */
function picker(): (count: number) => number {
  let state = 1;
  return count => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * count);
  };
}

/** Microseconds of processor of a request; gives the events that the last licence has. */
async function ask(app: App, { world, nephOf, among, micros }: Point, isMeasured: boolean): Promise<number> {
  const pick = picker();
  let events = 0;
  const start = process.cpuUsage();
  for (let read = 0; read < reads; read++) {
    const payload = { query, variables: { neph: nephOf(pick(among)) } };
    const headers = { ...bearer, 'snpc-world': world };
    const answer = await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload });
    const told = answer.json().data?.licence;
    if (typeof told?.state !== 'string') throw new Error(answer.body);
    events = told.pointEvents.totalCount;
  }
  const { user, system } = process.cpuUsage(start);
  if (isMeasured) micros.push((user + system) / reads);
  return events;
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'snpc-bench-'));
const simulator = await openSimulator({ dataDir, seedFolder: path.join(packageRoot, 'seed') });
const profile = simulator.delayProfile('slow');
const points: Point[] = [];

async function stored(
  curve: Point['curve'],
  at: number,
  licences: number,
  offences?: number,
  worlds = 0,
): Promise<void> {
  const population = eventfulPopulation(profile, offences);
  const template = await simulator.fillTemplate({ population, seed: `growth-${points.length}`, licences });
  const { name: world } = await simulator.worlds.create({ population: template });
  points.push({
    curve,
    at,
    world,
    among: licences,
    micros: [],
    nephOf: place => population.nephOf(place),
    worlds,
  });
  console.error(`${curve}: ${at}`);
}

const spreads = (): { curve: string; at: number; cpuMicros: Spread; events: number }[] =>
  points.map(point => ({
    curve: point.curve,
    at: point.at,
    cpuMicros: spreadOf(point.micros),
    events: events.get(point) ?? 0,
  }));
const events = new Map<Point, number>();

try {
  for (const licences of numbers(values.stored)) await stored('stored licences', licences, licences);
  const france = simulator.populationNamed('france');
  if (france === undefined) throw new Error('There is no population france');
  for (const licences of numbers(values.made)) {
    const { name: world } = await simulator.worlds.create({ population: `france@growth:${licences}` });
    const nephOf = (place: number): string => france.nephOf(place);
    points.push({
      curve: 'licences made on first touch',
      at: licences,
      world,
      among: licences,
      micros: [],
      nephOf,
      worlds: 0,
    });
  }
  for (const offences of numbers(values.offences)) await stored('events', offences, 500, offences);
  for (const worlds of numbers(values.worlds)) await stored('worlds', worlds, 1_000, undefined, worlds);
  const settings = { NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dataDir, RATE_LIMITS: 'no' };
  const app = await createApp(readConfig({ ...settings, TESTER_TOKEN: bearer.authorization.slice(7) }));
  // Worlds are added as the curve goes: its points come last, in their order.
  const before = points.filter(({ worlds }) => worlds === 0);
  const after = points.filter(({ worlds }) => worlds > 0);
  for (let round = 0; round <= rounds; round++)
    for (const point of before) events.set(point, await ask(app, point, round > 0));
  for (const point of after) {
    const { length } = await simulator.worlds.list();
    for (let made = length; made < point.worlds; made++)
      await simulator.worlds.create({ name: `more-${made}` });
    for (let round = 0; round <= rounds; round++) events.set(point, await ask(app, point, round > 0));
  }
  console.log(JSON.stringify({ reads, rounds, points: spreads() }, null, 2));
  await app.close();
} finally {
  await simulator.close();
  rmSync(dataDir, { recursive: true, force: true });
}
