import type { Dossier, InfractionRow, LetterRow, StageRow } from '../../src/snpc/index.js';
import { type Instant, legalDayOf } from '../../src/time/index.js';
import type { LetterLife, RecordedInfraction, RecordedLicence, RecordedStage } from './record.js';

/**
 * The dossier that a record comes to, rows ahead of the clock included; `recordedBy` cuts it to a clock. A
 * letter unfolds into two versions, its dispatch and its receipt. A fact withdrawn before its recording is
 * never recorded.
 */
export function dossierOf(record: RecordedLicence): Dossier {
  const { neph, civilStatus, address, held } = record;
  return {
    neph,
    civilStatus,
    address,
    ...held,
    infractions: record.infractions.filter(isEverRecorded).map(infractionRow),
    stages: record.stages.filter(isEverRecorded).map(stageRow),
    letters: record.letters.flatMap(letterRows),
  };
}

/** False for a fact that an appeal undid before the register held it. */
export function isEverRecorded(fact: { recordedAt: Instant; withdrawnAt: Instant | null }): boolean {
  return fact.withdrawnAt === null || fact.recordedAt <= fact.withdrawnAt;
}

function infractionRow(infraction: RecordedInfraction): InfractionRow {
  return {
    id: infraction.id,
    recordedFrom: infraction.recordedAt,
    recordedTo: infraction.withdrawnAt,
    ...revisionsOf(infraction),
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

function stageRow(stage: RecordedStage): StageRow {
  const { id, recordedAt, withdrawnAt, kind, from, to, place, attestation } = stage;
  return {
    id,
    recordedFrom: recordedAt,
    recordedTo: withdrawnAt,
    ...revisionsOf(stage),
    kind,
    from,
    to,
    place,
    attestation,
  };
}

function revisionsOf({ revision, withdrawnRevision }: RecordedInfraction | RecordedStage) {
  return withdrawnRevision === null ? { revision } : { revision, closedRevision: withdrawnRevision };
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
