import { setTimeout as pause } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/sqlite';

const pauseInMilliseconds = 50;
/** Ten seconds in all: far longer than the tables take. */
const mostAttempts = 200;

/** Brings the tables up to date. Two processes that open one database at once take turns: the second finds it done. */
export async function migrate(orm: MikroORM): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await orm.migrator.up();
      return;
    } catch (error) {
      if (!isRace(error) || attempt >= mostAttempts) throw error;
      await pause(pauseInMilliseconds);
    }
  }
}

// The other process made a table, noted a migration, or holds the file, between our look and our step.
function isRace(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (/already exists|UNIQUE constraint|database is locked|SQLITE_BUSY/.test(cause.message)) return true;
  }
  return false;
}
