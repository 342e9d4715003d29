import type { PostgresPool } from 'kysely';
import type { LentClient, Pool } from 'pg';

/** A pool as Kysely is given it. */
export interface Lender {
  readonly pool: PostgresPool;
  /** Lends nothing more, and waits for what is about to be lent: Kysely would keep a connection that comes after its end. */
  quiet(): Promise<void>;
}

/** Lends the connections of a pool so that each comes back, whatever becomes of it. */
export function lenderOf(pool: Pool): Lender {
  const lending = new Set<Promise<unknown>>();
  let isClosing = false;
  const connect = (): Promise<LentClient> => {
    if (isClosing) return Promise.reject(new Error('The database is closed'));
    const lent = pool.connect().then(backWhenLost);
    lending.add(lent);
    const settled = (): unknown => lending.delete(lent);
    lent.then(settled, settled);
    return lent;
  };
  return {
    pool: { options: pool.options, connect, end: () => pool.end() } as unknown as PostgresPool,
    quiet: async () => {
      isClosing = true;
      await Promise.allSettled(lending);
    },
  };
}

/**
 * Gives a connection back as soon as the server drops it, and once: a transaction that can be neither committed nor
 * rolled back would keep it for ever.
 */
function backWhenLost(client: LentClient): LentClient {
  const giveBack = client.release;
  let isOut = true;
  client.release = error => {
    if (!isOut) return;
    isOut = false;
    client.off('end', lost);
    giveBack(error);
  };
  const lost = (): void => client.release(new Error('The server dropped the connection'));
  client.on('end', lost);
  return client;
}
