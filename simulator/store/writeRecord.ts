import type { EntityName, RequiredEntityData } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LicenceRecord } from '../life/record.js';
import {
  DossierEntity,
  HeldRowEntity,
  IdempotencyKey,
  InfractionEntity,
  LetterEntity,
  StageEntity,
} from './entities.js';
import {
  dossierRow,
  heldRows,
  infractionRow,
  letterRow,
  type Owner,
  type PersonaLabel,
  stageRow,
} from './toRows.js';

/** Writes what a command changed on one driver, and nothing else: rows already recorded are left alone. */
export async function writeChanges(
  em: SqlEntityManager,
  owner: Owner,
  before: LicenceRecord,
  after: LicenceRecord,
  revision: number,
): Promise<void> {
  const { worldId, neph } = owner;
  const { commands, ...dossier } = dossierRow(after, owner, revision, null);
  const known = dossierRow(before, owner, revision, null);
  const identity = differing(known, dossier, ['civilStatus', 'bornOn', 'address']);
  await em.nativeUpdate(DossierEntity, { worldId, neph }, { commands, revision, ...identity });
  await writeLives(em, InfractionEntity, before.infractions, after.infractions, life =>
    infractionRow(life, owner),
  );
  await writeLives(em, StageEntity, before.stages, after.stages, life => stageRow(life, owner));
  await writeHeldRows(em, owner, before, after);
  await writeLetters(em, owner, before, after);
}

/** Lives are added and never removed; of one that a command touched, the columns that differ are written. */
async function writeLives<Life extends { readonly id: string }, Entity extends object>(
  em: SqlEntityManager,
  entity: EntityName<Entity>,
  before: readonly Life[],
  after: readonly Life[],
  rowOf: (life: Life) => RequiredEntityData<Entity>,
): Promise<void> {
  const known = new Map(before.map(life => [life.id, life]));
  const added: RequiredEntityData<Entity>[] = [];
  for (const life of after) {
    const former = known.get(life.id);
    if (former === life) continue;
    const row = rowOf(life);
    if (!former) {
      added.push(row);
      continue;
    }
    const { worldId, neph, id } = row as unknown as Owner & { readonly id: string };
    const columns = Object.keys(row) as (keyof typeof row)[];
    const changed = differing(rowOf(former), row, columns);
    await em.nativeUpdate(entity, { worldId, neph, id } as never, changed as never);
  }
  await insertAll(em, entity, added);
}

/** A version held is closed, never rewritten; one that lies ahead of the clock may be planned anew. */
async function writeHeldRows(
  em: SqlEntityManager,
  owner: Owner,
  before: LicenceRecord,
  after: LicenceRecord,
): Promise<void> {
  if (before.held === after.held) return;
  const keyOf = ({ part, id, recordedFrom, revision }: HeldData): string =>
    JSON.stringify([part, id, recordedFrom, revision]);
  const known = new Map(heldRows(before.held, owner).map(row => [keyOf(row), row]));
  const added: HeldData[] = [];
  for (const row of heldRows(after.held, owner)) {
    const former = known.get(keyOf(row));
    known.delete(keyOf(row));
    if (!former) added.push(row);
    else {
      const changed = differing(former, row, ['recordedTo', 'closedRevision', 'content', 'act']);
      if (Object.keys(changed).length > 0) await em.nativeUpdate(HeldRowEntity, keyColumns(row), changed);
    }
  }
  for (const gone of known.values()) await em.nativeDelete(HeldRowEntity, keyColumns(gone));
  await insertAll(em, HeldRowEntity, added);
}

type HeldData = ReturnType<typeof heldRows>[number];

function keyColumns({ worldId, neph, part, id, recordedFrom, revision }: HeldData) {
  return { worldId, neph, part, id, recordedFrom, revision };
}

async function writeLetters(
  em: SqlEntityManager,
  owner: Owner,
  before: LicenceRecord,
  after: LicenceRecord,
): Promise<void> {
  const { worldId, neph } = owner;
  const kept = new Set(after.letters);
  const dropped = before.letters.filter(letter => !kept.has(letter)).map(({ id }) => id);
  if (dropped.length > 0) await em.nativeDelete(LetterEntity, { worldId, neph, id: { $in: dropped } });
  const sent = new Set(before.letters);
  const planned = after.letters.filter(letter => !sent.has(letter));
  await insertAll(
    em,
    LetterEntity,
    planned.map(letter => letterRow(letter, owner)),
  );
}

/** The columns, among some, whose values differ from one row to another. */
function differing<Row extends object>(
  from: Row,
  to: Partial<Row>,
  columns: readonly (keyof Row)[],
): Partial<Row> {
  return Object.fromEntries(
    columns.filter(column => from[column] !== to[column]).map(column => [column, to[column]]),
  ) as Partial<Row>;
}

/** Writes the whole records of new dossiers. */
export async function writeNewDossiers(
  em: SqlEntityManager,
  dossiers: readonly { readonly record: LicenceRecord; readonly persona: PersonaLabel | null }[],
  { worldId, revision }: { readonly worldId: number; readonly revision: number },
): Promise<void> {
  const owned = dossiers.map(({ record, persona }) => ({
    record,
    persona,
    owner: { worldId, neph: record.neph },
  }));
  await insertAll(
    em,
    DossierEntity,
    owned.map(one => dossierRow(one.record, one.owner, revision, one.persona)),
  );
  await insertAll(
    em,
    HeldRowEntity,
    owned.flatMap(({ record, owner }) => heldRows(record.held, owner)),
  );
  await insertAll(
    em,
    InfractionEntity,
    owned.flatMap(({ record, owner }) => record.infractions.map(life => infractionRow(life, owner))),
  );
  await insertAll(
    em,
    StageEntity,
    owned.flatMap(({ record, owner }) => record.stages.map(life => stageRow(life, owner))),
  );
  await insertAll(
    em,
    LetterEntity,
    owned.flatMap(({ record, owner }) => record.letters.map(letter => letterRow(letter, owner))),
  );
}

/** Removes every driver of a world and the keys of its commands, before it is made anew. */
export async function deleteDossiers(em: SqlEntityManager, worldId: number): Promise<void> {
  await em.nativeDelete(LetterEntity, { worldId });
  await em.nativeDelete(StageEntity, { worldId });
  await em.nativeDelete(InfractionEntity, { worldId });
  await em.nativeDelete(HeldRowEntity, { worldId });
  await em.nativeDelete(DossierEntity, { worldId });
  await em.nativeDelete(IdempotencyKey, { ownerId: worldId });
}

async function insertAll<Entity extends object>(
  em: SqlEntityManager,
  entity: EntityName<Entity>,
  rows: RequiredEntityData<Entity>[],
): Promise<void> {
  if (rows.length > 0) await em.insertMany(entity, rows);
}
