declare const legalDayBrand: unique symbol;

/**
 * A day on which something is true in law, in the legal time of metropolitan France.
 * Held as whole days since 1970-01-01, so that days compare and sort as numbers.
 */
export type LegalDay = number & { readonly [legalDayBrand]: true };

/** Thrown when a text is not a day of the calendar: bad form, or a day that does not exist. */
export class ImpossibleDay extends Error {
  override readonly name = 'ImpossibleDay';
  constructor(readonly text: string) {
    super(`"${text}" is not a day: expected YYYY-MM-DD, a day that exists`);
  }
}

/** Reads `YYYY-MM-DD`. @throws ImpossibleDay when the form is wrong or the day does not exist. */
export function legalDay(text: string): LegalDay {
  const day = tryLegalDay(text);
  if (day === undefined) throw new ImpossibleDay(text);
  return day;
}

/** Reads `YYYY-MM-DD`, or gives undefined where the text is no day of the calendar. */
export function tryLegalDay(text: string): LegalDay | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? fromCivil(year, month, day) : undefined;
}

/** Writes a day as `YYYY-MM-DD`. */
export function isoDay(day: LegalDay): string {
  const { year, month, dayOfMonth } = civil(day);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: LegalDay, count: number): LegalDay {
  return (day + count) as LegalDay;
}

/**
 * The same day of the month, `count` months later; the last day of that month where it has no such day
 * (29 February + 12 months = 28 February). Code of civil procedure, articles 641 and 642, by analogy.
 */
export function addMonths(day: LegalDay, count: number): LegalDay {
  const month = monthOf(day);
  const start = monthStarts[month + count];
  const next = monthStarts[month + count + 1];
  if (month < 0 || start === undefined || next === undefined) return addMonthsAnywhere(day, count);
  const elapsed = day - (monthStarts[month] as number);
  return (elapsed < next - start ? start + elapsed : next - 1) as LegalDay;
}

/** `addMonths` by whole years. */
export function addYears(day: LegalDay, count: number): LegalDay {
  return addMonths(day, count * 12);
}

/** Year, month (1 to 12) and day of the month of a legal day. */
export function civil(day: LegalDay): { year: number; month: number; dayOfMonth: number } {
  // Days counted from 1 March of year 0, so that a leap day falls at the end of its cycle.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}

/** The legal day of a year, month (1 to 12) and day of the month that exist. */
export function fromCivil(year: number, month: number, dayOfMonth: number): LegalDay {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) as LegalDay;
}

/** Number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const firstTabledYear = 1890;
const lastTabledYear = 2310;

// First day of each month of the years that dossiers and worlds reach: adding months is the innermost step of
// the law, and a look-up costs a tenth of the arithmetic.
const monthStarts: Int32Array = Int32Array.from(
  { length: (lastTabledYear - firstTabledYear) * 12 + 1 },
  (_, month) => fromCivil(firstTabledYear + Math.floor(month / 12), (month % 12) + 1, 1),
);

/** Index of the month of a day in the table, -1 outside it. */
function monthOf(day: LegalDay): number {
  const first = monthStarts[0] as number;
  const end = monthStarts[monthStarts.length - 1] as number;
  if (day < first || day >= end) return -1;
  let month = Math.floor((day - first) / 30.436875);
  while (day >= (monthStarts[month + 1] as number)) month++;
  while (day < (monthStarts[month] as number)) month--;
  return month;
}

function addMonthsAnywhere(day: LegalDay, count: number): LegalDay {
  const { year, month, dayOfMonth } = civil(day);
  const months = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(months / 12);
  const targetMonth = months - targetYear * 12 + 1;
  return fromCivil(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
