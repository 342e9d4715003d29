import { civil, daysInMonth, fromCivil, type LegalDay } from '../../../src/time/index.js';
import { cumulated } from '../stream.js';
import type { PeoplePart } from './peopleSchema.js';

/** Pairs of a birth month and an age at registration. A power of two, so that any odd step visits them all. */
export const slotCount = 16_384;

/** Months are counted from January of year 0. */
export interface SlotTable {
  /** Birth month of each slot, rising. */
  readonly bornIn: Int32Array;
  /** Month of registration of each slot: that of its NEPH. */
  readonly registeredIn: Int32Array;
  /** Birth month of the oldest. */
  readonly firstMonth: number;
  /** First slot of each birth month from `firstMonth` on, then the number of slots. */
  readonly firstSlots: Int32Array;
}

type TableParts = Pick<PeoplePart, 'ages' | 'registrationAges' | 'monthsSinceRegistration'>;

/** Fills the slots in proportion to the tables of ages. Pure, and the same on every machine. */
export function slotTable(part: TableParts, referenceDate: LegalDay): SlotTable {
  const last = lastWholeMonth(referenceDate);
  const shares = sharesByAge(part.ages.value);
  const firstMonth = last - (shares.length - 1);
  const firstSlots = shareOut(shares.toReversed());
  const bornIn = new Int32Array(slotCount);
  const registeredIn = new Int32Array(slotCount);
  const ageAt = agesAtRegistration(part, last);
  for (let month = 0; month < shares.length; month++) {
    const born = firstMonth + month;
    for (let slot = firstSlots[month] as number; slot < (firstSlots[month + 1] as number); slot++) {
      bornIn[slot] = born;
      registeredIn[slot] = born + ageAt(born, goldenPart(slot));
    }
  }
  return { bornIn, registeredIn, firstMonth, firstSlots };
}

/** The month of a day, counted from January of year 0. */
export function monthIn(day: LegalDay): number {
  const { year, month } = civil(day);
  return year * 12 + month - 1;
}

/** The first day of a month counted from January of year 0. */
export function firstDayOf(month: number): LegalDay {
  return fromCivil(Math.floor(month / 12), (month % 12) + 1, 1);
}

export function daysOf(month: number): number {
  return daysInMonth(Math.floor(month / 12), (month % 12) + 1);
}

// Whoever was born in it, on any of its days, has had as many whole months since as there are months after it.
function lastWholeMonth(day: LegalDay): number {
  const { dayOfMonth } = civil(day);
  const month = monthIn(day);
  return dayOfMonth === daysOf(month) ? month : month - 1;
}

type AgeTable = TableParts['ages']['value'];

/** Share of each age in months, from 0. */
function sharesByAge(classes: AgeTable): number[] {
  const oldest = classes.at(-1)?.to ?? 0;
  const shares = new Array<number>((oldest + 1) * 12).fill(0);
  for (const { from, to, share } of classes) {
    const months = (to - from + 1) * 12;
    shares.fill(share / months, from * 12, from * 12 + months);
  }
  return shares;
}

// Rounds the running sum rather than each share: the whole comes out right, and no month is off by one slot.
function shareOut(shares: readonly number[]): Int32Array {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const firsts = new Int32Array(shares.length + 1);
  let sum = 0;
  for (const [place, share] of shares.entries()) {
    sum += share;
    firsts[place + 1] = Math.round((sum / total) * slotCount);
  }
  return firsts;
}

// Multiples of the golden ratio: any run of slots, however short, is spread evenly over [0, 1).
function goldenPart(slot: number): number {
  const step = 40_503;
  return (((slot + 1) * step) % 65_536) / 65_536;
}

/** Gives the age in months at registration of somebody born in a month, from a number in [0, 1). */
function agesAtRegistration(part: TableParts, last: number): (born: number, at: number) => number {
  const tables = part.registrationAges.value.map(({ bornFrom, ages }) => ({
    bornFrom,
    sums: cumulated(sharesByAge(ages)),
  }));
  return (born, at) => {
    const year = Math.floor(born / 12);
    const { sums } =
      tables.findLast(({ bornFrom }) => bornFrom <= year) ?? (tables[0] as (typeof tables)[number]);
    const most = Math.min(sums.length - 1, last - born - part.monthsSinceRegistration.value);
    const total = sums[most] ?? 0;
    if (total > 0) return firstAbove(sums, at * total);
    throw new RangeError(
      `Nobody born in ${year} can have registered by the reference date: see registrationAges`,
    );
  };
}

function firstAbove(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
