import { Migration001FirstTables } from './Migration001FirstTables.js';

/** Every migration, the oldest first. */
export const migrationsList = [{ name: 'Migration001FirstTables', class: Migration001FirstTables }] as const;
