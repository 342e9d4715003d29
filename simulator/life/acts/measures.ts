import { addDays, type LegalDay } from '../../../src/time/index.js';
import { heldLicence, latestVersions, openLicence } from '../heldLicence.js';
import type { HeldRows, LicenceRecord, PlannedStep } from '../record.js';
import { CommandRefusal } from '../refusal.js';
import { stepOf } from '../steps.js';
import type { MeasureLifted, MeasurePronounced } from './act.js';
import { checkOrder } from './planAct.js';
import { addRow, changeRow, type Writing } from './rows.js';

/** Days for which officers may keep a title: 120 hours at most (L224-2). */
const daysOfRetention = 5;

const authorities: Readonly<Record<MeasurePronounced['measure'], string>> = {
  SUSPENSION: 'Préfecture',
  RESTRICTION: 'Préfecture',
  EAD: 'Préfecture',
  RETENTION: 'Forces de l’ordre',
  ANNULATION: 'Tribunal judiciaire',
  INTERDICTION: 'Tribunal judiciaire',
  SUSPENSION_MEDICALE: 'Préfecture',
  RESTRICTION_MEDICALE: 'Préfecture',
};

/**
 * A measure, which takes effect by its notification unless its execution begins later; an annulment also ends the
 * licence, on the day before its execution. @throws CommandRefusal NO_LICENCE_HELD, DAYS_OUT_OF_ORDER
 */
export function pronounceMeasure(
  record: LicenceRecord,
  given: MeasurePronounced,
  writing: Writing,
): HeldRows {
  const { measure: kind, authority = authorities[given.measure], offenceCommittedOn = null } = given;
  const notifiedOn = (stepOf(writing.act.plan.steps, 'NOTIFIED') as PlannedStep).on;
  const from = given.from ?? (kind === 'ANNULATION' ? addDays(notifiedOn, 1) : notifiedOn);
  const to = given.to ?? (kind === 'RETENTION' ? addDays(from, daysOfRetention) : null);
  checkOrder(notifiedOn, from, ['its notification', 'Its execution']);
  checkOrder(from, to, ['its first day', 'Its last day']);
  const row = { kind, from, to, authority, offenceCommittedOn, notifiedOn };
  const held = addRow(record.held, 'measures', writing.act.id, row, writing);
  if (kind === 'INTERDICTION') return held;
  if (kind !== 'ANNULATION') {
    heldLicence(record, writing.act.doneOn);
    return held;
  }
  const { id } = openLicence(record, writing.act.doneOn);
  const endedOn = addDays(from, -1);
  return changeRow(held, 'titlePeriods', id, { endedOn, endedBy: 'ANNULATION' }, writing);
}

/** The day of the act is the last of a measure. @throws CommandRefusal UNKNOWN_FACT, DAYS_OUT_OF_ORDER */
export function liftMeasure(record: LicenceRecord, { measure }: MeasureLifted, writing: Writing): HeldRows {
  const to: LegalDay = writing.act.doneOn;
  const row = latestVersions(record.held.measures).find(({ id }) => id === measure);
  if (!row || row.kind === 'ANNULATION') {
    throw new CommandRefusal(
      'UNKNOWN_FACT',
      `There is no measure ${JSON.stringify(measure)} that could be lifted`,
    );
  }
  checkOrder(row.from, to, ['its first day', 'Its last day']);
  return changeRow(record.held, 'measures', row.id, { to }, writing);
}
