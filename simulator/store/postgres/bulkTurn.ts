import { type Kysely, sql } from 'kysely';
import type { Client } from 'pg';
import type { BulkTurn } from '../database.js';
import type { Tables } from '../tables.js';
import { simulatorSchema } from './names.js';

/**
 * Takes the turn by a lock of a session of its own, which the server takes back from one that ends. Whoever loses it
 * writes no further batch: each checks that the one before is its own.
 */
export async function takeTurnOnServer(
  client: Client,
  key: { readonly family: number; readonly lock: number },
  reads: Kysely<Tables>,
): Promise<BulkTurn | undefined> {
  let isHeld = true;
  client.on('error', () => {});
  client.on('end', () => {
    isHeld = false;
  });
  await client.connect();
  const { rows } = await client.query('select pg_try_advisory_lock($1, $2) as taken', [key.family, key.lock]);
  if (!rows[0]?.taken) {
    await client.end();
    return undefined;
  }
  return {
    isHeld: () => isHeld,
    bytes: async () => {
      const { rows: sizes } = await sql<{ bytes: number }>`
        select coalesce(sum(pg_total_relation_size(oid)), 0)::bigint as bytes from pg_class
        where relnamespace = to_regnamespace(${simulatorSchema}) and relkind = 'r'`.execute(reads);
      return Number(sizes[0]?.bytes ?? 0);
    },
    end: async () => {
      if (isHeld) await client.end();
    },
  };
}
