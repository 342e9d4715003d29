import { addYears, type LegalDay, legalDay } from '../../../src/time/index.js';
import type { CategoryCode } from '../../life/acts/categoryCodes.js';

/**
 * Ages from which categories may be obtained (C. route R221-5, from memory of the text, to be verified). The A is that of
 * direct access, which ended in June 2016.
 */
const leastAges: Readonly<Record<CategoryCode, number>> = {
  AM: 14,
  A1: 16,
  A2: 18,
  A: 24,
  B1: 16,
  B: 17,
  BE: 18,
  C1: 18,
  C1E: 18,
  C: 21,
  CE: 21,
  D1: 21,
  D1E: 21,
  D: 24,
  DE: 24,
};

/** From this day on an A follows an A2 of two years, by a training (decree 2016-723, from memory, to be verified). */
const throughA2 = legalDay('2016-06-03');
const yearsOfA2 = 2;
const leastAgeThroughA2 = leastAges.A2 + yearsOfA2;

/** From this age on the lives of a population see no doctor any more for the heavy categories. */
export const lastAge = 80;

/** Who obtains a category: a birth, the day of the first licence, and that of an A2 held already. */
export interface Holder {
  readonly bornOn: LegalDay;
  readonly licensedOn: LegalDay;
  readonly heldA2On?: LegalDay | undefined;
}

/** When a category is obtained, and the A2 that it follows. */
export interface Obtained {
  readonly on: LegalDay;
  readonly a2On: LegalDay | null;
}

/** When somebody obtains a category who would on a day: that day, or as soon after it as the law allows. */
export function obtainedOn(code: CategoryCode, day: LegalDay, holder: Holder): Obtained {
  const { bornOn, licensedOn, heldA2On } = holder;
  const isThroughA2 = code === 'A' && day >= throughA2;
  const soonest = addYears(bornOn, isThroughA2 ? leastAgeThroughA2 : leastAges[code]);
  const on = later(day, soonest);
  if (code !== 'A' || on < throughA2) return { on, a2On: null };
  const a2On = heldA2On ?? later(addYears(on, -yearsOfA2), later(licensedOn, addYears(bornOn, leastAges.A2)));
  return { on: later(on, addYears(a2On, yearsOfA2)), a2On };
}

/**
 * Years for which a medical opinion of a day holds: at most those given, and those that the age allows: five until sixty,
 * then two for goods and one from seventy-six, one for passengers (C. route R221-11, from memory of the text, to be
 * verified). Null for one who is too old to be still examined.
 */
export function yearsOfOpinion(
  { code, most }: { readonly code: CategoryCode; readonly most: number },
  visitedOn: LegalDay,
  bornOn: LegalDay,
): number | null {
  const isPast = (age: number) => visitedOn >= addYears(bornOn, age);
  if (isPast(lastAge)) return null;
  if (!isPast(60)) return Math.min(most, 5);
  if (code.startsWith('C')) return Math.min(most, isPast(76) ? 1 : 2);
  return code.startsWith('D') ? 1 : Math.min(most, 5);
}

function later(one: LegalDay, other: LegalDay): LegalDay {
  return one > other ? one : other;
}
