import type { SqlEntityManager } from '@mikro-orm/sql';
import type { SimulatorDatabase } from './database.js';

/**
 * The same database inside a transaction under way: what would be a transaction of its own becomes a part of that
 * one, and goes with it.
 */
export function joinedTo(em: SqlEntityManager, database: SimulatorDatabase): SimulatorDatabase {
  return { ...database, em: () => em };
}
