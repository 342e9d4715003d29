import { legalDayOf } from '../../../src/time/index.js';
import type { CommandContext, CommandOutcome } from '../command.js';
import type { HeldRows, LicenceRecord } from '../record.js';
import { CommandRefusal } from '../refusal.js';
import type { DossierAct } from './act.js';
import {
  endLicence,
  endRecordedAt,
  exchangeForFrench,
  issueLicence,
  obtainCategory,
  takeTraining,
} from './licences.js';
import { addRestriction, liftRestriction, visitDoctor } from './limits.js';
import { liftMeasure, pronounceMeasure } from './measures.js';
import { type ActToPlan, planAct } from './planAct.js';
import type { Writing } from './rows.js';

/**
 * Carries out an act: plans its recording, and writes the rows it leaves, under the id given or one that is drawn.
 * @throws CommandRefusal
 */
export function applyAct(
  record: LicenceRecord,
  act: DossierAct,
  context: CommandContext,
  id?: string,
): CommandOutcome {
  if (id !== undefined) checkIdIsFree(record, id);
  const doneOn = act.on ?? legalDayOf(context.at);
  const follows = beginsLicence(act) ? endRecordedAt(record, doneOn) : undefined;
  const planned = planAct({ id, doneOn, delays: delaysOf(act), given: act.steps, follows }, context);
  const held = heldAfter(record, act, { act: planned, revision: context.revision }, context);
  return { record: { ...record, held }, fact: planned.id };
}

const beginsLicence = ({ kind }: DossierAct) => kind === 'LICENCE' || kind === 'EXCHANGED_FOR_FRENCH';

function checkIdIsFree({ held }: LicenceRecord, id: string): void {
  const rows: readonly { readonly id: string }[] = Object.values(held).flat();
  if (rows.every(row => row.id !== id)) return;
  throw new CommandRefusal(
    'DUPLICATE_FACT',
    `This licence already has a row ${JSON.stringify(id)}: choose another id`,
  );
}

function heldAfter(
  record: LicenceRecord,
  act: DossierAct,
  writing: Writing,
  context: CommandContext,
): HeldRows {
  switch (act.kind) {
    case 'MEDICAL_VISIT':
      return visitDoctor(record, act, writing);
    case 'CATEGORY':
      return obtainCategory(record, act, writing, context);
    case 'LICENCE':
      return issueLicence(record, act, writing, context);
    case 'RESTRICTION':
      return addRestriction(record, act, writing);
    case 'RESTRICTION_LIFTED':
      return liftRestriction(record, act, writing);
    case 'MEASURE':
      return pronounceMeasure(record, act, writing);
    case 'MEASURE_LIFTED':
      return liftMeasure(record, act, writing);
    case 'TRAINING':
      return takeTraining(record, act, writing);
    case 'EXCHANGED_FOR_FRENCH':
      return exchangeForFrench(record, act, writing, context);
    case 'EXCHANGED_ABROAD':
    case 'DEATH':
      return endLicence(record, act, writing);
  }
}

function delaysOf(act: DossierAct): ActToPlan['delays'] {
  switch (act.kind) {
    case 'MEDICAL_VISIT':
      return { RECORDED: 'medicalVisit' };
    case 'CATEGORY':
      return { RECORDED: 'category' };
    case 'LICENCE':
      return { RECORDED: 'licence' };
    case 'RESTRICTION':
    case 'RESTRICTION_LIFTED':
      return { RECORDED: 'restriction' };
    case 'MEASURE':
      // Officers keep the title on the spot.
      return { NOTIFIED: act.measure === 'RETENTION' ? 'none' : 'measureNotification', RECORDED: 'measure' };
    case 'MEASURE_LIFTED':
      return { RECORDED: 'measure' };
    case 'TRAINING':
      return { RECORDED: 'training' };
    case 'EXCHANGED_FOR_FRENCH':
    case 'EXCHANGED_ABROAD':
      return { RECORDED: 'exchange' };
    case 'DEATH':
      return { RECORDED: 'death' };
  }
}
