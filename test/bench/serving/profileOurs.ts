import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cores } from './cores.js';
import type { Fixture } from './fixture.js';
import { saturate } from './load.js';
import type { Plan } from './plan.js';
import { readProfile, type Share } from './profile.js';
import { startOne } from './running.js';
import { type Scenario, scenariosOver } from './scenarios.js';

const mostFunctions = 40;

/** Where the gateway spends its time on the first scenario, in lines for a person. */
export async function profileOurs(fixture: Fixture, plan: Plan, cores: Cores | null): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-profile-'));
  try {
    const words = ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=250'];
    const server = await startOne('ours', fixture, cores, words);
    const scenario = scenariosOver(fixture)[0] as Scenario;
    const requests = scenario.requests('ours', `${server.host}:${server.port}`);
    const options = { target: server, requests, start: 0, expected: scenario.expected('ours', 0) };
    await saturate({ ...options, connections: plan.connections }, plan.requests * 6);
    await server.stop();
    const [file] = readdirSync(folder);
    if (file === undefined) throw new Error('The server left no profile');
    const { rooms, self, inclusive } = readProfile(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    return [
      `${scenario.name}, ${plan.requests * 6} requests from the start on: shares of the busy time`,
      ...linesOf('by room, what is built in counted where it was called', rooms, 24),
      ...linesOf('functions by their own time', self, mostFunctions),
      ...linesOf('functions with all they call', inclusive, mostFunctions * 2),
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesOf(title: string, shares: readonly Share[], most: number): string[] {
  const lines = shares
    .slice(0, most)
    .map(({ name, share }) => `  ${(share * 100).toFixed(1).padStart(5)} %  ${name}`);
  return ['', title, ...lines];
}
