import type { RequiredEntityData } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/sql';
import type { Neph } from '../../src/snpc/index.js';
import type { HeldRows, InfractionLife, LetterLife, LicenceRecord, StageLife } from '../life/record.js';
import type {
  DossierEntity,
  HeldRowEntity,
  InfractionEntity,
  LetterEntity,
  StageEntity,
} from './entities.js';

type HeldRow = Omit<HeldRows[keyof HeldRows][number], 'closedRevision'> & {
  readonly closedRevision?: number | null;
};

type Data<Schema> = RequiredEntityData<InferEntity<Schema>>;

/** Whose row it is. */
export interface Owner {
  readonly worldId: number;
  readonly neph: Neph;
}

/** Where a dossier comes from, when it is a persona's. */
export interface PersonaLabel {
  readonly id: string;
  readonly title: { readonly en: string; readonly fr: string };
}

export function dossierRow(
  record: LicenceRecord,
  owner: Owner,
  revision: number,
  persona: PersonaLabel | null,
): Data<typeof DossierEntity> {
  return {
    ...owner,
    revision,
    civilStatus: JSON.stringify(record.civilStatus),
    bornOn: record.civilStatus.bornOn,
    address: record.address && JSON.stringify(record.address),
    commands: record.commands,
    persona: persona?.id ?? null,
    titleEn: persona?.title.en ?? null,
    titleFr: persona?.title.fr ?? null,
  };
}

export function infractionRow(life: InfractionLife, owner: Owner): Data<typeof InfractionEntity> {
  const { commandedAt: committedAt, draws, letterDraws, withdrawal, ...columns } = life;
  return {
    ...columns,
    ...owner,
    committedAt,
    withdrawal: withdrawal && JSON.stringify(withdrawal),
    draws: JSON.stringify(draws),
    letterDraws: JSON.stringify(letterDraws),
  };
}

export function stageRow(life: StageLife, owner: Owner): Data<typeof StageEntity> {
  const { from, to, draws, withdrawal, ...columns } = life;
  return {
    ...columns,
    ...owner,
    fromDay: from,
    toDay: to,
    withdrawal: withdrawal && JSON.stringify(withdrawal),
    draws: JSON.stringify(draws),
  };
}

export function letterRow({ about, ...columns }: LetterLife, owner: Owner): Data<typeof LetterEntity> {
  return { ...columns, ...owner, about: JSON.stringify(about) };
}

export function heldRows(held: HeldRows, { worldId, neph }: Owner): Data<typeof HeldRowEntity>[] {
  return Object.entries(held).flatMap(([part, rows]) =>
    rows.map(
      (
        { id, recordedFrom, recordedTo, revision = 0, closedRevision = null, ...content }: HeldRow,
        position: number,
      ) => ({
        worldId,
        neph,
        part,
        id,
        recordedFrom,
        recordedTo,
        revision,
        closedRevision,
        position,
        content: JSON.stringify(content),
      }),
    ),
  );
}
