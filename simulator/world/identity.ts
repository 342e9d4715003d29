import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { CommandRefusal } from '../life/refusal.js';
import type { Queries } from '../store/queries.js';
import type { Executor } from '../store/tables.js';

/** Names that worlds may have: those of a part of an address. */
const nameForm = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** True for a name that a world may have. */
export function isWorldName(name: string): boolean {
  return nameForm.test(name);
}

/** Checks the name of a world to be. @throws CommandRefusal BAD_WORLD_NAME */
export function checkWorldName(name: string): void {
  if (isWorldName(name)) return;
  throw new CommandRefusal(
    'BAD_WORLD_NAME',
    'A world has a name of 1 to 63 lower-case letters, digits and hyphens, such as "checkout-42"',
  );
}

/** A name for a world whose maker gives none. */
export function freshWorldName(): string {
  return `world-${randomUUID().slice(0, 8)}`;
}

/** A mark of this making of a world. It never enters ids or draws. */
export function freshGeneration(): string {
  return randomUUID();
}

/** The id of the next row of the table of worlds; asked under the lock of a command. */
export async function nextWorldId(em: SqlEntityManager, queries: Queries): Promise<number> {
  const executor = em.getKysely() as Executor;
  const worlds = await queries.worlds(executor);
  // The rows of a template under way stand under its id already.
  const makings = await queries.makings(executor);
  const taken = [...worlds.map(({ id }) => id), ...makings.map(({ world_id: id }) => id)];
  return taken.reduce((most, id) => Math.max(most, id), 0) + 1;
}
