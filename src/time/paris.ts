import type { Instant } from './instant.js';
import { addDays, daysInMonth, fromCivil, type LegalDay } from './legalDay.js';

const minute = 60_000;
const dayLength = 86_400_000;

const formatter = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** The changes of offset inside one UTC year: at each instant of `at`, Paris takes the offset beside it. */
interface YearOfOffsets {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly at: readonly number[];
  readonly offsets: readonly number[];
}

const years = new Map<number, YearOfOffsets>();
const noYear: YearOfOffsets = { from: 0, to: 0, first: 0, at: [], offsets: [] };
/** The year asked last, which is often asked again. */
let latest = noYear;

/** The legal day, in metropolitan France, on which an instant falls. */
export function legalDayOf(at: Instant): LegalDay {
  return Math.floor((at + parisOffset(at)) / dayLength) as LegalDay;
}

/** Whole minutes since midnight that the clocks of Paris show at an instant. */
export function parisMinutes(at: Instant): number {
  const local = at + parisOffset(at);
  return Math.floor((local - Math.floor(local / dayLength) * dayLength) / minute);
}

/** The instant at which a legal day begins (00:00 in Paris). */
export function startOfLegalDay(day: LegalDay): Instant {
  return parisTime(day, 0);
}

/** The last millisecond of a legal day. */
export function endOfLegalDay(day: LegalDay): Instant {
  return (startOfLegalDay(addDays(day, 1)) - 1) as Instant;
}

/**
 * The instant of a legal day at so many minutes after midnight on the Paris wall clock. Where the clock
 * skips that time in spring it is read with the winter offset; where it strikes twice, the first is taken.
 */
export function parisTime(day: LegalDay, minutesAfterMidnight: number): Instant {
  const local = day * dayLength + minutesAfterMidnight * minute;
  const early = local - parisOffset((local - 2 * 60 * minute) as Instant);
  if (early + parisOffset(early as Instant) === local) return early as Instant;
  const other = local - parisOffset(early as Instant);
  return (other + parisOffset(other as Instant) === local ? other : Math.max(early, other)) as Instant;
}

/** Milliseconds by which Paris is ahead of UTC at an instant. */
function parisOffset(at: Instant): number {
  if (at < latest.from || at >= latest.to) latest = yearOf(at);
  const { first, at: changes, offsets } = latest;
  let offset = first;
  for (let index = 0; index < changes.length; index++) {
    if (at >= (changes[index] as number)) offset = offsets[index] as number;
  }
  return offset;
}

/** Milliseconds of a mean year of the calendar: a count of them since 1970 is a year off at most. */
const meanYear = 31_556_952_000;

function yearOf(at: Instant): YearOfOffsets {
  const about = 1970 + Math.floor(at / meanYear);
  const year = yearNumbered(about);
  if (at < year.from) return yearNumbered(about - 1);
  return at >= year.to ? yearNumbered(about + 1) : year;
}

function yearNumbered(year: number): YearOfOffsets {
  const known = years.get(year);
  if (known) return known;
  const made = offsetsOf(year);
  years.set(year, made);
  return made;
}

// Intl knows every rule of the zone but costs microseconds a call, dozens of them a first one: its answers are kept as
// change points, and only a year that keeps another rule than the usual one is gone through day by day.
function offsetsOf(year: number): YearOfOffsets {
  const start = fromCivil(year, 1, 1) * dayLength;
  const end = fromCivil(year + 1, 1, 1) * dayLength;
  return usualYear(year, start, end) ?? anyYear(start, end);
}

const [winter, summer] = [60 * minute, 120 * minute];

/**
 * A year of the rule of the Union: summer begins at 01:00 UTC on the last Sunday of March and ends at that hour on the last
 * one of October, of September before 1996. Directive 2000/84/CE, articles 2 and 3, and those before it. Null where Intl
 * knows of another rule.
 */
function usualYear(year: number, from: number, to: number): YearOfOffsets | null {
  const begins = lastSundayAtOne(year, 3);
  const ends = lastSundayAtOne(year, year < 1996 ? 9 : 10);
  const isWinter = [from, begins - 1, ends, to - 1].every(at => askIntl(at) === winter);
  const isSummer = [begins, ends - 1].every(at => askIntl(at) === summer);
  return isWinter && isSummer
    ? { from, to, first: winter, at: [begins, ends], offsets: [summer, winter] }
    : null;
}

/** The instant of 01:00 UTC on the last Sunday of a month. */
function lastSundayAtOne(year: number, month: number): number {
  const last = fromCivil(year, month, daysInMonth(year, month));
  // The day 0 was a Thursday.
  return (last - ((((last + 4) % 7) + 7) % 7)) * dayLength + 60 * minute;
}

function anyYear(start: number, end: number): YearOfOffsets {
  const at: number[] = [];
  const offsets: number[] = [];
  const first = askIntl(start);
  let before = first;
  for (let day = start; day < end; day += dayLength) {
    const after = askIntl(Math.min(day + dayLength, end - 1));
    if (after === before) continue;
    at.push(changeBetween(day, day + dayLength, before));
    offsets.push(after);
    before = after;
  }
  return { from: start, to: end, first, at, offsets };
}

function changeBetween(low: number, high: number, before: number): number {
  let from = low;
  let to = high;
  while (to - from > minute) {
    const middle = Math.floor((from + to) / 2 / minute) * minute;
    if (askIntl(middle) === before) from = middle;
    else to = middle;
  }
  return to;
}

function askIntl(at: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(at)) part[type] = Number(value);
  const day = fromCivil(part.year as number, part.month as number, part.day as number);
  const seconds = (part.hour as number) * 3600 + (part.minute as number) * 60 + (part.second as number);
  return day * dayLength + seconds * 1000 - Math.floor(at / 1000) * 1000;
}
