import type { RequiredEntityData } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/sql';
import type { Neph } from '../../src/snpc/index.js';
import type {
  Act,
  HeldRows,
  InfractionLife,
  InfractionStep,
  LetterLife,
  LicenceRecord,
  Plan,
  PlannedStep,
  StageLife,
} from '../life/record.js';
import type {
  DossierEntity,
  HeldRowEntity,
  InfractionEntity,
  LetterEntity,
  StageEntity,
} from './entities.js';

type HeldRow = Omit<HeldRows[keyof HeldRows][number], 'closedRevision'> & {
  readonly act?: Act | undefined;
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
  const { plan, letterDraws, withdrawal, corrections, ...columns } = life;
  const dayOf = (name: InfractionStep): number | null =>
    plan.steps.find(({ step }) => step === name)?.on ?? null;
  return {
    ...columns,
    ...owner,
    noticeOn: dayOf('NOTICE_SENT'),
    paidOn: dayOf('PAID'),
    titleOn: dayOf('TITLE_ISSUED'),
    orderOn: dayOf('ORDER_ISSUED'),
    contestedOn: dayOf('CONTESTED'),
    judgedOn: dayOf('JUDGED'),
    carriedOutOn: dayOf('CARRIED_OUT'),
    corrections: listColumn(corrections),
    withdrawal: withdrawal && JSON.stringify(withdrawal),
    draws: planColumn(plan),
    letterDraws: JSON.stringify(letterDraws),
  };
}

export function stageRow(life: StageLife, owner: Owner): Data<typeof StageEntity> {
  const { from, to, plan, letterDraws, withdrawal, corrections, ...columns } = life;
  return {
    ...columns,
    ...owner,
    fromDay: from,
    toDay: to,
    attestedOn: (plan.steps[0] as PlannedStep).on,
    corrections: listColumn(corrections),
    withdrawal: withdrawal && JSON.stringify(withdrawal),
    draws: planColumn(plan),
    letterDraws: JSON.stringify(letterDraws),
  };
}

// The days of the steps stand in columns of their own.
function planColumn({ steps, ...plan }: Plan<string>): string {
  return JSON.stringify({ ...plan, steps: steps.map(({ on: _, ...step }) => step) });
}

function listColumn(list: readonly unknown[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list);
}

export function letterRow({ about, ...columns }: LetterLife, owner: Owner): Data<typeof LetterEntity> {
  return { ...columns, ...owner, about: JSON.stringify(about) };
}

export function heldRows(held: HeldRows, { worldId, neph }: Owner): Data<typeof HeldRowEntity>[] {
  return Object.entries(held).flatMap(([part, rows]) =>
    rows.map(
      (
        { id, recordedFrom, recordedTo, revision = 0, closedRevision = null, act, ...content }: HeldRow,
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
        act: act ? JSON.stringify(act) : null,
      }),
    ),
  );
}
