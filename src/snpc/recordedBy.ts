import type { Instant } from '../time/index.js';
import type { Dossier, RecordedRow } from './dossier.js';

/**
 * A dossier as its register holds it at an instant: rows recorded later are absent, and a closing that lies
 * ahead reads as null. For sources that plan ahead of their clock: nothing ahead of it may leave them.
 */
export function recordedBy(dossier: Dossier, clock: Instant): Dossier {
  return {
    ...dossier,
    titlePeriods: rowsBy(dossier.titlePeriods, clock),
    titles: rowsBy(dossier.titles, clock),
    categories: rowsBy(dossier.categories, clock),
    restrictions: rowsBy(dossier.restrictions, clock),
    infractions: rowsBy(dossier.infractions, clock),
    stages: rowsBy(dossier.stages, clock),
    medicalVisits: rowsBy(dossier.medicalVisits, clock),
    measures: rowsBy(dossier.measures, clock),
    letters: rowsBy(dossier.letters, clock),
  };
}

function rowsBy<Row extends RecordedRow>(rows: readonly Row[], clock: Instant): Row[] {
  return rows
    .filter(({ recordedFrom }) => recordedFrom <= clock)
    .map(row => (row.recordedTo !== null && row.recordedTo > clock ? stillOpen(row) : row));
}

function stillOpen<Row extends RecordedRow>(row: Row): Row {
  const { closedRevision: _, ...open } = row;
  return { ...open, recordedTo: null } as Row;
}
