import type { Instant } from '../time/index.js';
import type { GatewayDatabase } from './database.js';
import { statement } from './statement.js';
import type { PendingSignInRow, PendingSignIns } from './store.js';
import type { TableRow } from './tables.js';

/** Sign-ins that have not come back, in a database. */
export function pendingSignInsIn(database: GatewayDatabase): PendingSignIns {
  const insert = statement(database, (tables, row: PendingSignInRow) =>
    tables.insertInto('pending_sign_in').values({
      state_hash: row.stateHash,
      world: row.world,
      generation: row.generation,
      browser_hash: row.browserHash,
      proof: row.proof,
      return_to: row.returnTo,
      expires_at: row.expiresAt,
    }),
  );
  const take = statement(database, (tables, { stateHash, at }: { stateHash: string; at: number }) =>
    tables
      .deleteFrom('pending_sign_in')
      .where('state_hash', '=', stateHash)
      .where('expires_at', '>', at)
      .returningAll(),
  );
  return {
    add: async row => void (await insert(row)),
    take: async (stateHash, at) => pendingOf((await take({ stateHash, at })).rows[0]),
  };
}

function pendingOf(row: TableRow<'pending_sign_in'> | undefined): PendingSignInRow | null {
  if (!row) return null;
  return {
    stateHash: row.state_hash,
    world: row.world,
    generation: row.generation,
    browserHash: row.browser_hash,
    proof: row.proof,
    returnTo: row.return_to,
    expiresAt: row.expires_at as Instant,
  };
}
