import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { insertInBulk } from '../store/bulkInsert.js';
import type { SimulatorDatabase } from '../store/database.js';
import { World } from '../store/entities.js';
import type { Queries } from '../store/queries.js';
import type { Executor } from '../store/tables.js';
import { transaction } from '../store/transaction.js';
import { defaultClock, defaultWorld } from '../world/defaults.js';
import { nextWorldId } from '../world/identity.js';
import { clockColumns } from '../world/worlds.js';
import type { Population } from './population.js';

/** What a template of a population is made from. */
export interface TemplateOptions {
  readonly population: Population;
  readonly seed: string;
  /** Licences 0 to `licences` - 1. */
  readonly licences: number;
  /** Told of the licences written so far, after each batch. */
  readonly onProgress?: (written: number) => void;
}

const batch = 5_000;

/** Writes a template with the licences of a population, and gives its name. Worlds are then made over it. */
export async function fillTemplate(
  database: SimulatorDatabase,
  queries: Queries,
  { population, seed, licences, onProgress }: TemplateOptions,
): Promise<string> {
  const name = `${population.name}@${seed}:${licences}`;
  const id = await transaction(database, em => writeTemplateRow(em, queries, name, seed));
  for (let first = 0; first < licences; first += batch) {
    const last = Math.min(licences, first + batch);
    const records = Array.from({ length: last - first }, (_, index) =>
      population.licence(seed, first + index),
    );
    await transaction(database, em => insertInBulk(em, id, records));
    onProgress?.(last);
  }
  return name;
}

async function writeTemplateRow(
  em: SqlEntityManager,
  queries: Queries,
  name: string,
  seed: string,
): Promise<number> {
  await em.nativeUpdate(World, { name: defaultWorld }, { revision: raw('revision') });
  const [taken] = await queries.worldByName(em.getKysely() as Executor, name);
  if (taken) throw new Error(`There is a template ${JSON.stringify(name)} already`);
  const id = await nextWorldId(em, queries);
  await em.insert(World, {
    id,
    name,
    baseId: null,
    seed,
    generation: name,
    revision: 0,
    ...clockColumns({ kind: 'FROZEN', at: defaultClock }),
    firstClock: 'FROZEN',
    firstClockAt: defaultClock,
    delays: 'none',
    expiresAt: null,
    seedVersion: name,
  });
  return id;
}
