import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Neph } from '../../src/snpc/index.js';
import type { Instant } from '../../src/time/index.js';
import { CommandRefusal } from '../life/refusal.js';
import { markFrom } from '../population/countries/countryName.js';
import type { DossierWithRows } from '../store/dossierQueries.js';
import { World } from '../store/entities.js';
import type { Layers } from '../store/layers.js';
import type { Queries, WorldRow } from '../store/queries.js';
import { readWorldWithRows } from '../store/readDossiers.js';
import type { Executor } from '../store/tables.js';
import type { WorldClock } from './clock.js';
import { isWorldName } from './identity.js';
import { type Faults, faultsFrom, faultsText } from './standingFaults.js';

/** A world as its row tells it. */
export interface WorldState {
  readonly id: number;
  readonly name: string;
  /** Its own rows, over those of its template, over a country that is not stored. */
  readonly layers: Layers;
  /** Name of its template, null for a world that began empty. */
  readonly templateName: string | null;
  readonly seed: string;
  /** Random; another one each time the world is made anew. */
  readonly generation: string;
  readonly revision: number;
  readonly clock: WorldClock;
  /** Where the clock stood when the world was made. */
  readonly firstClock: { readonly kind: WorldClock['kind']; readonly at: Instant };
  /** Name of its delay profile. */
  readonly delays: string;
  /** What stands between it and its readers. */
  readonly faults: Faults;
  /** Wall clock at which it goes by itself. */
  readonly expiresAt: Instant | null;
}

/**
 * Locks a world for a command and reads it. Raising the revision comes first, since that update is the lock: a
 * reading before it would lock nothing. @throws CommandRefusal UNKNOWN_WORLD
 */
export async function lockWorld(
  em: SqlEntityManager,
  queries: Queries,
  name: string,
  wallNow: Instant,
): Promise<WorldState> {
  return touchWorld(em, queries, name, wallNow, 'revision + 1');
}

/**
 * Locks a world and reads it, its revision as it was: for what may turn out to change nothing. @throws CommandRefusal
 * UNKNOWN_WORLD
 */
export async function holdWorld(
  em: SqlEntityManager,
  queries: Queries,
  name: string,
  wallNow: Instant,
): Promise<WorldState> {
  return touchWorld(em, queries, name, wallNow, 'revision');
}

async function touchWorld(
  em: SqlEntityManager,
  queries: Queries,
  name: string,
  wallNow: Instant,
  revision: string,
): Promise<WorldState> {
  if (!isWorldName(name)) throw unknownWorld(name);
  const touched = await em.nativeUpdate(World, { name }, { revision: raw(revision) });
  const executor = em.getKysely() as Executor;
  const world = touched === 0 ? undefined : await standingWorld(executor, queries, name, wallNow);
  if (world) return world;
  throw unknownWorld(name);
}

/**
 * Locks a world for a change of its faults and reads it. The revision stays: a fault is no event of the register.
 * @throws CommandRefusal UNKNOWN_WORLD
 */
export async function lockFaults(
  em: SqlEntityManager,
  queries: Queries,
  name: string,
  wallNow: Instant,
): Promise<WorldState> {
  return touchWorld(em, queries, name, wallNow, 'revision');
}

/** Sets the faults of a world. */
export async function writeFaults(em: SqlEntityManager, worldId: number, faults: Faults): Promise<void> {
  await em.nativeUpdate(World, { id: worldId }, { faults: faultsText(faults) });
}

/** The refusal of a command on a world that is not there. */
export function unknownWorld(name: string): CommandRefusal {
  return new CommandRefusal('UNKNOWN_WORLD', `There is no world ${JSON.stringify(name)}`);
}

/** A world by its name; undefined once it has expired, and for a template, which nobody opens. */
export async function standingWorld(
  executor: Executor,
  queries: Queries,
  name: string,
  wallNow: Instant,
): Promise<WorldState | undefined> {
  // A text that no world may have for a name is not one that every database can be asked about.
  const [row] = isWorldName(name) ? await queries.worldByName(executor, name) : [];
  return row && isStanding(row, wallNow) ? worldOf(row) : undefined;
}

/** A world, and the rows of some drivers in its layers. */
export interface WorldWithRows {
  readonly state: WorldState;
  readonly rows: readonly DossierWithRows[];
}

/** The same with the rows of some drivers, by one statement: all of it is of one moment. */
export async function standingWorldWith(
  executor: Executor,
  read: Queries['worldWithDossiers'],
  name: string,
  nephs: readonly Neph[],
  wallNow: Instant,
): Promise<WorldWithRows | undefined> {
  const found = isWorldName(name) ? await readWorldWithRows(executor, read, name, nephs) : undefined;
  if (!found || !isStanding(found.world, wallNow)) return undefined;
  return { state: worldOf(found.world), rows: found.rows };
}

/** Every world that stands, by name. */
export async function standingWorlds(
  executor: Executor,
  queries: Queries,
  wallNow: Instant,
): Promise<WorldState[]> {
  const rows = await queries.worlds(executor);
  return rows.filter(row => isStanding(row, wallNow)).map(worldOf);
}

function isStanding(row: WorldRow, wallNow: Instant): boolean {
  return row.seed_version === '' && (row.expires_at === null || Number(row.expires_at) > wallNow);
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

function worldOf(row: WorldRow): WorldState {
  return {
    id: row.id,
    name: row.name,
    layers: { own: row.id, base: row.base_id, country: markFrom(row.country) },
    templateName: row.base_name,
    seed: row.seed,
    generation: row.generation,
    revision: row.revision,
    clock:
      row.clock === 'FROZEN'
        ? { kind: 'FROZEN', at: Number(row.clock_at) as Instant }
        : { kind: 'RUNNING', offset: Number(row.clock_offset) },
    firstClock: { kind: row.first_clock, at: Number(row.first_clock_at) as Instant },
    delays: row.delays,
    faults: faultsFrom(row.faults),
    expiresAt: row.expires_at === null ? null : (Number(row.expires_at) as Instant),
  };
}
