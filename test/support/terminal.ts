import { spawn } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { runAuthority } from '../../src/cli/authority/command.js';
import { runFact } from '../../src/cli/fact/command.js';
import { runPopulation } from '../../src/cli/population/command.js';
import { runWorld } from '../../src/cli/world/command.js';
import { packageRoot } from '../../src/packageRoot.js';
import { entryPoint } from './entryPoint.js';
import { testerToken } from './tester.js';
import { traceTold } from './traces/output.js';

/** What a command of the terminal left. */
export interface Ran {
  readonly code: number;
  readonly printed: string;
  readonly told: string;
}

/** Words of `snpc` carried out, such as `world list`. */
export type Terminal = (words: readonly string[], stdin?: string) => Promise<Ran>;

type Environment = Readonly<Record<string, string>>;

/** The commands of testers and administrators in this process, over the settings of an environment. */
export function terminalHere(env: Environment): Terminal {
  return async ([command = '', ...words], given = '') => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const run = {
      world: runWorld,
      fact: runFact,
      authority: runAuthority,
      population: runPopulation,
    }[command];
    if (run === undefined) throw new Error(`snpc ${command} is no command of these tests`);
    const code = await run(words, { stdin: Readable.from([given]), stdout, stderr, env });
    stdout.end();
    stderr.end();
    const told = await text(stderr);
    traceTold(told);
    return { code, printed: await text(stdout), told };
  };
}

const longestCommand = 30_000;

/** The `snpc` command in a process of its own for each. */
export function terminalElsewhere(env: Environment): Terminal {
  return async (words, given = '') => {
    const child = spawn(process.execPath, [...entryPoint('src/cli/main.ts'), ...words], {
      cwd: packageRoot,
      env: { ...process.env, NODE_ENV: 'test', TESTER_TOKEN: testerToken, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: longestCommand,
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.once('exit', resolve);
      child.once('error', reject);
    });
    child.stdin.end(given);
    const [code, printed, told] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    traceTold(told);
    if (code === null) throw new Error(`snpc ${words[0]} ${words[1]} did not end in time`);
    return { code, printed, told };
  };
}

/** The words of a line as a shell would cut them: spaces, single quotes. */
export function shellWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
