import { fork } from 'node:child_process';
import { once } from 'node:events';
import { pin } from './cores.js';
import type { Fixture } from './fixture.js';
import type { SharedCost } from './report.js';
import { besides } from './server.js';
import type { SharedMicros, SharedOrder } from './sharedAlone.js';

/** What the shared parts may cost, in microseconds of processor on the machine of docs/performance.md. */
const budgets: Readonly<Record<string, number>> = {
  'who asks: the session': 40,
  'the dossier: the source': 220,
  'the view: law and sentences': 280,
  'of which the law alone': 130,
  'the journal, in groups': 100,
  'the answer as JSON': 25,
  'all of it, by openRegister': 700,
};

/** A process in which what all servers do alike waits to be measured. */
export interface SharedProcess {
  measure(how: Omit<SharedOrder, 'holders'>): Promise<SharedCost[]>;
  stop(): void;
}

/** Starts it, and resolves once it is ready. */
export async function startShared(
  { settings, holders }: Fixture,
  core: number | null,
): Promise<SharedProcess> {
  const child = fork(besides('./sharedAlone.js'), {
    env: { PATH: process.env.PATH, ...settings },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const message = async (): Promise<unknown> => {
    const failed = new AbortController();
    const ended = once(child, 'exit', failed).then(([code]) => {
      throw new Error(`What all servers share could not be measured (${code})`);
    });
    ended.catch(() => {});
    const [told] = (await Promise.race([once(child, 'message'), ended])) as [unknown];
    failed.abort();
    return told;
  };
  await message();
  if (core !== null && child.pid !== undefined) pin(child.pid, core);
  return {
    stop: () => void child.kill(),
    async measure(how) {
      const order: SharedOrder = { holders, ...how };
      child.send(order);
      const told = (await message()) as SharedMicros;
      return Object.entries(told).map(([part, cpuMicros]) => ({
        part,
        cpuMicros: Number(cpuMicros.toFixed(1)),
        budgetMicros: budgets[part] ?? null,
      }));
    },
  };
}
