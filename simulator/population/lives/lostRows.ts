import type { RecordedRow } from '../../../src/snpc/index.js';
import { type LegalDay, legalDayOf } from '../../../src/time/index.js';
import type { Held, LicenceRecord } from '../../life/record.js';

/**
 * A record without the categories and the visits that its first licence would have brought after a 48SI has invalidated
 * it: nobody obtains a category without a licence, and a new one has its own.
 */
export function withoutRowsAfter(record: LicenceRecord, letter: string): LicenceRecord {
  const found = record.letters.find(({ id }) => id === letter);
  if (found === undefined) return record;
  const day = legalDayOf(found.notifiedAt);
  const { held } = record;
  return {
    ...record,
    held: {
      ...held,
      categories: until(day, held.categories),
      medicalVisits: until(day, held.medicalVisits),
    },
  };
}

function until<Row extends Held<RecordedRow>>(day: LegalDay, rows: readonly Row[]): readonly Row[] {
  const isLost = (row: Row) => row.act === undefined && legalDayOf(row.recordedFrom) > day;
  const lost = rows.filter(isLost);
  if (lost.length === 0) return rows;
  return rows.flatMap(row => {
    if (isLost(row)) return [];
    // The version that one of them would have replaced stays.
    const isNext = lost.some(({ id, recordedFrom }) => id === row.id && recordedFrom === row.recordedTo);
    return [isNext ? { ...row, recordedTo: null } : row];
  });
}
