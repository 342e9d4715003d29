import type { RecordedRow } from '../../src/snpc/index.js';
import { type Instant, type LegalDay, legalDayOf } from '../../src/time/index.js';
import type {
  Act,
  HeldRows,
  InfractionLife,
  InfractionStep,
  LetterLife,
  Plan,
  PlannedStep,
  RecordedInfraction,
  RecordedStage,
  StageLife,
  StageStep,
} from '../life/record.js';
import type { HangingRow, HangingTable, lifeColumns, recordedColumns } from './columns.js';
import type { TableRow } from './tables.js';

type Part = keyof HeldRows;

type RecordedRowOf<Table extends HangingTable> = HangingRow<Table, typeof recordedColumns>;
type LifeRowOf<Table extends HangingTable> = HangingRow<Table, typeof lifeColumns>;

/** The columns that hold the days of an infraction's steps; its finality and its recording have columns of their own. */
export const stepColumns = {
  NOTICE_SENT: 'notice_on',
  PAID: 'paid_on',
  TITLE_ISSUED: 'title_on',
  ORDER_ISSUED: 'order_on',
  CONTESTED: 'contested_on',
  JUDGED: 'judged_on',
  CARRIED_OUT: 'carried_out_on',
} as const satisfies Partial<Record<InfractionStep, keyof TableRow<'infraction'>>>;

/** An infraction as a dossier shows it. */
export function recordedInfraction(row: RecordedRowOf<'infraction'>): RecordedInfraction {
  return {
    ...infractionColumns(row),
    recordedAt: instantOf(row.recorded_at as number),
    finalOn: row.final_on as LegalDay,
    finalBy: row.final_by as RecordedInfraction['finalBy'],
  };
}

function infractionColumns(row: RecordedRowOf<'infraction'>) {
  return {
    id: row.id,
    withdrawnAt: maybeInstant(row.withdrawn_at),
    revision: row.revision,
    withdrawnRevision: row.withdrawn_revision,
    offenceRef: row.offence_ref,
    label: row.label,
    class: row.class as RecordedInfraction['class'],
    points: row.points,
    channel: row.channel as RecordedInfraction['channel'],
    place: row.place,
    committedOn: row.committed_on as LegalDay,
    committedAt: instantOf(row.committed_at),
    authority: row.authority,
    simultaneousGroup: row.simultaneous_group,
    corrections: listOf<RecordedInfraction['corrections'][number]>(row.corrections),
  };
}

/** An infraction with every step and draw. */
export function infractionLife(row: LifeRowOf<'infraction'>): InfractionLife {
  const draws = JSON.parse(row.draws) as PlanColumn<InfractionStep>;
  const recordedAt = maybeInstant(row.recorded_at);
  const dayOf = (step: InfractionStep): LegalDay => {
    if (step === 'FINAL') return row.final_on as LegalDay;
    if (step === 'RECORDED') return legalDayOf(recordedAt as Instant);
    return row[stepColumns[step]] as LegalDay;
  };
  return {
    ...infractionColumns(row),
    recordedAt,
    finalOn: row.final_on as LegalDay | null,
    finalBy: row.final_by as InfractionLife['finalBy'],
    ordinal: row.ordinal,
    commandedAt: instantOf(row.commanded_at),
    path: row.path as InfractionLife['path'],
    plan: planOf(draws, dayOf),
    withdrawal: maybeJson(row.withdrawal),
    letterDraws: JSON.parse(row.letter_draws),
  };
}

/** A stage as a dossier shows it. */
export function recordedStage(row: RecordedRowOf<'stage'>): RecordedStage {
  return {
    id: row.id,
    recordedAt: instantOf(row.recorded_at),
    withdrawnAt: maybeInstant(row.withdrawn_at),
    revision: row.revision,
    withdrawnRevision: row.withdrawn_revision,
    kind: row.kind as RecordedStage['kind'],
    from: row.from_day as LegalDay,
    to: row.to_day as LegalDay,
    place: row.place,
    attestation: row.attestation,
    corrections: listOf<RecordedStage['corrections'][number]>(row.corrections),
  };
}

/** A stage with every step and draw. */
export function stageLife(row: LifeRowOf<'stage'>): StageLife {
  const stage = recordedStage(row);
  const dayOf = (step: StageStep): LegalDay =>
    step === 'ATTESTED' ? (row.attested_on as LegalDay) : legalDayOf(stage.recordedAt);
  return {
    ...stage,
    ordinal: row.ordinal,
    commandedAt: instantOf(row.commanded_at),
    plan: planOf(JSON.parse(row.draws) as PlanColumn<StageStep>, dayOf),
    withdrawal: maybeJson(row.withdrawal),
    letterDraws: JSON.parse(row.letter_draws),
  };
}

/** A plan as its column holds it: the days of its steps stand in columns of their own. */
export type PlanColumn<Step extends string> = Omit<Plan<Step>, 'steps'> & {
  readonly steps: readonly Omit<PlannedStep<Step>, 'on'>[];
};

function planOf<Step extends string>(column: PlanColumn<Step>, dayOf: (step: Step) => LegalDay): Plan<Step> {
  return { ...column, steps: column.steps.map(one => ({ ...one, on: dayOf(one.step) })) };
}

export function letterLife(row: RecordedRowOf<'letter'>): LetterLife {
  return {
    id: row.id,
    kind: row.kind as LetterLife['kind'],
    about: JSON.parse(row.about),
    ordinal: row.ordinal,
    revision: row.revision,
    sentAt: instantOf(row.sent_at),
    notifiedAt: instantOf(row.notified_at),
    outcome: row.outcome as LetterLife['outcome'],
  };
}

/** The rows held with a dossier, each in its part, in the order they come. */
export function heldRowsOf(rows: readonly RecordedRowOf<'held_row'>[]): HeldRows {
  return heldPartsOf(rows, () => ({}));
}

/** The same with the commands that wrote them. */
export function heldLivesOf(rows: readonly LifeRowOf<'held_row'>[]): HeldRows {
  return heldPartsOf(rows, ({ act }) => (act === null ? {} : { act: JSON.parse(act) as Act }));
}

function heldPartsOf<Columns extends RecordedRowOf<'held_row'>>(
  rows: readonly Columns[],
  actOf: (row: Columns) => { readonly act?: Act },
): HeldRows {
  const parts: Record<Part, RecordedRow[]> = {
    titlePeriods: [],
    titles: [],
    categories: [],
    restrictions: [],
    medicalVisits: [],
    measures: [],
  };
  for (const row of rows) {
    parts[row.part as Part].push({
      ...JSON.parse(row.content),
      id: row.id,
      recordedFrom: instantOf(row.recorded_from),
      recordedTo: maybeInstant(row.recorded_to),
      revision: row.revision,
      ...(row.closed_revision === null ? {} : { closedRevision: row.closed_revision }),
      ...actOf(row),
    });
  }
  return parts as unknown as HeldRows;
}

// Some databases give their 64-bit integers as texts.
function instantOf(value: number): Instant {
  return Number(value) as Instant;
}

function maybeInstant(value: number | null): Instant | null {
  return value === null ? null : instantOf(value);
}

function listOf<Item>(text: string | null): Item[] {
  return text === null ? [] : JSON.parse(text);
}

function maybeJson<Value>(text: string | null): Value | null {
  return text === null ? null : JSON.parse(text);
}
