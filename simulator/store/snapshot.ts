import type { SimulatorDatabase } from './database.js';
import type { Executor } from './tables.js';

/** Reads as often as it takes at one moment: a commit in between shows in every read or in none. */
export function snapshot<Answer>(
  { reads }: SimulatorDatabase,
  work: (executor: Executor) => Promise<Answer>,
): Promise<Answer> {
  // SQLite reads so in every transaction, and has no words for it.
  return reads.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
}
