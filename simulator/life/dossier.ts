import type { Dossier, InfractionRow, LetterRow, RecordedRow, StageRow } from '../../src/snpc/index.js';
import { type Instant, legalDayOf } from '../../src/time/index.js';
import type {
  Held,
  HeldRows,
  InfractionContent,
  InfractionLife,
  LetterLife,
  LicenceRecord,
  RecordedInfraction,
  RecordedLicence,
  RecordedStage,
  StageContent,
} from './record.js';

/**
 * The dossier that a record comes to, rows ahead of the clock included; `recordedBy` cuts it to a clock. A
 * letter unfolds into two versions, its dispatch and its receipt; a corrected fact into one before and one after each
 * correction. A fact withdrawn before its recording is never recorded.
 */
export function dossierOf(record: RecordedLicence): Dossier {
  const { neph, civilStatus, address, held } = record;
  return {
    neph,
    civilStatus,
    address,
    ...heldPartsOf(held),
    infractions: record.infractions
      .filter(isEverRecorded)
      .flatMap(infraction => versionsOf<InfractionContent>(infraction, infractionContent(infraction))),
    stages: record.stages
      .filter(isEverRecorded)
      .flatMap(stage => versionsOf<StageContent>(stage, stageContent(stage))),
    letters: record.letters.flatMap(letterRows),
  };
}

/** What the register holds or will hold of a record: an infraction that ends in an acquittal is left out. */
export function recordedPartOf(record: LicenceRecord): RecordedLicence {
  return { ...record, infractions: record.infractions.filter(isToBeRecorded) };
}

/** False for an infraction that ends in an acquittal. */
export function isToBeRecorded(life: InfractionLife): life is InfractionLife & RecordedInfraction {
  return life.recordedAt !== null;
}

/** False for a fact that an appeal undid before the register held it, or that it will never hold. */
export function isEverRecorded(fact: {
  readonly recordedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}): boolean {
  return fact.recordedAt !== null && (fact.withdrawnAt === null || fact.recordedAt <= fact.withdrawnAt);
}

// How a row came to the register is the simulator's own business.
function heldPartsOf(held: HeldRows): HeldRows {
  const withoutAct = <Row extends RecordedRow>(rows: readonly Held<Row>[]): Held<Row>[] =>
    rows.some(({ act }) => act !== undefined)
      ? rows.map(({ act: _, ...row }) => row as unknown as Held<Row>)
      : (rows as Held<Row>[]);
  return {
    titlePeriods: withoutAct(held.titlePeriods),
    titles: withoutAct(held.titles),
    categories: withoutAct(held.categories),
    restrictions: withoutAct(held.restrictions),
    medicalVisits: withoutAct(held.medicalVisits),
    measures: withoutAct(held.measures),
  };
}

/** The columns of an infraction as it was first recorded. */
export function infractionContent(infraction: InfractionContent): InfractionContent {
  return {
    offenceRef: infraction.offenceRef,
    label: infraction.label,
    class: infraction.class,
    points: infraction.points,
    channel: infraction.channel,
    place: infraction.place,
    committedOn: infraction.committedOn,
    committedAt: infraction.committedAt,
    finalOn: infraction.finalOn,
    finalBy: infraction.finalBy,
    authority: infraction.authority,
    simultaneousGroup: infraction.simultaneousGroup,
  };
}

/** The columns of a stage as it was first recorded. */
export function stageContent({ kind, from, to, place, attestation }: StageContent): StageContent {
  return { kind, from, to, place, attestation };
}

type VersionOf<Content> = Content extends InfractionContent ? InfractionRow : StageRow;

function versionsOf<Content extends InfractionContent | StageContent>(
  fact: RecordedInfraction | RecordedStage,
  first: Content,
): VersionOf<Content>[] {
  const { id, withdrawnAt, withdrawnRevision } = fact;
  let [content, recordedFrom, revision]: [Content, Instant, number] = [first, fact.recordedAt, fact.revision];
  const versions: RecordedRow[] = [];
  for (const correction of fact.corrections) {
    if (withdrawnAt !== null && correction.recordedAt > withdrawnAt) break;
    const closing = { recordedTo: correction.recordedAt, closedRevision: correction.revision };
    versions.push({ id, recordedFrom, revision, ...closing, ...content });
    content = { ...content, ...correction.changes } as Content;
    [recordedFrom, revision] = [correction.recordedAt, correction.revision];
  }
  const closing = withdrawnRevision === null ? {} : { closedRevision: withdrawnRevision };
  versions.push({
    id,
    recordedFrom,
    recordedTo: withdrawnAt,
    revision,
    ...closing,
    ...content,
  } as RecordedRow);
  return versions as VersionOf<Content>[];
}

function letterRows({ id, kind, about, revision, sentAt, notifiedAt, outcome }: LetterLife): LetterRow[] {
  const letter = { id, kind, about, revision, sentOn: legalDayOf(sentAt) };
  const received: LetterRow = {
    ...letter,
    recordedFrom: notifiedAt,
    recordedTo: null,
    notifiedOn: legalDayOf(notifiedAt),
    outcome,
  };
  // A letter received as it is sent has no moment of its own between the two.
  if (notifiedAt === sentAt) return [received];
  return [
    { ...letter, recordedFrom: sentAt, recordedTo: notifiedAt, notifiedOn: null, outcome: 'SENT' },
    received,
  ];
}
