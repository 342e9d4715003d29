import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { packageRoot } from '../../src/packageRoot.js';
import { entryPoint } from './entryPoint.js';
import { testerToken } from './tester.js';
import { traceOutput } from './traces/output.js';

/** A server in a process of its own. */
export interface OtherProcess {
  /** Where it listens. */
  readonly address: string;
  /** Ends it as an operator would; resolves to its exit code. */
  stop(): Promise<number | null>;
}

const longestStart = 30_000;

/** Starts an entry point of this project, and waits until it prints its address; ended with the test. */
export async function startElsewhere(
  [source, ...words]: readonly [source: `src/${string}.ts`, ...words: string[]],
  environment: Readonly<Record<string, string>> = {},
): Promise<OtherProcess> {
  const child = spawn(process.execPath, [...entryPoint(source), ...words], {
    cwd: packageRoot,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      LOG_LEVEL: 'debug',
      DATABASE_URL: '',
      TESTER_TOKEN: testerToken,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async (): Promise<number | null> => {
    child.kill('SIGTERM');
    await exited;
    return child.exitCode;
  };
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) await stop();
  });
  traceOutput(child.stderr, line => void process.stderr.write(`${line}\n`));
  const address = new Promise<string>((resolve, reject) => {
    traceOutput(child.stdout, line => {
      const [found] = /http:\/\/[\d.]+:\d+/.exec(line) ?? [];
      if (found) resolve(found);
    });
    exited.then(() => reject(new Error(`${[source, ...words].join(' ')} ended before it listened`)), reject);
  });
  const late = pause(longestStart, undefined, { ref: false }).then(() => {
    throw new Error(`${[source, ...words].join(' ')} did not start in time`);
  });
  return { address: await Promise.race([address, late]), stop };
}
