import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { packageRoot } from '../../src/packageRoot.js';
import { processorOf } from './processor.js';
import { spreadOf } from './serving/statistics.js';

/**
 * How long the built gateway takes from its command to its first answer, over a database that is there: made here, or that of
 * `--data-dir`, whatever it holds. The first start of all, which compiles everything and may make the default world, is told
 * apart. Milliseconds; processor, of the first request and of the thousandth too, as the kernel counts it. Ends by itself.
 */

const { values } = parseArgs({
  options: { 'data-dir': { type: 'string' }, starts: { type: 'string', default: '9' } },
});
const starts = Number(values.starts);
const token = 'a token of this bench alone'.replaceAll(' ', '-');
const query =
  '{ licences(nephs: ["020699010032"]) { __typename ... on Licence { balance pointEvents { nodes { on explanation } } } } }';
const thousandth = 1_000;

/** One start, in milliseconds; the requests in milliseconds of processor. */
interface Start {
  readonly listening: number;
  /** Of processor, until it listens. */
  readonly busy: number;
  readonly answered: number;
  readonly first: number;
  readonly later: number;
  readonly residentMegabytes: number;
}

function residentOf(pid: number): number {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}

async function ask(url: string): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const text = await answer.text();
  if (!text.includes('"balance":')) throw new Error(`The gateway answered ${answer.status}: ${text}`);
}

async function startOnce(dataDir: string, asksOn: boolean): Promise<Start> {
  const settings = {
    HOST: '127.0.0.1',
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    TESTER_TOKEN: token,
  };
  const began = performance.now();
  const gateway = spawn(process.execPath, [path.join(packageRoot, 'dist/src/main.js')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressOf(gateway.stdout);
    const listening = performance.now() - began;
    const pid = gateway.pid as number;
    const before = processorOf(pid);
    await ask(url);
    const answered = performance.now() - began;
    const first = processorOf(pid) - before;
    const start = { listening, busy: before, answered, first };
    const residentMegabytes = residentOf(pid);
    if (!asksOn) return { ...start, later: Number.NaN, residentMegabytes };
    for (let asked = 1; asked < thousandth; asked++) await ask(url);
    const middle = processorOf(pid);
    const more = 100;
    for (let asked = 0; asked < more; asked++) await ask(url);
    return { ...start, later: (processorOf(pid) - middle) / more, residentMegabytes };
  } finally {
    const ended = once(gateway, 'exit');
    gateway.kill('SIGTERM');
    await ended;
  }
}

async function addressOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('The gateway ended before it listened');
}

const own = values['data-dir'] === undefined ? mkdtempSync(path.join(tmpdir(), 'snpc-start-')) : null;
const dataDir = own ?? (values['data-dir'] as string);
try {
  const cold = await startOnce(dataDir, false);
  console.log(
    `The first start: listening after ${cold.listening.toFixed(0)} ms, an answer after ${cold.answered.toFixed(0)} ms`,
  );
  const all: Start[] = [];
  for (let place = 0; place < starts; place++) all.push(await startOnce(dataDir, place === starts - 1));
  const told = (pick: (start: Start) => number): string => {
    const { median, lower, upper } = spreadOf(all.map(pick));
    return `${median.toFixed(0)} (${lower.toFixed(0)} to ${upper.toFixed(0)})`;
  };
  console.log(`${starts} starts after it, medians and quartiles, load ${loadavg()[0]?.toFixed(1)}:`);
  console.log(
    `  listening after ${told(({ listening }) => listening)} ms, ${told(({ busy }) => busy)} ms of processor`,
  );
  console.log(`  an answer after ${told(({ answered }) => answered)} ms`);
  console.log(
    `  processor of the first request ${told(({ first }) => first)} ms, of one after ${thousandth} others ${all.at(-1)?.later.toFixed(1)} ms`,
  );
  console.log(`  resident after the first answer ${told(({ residentMegabytes }) => residentMegabytes)} MB`);
} finally {
  if (own !== null) rmSync(own, { recursive: true, force: true });
}
