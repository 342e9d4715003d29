import { once } from 'node:events';
import path from 'node:path';
import { buildSimulatorServer } from '../../../simulator/control/http/index.js';
import { openSimulator } from '../../../simulator/index.js';
import { packageRoot } from '../../packageRoot.js';
import { wallClock } from '../../time/index.js';
import { readSimulatorSettings, type SimulatorSettings, WrongWords } from './settings.js';

export const usage = `Usage:
  snpc simulator [--port 4700] [--host 127.0.0.1] [--data-dir .data]
                         serves a simulated SNPC and its commands over HTTP, for gateways started with
                         SNPC_SOURCE=http://127.0.0.1:4700; told in docs/simulator-server.md.
                         Keeps its facts in a file of the folder, or in the PostgreSQL database that DATABASE_URL
                         names where no folder is given.
                         Answers other machines only with a token, in SNPC_SOURCE_TOKEN.
`;

/** What the command writes to, and what stops it. */
export interface SimulatorCommandParts {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Resolves when the server has to stop; by default on SIGINT and SIGTERM. */
  readonly stopped?: () => Promise<unknown>;
}

/** Runs `snpc simulator` until it is stopped. Resolves to the exit code: 1 when it cannot serve, 2 for wrong words. */
export async function runSimulator(args: readonly string[], parts: SimulatorCommandParts): Promise<number> {
  const { stdout, stderr, env } = parts;
  if (args.includes('--help')) {
    stdout.write(usage);
    return 0;
  }
  try {
    await serve(readSimulatorSettings(args, env), parts);
    return 0;
  } catch (error) {
    stderr.write(`snpc simulator cannot start: ${lineOf(error)}\n`);
    return error instanceof WrongWords ? 2 : 1;
  }
}

async function serve(
  { port, host, place, token }: SimulatorSettings,
  { stdout, stopped = signalled }: SimulatorCommandParts,
): Promise<void> {
  const seedFolder = path.join(packageRoot, 'seed');
  const simulator = await openSimulator({ ...place, seedFolder, wallClock });
  try {
    const app = await buildSimulatorServer(simulator, { token, logLevel: 'warn' });
    const stop = stopped();
    const address = await app.listen({ port, host });
    stdout.write(
      `snpc simulator is ready: ${address}/v1/openapi.json describes it; SNPC_SOURCE=${address} reads it.\n`,
    );
    await stop;
    await app.close();
  } finally {
    await simulator.close();
  }
}

async function signalled(): Promise<void> {
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

function lineOf(error: unknown): string {
  const { code, port, address, message } = error as Error & {
    code?: string;
    port?: number;
    address?: string;
  };
  if (code === 'EADDRINUSE') return `port ${port} of ${address} is already in use: give --port another, or 0`;
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
    return `it cannot listen on ${address}, port ${port} (${code})`;
  return (message ?? String(error)).split('\n')[0] as string;
}
