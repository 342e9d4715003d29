import { addDays, civil, daysInMonth, fromCivil, type LegalDay, legalDay } from '../../time/index.js';
import { UnfitForTwoDDoc } from './fault.js';

const firstDay = legalDay('2000-01-01');
const noDay = 0xffff;

/**
 * A day as a code holds it: days since 2000-01-01, four hexadecimal digits in upper case.
 * @throws UnfitForTwoDDoc for a day before 2000-01-01 or after 2179-06-05, since `FFFF` says that there is none
 */
export function hexDay(day: LegalDay): string {
  const count = day - firstDay;
  if (count < 0 || count >= noDay) {
    const { year, month, dayOfMonth } = civil(day);
    throw new UnfitForTwoDDoc(
      'IMPOSSIBLE_DATE',
      'day',
      'a day from 2000-01-01 to 2179-06-05',
      [year, month, dayOfMonth].map(part => String(part).padStart(2, '0')).join('-'),
    );
  }
  return count.toString(16).toUpperCase().padStart(4, '0');
}

/** The day that four hexadecimal digits tell; null for `FFFF` (no day) and for anything else. */
export function dayOfHex(text: string): LegalDay | null {
  if (!/^[0-9A-F]{4}$/.test(text) || text === 'FFFF') return null;
  return addDays(firstDay, Number.parseInt(text, 16));
}

/** Parts of a birth date that the civil status does not know, as the register says them. */
export type PresumedParts = 'NONE' | 'DAY' | 'DAY_AND_MONTH';

/** A birth date as field 69 holds it, `JJMMAAAA`, with `00` for each part that is only presumed. */
export function birthDay(day: LegalDay, presumed: PresumedParts): string {
  const { year, month, dayOfMonth } = civil(day);
  const parts = [presumed === 'NONE' ? dayOfMonth : 0, presumed === 'DAY_AND_MONTH' ? 0 : month];
  return `${parts.map(twoDigits).join('')}${String(year).padStart(4, '0')}`;
}

/** The day that `JJMMAAAA` tells, or null where there is no such day or a part of it is unknown. */
export function dayOfDigits(text: string): LegalDay | null {
  if (!/^\d{8}$/.test(text)) return null;
  const [dayOfMonth, month, year] = [text.slice(0, 2), text.slice(2, 4), text.slice(4)].map(Number) as [
    number,
    number,
    number,
  ];
  const exists =
    year > 0 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? fromCivil(year, month, dayOfMonth) : null;
}

/** Whether `JJMMAAAA` can be a birth date: a day that exists, or `00` for its day, or for its day and month. */
export function isBirthDay(text: string): boolean {
  if (!text.startsWith('00')) return dayOfDigits(text) !== null;
  const month = text.slice(2, 4) === '00' ? '01' : text.slice(2, 4);
  return dayOfDigits(`01${month}${text.slice(4)}`) !== null;
}

/** Two digits of a part of a date or time. */
export function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
