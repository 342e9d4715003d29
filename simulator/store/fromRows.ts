import type { Neph, RecordedRow } from '../../src/snpc/index.js';
import type { Instant, LegalDay } from '../../src/time/index.js';
import type {
  HeldRows,
  InfractionLife,
  LetterLife,
  RecordedInfraction,
  RecordedStage,
  StageLife,
} from '../life/record.js';
import type { TableRow } from './tables.js';

type Part = keyof HeldRows;

/** Columns of an infraction that a dossier shows. */
export type RecordedInfractionRow = Omit<
  TableRow<'infraction'>,
  'world_id' | 'ordinal' | 'path' | 'notice_on' | 'withdrawal' | 'draws' | 'letter_draws'
>;

/** Columns of a stage that a dossier shows. */
export type RecordedStageRow = Omit<
  TableRow<'stage'>,
  'world_id' | 'ordinal' | 'commanded_at' | 'attested_on' | 'withdrawal' | 'draws'
>;

export type LetterColumns = Omit<TableRow<'letter'>, 'world_id'>;
export type HeldColumns = Omit<TableRow<'held_row'>, 'world_id' | 'position'>;

/** An infraction as a dossier shows it. */
export function recordedInfraction(row: RecordedInfractionRow): RecordedInfraction {
  return {
    id: row.id,
    recordedAt: instantOf(row.recorded_at),
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
    finalOn: row.final_on as LegalDay,
    finalBy: row.final_by as RecordedInfraction['finalBy'],
    authority: row.authority,
    simultaneousGroup: row.simultaneous_group,
  };
}

/** An infraction with every step and draw. */
export function infractionLife(row: TableRow<'infraction'>): InfractionLife {
  return {
    ...recordedInfraction(row),
    ordinal: row.ordinal,
    commandedAt: instantOf(row.committed_at),
    path: row.path as InfractionLife['path'],
    noticeOn: row.notice_on as LegalDay,
    withdrawal: maybeJson(row.withdrawal),
    draws: JSON.parse(row.draws),
    letterDraws: JSON.parse(row.letter_draws),
  };
}

/** A stage as a dossier shows it. */
export function recordedStage(row: RecordedStageRow): RecordedStage {
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
  };
}

/** A stage with every step and draw. */
export function stageLife(row: TableRow<'stage'>): StageLife {
  return {
    ...recordedStage(row),
    ordinal: row.ordinal,
    commandedAt: instantOf(row.commanded_at),
    attestedOn: row.attested_on as LegalDay,
    withdrawal: maybeJson(row.withdrawal),
    draws: JSON.parse(row.draws),
  };
}

export function letterLife(row: LetterColumns): LetterLife {
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
export function heldRowsOf(rows: readonly HeldColumns[]): HeldRows {
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
    });
  }
  return parts as unknown as HeldRows;
}

/** Groups rows by driver, in the order they come. */
export function byNeph<Row extends { readonly neph: string }>(
  rows: readonly Row[],
): ReadonlyMap<Neph, Row[]> {
  const groups = new Map<Neph, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.neph as Neph);
    if (group) group.push(row);
    else groups.set(row.neph as Neph, [row]);
  }
  return groups;
}

// Some databases give their 64-bit integers as texts.
function instantOf(value: number): Instant {
  return Number(value) as Instant;
}

function maybeInstant(value: number | null): Instant | null {
  return value === null ? null : instantOf(value);
}

function maybeJson<Value>(text: string | null): Value | null {
  return text === null ? null : JSON.parse(text);
}
