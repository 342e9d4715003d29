import { Migration001FirstTables } from './Migration001FirstTables.js';
import { Migration002Documents } from './Migration002Documents.js';
import { Migration003CalendarLinks } from './Migration003CalendarLinks.js';

/** Every migration, the oldest first. */
export const migrationsList = [
  { name: 'Migration001FirstTables', class: Migration001FirstTables },
  { name: 'Migration002Documents', class: Migration002Documents },
  { name: 'Migration003CalendarLinks', class: Migration003CalendarLinks },
] as const;
