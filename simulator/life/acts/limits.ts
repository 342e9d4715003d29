import { heldLicence, latestVersions } from '../heldLicence.js';
import type { HeldRows, LicenceRecord } from '../record.js';
import { CommandRefusal } from '../refusal.js';
import type { MedicalVisit, RestrictionAdded, RestrictionLifted } from './act.js';
import { checkOrder } from './planAct.js';
import { addRow, changeRow, type Writing } from './rows.js';

/**
 * A medical opinion: it sets the last day of validity of its categories; one of unfitness ends it on the day of the
 * visit (C. route R221-10, R226-1). @throws CommandRefusal CATEGORY_NOT_HELD, DAYS_OUT_OF_ORDER
 */
export function visitDoctor(record: LicenceRecord, visit: MedicalVisit, writing: Writing): HeldRows {
  const visitedOn = writing.act.doneOn;
  const { opinion, validUntil = null } = visit;
  checkOrder(visitedOn, validUntil, ['the visit', 'Its validity']);
  const held = latestVersions(record.held.categories).filter(({ recordedTo }) => recordedTo === null);
  const categories = visit.categories ?? held.map(({ code }) => code);
  const isFit = opinion === 'FIT' || opinion === 'FIT_WITH_LIMITS';
  const row = { visitedOn, opinion, categories, validUntil: isFit ? validUntil : null };
  const told = addRow(record.held, 'medicalVisits', writing.act.id, row, writing);
  return categories.reduce((rows, code) => {
    const { id } = held.find(one => one.code === code) ?? notHeld(code);
    return changeRow(rows, 'categories', id, { medicalLimitOn: isFit ? validUntil : visitedOn }, writing);
  }, told);
}

/** A restriction from the day of the act. @throws CommandRefusal NO_LICENCE_HELD, CATEGORY_NOT_HELD, DAYS_OUT_OF_ORDER */
export function addRestriction(
  record: LicenceRecord,
  { code, category = null, to = null }: RestrictionAdded,
  writing: Writing,
): HeldRows {
  const from = writing.act.doneOn;
  heldLicence(record, from);
  checkOrder(from, to, ['its first day', 'Its last day']);
  if (category !== null && !latestVersions(record.held.categories).some(row => row.code === category))
    notHeld(category);
  return addRow(record.held, 'restrictions', writing.act.id, { code, category, from, to }, writing);
}

/** The day of the act is the last of a restriction. @throws CommandRefusal UNKNOWN_FACT, DAYS_OUT_OF_ORDER */
export function liftRestriction(
  record: LicenceRecord,
  { code, category = null }: RestrictionLifted,
  writing: Writing,
): HeldRows {
  const to = writing.act.doneOn;
  const row = latestVersions(record.held.restrictions).find(
    one =>
      one.recordedTo === null &&
      one.code === code &&
      one.category === category &&
      (one.to === null || one.to > to),
  );
  if (!row) {
    throw new CommandRefusal(
      'UNKNOWN_FACT',
      `No restriction ${JSON.stringify(code)} runs that could be lifted`,
    );
  }
  checkOrder(row.from, to, ['its first day', 'Its last day']);
  return changeRow(record.held, 'restrictions', row.id, { to }, writing);
}

function notHeld(code: string): never {
  throw new CommandRefusal('CATEGORY_NOT_HELD', `Category ${JSON.stringify(code)} is not held`);
}
