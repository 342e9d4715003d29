import {
  addDays,
  type Instant,
  type LegalDay,
  legalDayOf,
  parisTime,
  startOfLegalDay,
} from '../../src/time/index.js';

/**
 * First instant, on a day or after it, at which the register writes: at its hour of Paris, and never before the
 * command that plans it. An `immediate` register writes as soon as both have come.
 */
export function registerWritesAt(day: LegalDay, recordingTime: string, commandedAt: Instant): Instant {
  const commandDay = legalDayOf(commandedAt);
  const first = day > commandDay ? day : commandDay;
  if (recordingTime === 'immediate') return first === commandDay ? commandedAt : startOfLegalDay(first);
  const minutes = minutesOf(recordingTime);
  const written = parisTime(first, minutes);
  return written >= commandedAt ? written : parisTime(addDays(first, 1), minutes);
}

/** Minutes after midnight of `HH:MM`. */
export function minutesOf(hour: string): number {
  return Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));
}
