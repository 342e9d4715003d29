import type { InfractionRow, StageRow } from '../snpc/index.js';

/** What a history tells of an infraction: everything but the court or office that made it final. */
export type OpenInfraction = Omit<InfractionRow, 'authority'>;

/** What a history tells of a stage: everything but the reference of its attestation. */
export type OpenStage = Omit<StageRow, 'attestation'>;

// Members are named one by one, so that one which a row gains, or which a source adds, stays closed until it is opened.

/** An infraction as every door shows it. */
export function openInfraction(row: InfractionRow): OpenInfraction {
  return {
    id: row.id,
    recordedFrom: row.recordedFrom,
    recordedTo: row.recordedTo,
    offenceRef: row.offenceRef,
    label: row.label,
    class: row.class,
    points: row.points,
    channel: row.channel,
    place: row.place,
    committedOn: row.committedOn,
    committedAt: row.committedAt,
    finalOn: row.finalOn,
    finalBy: row.finalBy,
    simultaneousGroup: row.simultaneousGroup,
  };
}

/** A stage as every door shows it. */
export function openStage(row: StageRow): OpenStage {
  return {
    id: row.id,
    recordedFrom: row.recordedFrom,
    recordedTo: row.recordedTo,
    kind: row.kind,
    from: row.from,
    to: row.to,
    place: row.place,
  };
}
