import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';

const expiring = ['session', 'mail_token', 'pending_sign_in', 'authority_token'] as const;

/** Removes the rows that are absent already, since their time has passed. */
export function sweepingIn(database: GatewayDatabase): (at: Instant) => Promise<void> {
  const removals = [
    ...expiring.map(table =>
      statement(database, (tables, { at }: { at: Instant }) =>
        tables.deleteFrom(table).where('expires_at', '<=', at),
      ),
    ),
    statement(database, (tables, { at }: { at: Instant }) =>
      tables.deleteFrom('attempt').where('forgotten_at', '<=', at),
    ),
  ];
  return async at => {
    for (const remove of removals) await remove({ at });
  };
}
