import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Instant } from '../../src/time/index.js';
import { CommandRefusal } from '../life/refusal.js';
import { populationChanged } from '../population/countries/countries.js';
import { type CountryMark, markOf, markText } from '../population/countries/countryName.js';
import { IdempotencyKey, World } from '../store/entities.js';
import type { Queries } from '../store/queries.js';
import type { Executor } from '../store/tables.js';
import { transaction } from '../store/transaction.js';
import { deleteDossiers } from '../store/writeRecord.js';
import { runningFrom, type WorldClock } from './clock.js';
import { defaultWorld } from './defaults.js';
import { freshGeneration } from './identity.js';
import { type ListedWorld, listed } from './listedWorld.js';
import { copyIn, createIn, type RegistryParts, readWorld, type WorldOptions } from './makingWorlds.js';
import { noFaultsText } from './standingFaults.js';
import { dropUnusedTemplates } from './templates.js';
import { clockColumns, standingWorld, standingWorlds, unknownWorld } from './worlds.js';

export type { ListedWorld } from './listedWorld.js';
export type { RegistryParts, WorldOptions } from './makingWorlds.js';

/** The worlds of a simulator. Each command is one transaction; a refused one leaves no trace. */
export interface Worlds {
  /** Makes a world: two rows at most, whatever the size of its population. Rejects WORLD_EXISTS, BAD_WORLD_NAME… */
  create(options?: WorldOptions): Promise<ListedWorld>;
  list(): Promise<readonly ListedWorld[]>;
  /** One world. Rejects UNKNOWN_WORLD. */
  find(name: string): Promise<ListedWorld>;
  /**
   * Puts a world back as it was made: its commands are undone, its clock goes back, its generation changes. Over a
   * country that is not stored, its licences are those of the population of now. Rejects POPULATION_CHANGED where that
   * population is no more.
   */
  reset(name: string): Promise<ListedWorld>;
  /** A second world with the same past; what either does from then on stays its own. */
  copy(name: string, options?: Pick<WorldOptions, 'name' | 'expiresIn'>): Promise<ListedWorld>;
  /** Deletes a world. The default one stays. */
  remove(name: string): Promise<void>;
}

/** Builds the registry of worlds. */
export function createWorlds(parts: RegistryParts): Worlds {
  const { database, queries, wallClock } = parts;
  return {
    create: (options = {}) => locked(parts, em => createIn(em, parts, options)),
    list: async () => {
      const worlds = await standingWorlds(database.reads, queries, wallClock.now());
      return worlds.map(world => listed(world, wallClock));
    },
    find: async name => {
      const world = await standingWorld(database.reads, queries, name, wallClock.now());
      if (!world) throw unknownWorld(name);
      return listed(world, wallClock);
    },
    reset: name => locked(parts, em => resetIn(em, parts, name)),
    copy: (name, options = {}) => locked(parts, em => copyIn(em, parts, name, options)),
    remove: name => locked(parts, em => removeIn(em, parts, name)),
  };
}

/** One command on the list of worlds at a time; whatever has expired goes first. */
function locked<Result>(
  { database, queries, wallClock }: RegistryParts,
  work: (em: SqlEntityManager) => Promise<Result>,
): Promise<Result> {
  return transaction(database, async em => {
    await em.nativeUpdate(World, { name: defaultWorld }, { revision: raw('revision') });
    await dropExpired(em, queries, wallClock.now());
    return work(em);
  });
}

async function resetIn(em: SqlEntityManager, parts: RegistryParts, name: string): Promise<ListedWorld> {
  const world = await readWorld(em, parts, name);
  const { kind, at } = world.firstClock;
  const clock: WorldClock = kind === 'RUNNING' ? runningFrom(at, parts.wallClock) : { kind, at };
  // The world is changed first: that waits for a command under way on it, whose rows then go too.
  await em.nativeUpdate(
    World,
    { id: world.id },
    {
      generation: freshGeneration(),
      revision: 1,
      faults: noFaultsText,
      country: markText(renewed(world.layers.country, parts)),
      ...clockColumns(clock),
    },
  );
  await deleteDossiers(em, world.id);
  return listed(await readWorld(em, parts, name), parts.wallClock);
}

/** The same country under the version of its population of now. */
function renewed(mark: CountryMark | null, { countries }: RegistryParts): CountryMark | null {
  if (mark === null) return null;
  const population = countries.population(mark.population);
  if (population) return markOf(mark, population);
  throw populationChanged(mark, undefined);
}

async function removeIn(em: SqlEntityManager, parts: RegistryParts, name: string): Promise<void> {
  const { id } = await readWorld(em, parts, name);
  if (name === defaultWorld) {
    throw new CommandRefusal('DEFAULT_WORLD_STAYS', 'The default world cannot be deleted: reset it instead');
  }
  await dropWorld(em, id);
  await dropUnusedTemplates(em, parts.queries);
}

async function dropExpired(em: SqlEntityManager, queries: Queries, wallNow: Instant): Promise<void> {
  const rows = await queries.worlds(em.getKysely() as Executor);
  for (const { id, expires_at: expiresAt } of rows) {
    if (expiresAt !== null && Number(expiresAt) <= wallNow) await dropWorld(em, id);
  }
}

async function dropWorld(em: SqlEntityManager, id: number): Promise<void> {
  // The world goes first: that waits for a command under way on it, whose rows then go too.
  await em.nativeDelete(World, { id });
  await deleteDossiers(em, id);
  await em.nativeDelete(IdempotencyKey, { worldId: id });
}
