import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Instant } from '../../src/time/index.js';
import { CommandRefusal } from '../life/refusal.js';
import { World } from '../store/entities.js';
import type { Queries } from '../store/queries.js';
import type { Executor, TableRow } from '../store/tables.js';
import type { WorldClock } from './clock.js';

/** A world as its row tells it. */
export interface WorldState {
  readonly id: number;
  readonly name: string;
  readonly seed: string;
  readonly revision: number;
  readonly clock: WorldClock;
  /** Name of its delay profile. */
  readonly delays: string;
  readonly seedVersion: string;
}

/**
 * Locks a world for a command and reads it. Raising the revision comes first, since that update is the lock: a
 * reading before it would lock nothing. @throws CommandRefusal UNKNOWN_WORLD
 */
export async function lockWorld(em: SqlEntityManager, queries: Queries, name: string): Promise<WorldState> {
  const touched = await em.nativeUpdate(World, { name }, { revision: raw('revision + 1') });
  const world = touched === 0 ? undefined : await worldByName(em.getKysely() as Executor, queries, name);
  if (world) return world;
  throw new CommandRefusal('UNKNOWN_WORLD', `There is no world ${JSON.stringify(name)}`);
}

export async function worldByName(
  executor: Executor,
  queries: Queries,
  name: string,
): Promise<WorldState | undefined> {
  const [row] = await queries.worldByName(executor, name);
  return row && stateOf(row);
}

export async function worldById(
  executor: Executor,
  queries: Queries,
  id: number,
): Promise<WorldState | undefined> {
  const [row] = await queries.worldById(executor, id);
  return row && stateOf(row);
}

/** Sets the clock of a world: one row, whatever the distance. */
export async function writeClock(em: SqlEntityManager, worldId: number, clock: WorldClock): Promise<void> {
  await em.nativeUpdate(World, { id: worldId }, clockColumns(clock));
}

export function clockColumns(clock: WorldClock) {
  return clock.kind === 'FROZEN'
    ? { clock: clock.kind, clockAt: clock.at, clockOffset: 0 }
    : { clock: clock.kind, clockAt: 0, clockOffset: clock.offset };
}

function stateOf(row: TableRow<'world'>): WorldState {
  return {
    id: row.id,
    name: row.name,
    seed: row.seed,
    revision: row.revision,
    clock:
      row.clock === 'FROZEN'
        ? { kind: 'FROZEN', at: Number(row.clock_at) as Instant }
        : { kind: 'RUNNING', offset: Number(row.clock_offset) },
    delays: row.delays,
    seedVersion: row.seed_version,
  };
}
