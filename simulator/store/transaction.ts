import { setTimeout as pause } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { unwritable } from '../sourceErrors.js';
import type { SimulatorDatabase } from './database.js';

const pauseInMilliseconds = 5;

/**
 * Runs a command in a transaction. Its first statement must be a write, which takes the lock. Where another process,
 * handle or connection is in its way, the command waits its turn without blocking the thread, and starts again from
 * nothing: `work` may run several times, but commits once. @throws SourceError where the database does not answer
 */
export async function transaction<Result>(
  database: SimulatorDatabase,
  work: (em: SqlEntityManager) => Promise<Result>,
): Promise<Result> {
  const { isCollision, mostAttempts, isGone } = database.collisions;
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await database.em().transactional(em => work(em));
      database.commits.announce();
      return result;
    } catch (error) {
      if (isGone(error)) throw unwritable(error);
      if (!isCollision(error)) throw error;
      if (attempt >= mostAttempts) throw unwritable(error);
      await pause(pauseInMilliseconds);
    }
  }
}
