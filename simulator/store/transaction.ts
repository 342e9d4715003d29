import { setTimeout as pause } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { SimulatorDatabase } from './database.js';

const pauseInMilliseconds = 5;
/** Half a minute in all: far longer than any command takes. */
const mostAttempts = 6_000;

/**
 * Runs a command in a transaction. Its first statement must be a write, which takes the lock. While another
 * process or handle holds it, the command waits its turn without blocking the thread, and starts again from
 * nothing: `work` may run several times, but commits once.
 */
export async function transaction<Result>(
  database: SimulatorDatabase,
  work: (em: SqlEntityManager) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await database.em().transactional(em => work(em));
      database.commits.announce();
      return result;
    } catch (error) {
      if (!isBusy(error) || attempt >= mostAttempts) throw error;
      await pause(pauseInMilliseconds);
    }
  }
}

function isBusy(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string' && cause.code.startsWith('SQLITE_BUSY'))
      return true;
  }
  return false;
}
