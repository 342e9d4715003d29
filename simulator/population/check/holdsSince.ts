import { endOfLegalDay, type Instant, type LegalDay } from '../../../src/time/index.js';
import { isEverRecorded } from '../../life/dossier.js';
import type { LicenceRecord } from '../../life/record.js';

/**
 * True where the history of a licence up to the end of `day`, as the register told it then, stands in the history told at
 * the end of `later`: whatever was recorded, corrected or withdrawn between them happened after `day`.
 */
export function holdsSince(record: LicenceRecord, day: LegalDay, later: LegalDay): boolean {
  const [then, now] = [endOfLegalDay(day), endOfLegalDay(later)];
  const isBetween = (at: Instant | null): boolean => at !== null && at > then && at <= now;
  const { held, infractions, stages } = record;
  for (const fact of infractions) {
    if (fact.committedOn > day && fact.corrections.length === 0) continue;
    if (isEverRecorded(fact) && (isBetween(fact.recordedAt) || isBetween(fact.withdrawnAt))) return false;
    if (fact.corrections.some(({ recordedAt }) => isBetween(recordedAt))) return false;
  }
  for (const fact of stages) {
    if (fact.from > day && fact.corrections.length === 0) continue;
    if (isBetween(fact.recordedAt) || isBetween(fact.withdrawnAt)) return false;
    if (fact.corrections.some(({ recordedAt }) => isBetween(recordedAt))) return false;
  }
  const changes = ({ recordedFrom, recordedTo }: { recordedFrom: Instant; recordedTo: Instant | null }) =>
    isBetween(recordedFrom) || isBetween(recordedTo);
  if (held.measures.some(changes)) return false;
  return !held.titlePeriods.some(row => changes(row) && (row.recordedTo !== null || row.obtainedOn <= day));
}
