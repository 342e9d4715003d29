import type { PostgresPool } from 'kysely';
import type { LentClient, Pool } from 'pg';

/** A pool as Kysely is given it. */
export interface Lender {
  readonly pool: PostgresPool;
  /** Lends nothing more, and waits for what is about to be lent: Kysely would keep a connection that comes after its end. */
  quiet(): Promise<void>;
}

/**
 * Lends the connections of a pool, `most` at once, so that each comes back, whatever becomes of it. Who comes when all
 * are out waits in line as long as it takes: the pool's own time limit is for making connections alone.
 */
export function lenderOf(pool: Pool, most: number): Lender {
  const turns = turnsOf(most);
  const lending = new Set<Promise<unknown>>();
  let isClosing = false;
  const lend = async (): Promise<LentClient> => {
    await turns.take();
    try {
      return backOnce(await pool.connect(), turns.giveBack);
    } catch (error) {
      turns.giveBack();
      throw error;
    }
  };
  const connect = (): Promise<LentClient> => {
    if (isClosing) return Promise.reject(new Error('The database is closed'));
    const lent = lend();
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

/** Turns that are taken in the order of asking, so many at once. */
function turnsOf(most: number) {
  const waiting: (() => void)[] = [];
  let free = most;
  return {
    take: (): Promise<void> => {
      if (free === 0) return new Promise(resolve => waiting.push(resolve));
      free -= 1;
      return Promise.resolve();
    },
    giveBack: (): void => {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}

/**
 * Gives a connection back once, and as soon as the server drops it: a transaction that can be neither committed nor
 * rolled back would keep it for ever.
 */
function backOnce(client: LentClient, isBack: () => void): LentClient {
  const giveBack = client.release;
  let isOut = true;
  client.release = error => {
    if (!isOut) return;
    isOut = false;
    client.off('end', lost);
    giveBack(error);
    isBack();
  };
  const lost = (): void => client.release(new Error('The server dropped the connection'));
  client.on('end', lost);
  return client;
}
