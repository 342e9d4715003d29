import { raw } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { BulkInsert } from '../../store/bulkInsert.js';
import type { SimulatorDatabase } from '../../store/database.js';
import { Making, World } from '../../store/entities.js';
import type { Queries, WorldRow } from '../../store/queries.js';
import type { Executor, TableRow } from '../../store/tables.js';
import { transaction } from '../../store/transaction.js';
import { defaultClock, defaultWorld } from '../../world/defaults.js';
import { nextWorldId } from '../../world/identity.js';
import { noFaultsText } from '../../world/standingFaults.js';
import { clockColumns } from '../../world/worlds.js';
import { MakingFault } from './makingFault.js';

/** A template to be made. */
export interface Template {
  /** What worlds are made over. */
  readonly name: string;
  /** Population, seed and licences in one text: another one is another template. */
  readonly asked: string;
  /** Version of its population. */
  readonly version: string;
  readonly seed: string;
  readonly licences: number;
}

/** How far a template has come. */
export interface Progress {
  /** Id under which its rows stand. */
  readonly worldId: number;
  /** Licences written: 0 to `made` - 1. */
  readonly made: number;
  /** Rows written, by table. */
  readonly counts: Readonly<Record<string, number>>;
  readonly bytesBefore: number;
}

/** What templates are made on. */
export interface MakingParts {
  readonly database: SimulatorDatabase;
  readonly queries: Queries;
  readonly bulk: BulkInsert;
}

interface Standing {
  readonly world: WorldRow | undefined;
  readonly worlds: readonly WorldRow[];
  readonly making: TableRow<'making'> | undefined;
}

/**
 * Begins a template, or goes on with the one under way; null where it is whole already. With `again`, what stands under
 * its name goes first. @throws MakingFault NAME_TAKEN, OTHER_WORDS, OTHER_VERSION, WORLDS_STAND
 */
export async function begin(
  parts: MakingParts,
  template: Template,
  { again, bytes }: { readonly again: boolean; readonly bytes: number },
): Promise<Progress | null> {
  const progress = await onWorlds(parts, async em => {
    const standing = await standingAs(em, parts.queries, template.name);
    if (!again) checkSame(standing, template);
    if (!again && standing.world) return null;
    if (again) checkUnused(standing, template);
    return standing.making && !again
      ? progressOf(standing.making)
      : await writeMaking(em, parts.queries, template, standing, bytes);
  });
  // What was there before `again`, or before an end in the middle of its removal.
  if (progress?.made === 0) await removeRows(parts, progress.worldId);
  return progress;
}

/** Writes some more licences, all of them or none. @throws MakingFault ANOTHER_MAKER where someone else wrote meanwhile */
export async function addTo(
  { database, bulk }: MakingParts,
  progress: Progress,
  rows: Parameters<BulkInsert['insert']>[1],
  next: Pick<Progress, 'made' | 'counts'>,
): Promise<Progress> {
  await transaction(database, async em => {
    const { worldId, made } = progress;
    const counts = JSON.stringify(next.counts);
    const updated = await em.nativeUpdate(Making, { worldId, made }, { made: next.made, counts });
    if (updated !== 1) throw anotherMaker();
    await bulk.insert(em, rows);
  });
  return { ...progress, ...next };
}

/** Makes a whole template one that worlds can be made over. */
export async function finish(parts: MakingParts, template: Template, { worldId }: Progress): Promise<void> {
  await onWorlds(parts, async em => {
    if ((await em.nativeDelete(Making, { worldId, made: template.licences })) !== 1) throw anotherMaker();
    await em.insert(World, {
      id: worldId,
      name: template.name,
      baseId: null,
      seed: template.seed,
      generation: template.asked,
      revision: 0,
      ...clockColumns({ kind: 'FROZEN', at: defaultClock }),
      firstClock: 'FROZEN',
      firstClockAt: defaultClock,
      delays: 'none',
      faults: noFaultsText,
      expiresAt: null,
      seedVersion: template.version,
    });
  });
}

export function anotherMaker(): MakingFault {
  return new MakingFault(
    'ANOTHER_MAKER',
    'another `snpc population make` is under way on this database: wait until it ends, or stop it; then run this again',
  );
}

/** One change of the list of worlds and templates at a time. */
function onWorlds<Result>(
  { database }: MakingParts,
  work: (em: SqlEntityManager) => Promise<Result>,
): Promise<Result> {
  return transaction(database, async em => {
    await em.nativeUpdate(World, { name: defaultWorld }, { revision: raw('revision') });
    return work(em);
  });
}

async function standingAs(em: SqlEntityManager, queries: Queries, name: string): Promise<Standing> {
  const executor = em.getKysely() as Executor;
  const worlds = await queries.worlds(executor);
  const world = worlds.find(one => one.name === name);
  if (world?.seed_version === '') {
    throw new MakingFault(
      'NAME_TAKEN',
      `there is a world ${JSON.stringify(name)}: give another --name, or leave it out`,
    );
  }
  const making = (await queries.makings(executor)).find(one => one.name === name);
  return { world, worlds, making };
}

function checkSame({ world, making }: Standing, { name, asked, version }: Template): void {
  const [formerlyAsked, formerVersion] = making
    ? [making.asked, making.version]
    : [world?.generation ?? asked, world?.seed_version ?? version];
  const what = `${JSON.stringify(name)} ${making ? 'was begun' : 'stands already, made'}`;
  if (formerlyAsked !== asked) {
    throw new MakingFault(
      'OTHER_WORDS',
      `${what} as ${formerlyAsked}: ask for that, give another --name, or drop what is there and start anew by --again`,
    );
  }
  if (formerVersion !== version) {
    throw new MakingFault(
      'OTHER_VERSION',
      `${what} by another version of the population (${formerVersion}, now ${version}): drop what is there and start anew by --again`,
    );
  }
}

function checkUnused({ world, worlds }: Standing, { name }: Template): void {
  const over = worlds.filter(one => world !== undefined && one.base_id === world.id).map(one => one.name);
  if (over.length === 0) return;
  const some =
    over.length > 3 ? `${over.slice(0, 3).join(', ')} and ${over.length - 3} more` : over.join(', ');
  throw new MakingFault(
    'WORLDS_STAND',
    `worlds stand on ${JSON.stringify(name)} (${some}): delete them first by \`snpc world delete\`, or give another --name`,
  );
}

async function writeMaking(
  em: SqlEntityManager,
  queries: Queries,
  template: Template,
  { world, making }: Standing,
  bytesBefore: number,
): Promise<Progress> {
  const worldId = world?.id ?? making?.world_id ?? (await nextWorldId(em, queries));
  await em.nativeDelete(World, { id: worldId });
  await em.nativeDelete(Making, { worldId });
  await em.insert(Making, { worldId, ...template, made: 0, counts: '{}', bytesBefore });
  return { worldId, made: 0, counts: {}, bytesBefore };
}

async function removeRows({ database, bulk }: MakingParts, worldId: number): Promise<void> {
  for (const table of bulk.tables) {
    while (await transaction(database, em => bulk.remove(em, table, worldId)));
  }
}

function progressOf({ world_id: worldId, made, counts, bytes_before }: TableRow<'making'>): Progress {
  return { worldId, made, counts: JSON.parse(counts), bytesBefore: Number(bytes_before) };
}
