import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { SimulatorDatabase } from '../store/database.js';
import { World } from '../store/entities.js';
import type { Queries, WorldRow } from '../store/queries.js';
import type { Executor } from '../store/tables.js';
import { transaction } from '../store/transaction.js';
import { deleteDossiers } from '../store/writeRecord.js';
import { defaultClock, defaultDelays, defaultSeed, defaultWorld } from './defaults.js';
import { freshGeneration, nextWorldId } from './identity.js';
import { noFaultsText } from './standingFaults.js';
import {
  dropUnusedTemplates,
  ensurePersonaTemplate,
  livePersonas,
  personaTemplateName,
  type Seeds,
} from './templates.js';
import { clockColumns } from './worlds.js';

/**
 * Makes the default world over the personas, unless it stands already on the template that these seeds make. A
 * change of the seeds makes it anew: what testers did in it is gone, and its generation changes. Other worlds stay on
 * the template they were made over. @throws SeedFault
 */
export async function ensureDefaultWorld(
  database: SimulatorDatabase,
  queries: Queries,
  seeds: Seeds,
): Promise<void> {
  if (await standsOnTemplate(database.reads, queries, seeds)) return;
  // Read whole before a world stands on them, whichever of them it takes: a fault in any is told at once.
  seeds.profiles.keys();
  const dossiers = livePersonas(seeds);
  await transaction(database, async em => {
    // There may be no world yet whose update would be the lock.
    await database.holdAll(em);
    await em.nativeUpdate(World, { name: defaultWorld }, { revision: raw('revision + 1') });
    const executor = em.getKysely() as Executor;
    if (await standsOnTemplate(executor, queries, seeds)) return;
    const base = await ensurePersonaTemplate(em, queries, seeds, dossiers);
    const [current] = await queries.worldByName(executor, defaultWorld);
    await writeWorld(em, queries, current, base);
    await dropUnusedTemplates(em, queries);
  });
}

async function standsOnTemplate(executor: Executor, queries: Queries, seeds: Seeds): Promise<boolean> {
  const [world] = await queries.worldByName(executor, defaultWorld);
  const [template] = await queries.worldByName(executor, personaTemplateName(seeds));
  return world !== undefined && template !== undefined && world.base_id === template.id;
}

async function writeWorld(
  em: SqlEntityManager,
  queries: Queries,
  current: WorldRow | undefined,
  baseId: number,
): Promise<void> {
  const columns = {
    name: defaultWorld,
    baseId,
    seed: defaultSeed,
    generation: freshGeneration(),
    ...clockColumns({ kind: 'FROZEN', at: defaultClock }),
    firstClock: 'FROZEN',
    firstClockAt: defaultClock,
    delays: defaultDelays,
    faults: noFaultsText,
    expiresAt: null,
    seedVersion: '',
  } as const;
  if (current) {
    await deleteDossiers(em, current.id);
    await em.nativeUpdate(World, { id: current.id }, columns);
  } else await em.insert(World, { id: await nextWorldId(em, queries), revision: 1, ...columns });
}
