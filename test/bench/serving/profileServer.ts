import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cores } from './cores.js';
import type { Fixture } from './fixture.js';
import { saturate } from './load.js';
import type { Plan } from './plan.js';
import { readProfile, type Share } from './profile.js';
import type { ServerName } from './report.js';
import { startOne } from './running.js';
import { scenariosOver } from './scenarios.js';

const mostFunctions = 50;
/** Requests, within the points of a minute of those who ask. */
const profiled = 4_000;

/** Where a server spends its time on a scenario, in lines for a person; as a share and in microseconds a request. */
export async function profileServer(
  serverName: ServerName,
  name: string,
  fixture: Fixture,
  plan: Plan,
  cores: Cores | null,
): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-profile-'));
  try {
    const file = path.join(folder, 'ours.cpuprofile');
    const server = await startOne(serverName, fixture, cores);
    const scenario = scenariosOver(fixture).find(one => one.name === name);
    if (!scenario) throw new Error(`There is no scenario ${name}`);
    const requests = scenario.requests(serverName, `${server.host}:${server.port}`);
    const { connections } = plan;
    const options = {
      target: server,
      requests,
      start: 0,
      expected: scenario.expected(serverName, 0),
      connections,
    };
    await saturate(options, profiled);
    await server.profile();
    await saturate({ ...options, start: profiled }, profiled);
    await server.profileTo(file);
    await server.stop();
    const { busyMicroseconds, rooms, self, inclusive } = readProfile(JSON.parse(readFileSync(file, 'utf8')));
    const each = busyMicroseconds / profiled;
    return [
      `${serverName}, ${scenario.name}, ${profiled} requests after as many others, ${each.toFixed(0)} µs each while it is profiled: shares of the busy time, that for the disk among it`,
      ...linesOf('by room, what is built in counted where it was called', rooms, 24, each),
      ...linesOf('functions by their own time', self, mostFunctions, each),
      ...linesOf(
        'functions of this project with all they call, what they wait for apart',
        inclusive,
        mostFunctions,
        each,
      ),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(title: string, shares: readonly Share[], most: number, each: number): string[] {
  const lines = shares
    .slice(0, most)
    .map(
      ({ name, share }) =>
        `  ${(share * 100).toFixed(1).padStart(5)} % ${(share * each).toFixed(1).padStart(7)} µs  ${name}`,
    );
  return ['', title, ...lines];
}
