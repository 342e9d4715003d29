import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { CommandRefusal } from '../life/refusal.js';
import { IdempotencyKey } from '../store/entities.js';
import type { Queries } from '../store/queries.js';
import type { Executor } from '../store/tables.js';

/** What a command left, and whether it was given before under the same key. */
export interface Once<Result> {
  readonly result: Result;
  /** True where nothing happened this time: the result is that of the first time. */
  readonly replayed: boolean;
}

/** A key with the request it came with. */
export interface Keyed {
  /** World commanded; 0 for a command on the list of worlds. */
  readonly ownerId: number;
  readonly key: string;
  /** All that was asked, as JSON; the order of fields does not matter. */
  readonly request: unknown;
}

/** What some work left, and the world that the memory of it goes with. */
export interface Worked<Result> {
  readonly result: Result;
  readonly worldId: number;
}

/**
 * Does some work at most once under a key, in a transaction that holds its owner locked: the key is written with the
 * effect, so that both stand or neither. A refusal leaves no key. @throws CommandRefusal KEY_USED_OTHERWISE
 */
export async function once<Result>(
  em: SqlEntityManager,
  queries: Queries,
  keyed: Keyed | undefined,
  work: () => Promise<Worked<Result>>,
): Promise<Once<Result>> {
  if (!keyed) return { result: (await work()).result, replayed: false };
  const { ownerId, key, request } = keyed;
  const fingerprint = createHash('sha256').update(inOneOrder(request)).digest('base64url');
  const [known] = await queries.idempotencyKey(em.getKysely() as Executor, ownerId, key);
  if (known === undefined) {
    const { result, worldId } = await work();
    await em.insert(IdempotencyKey, { ownerId, key, worldId, fingerprint, receipt: JSON.stringify(result) });
    return { result, replayed: false };
  }
  if (known.fingerprint === fingerprint) return { result: JSON.parse(known.receipt), replayed: true };
  throw new CommandRefusal(
    'KEY_USED_OTHERWISE',
    'That Idempotency-Key came with another command before: give each command a key of its own',
  );
}

function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_name, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
