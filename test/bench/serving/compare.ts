import { askOnce, type Expected } from './load.js';
import { type PerServer, perServer, type ServerName, servers } from './report.js';
import { canonical, type Scenario } from './scenarios.js';
import type { MeasuredServer } from './server.js';

/** A load takes as right what has at least this part of the shortest answer that was compared. */
const leastPart = 0.8;

/**
 * Asks each server the same, and ends the run where one answers otherwise than another. Gives what a load may expect of
 * each.
 */
export async function compareAnswers(
  scenario: Scenario,
  requests: PerServer<readonly Buffer[]>,
  running: PerServer<MeasuredServer>,
  compared: number,
): Promise<PerServer<Expected>> {
  const shortest = new Map<ServerName, number>(servers.map(name => [name, Number.POSITIVE_INFINITY]));
  for (let place = 0; place < Math.min(compared, requests.ours.length); place++) {
    let right: string | null = null;
    for (const name of servers) {
      const { status, body } = await askOnce(running[name], requests[name][place] as Buffer);
      const { status: expected } = scenario.expected(name, 0);
      if (status !== (expected ?? status))
        throw new Error(differs(scenario, name, `${status} ${body.toString()}`));
      shortest.set(name, Math.min(shortest.get(name) as number, body.length));
      if (!scenario.isCompared) {
        if (!/"errors?"/.test(body.toString()))
          throw new Error(differs(scenario, name, 'it does not refuse'));
        continue;
      }
      const told = canonical(body);
      right ??= told;
      if (told !== right) throw new Error(differs(scenario, name, firstDifference(right, told)));
      if (told.includes('"errors"')) throw new Error(differs(scenario, name, told));
    }
  }
  return perServer(name => scenario.expected(name, Math.floor((shortest.get(name) as number) * leastPart)));
}

function differs({ name }: Scenario, server: ServerName, what: string): string {
  return `${name}: ${server} does not answer as it should: ${what.slice(0, 800)}`;
}

function firstDifference(right: string, told: string): string {
  const place = [...right].findIndex((letter, index) => told[index] !== letter);
  const from = Math.max(0, place - 60);
  return `…${told.slice(from, from + 200)}… where ours has …${right.slice(from, from + 200)}…`;
}
