import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../../src/packageRoot.js';
import { pin, twoCores } from './cores.js';
import { makeFixture } from './fixture.js';
import { type Recorded, recordOf, worseThan } from './guard.js';
import { historyLine, withHistoryLine } from './history.js';
import { measure } from './measure.js';
import { quickPlan, wholePlan } from './plan.js';
import { profileServer } from './profileServer.js';
import { type Report, type ServerName, servers, tableOf } from './report.js';

/**
 * What an answer of the gateway costs beside the same answer of other servers, in one run: see docs/performance.md. Ends
 * with 1 where servers do not answer alike, and with `--guard` where a ratio is worse than the recorded one.
 */

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    guard: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    scenario: { type: 'string', default: 'licence-view-new' },
    server: { type: 'string', default: 'ours' },
  },
});
if (!servers.includes(values.server as ServerName))
  throw new Error(`--server is one of ${servers.join(', ')}`);
const recordFile = path.join(packageRoot, 'test/bench/serving/recorded.json');
const page = path.join(packageRoot, 'docs/performance.md');

function say(line: string): void {
  console.error(`${(performance.now() / 1_000).toFixed(1).padStart(6)} s  ${line}`);
}

/** What was recorded; told before anything is measured where there is nothing. */
function readRecord(): Recorded {
  try {
    return JSON.parse(readFileSync(recordFile, 'utf8'));
  } catch (error) {
    throw new Error(`Nothing was recorded to compare with: npm run bench -- --record (${error})`);
  }
}

function record(report: Report): void {
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(recordFile, `${JSON.stringify(recordOf(report, today), null, 2)}\n`);
  writeFileSync(page, withHistoryLine(readFileSync(page, 'utf8'), historyLine(report, today)));
}

function judge(recorded: Recorded, report: Report): void {
  const worse = worseThan(recorded, report);
  for (const one of worse) {
    console.error(
      `${one.scenario}: ${one.now.toFixed(2)} of ${one.against}, where ${one.recorded.toFixed(2)} was recorded and ${one.most.toFixed(2)} is the most that noise explains`,
    );
  }
  if (worse.length > 0) process.exitCode = 1;
  else console.error(`No ratio is worse than those recorded on ${recorded.on}.`);
}

const recorded = values.guard ? readRecord() : null;
const plan = values.quick ? quickPlan : wholePlan;
const cores = twoCores();
if (cores) pin(process.pid, cores.load);
const fixture = await makeFixture(plan);
try {
  say(`database made: ${plan.licences} licences`);
  if (values.profile)
    console.log(await profileServer(values.server as ServerName, values.scenario, fixture, plan, cores));
  else {
    const report = await measure(fixture, plan, cores, say);
    console.log(values.json ? JSON.stringify(report) : tableOf(report));
    if (values.record) record(report);
    if (recorded) judge(recorded, report);
  }
} finally {
  fixture.remove();
}
