import { cpus, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { compareAnswers } from './compare.js';
import type { Cores } from './cores.js';
import type { Fixture } from './fixture.js';
import { atRate, type Expected, type LoadOptions, type LoadResult, saturate } from './load.js';
import type { Plan } from './plan.js';
import {
  type FirstRequests,
  type Latency,
  type PerServer,
  perServer,
  type Report,
  type ServerName,
  type SharedCost,
  scenarioReport,
  servers,
} from './report.js';
import { startAll, stopAll } from './running.js';
import { type Scenario, scenariosOver } from './scenarios.js';
import type { MeasuredServer } from './server.js';
import { startShared } from './shared.js';
import { quantile } from './statistics.js';

/** A scenario under way. */
interface Running {
  readonly scenario: Scenario;
  readonly requests: PerServer<readonly Buffer[]>;
  readonly expected: PerServer<Expected>;
  /** Of each server, round by round. */
  readonly micros: PerServer<number[]>;
  /** Answers a second, round by round. */
  readonly speeds: PerServer<number[]>;
}

/** Starts the servers, compares what they answer, and measures. */
export async function measure(
  fixture: Fixture,
  plan: Plan,
  cores: Cores | null,
  say: (line: string) => void,
): Promise<Report> {
  const load = loadavg()[0] ?? 0;
  const running = await startAll(fixture, cores);
  try {
    // What a server goes on loading once it listens is no part of its first request.
    await pause(plan.rest);
    say('servers listen');
    const scenarios = scenariosOver(fixture);
    const first = scenarios[0] as Scenario;
    const firstOnes = await firstRequestsOf(first, running, plan);
    say('warm');
    const measured: Running[] = [];
    for (const scenario of scenarios)
      measured.push(await prepare(scenario, running, plan, scenario === first));
    say('answers agree');
    await rounds(measured, running, plan, say);
    const reports = [];
    for (const [place, one] of measured.entries()) {
      const isLoaded = place < plan.loadedScenarios && isTimeFor(plan);
      const latency = isLoaded ? await latencies(one, running, plan) : null;
      reports.push(scenarioReport({ name: one.scenario.name, rounds: one.micros, latency }));
    }
    say('asked at 70 % load');
    const resident = await residentOf(running);
    const shared = isTimeFor(plan) ? await costOfTheShared(fixture, plan, cores) : [];
    return {
      scenarios: reports,
      shared,
      residentMegabytes: resident,
      firstRequests: firstOnes,
      machine: {
        node: process.versions.node,
        cores: cpus().length,
        pinned: cores && { server: cores.server, load: cores.load },
        loadAverage: Number(load.toFixed(2)),
      },
    };
  } finally {
    await stopAll(running);
  }
}

async function costOfTheShared(
  fixture: Fixture,
  plan: Plan,
  cores: Cores | null,
): Promise<readonly SharedCost[]> {
  const alone = await startShared(fixture, cores?.server ?? null);
  try {
    return await alone.measure({ ...plan.shared, atOnce: plan.connections });
  } finally {
    alone.stop();
  }
}

function isTimeFor({ beforeTheRest }: Plan): boolean {
  return performance.now() < beforeTheRest * 1_000;
}

function requestsOf(scenario: Scenario, running: PerServer<MeasuredServer>): PerServer<readonly Buffer[]> {
  return perServer(name => scenario.requests(name, `${running[name].host}:${running[name].port}`));
}

/** The first request of each server, then those that warm it up, then some one after another. */
async function firstRequestsOf(
  scenario: Scenario,
  running: PerServer<MeasuredServer>,
  { connections, warmUp, longestWarmUp, oneByOne }: Plan,
): Promise<PerServer<FirstRequests>> {
  const requests = requestsOf(scenario, running);
  const told = new Map<ServerName, FirstRequests>();
  for (const name of servers) {
    const options = {
      target: running[name],
      requests: requests[name],
      expected: scenario.expected(name, 0),
    };
    // The question itself is asked for the first time, too.
    for (let asked = 0; asked < 5; asked++) await running[name].used();
    const first = await costOf(running[name], () => saturate({ ...options, start: 0, connections: 1 }, 1));
    const { answered } = await saturate({ ...options, start: 1, connections }, warmUp - 1, longestWarmUp);
    const afterwards = { ...options, start: 1 + answered, connections: 1 };
    const later = await costOf(running[name], () => saturate(afterwards, oneByOne, longestWarmUp));
    told.set(name, {
      first: { cpuMicros: Math.round(first.micros), milliseconds: medianOf(first.result) },
      later: { cpuMicros: Math.round(later.micros), milliseconds: medianOf(later.result) },
      after: 1 + answered,
    });
  }
  return perServer(name => told.get(name) as FirstRequests);
}

function medianOf({ times }: LoadResult): number {
  return Number(quantile(times, 0.5).toFixed(2));
}

async function costOf(
  server: MeasuredServer,
  load: () => Promise<LoadResult>,
): Promise<{ readonly micros: number; readonly result: LoadResult }> {
  const before = await server.used();
  const result = await load();
  const after = await server.used();
  return { micros: (after.cpuMicros - before.cpuMicros) / result.answered, result };
}

/** Compares the answers of a scenario, and warms it up. */
async function prepare(
  scenario: Scenario,
  running: PerServer<MeasuredServer>,
  plan: Plan,
  isWarm: boolean,
): Promise<Running> {
  const requests = requestsOf(scenario, running);
  const expected = await compareAnswers(scenario, requests, running, plan.compared);
  const warmed = { scenario, requests, expected, micros: perServer(() => []), speeds: perServer(() => []) };
  // The first one is warm from its first requests.
  if (isWarm) return warmed;
  for (const name of servers)
    await saturate(loadOf(warmed, name, running, plan, 0), countOf(scenario, plan), plan.longest / 2);
  return warmed;
}

function countOf({ share }: Scenario, { requests, connections }: Plan): number {
  return Math.max(Math.ceil(connections / 4), Math.round(requests * share));
}

/** Rounds of all scenarios and servers by turns, as many as there is time for. */
async function rounds(
  all: readonly Running[],
  running: PerServer<MeasuredServer>,
  plan: Plan,
  say: (line: string) => void,
): Promise<void> {
  let longest = 0;
  for (let round = 0; round < plan.rounds; round++) {
    const start = performance.now();
    if (round >= plan.leastRounds && start + longest > plan.until * 1_000) {
      say(`no time for more than ${round} rounds`);
      return;
    }
    for (const one of all) {
      for (const name of turned(round)) {
        const options = loadOf(one, name, running, plan, round * plan.requests);
        const { micros, result } = await costOf(running[name], () =>
          saturate(options, countOf(one.scenario, plan), plan.longest),
        );
        one.micros[name].push(micros);
        one.speeds[name].push(result.answered / result.seconds);
      }
    }
    longest = Math.max(longest, performance.now() - start);
  }
  say(`${plan.rounds} rounds`);
}

/** The servers, another one first in each round. */
function turned(round: number): readonly ServerName[] {
  const from = round % servers.length;
  return [...servers.slice(from), ...servers.slice(0, from)];
}

function loadOf(
  one: Running,
  name: ServerName,
  running: PerServer<MeasuredServer>,
  plan: Plan,
  start: number,
): LoadOptions {
  return {
    target: running[name],
    requests: one.requests[name],
    start,
    expected: one.expected[name],
    connections: Math.min(plan.connections, countOf(one.scenario, plan)),
  };
}

/** How long answers take at 70 % of what each server answers at most. */
async function latencies(
  one: Running,
  running: PerServer<MeasuredServer>,
  plan: Plan,
): Promise<PerServer<Latency>> {
  const told = new Map<ServerName, Latency>();
  for (const name of servers) {
    const rate = 0.7 * quantile(one.speeds[name], 0.5);
    const count = Math.max(20, Math.round(rate * plan.loadSeconds));
    const options = { ...loadOf(one, name, running, plan, 0), connections: plan.connections * 4 };
    const { times } = await atRate(options, rate, count, picker());
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map(share => Number(quantile(times, share).toFixed(2)));
    told.set(name, { p50: p50 as number, p95: p95 as number, p99: p99 as number, rate: Math.round(rate) });
  }
  return perServer(name => told.get(name) as Latency);
}

/** The same moments for each server: a linear congruence (Numerical Recipes). */
function picker(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

async function residentOf(running: PerServer<MeasuredServer>): Promise<PerServer<number>> {
  const used = await Promise.all(servers.map(name => running[name].used()));
  return perServer(name => Math.round((used[servers.indexOf(name)]?.residentBytes ?? 0) / 2 ** 20));
}
