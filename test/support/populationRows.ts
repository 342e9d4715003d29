import { sql } from 'kysely';
import { bulkTableNames } from '../../simulator/store/bulkRows.js';
import type { SimulatorDatabase } from '../../simulator/store/database.js';

/** Every row of the dossiers of populations in a database, by table, as sorted texts. */
export async function rowsOf({ reads }: SimulatorDatabase): Promise<Readonly<Record<string, string[]>>> {
  const tables = bulkTableNames.map(async table => {
    // Orders of populations begin at 100000, after those of personas.
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where neph >= '000199100000' and substr(neph, 7, 1) <> '0'
        and substr(neph, 5, 2) = '99'`.execute(reads);
    return [table, rows.map(row => JSON.stringify(Object.entries(row).sort())).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}
