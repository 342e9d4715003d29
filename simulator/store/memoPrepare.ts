import type Database from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const most = 200;

/**
 * Prepares each statement text once. Only texts with a parameter are kept, and transaction words: MikroORM
 * writes its values into the text, and would fill the memory with statements that never come back.
 */
export function memoPrepare(database: Database.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => {
      database.close();
    },
    prepare: sql => {
      const known = prepared.get(sql);
      if (known) return known;
      const statement = database.prepare(sql) as unknown as SqliteStatement;
      if (sql.includes('?') || sql.length < 10) {
        if (prepared.size >= most) prepared.clear();
        prepared.set(sql, statement);
      }
      return statement;
    },
  };
}
