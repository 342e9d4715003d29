import { latestOn } from '../../../src/licence/periods.js';
import type { TitlePeriod } from '../../../src/snpc/index.js';
import { addYears, type Instant, isoDay, type LegalDay } from '../../../src/time/index.js';
import type { CommandContext } from '../command.js';
import { drawName } from '../draws.js';
import { heldLicence, latestVersions, openLicence } from '../heldLicence.js';
import type { Held, HeldRows, LicenceRecord } from '../record.js';
import { CommandRefusal } from '../refusal.js';
import { registerBalance } from '../registerBalance.js';
import type {
  CategoryObtained,
  ExchangedAbroad,
  ExchangedForFrench,
  HolderDied,
  LicenceIssued,
  TrainingTaken,
} from './act.js';
import { checkCategories } from './categoryCodes.js';
import { addRow, changeRow, type Writing } from './rows.js';
import { invalidationsOf, timeWithoutLicence } from './withoutLicence.js';

/** Years for which a card is valid. */
const yearsOfTitle = 15;

const freshPeriod = {
  endedOn: null,
  endedBy: null,
  complementaryTrainingOn: null,
  exchangedFrom: null,
  exchangedOn: null,
} as const;

/**
 * A category on the licence held; a candidate's first one begins it.
 * @throws CommandRefusal CATEGORY_HELD, NO_LICENCE_HELD
 */
export function obtainCategory(
  record: LicenceRecord,
  { code, mode = 'EXAM', expiresOn = null, medicalLimitOn = null, formation = 'STANDARD' }: CategoryObtained,
  writing: Writing,
  context: CommandContext,
): HeldRows {
  checkCategories([code]);
  const on = writing.act.doneOn;
  const isCandidate = record.held.titlePeriods.length === 0;
  if (!isCandidate) validLicence(record, on, context);
  if (latestVersions(record.held.categories).some(row => row.code === code && row.recordedTo === null)) {
    throw new CommandRefusal('CATEGORY_HELD', `Category ${code} is held already: choose another`);
  }
  const begun = isCandidate
    ? addRow(
        record.held,
        'titlePeriods',
        writing.act.id,
        { ...freshPeriod, obtainedOn: on, formation, firstLicence: true },
        writing,
      )
    : record.held;
  const category = { code, obtainedOn: on, mode, expiresOn, medicalLimitOn };
  return addTitle(
    addRow(begun, 'categories', `${writing.act.id}-${code}`, category, writing),
    on,
    writing,
    context,
  );
}

/**
 * A new licence: its categories are obtained that day, others are lost.
 * @throws CommandRefusal LICENCE_STILL_HELD, TOO_SOON_FOR_A_LICENCE, HOLDER_DECEASED
 */
export function issueLicence(
  record: LicenceRecord,
  { categories, formation = 'STANDARD' }: LicenceIssued,
  writing: Writing,
  context: CommandContext,
): HeldRows {
  checkCategories(categories);
  const on = writing.act.doneOn;
  checkMayHoldAnother(record, on, context);
  const firstLicence = record.held.titlePeriods.length === 0;
  const period = { ...freshPeriod, obtainedOn: on, formation, firstLicence };
  const held = addRow(record.held, 'titlePeriods', writing.act.id, period, writing);
  const mode = 'EXAM' as const;
  return addTitle(
    replaceCategories(
      held,
      categories,
      { obtainedOn: on, mode, expiresOn: null, medicalLimitOn: null },
      writing,
    ),
    on,
    writing,
    context,
  );
}

/** A foreign licence exchanged: it counts from its original day. @throws CommandRefusal LICENCE_STILL_HELD, DAYS_OUT_OF_ORDER, HOLDER_DECEASED */
export function exchangeForFrench(
  record: LicenceRecord,
  { country, obtainedOn, categories }: ExchangedForFrench,
  writing: Writing,
  context: CommandContext,
): HeldRows {
  checkCategories(categories);
  const on = writing.act.doneOn;
  checkMayHoldAnother(record, on, context);
  const before = latestVersions(record.held.titlePeriods).find(
    ({ endedOn }) => endedOn === null || endedOn >= obtainedOn,
  );
  if (obtainedOn > on || before) {
    throw new CommandRefusal(
      'DAYS_OUT_OF_ORDER',
      `A foreign licence of ${isoDay(obtainedOn)} cannot be exchanged on ${isoDay(on)}: it is obtained before its exchange, and after the end of any French one`,
    );
  }
  const period = { ...freshPeriod, obtainedOn, formation: 'STANDARD', firstLicence: true } as const;
  const exchanged = { ...period, exchangedFrom: country, exchangedOn: on };
  const held = addRow(record.held, 'titlePeriods', writing.act.id, exchanged, writing);
  const category = { obtainedOn, mode: 'EXCHANGE', expiresOn: null, medicalLimitOn: null } as const;
  return addTitle(replaceCategories(held, categories, category, writing), on, writing, context);
}

/** The licence held ends on the day of the act. @throws CommandRefusal NO_LICENCE_HELD */
export function endLicence(
  record: LicenceRecord,
  act: ExchangedAbroad | HolderDied,
  writing: Writing,
): HeldRows {
  const on = writing.act.doneOn;
  const { id } = openLicence(record, on);
  const endedBy = act.kind === 'DEATH' ? 'DEATH' : 'EXCHANGE';
  return changeRow(record.held, 'titlePeriods', id, { endedOn: on, endedBy }, writing);
}

/** When the register records the end of the licence before a day; undefined where no act has ended it. */
export function endRecordedAt(record: LicenceRecord, day: LegalDay): Instant | undefined {
  const period = latestOn(latestVersions(record.held.titlePeriods), day);
  return period === null || period.endedOn === null ? undefined : period.recordedFrom;
}

/** The post-permit training, once a licence. @throws CommandRefusal NO_LICENCE_HELD, DUPLICATE_FACT */
export function takeTraining(record: LicenceRecord, _act: TrainingTaken, writing: Writing): HeldRows {
  const on = writing.act.doneOn;
  const { id, complementaryTrainingOn } = heldLicence(record, on);
  if (complementaryTrainingOn !== null) {
    throw new CommandRefusal(
      'DUPLICATE_FACT',
      `The training of this licence was taken on ${isoDay(complementaryTrainingOn)}: it is taken once`,
    );
  }
  return changeRow(record.held, 'titlePeriods', id, { complementaryTrainingOn: on }, writing);
}

/** The licence held on a day, that no 48SI has invalidated. @throws CommandRefusal NO_LICENCE_HELD */
function validLicence(record: LicenceRecord, day: LegalDay, { at, law }: CommandContext): Held<TitlePeriod> {
  const period = heldLicence(record, day);
  if (registerBalance(record, at, law)?.status !== 'INVALIDE') return period;
  throw new CommandRefusal(
    'NO_LICENCE_HELD',
    'The licence was invalidated by a 48SI: issue a new licence first',
  );
}

function checkMayHoldAnother(record: LicenceRecord, on: LegalDay, { at, law }: CommandContext): void {
  const period = latestOn(latestVersions(record.held.titlePeriods), on);
  if (period === null) return;
  const { endedOn, endedBy } = period;
  if (endedBy === 'DEATH') {
    throw new CommandRefusal(
      'HOLDER_DECEASED',
      `The holder died on ${isoDay(endedOn as LegalDay)}: no licence follows; choose another driver`,
    );
  }
  if (endedOn !== null && endedOn < on) {
    checkBan(record, on);
    return;
  }
  const known = registerBalance(record, at, law);
  const without = known && timeWithoutLicence(invalidationsOf(known));
  if (!without || without.invalidatedOn < period.obtainedOn) {
    throw new CommandRefusal(
      'LICENCE_STILL_HELD',
      `The licence of ${isoDay(period.obtainedOn)} is held on ${isoDay(on)}: a new one follows its annulment, its invalidation or its exchange`,
    );
  }
  if (on >= without.soonest) return;
  const why = without.isSecond
    ? 'one year after the 48SI, since another came less than five years before it (L223-5 II)'
    : 'six months after the 48SI (L223-5 II)';
  throw tooSoon(on, without.soonest, why);
}

// An annulment may forbid a new licence up to a day.
function checkBan(record: LicenceRecord, on: LegalDay): void {
  for (const { kind, to } of latestVersions(record.held.measures)) {
    if (kind === 'ANNULATION' && to !== null && to >= on)
      throw tooSoon(on, (to + 1) as LegalDay, 'the day after the ban of the annulment');
  }
}

function tooSoon(on: LegalDay, soonest: LegalDay, why: string): CommandRefusal {
  return new CommandRefusal(
    'TOO_SOON_FOR_A_LICENCE',
    `No new licence may be obtained on ${isoDay(on)}: give ${isoDay(soonest)}, ${why}, or a later day`,
  );
}

function replaceCategories(
  held: HeldRows,
  codes: readonly string[],
  category: Omit<HeldRows['categories'][number], 'code' | 'id' | 'recordedFrom' | 'recordedTo' | 'act'>,
  writing: Writing,
): HeldRows {
  const former = latestVersions(held.categories).filter(({ recordedTo }) => recordedTo === null);
  const lost = former.filter(({ code }) => !codes.includes(code));
  const kept = lost.reduce((rows, { id }) => changeRow(rows, 'categories', id, null, writing), held);
  return codes.reduce((rows, code) => {
    const same = former.find(row => row.code === code);
    return same
      ? changeRow(rows, 'categories', same.id, category, writing)
      : addRow(rows, 'categories', `${writing.act.id}-${code}`, { code, ...category }, writing);
  }, kept);
}

function addTitle(held: HeldRows, on: LegalDay, writing: Writing, { key }: CommandContext): HeldRows {
  const title = {
    number: `SIM${drawName(key, 'title number')}`,
    issuedOn: on,
    issuedBy: 'Préfecture fictive',
    expiresOn: addYears(on, yearsOfTitle),
  };
  return addRow(held, 'titles', writing.act.id, title, writing);
}
