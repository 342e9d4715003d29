import { randomUUID } from 'node:crypto';
import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LawSettings } from '../../src/points/index.js';
import { type Instant, legalDay, parisTime } from '../../src/time/index.js';
import type { SimulatorDatabase } from '../store/database.js';
import { World } from '../store/entities.js';
import type { Queries } from '../store/queries.js';
import type { Executor } from '../store/tables.js';
import { transaction } from '../store/transaction.js';
import { deleteDossiers, writeNewDossiers } from '../store/writeRecord.js';
import type { DelayProfiles } from './delayProfiles.js';
import { liveOf, readPersonas } from './personas.js';
import type { SeedFile } from './seedFolder.js';
import { clockColumns, type WorldState, worldByName } from './worlds.js';

/** The world that every request falls in unless it names another. */
export const defaultWorld = 'default';

/** Where its clock stands until a tester moves it, so that every documented answer holds for ever. */
export const defaultClock: Instant = parisTime(legalDay('2026-01-15'), 9 * 60);

const id = 1;
const seed = 'default';
/** Delays that published figures support. */
const delays = 'france';

/** What the default world is made from. */
export interface DefaultWorldSeeds {
  readonly personaFiles: readonly SeedFile[];
  readonly seedVersion: string;
  readonly profiles: DelayProfiles;
  readonly law: LawSettings;
}

/**
 * Makes the default world from the personas, unless it stands already as these seeds make it. A change of the
 * seeds makes it anew: what testers did in it is gone, and its generation changes. @throws SeedFault
 */
export async function ensureDefaultWorld(
  database: SimulatorDatabase,
  queries: Queries,
  seeds: DefaultWorldSeeds,
): Promise<void> {
  const standing = await worldByName(database.reads, queries, defaultWorld);
  if (standing?.seedVersion === seeds.seedVersion) return;
  const dossiers = readPersonas(seeds.personaFiles).map(read => ({
    record: liveOf(read, { seed, profiles: seeds.profiles, law: seeds.law, clock: defaultClock }),
    persona: read.persona,
  }));
  await transaction(database, async em => {
    await em.nativeUpdate(World, { id }, { revision: raw('revision + 1') });
    const current = await worldByName(em.getKysely() as Executor, queries, defaultWorld);
    if (current?.seedVersion === seeds.seedVersion) return;
    const revision = current?.revision ?? 1;
    await deleteDossiers(em, id);
    await writeWorld(em, current, revision, seeds.seedVersion);
    await writeNewDossiers(em, dossiers, { worldId: id, revision });
  });
}

async function writeWorld(
  em: SqlEntityManager,
  current: WorldState | undefined,
  revision: number,
  seedVersion: string,
): Promise<void> {
  const clock = clockColumns({ kind: 'FROZEN', at: defaultClock });
  const world = {
    name: defaultWorld,
    seed,
    generation: randomUUID(),
    revision,
    delays,
    seedVersion,
    ...clock,
  };
  if (current) await em.nativeUpdate(World, { id }, world);
  else await em.insert(World, { id, ...world });
}
