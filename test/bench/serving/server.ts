import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { pin } from './cores.js';
import type { Question, Used } from './watched.js';

/** A server in a process of its own. */
export interface MeasuredServer {
  readonly host: string;
  readonly port: number;
  /** What it has used so far. */
  used(): Promise<Used>;
  /** Begins to profile it. */
  profile(): Promise<unknown>;
  /** Ends that, and writes the profile to a file. */
  profileTo(file: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
  /** Path of its entry. */
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Core that it is kept on once it listens; null for none. */
  readonly core: number | null;
}

const watched = new URL('./watched.js', import.meta.url).href;
const patience = 60_000;

/** Starts a server, and resolves once it has told the address it listens on. */
export async function startServer(options: ServerOptions): Promise<MeasuredServer> {
  const { entry, environment, core } = options;
  const child = spawn(process.execPath, ['--import', watched, entry], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const { host, port } = await addressOf(child, entry);
  if (core !== null && child.pid !== undefined) pin(child.pid, core);
  return {
    host,
    port,
    used: () => answerOf(child, 'used'),
    profile: () => answerOf(child, 'profile'),
    profileTo: file => answerOf(child, { profileTo: file }),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const last = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(last);
    },
  };
}

/** The path of a compiled file beside this one. */
export function besides(relative: string): string {
  return fileURLToPath(new URL(relative, import.meta.url));
}

function addressOf(child: ChildProcess, entry: string): Promise<{ host: string; port: number }> {
  return new Promise((resolve, reject) => {
    let told = '';
    const fail = (why: string): void => {
      child.kill('SIGKILL');
      reject(new Error(`${entry} ${why}`));
    };
    const late = setTimeout(() => fail(`told no address in ${patience} ms`), patience);
    child.once('exit', code => fail(`ended with ${code} before it listened`));
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      told += chunk;
      const [, host, port] = /http:\/\/(127\.0\.0\.1):(\d+)/.exec(told) ?? [];
      if (host === undefined) return;
      clearTimeout(late);
      child.removeAllListeners('exit');
      child.stdout?.removeAllListeners('data').resume();
      resolve({ host, port: Number(port) });
    });
  });
}

async function answerOf(child: ChildProcess, question: Question): Promise<Used> {
  const answered = once(child, 'message');
  child.send(question);
  const [message] = (await answered) as [{ used: Used }];
  return message.used;
}
