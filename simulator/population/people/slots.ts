import { type Neph, neph } from '../../../src/snpc/index.js';
import { addDays, type LegalDay } from '../../../src/time/index.js';
import type { PeoplePart } from './peopleSchema.js';
import { daysOf, firstDayOf, monthIn, slotCount, slotTable } from './slotTable.js';

/** When the holder of a licence was born and when the dossier was opened: the same under every seed. */
export interface Slot {
  readonly bornOn: LegalDay;
  /** First day of the month that the NEPH tells. */
  readonly registeredIn: LegalDay;
}

/** Turns indexes into NEPHs and back, and finds those born on a day. */
export interface Slots {
  readonly capacity: number;
  /** @throws RangeError outside the capacity */
  nephOf(index: number): Neph;
  /** Null for a NEPH that is never given. */
  indexOf(neph: Neph): number | null;
  /** @throws RangeError outside the capacity */
  slotOf(index: number): Slot;
  /** Every index below `licences` whose holder was born on a day, in no order, and none besides. */
  bornOn(day: LegalDay, licences: number): Generator<number>;
}

/** Orders given in each month; those below are the personas'. */
const firstOrder = 100_000;
const ordersOfAMonth = 900_000;

// Index i stands in round floor(i / slotCount), at step i mod slotCount of it. A step of the golden ratio spreads the
// first licences, however few, over all ages; `back` undoes it.
const step = 10_125;
const back = inverseOf(step, slotCount);

// Prime to the 28, 29, 30 and 31 days of any month, so that the rounds of a slot visit them all.
const dayByRound = 17;
const dayByStep = 5_743;

/** Makes the slots of a profile. Pure. */
export function createSlots(
  part: Pick<PeoplePart, 'ages' | 'registrationAges' | 'monthsSinceRegistration'>,
  referenceDate: LegalDay,
): Slots {
  const table = slotTable(part, referenceDate);
  const { bornIn, registeredIn } = table;
  const { slotsOf, ranks } = byMonth(registeredIn);
  const busiest = Math.max(...[...slotsOf.values()].map(({ length }) => length));
  const capacity = Math.floor(ordersOfAMonth / busiest) * slotCount;
  const inCapacity = (index: number): number => {
    if (Number.isInteger(index) && index >= 0 && index < capacity) return index;
    throw new RangeError(`A population has licences 0 to ${capacity - 1}, not ${index}`);
  };
  const slotAt = (index: number) => ((index % slotCount) * step) % slotCount;
  return {
    capacity,
    nephOf: index => {
      const round = Math.floor(inCapacity(index) / slotCount);
      const slot = slotAt(index);
      const month = registeredIn[slot] as number;
      const slots = slotsOf.get(month % centuryOfMonths) as readonly number[];
      return neph(`${yearMonth(month)}99${firstOrder + round * slots.length + (ranks[slot] as number)}`);
    },
    indexOf: of => {
      const [, year, month, order] = /^(\d\d)(\d\d)99([1-9]\d{5})$/.exec(of) ?? [];
      const slots = slotsOf.get(Number(year) * 12 + Number(month) - 1);
      if (!slots || Number(month) < 1 || Number(month) > 12) return null;
      const rank = Number(order) - firstOrder;
      const slot = slots[rank % slots.length] as number;
      const index = Math.floor(rank / slots.length) * slotCount + ((slot * back) % slotCount);
      return index < capacity ? index : null;
    },
    slotOf: index => {
      const slot = slotAt(inCapacity(index));
      const month = bornIn[slot] as number;
      const day =
        (Math.floor(index / slotCount) * dayByRound + (index % slotCount) * dayByStep) % daysOf(month);
      return {
        bornOn: addDays(firstDayOf(month), day),
        registeredIn: firstDayOf(registeredIn[slot] as number),
      };
    },
    bornOn: function* (day, licences) {
      const month = monthIn(day);
      const days = daysOf(month);
      const from = table.firstSlots[month - table.firstMonth] ?? 0;
      const to = table.firstSlots[month - table.firstMonth + 1] ?? 0;
      const below = Math.min(licences, capacity);
      for (let slot = from; slot < to; slot++) {
        const place = (slot * back) % slotCount;
        const wanted = (day - firstDayOf(month) - ((place * dayByStep) % days) + days) % days;
        const firstRound = (wanted * inverseOf(dayByRound, days)) % days;
        const between = days * slotCount;
        for (let index = firstRound * slotCount + place; index < below; index += between) yield index;
      }
    },
  };
}

const centuryOfMonths = 1_200;

/** The slots of each month of registration, its century left out as in a NEPH, and the rank of each slot among those of its month. */
function byMonth(registeredIn: Int32Array): {
  slotsOf: ReadonlyMap<number, readonly number[]>;
  ranks: Int32Array;
} {
  const slotsOf = new Map<number, number[]>();
  const ranks = new Int32Array(registeredIn.length);
  for (const [slot, month] of registeredIn.entries()) {
    const slots = slotsOf.get(month % centuryOfMonths) ?? [];
    ranks[slot] = slots.push(slot) - 1;
    slotsOf.set(month % centuryOfMonths, slots);
  }
  return { slotsOf, ranks };
}

function yearMonth(month: number): string {
  return `${two(Math.floor(month / 12) % 100)}${two((month % 12) + 1)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** The number that undoes a multiplication by `factor` modulo `modulus`, to which it is prime. */
function inverseOf(factor: number, modulus: number): number {
  for (let inverse = 1; inverse < modulus; inverse++) if ((factor * inverse) % modulus === 1) return inverse;
  throw new RangeError(`${factor} and ${modulus} have a common factor`);
}
