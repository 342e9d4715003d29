import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Clock, Instant } from '../../src/time/index.js';
import { CommandRefusal } from '../life/refusal.js';
import { checkTexts } from '../life/soundText.js';
import { copyDossiers } from '../store/copyRows.js';
import type { SimulatorDatabase } from '../store/database.js';
import { IdempotencyKey, World } from '../store/entities.js';
import type { Queries } from '../store/queries.js';
import type { Executor } from '../store/tables.js';
import { transaction } from '../store/transaction.js';
import { deleteDossiers } from '../store/writeRecord.js';
import { checkRange, runningFrom, timeOf, type WorldClock } from './clock.js';
import { defaultClock, defaultDelays, defaultSeed, defaultWorld } from './defaults.js';
import { type DelayProfiles, profileNamed } from './delayProfiles.js';
import { checkWorldName, freshGeneration, freshWorldName, nextWorldId } from './identity.js';
import { faultsText, type ListedFault, listedFaults, noFaultsText } from './standingFaults.js';
import { dropUnusedTemplates, populationOf } from './templates.js';
import { clockColumns, standingWorld, standingWorlds, unknownWorld, type WorldState } from './worlds.js';

/** How a world is made; everything has a default, so that the same commands have the same answers everywhere. */
export interface WorldOptions {
  /** Default: a fresh one. */
  readonly name?: string;
  readonly seed?: string;
  /** Where its clock stands. */
  readonly clock?: Instant;
  /** True for a clock that runs from there at the pace of the wall clock. */
  readonly running?: boolean;
  /** Delay profile of its commands. */
  readonly delays?: string;
  /** Who lives in it: `personas`, `empty`, or the name of a template that has been filled. */
  readonly population?: string;
  /** Seconds of the wall clock after which it goes by itself. */
  readonly expiresIn?: number;
}

/** A world as a list shows it. */
export interface ListedWorld {
  readonly name: string;
  readonly seed: string;
  /** `personas`, `empty`, or the name of the template it stands on. */
  readonly population: string;
  readonly clock: Instant;
  readonly isRunning: boolean;
  readonly revision: number;
  readonly delays: string;
  /** What stands between it and its readers, oldest first. */
  readonly faults: readonly ListedFault[];
  readonly expiresAt: Instant | null;
}

/** The worlds of a simulator. Each command is one transaction; a refused one leaves no trace. */
export interface Worlds {
  /** Makes a world: two rows at most, whatever the size of its population. Rejects WORLD_EXISTS, BAD_WORLD_NAME… */
  create(options?: WorldOptions): Promise<ListedWorld>;
  list(): Promise<readonly ListedWorld[]>;
  /** One world. Rejects UNKNOWN_WORLD. */
  find(name: string): Promise<ListedWorld>;
  /** Puts a world back as it was made: its commands are undone, its clock goes back, its generation changes. */
  reset(name: string): Promise<ListedWorld>;
  /** A second world with the same past; what either does from then on stays its own. */
  copy(name: string, options?: Pick<WorldOptions, 'name' | 'expiresIn'>): Promise<ListedWorld>;
  /** Deletes a world. The default one stays. */
  remove(name: string): Promise<void>;
}

/** What the registry of worlds works on. */
export interface RegistryParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly profiles: DelayProfiles;
  readonly wallClock: Clock;
}

const longestLife = 366 * 24 * 3_600;

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

async function createIn(
  em: SqlEntityManager,
  parts: RegistryParts,
  options: WorldOptions,
): Promise<ListedWorld> {
  const { queries, profiles, wallClock } = parts;
  const {
    seed = defaultSeed,
    clock: at = defaultClock,
    delays = defaultDelays,
    population = 'personas',
  } = options;
  checkTexts({ seed, delays, population });
  checkRange(at);
  profileNamed(delays, profiles);
  const clock: WorldClock = options.running ? runningFrom(at, wallClock) : { kind: 'FROZEN', at };
  const base = await templateFor(em, parts, population);
  await em.insert(World, {
    ...(await identity(em, parts, options)),
    id: await nextWorldId(em, queries),
    baseId: base,
    seed,
    revision: 1,
    ...clockColumns(clock),
    firstClock: clock.kind,
    firstClockAt: at,
    delays,
    faults: noFaultsText,
    seedVersion: '',
  });
  return listed(await latestWorld(em, parts), wallClock);
}

/** The template of a population, null for nobody. @throws CommandRefusal UNKNOWN_POPULATION */
async function templateFor(
  em: SqlEntityManager,
  parts: RegistryParts,
  population: string,
): Promise<number | null> {
  if (population === 'empty') return null;
  if (population === 'personas') return (await readWorld(em, parts, defaultWorld)).layers.base;
  const [template] = await parts.queries.worldByName(em.getKysely() as Executor, population);
  if (template && template.seed_version !== '') return template.id;
  throw new CommandRefusal(
    'UNKNOWN_POPULATION',
    `There is no population ${JSON.stringify(population)}: choose personas, empty, or the name of a filled template`,
  );
}

async function resetIn(em: SqlEntityManager, parts: RegistryParts, name: string): Promise<ListedWorld> {
  const world = await readWorld(em, parts, name);
  const { kind, at } = world.firstClock;
  const clock: WorldClock = kind === 'RUNNING' ? runningFrom(at, parts.wallClock) : { kind, at };
  await deleteDossiers(em, world.id);
  await em.nativeUpdate(
    World,
    { id: world.id },
    { generation: freshGeneration(), revision: 1, faults: noFaultsText, ...clockColumns(clock) },
  );
  return listed(await readWorld(em, parts, name), parts.wallClock);
}

async function copyIn(
  em: SqlEntityManager,
  parts: RegistryParts,
  name: string,
  options: Pick<WorldOptions, 'name' | 'expiresIn'>,
): Promise<ListedWorld> {
  const {
    id: original,
    layers,
    seed,
    revision,
    clock,
    firstClock,
    delays,
    faults,
  } = await readWorld(em, parts, name);
  const id = await nextWorldId(em, parts.queries);
  await em.insert(World, {
    ...(await identity(em, parts, options)),
    id,
    baseId: layers.base,
    seed,
    revision,
    ...clockColumns(clock),
    firstClock: firstClock.kind,
    firstClockAt: firstClock.at,
    delays,
    faults: faultsText(faults),
    seedVersion: '',
  });
  await copyDossiers(em, original, id);
  return listed(await latestWorld(em, parts), parts.wallClock);
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
  await deleteDossiers(em, id);
  await em.nativeDelete(IdempotencyKey, { worldId: id });
  await em.nativeDelete(World, { id });
}

/** What tells a new world from the others. @throws CommandRefusal BAD_WORLD_NAME, WORLD_EXISTS, IMPOSSIBLE_DURATION */
async function identity(
  em: SqlEntityManager,
  { queries, wallClock }: RegistryParts,
  { name = freshWorldName(), expiresIn }: Pick<WorldOptions, 'name' | 'expiresIn'>,
) {
  checkWorldName(name);
  const [taken] = await queries.worldByName(em.getKysely() as Executor, name);
  if (taken)
    throw new CommandRefusal(
      'WORLD_EXISTS',
      `There is a world ${JSON.stringify(name)} already: choose another name`,
    );
  if (
    expiresIn !== undefined &&
    !(Number.isInteger(expiresIn) && expiresIn > 0 && expiresIn <= longestLife)
  ) {
    throw new CommandRefusal('IMPOSSIBLE_DURATION', `A world expires in 1 to ${longestLife} whole seconds`);
  }
  const expiresAt = expiresIn === undefined ? null : wallClock.now() + expiresIn * 1_000;
  return { name, generation: freshGeneration(), expiresAt };
}

async function readWorld(
  em: SqlEntityManager,
  { queries, wallClock }: RegistryParts,
  name: string,
): Promise<WorldState> {
  const world = await standingWorld(em.getKysely() as Executor, queries, name, wallClock.now());
  if (!world) throw unknownWorld(name);
  return world;
}

async function latestWorld(em: SqlEntityManager, { queries, wallClock }: RegistryParts): Promise<WorldState> {
  const worlds = await standingWorlds(em.getKysely() as Executor, queries, wallClock.now());
  return worlds.reduce((latest, world) => (world.id > latest.id ? world : latest));
}

function listed(world: WorldState, wallClock: Clock): ListedWorld {
  return {
    name: world.name,
    seed: world.seed,
    population: populationOf(world.templateName),
    clock: timeOf(world.clock, wallClock),
    isRunning: world.clock.kind === 'RUNNING',
    revision: world.revision,
    delays: world.delays,
    faults: listedFaults(world.faults, wallClock.now()),
    expiresAt: world.expiresAt,
  };
}
