import { setTimeout as pause } from 'node:timers/promises';
import type { Migrator } from '@mikro-orm/migrations';

const pauseInMilliseconds = 50;
/** Ten seconds for a file that is held: far longer than the tables take. */
const mostAttemptsWhileHeld = 200;
/** A table made by another process is seen on the next look; one that stays in the way is of something else. */
const mostAttemptsInTheWay = 10;

/** Brings the tables up to date. Two processes that open one database at once take turns: the second finds it done. */
export async function migrate(migrator: Pick<Migrator, 'up'>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await migrator.up();
      return;
    } catch (error) {
      if (attempt >= attemptsAfter(error)) throw error;
      await pause(pauseInMilliseconds);
    }
  }
}

// The other process made a table, noted a migration, or holds the file, between our look and our step.
function attemptsAfter(error: unknown): number {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (/database is locked|SQLITE_BUSY/.test(cause.message)) return mostAttemptsWhileHeld;
    if (/already exists|UNIQUE constraint/.test(cause.message)) return mostAttemptsInTheWay;
  }
  return 0;
}
