import {
  civil,
  type Instant,
  type LegalDay,
  legalDayOf,
  parisTime,
  startOfLegalDay,
} from '../../time/index.js';
import { dayOfDigits, twoDigits } from './days.js';

const minute = 60_000;

/**
 * An instant as field E8 holds it: `JJMMAAAAHHmm` on the Paris clock, seconds left out. The specification names no
 * zone; the local time of the documents is that of metropolitan France.
 */
export function dataTime(at: Instant): string {
  const day = legalDayOf(at);
  const minutes = minutesOfDay(day, (at - (at % minute)) as Instant);
  const { year, month, dayOfMonth } = civil(day);
  const digits = [dayOfMonth, month].map(twoDigits).join('') + String(year).padStart(4, '0');
  return digits + twoDigits(Math.floor(minutes / 60)) + twoDigits(minutes % 60);
}

/** The instant that field E8 tells, the first of two in the hour that strikes twice; null where it tells none. */
export function instantOfDataTime(text: string): Instant | null {
  const day = dayOfDigits(text.slice(0, 8));
  const time = text.slice(8);
  if (day === null || !isTimeOfDay(time, 4)) return null;
  return parisTime(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(2)));
}

/** Whether a text is `HHmm` (four digits) or `HHmmSS` (six) of a day. */
export function isTimeOfDay(text: string, digits: 4 | 6): boolean {
  return (digits === 4 ? /^([01]\d|2[0-3])[0-5]\d$/ : /^([01]\d|2[0-3])([0-5]\d){2}$/).test(text);
}

// Where the clock changes inside the day, elapsed minutes and minutes on the clock differ by an hour.
function minutesOfDay(day: LegalDay, at: Instant): number {
  const elapsed = Math.round((at - startOfLegalDay(day)) / minute);
  return [elapsed + 60, elapsed].find(minutes => parisTime(day, minutes) === at) ?? elapsed - 60;
}
