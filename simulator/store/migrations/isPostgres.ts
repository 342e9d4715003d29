import type { Migration } from '@mikro-orm/migrations';
import { BasePostgreSqlPlatform } from '@mikro-orm/sql';

/** True where a migration runs on PostgreSQL, false on SQLite. */
export function isPostgres(driver: Migration['driver']): boolean {
  return driver.getPlatform() instanceof BasePostgreSqlPlatform;
}
