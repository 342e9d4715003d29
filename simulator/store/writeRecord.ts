import type { EntityName, RequiredEntityData } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { InfractionLife, LicenceRecord, StageLife } from '../life/record.js';
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
  await em.nativeUpdate(DossierEntity, { worldId, neph }, { commands: after.commands, revision });

  const newInfractions = after.infractions.filter(isNewAmong(before.infractions));
  await insertAll(
    em,
    InfractionEntity,
    newInfractions.map(life => infractionRow(life, owner)),
  );
  const newStages = after.stages.filter(isNewAmong(before.stages));
  await insertAll(
    em,
    StageEntity,
    newStages.map(life => stageRow(life, owner)),
  );

  for (const life of withdrawnSince(before.infractions, after.infractions)) {
    await em.nativeUpdate(InfractionEntity, { worldId, neph, id: life.id }, closingOf(life));
  }
  for (const life of withdrawnSince(before.stages, after.stages)) {
    await em.nativeUpdate(StageEntity, { worldId, neph, id: life.id }, closingOf(life));
  }

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

interface Fact {
  readonly id: string;
  readonly withdrawnAt: number | null;
}

/** The columns that a withdrawal changes, and no other: what the register had recorded stays as it is. */
function closingOf({ withdrawnAt, withdrawnRevision, withdrawal }: InfractionLife | StageLife) {
  return { withdrawnAt, withdrawnRevision, withdrawal: JSON.stringify(withdrawal) };
}

function isNewAmong(before: readonly Fact[]): (fact: Fact) => boolean {
  const known = new Set(before.map(({ id }) => id));
  return ({ id }) => !known.has(id);
}

function withdrawnSince<Some extends Fact>(before: readonly Some[], after: readonly Some[]): Some[] {
  const standing = new Set(before.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ id }) => id));
  return after.filter(({ id, withdrawnAt }) => withdrawnAt !== null && standing.has(id));
}
