import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { packageRoot } from '../../../src/packageRoot.js';
import { entryPoint } from '../entryPoint.js';
import { temporaryFolder } from '../simulator.js';
import { testerToken } from '../tester.js';

/** What a block left in the shell. */
export interface Shelled {
  readonly code: number | null;
  readonly printed: string;
  readonly told: string;
}

/** Where a block runs: its folder, the settings it finds there, and what stands for the addresses that it names. */
export interface Surroundings {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Texts of the block, each with what it is here: an address of a page, a database. */
  readonly here?: Readonly<Record<string, string>>;
  /** Tools of the machine of a reader, as scripts of `sh`. */
  readonly tools?: Readonly<Record<string, string>>;
}

const longestBlock = 90_000;
const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** What Node.js is given to run a file of the sources from any folder. */
function fromAnywhere(source: `src/${string}.ts`): string {
  const words = entryPoint(source).map(word => {
    if (word === 'tsx') return import.meta.resolve('tsx');
    return word.startsWith('-') ? word : path.join(packageRoot, word);
  });
  return words.map(quoted).join(' ');
}

/**
 * Carries a block out by `sh`, as its reader would after `npm ci`: every command is the real one. `npx snpc` is the
 * command of these sources; `npm start`, and `npx snpc simulator`, are servers that have to listen, on a free port where
 * none is named. The first command that fails ends the block.
 */
export async function runInShell(script: string, surroundings: Surroundings = {}): Promise<Shelled> {
  const { folder = temporaryFolder(), env = {}, here = {}, tools = {} } = surroundings;
  const bin = path.join(temporaryFolder(), 'bin');
  const ids = path.join(temporaryFolder(), 'servers');
  const node = quoted(process.execPath);
  const serve = `${node} ${quoted(path.join(packageRoot, 'test/support/snippets/served.mjs'))}`;
  const snpc = fromAnywhere('src/cli/main.ts');
  const scripts = {
    npx: `[ "$1" = snpc ] || { echo "npx $1: no command of this project" >&2; exit 127; }
shift
[ "$1" = simulator ] && exec ${serve} stay ${quoted(ids)} ${snpc} "$@"
exec ${node} ${snpc} "$@"`,
    npm: `[ "$*" = start ] || { echo "npm $*: not run here" >&2; exit 127; }
exec ${serve} once ${quoted(ids)} ${fromAnywhere('src/main.ts')}`,
    ...tools,
  };
  mkdirSync(bin);
  for (const [name, lines] of Object.entries(scripts)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
  const localised = Object.entries(here).reduce((told, [from, to]) => told.replaceAll(from, to), script);
  const child = spawn('sh', ['-ec', localised], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'test',
      PORT: '0',
      DATABASE_URL: '',
      DATA_DIR: path.join(folder, '.data'),
      TESTER_TOKEN: testerToken,
      TSX_TSCONFIG_PATH: path.join(packageRoot, 'tsconfig.json'),
      ...env,
      PATH: `${bin}:${process.env.PATH}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longestBlock,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('exit', resolve);
    child.once('error', reject);
  });
  try {
    const [code, printed, told] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    return { code, printed, told };
  } finally {
    endServers(ids);
  }
}

/** Ends the servers that a block started, those that are gone already left alone. */
function endServers(ids: string): void {
  if (!existsSync(ids)) return;
  for (const id of readFileSync(ids, 'utf8').trim().split('\n')) {
    try {
      process.kill(Number(id), 'SIGTERM');
    } catch {
      // It has ended.
    }
  }
}
