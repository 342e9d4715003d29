import { beginsOn, hasEnded, latestOn } from '../../src/licence/periods.js';
import type { RecordedRow, TitlePeriod } from '../../src/snpc/index.js';
import { isoDay, type LegalDay } from '../../src/time/index.js';
import type { Held, LicenceRecord } from './record.js';
import { CommandRefusal } from './refusal.js';

/** The last version of each row: what is true, whether the register holds it yet or not. */
export function latestVersions<Row extends RecordedRow>(rows: readonly Row[]): Row[] {
  const latest = new Map<string, Row>();
  for (const row of rows) {
    const known = latest.get(row.id);
    if (!known || isLater(row, known)) latest.set(row.id, row);
  }
  return [...latest.values()];
}

/** The licence held on a day, known to the register or not. @throws CommandRefusal NO_LICENCE_HELD */
export function heldLicence(record: LicenceRecord, day: LegalDay): Held<TitlePeriod> {
  const periods = latestVersions(record.held.titlePeriods);
  const period = latestOn(periods, day);
  if (period !== null && !hasEnded(period, day)) return period;
  throw new CommandRefusal(
    'NO_LICENCE_HELD',
    `No licence is held on ${isoDay(day)}: ${why(periods, period)}`,
  );
}

/** The licence held on a day, whose end nothing has fixed yet. @throws CommandRefusal NO_LICENCE_HELD */
export function openLicence(record: LicenceRecord, day: LegalDay): Held<TitlePeriod> {
  const period = heldLicence(record, day);
  if (period.endedOn === null) return period;
  throw new CommandRefusal(
    'NO_LICENCE_HELD',
    `The licence ends on ${isoDay(period.endedOn)} already (${period.endedBy ?? 'ended'}): it ends once`,
  );
}

function why(periods: readonly TitlePeriod[], period: TitlePeriod | null): string {
  if (period !== null) {
    return `the last one ended on ${isoDay(period.endedOn as LegalDay)} (${period.endedBy ?? 'ended'}); give an earlier day, or a new licence first`;
  }
  if (periods.length === 0) return 'the dossier is that of a candidate; obtain a category first';
  const first = Math.min(...periods.map(beginsOn)) as LegalDay;
  return `the first one begins on ${isoDay(first)}; give that day or a later one`;
}

function isLater(row: RecordedRow, than: RecordedRow): boolean {
  return (
    row.recordedFrom > than.recordedFrom ||
    (row.recordedFrom === than.recordedFrom && (row.revision ?? 0) > (than.revision ?? 0))
  );
}
