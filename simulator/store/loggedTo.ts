import type { KyselyConfig } from 'kysely';
import type { StatementListener } from './database.js';

/** The setting that tells a listener of each statement; none without a listener. */
export function loggedTo(listener: StatementListener | undefined): Pick<KyselyConfig, 'log'> {
  if (!listener) return {};
  return {
    log: ({ level, query }) => {
      if (level === 'query') listener(query.sql);
    },
  };
}
