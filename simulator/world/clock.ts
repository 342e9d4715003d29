import {
  addDays,
  addMonths,
  type Clock,
  type Instant,
  isoInstant,
  legalDay,
  legalDayOf,
  parisMinutes,
  parisTime,
  startOfLegalDay,
} from '../../src/time/index.js';
import { CommandRefusal } from '../life/refusal.js';

/** How a world tells the time: frozen at an instant, or running at a distance from the wall clock. */
export type WorldClock =
  | { readonly kind: 'FROZEN'; readonly at: Instant }
  | { readonly kind: 'RUNNING'; readonly offset: number };

/** A length of time: calendar parts keep the Paris time of day, the others are exact. Whole numbers. */
export interface Duration {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** The points licence begins on 1 July 1992; 2D-Doc dates end with 2178. */
export const earliestClock: Instant = startOfLegalDay(legalDay('1992-07-01'));
export const latestClock: Instant = startOfLegalDay(legalDay('2179-01-01'));

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** The instant that a world's clock shows. A running clock stops at the last instant of the worlds. */
export function timeOf(clock: WorldClock, wallClock: Clock): Instant {
  if (clock.kind === 'FROZEN') return clock.at;
  return Math.min(wallClock.now() + clock.offset, latestClock) as Instant;
}

/** The same clock set to an instant: still frozen, or still running. */
export function setTo(clock: WorldClock, at: Instant, wallClock: Clock): WorldClock {
  return clock.kind === 'FROZEN' ? { kind: 'FROZEN', at } : runningFrom(at, wallClock);
}

/** A clock that runs from an instant on. */
export function runningFrom(at: Instant, wallClock: Clock): WorldClock {
  return { kind: 'RUNNING', offset: at - wallClock.now() };
}

/** Refuses a clock that would go back or leave the years of the worlds. @throws CommandRefusal */
export function checkMove(from: Instant, to: Instant): void {
  checkRange(to);
  if (to >= from) return;
  throw new CommandRefusal(
    'CLOCK_BACKWARD',
    `The clock shows ${isoInstant(from)} and only goes forward: give that instant or a later one, not ${isoInstant(to)}`,
  );
}

/** Refuses an instant outside the years of the worlds. @throws CommandRefusal CLOCK_OUT_OF_RANGE */
export function checkRange(at: Instant): void {
  if (Number.isNaN(at) || at < earliestClock || at > latestClock) throw outOfRange();
}

/**
 * The instant a duration after another; years, months and days keep the time of day in Paris, across the
 * changes of hour too. @throws CommandRefusal IMPOSSIBLE_DURATION, CLOCK_OUT_OF_RANGE
 */
export function after(at: Instant, duration: Duration): Instant {
  checkWholeAndForward(duration);
  const { years = 0, months = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = duration;
  const exact = hours * hour + minutes * minute + seconds * second;
  if (years === 0 && months === 0 && days === 0) return (at + exact) as Instant;
  const day = addDays(addMonths(legalDayOf(at), years * 12 + months), days);
  if (day > legalDayOf(latestClock)) throw outOfRange();
  return (parisTime(day, parisMinutes(at)) + (at % minute) + exact) as Instant;
}

const units: readonly string[] = ['years', 'months', 'days', 'hours', 'minutes', 'seconds'];

function checkWholeAndForward(duration: Duration): void {
  for (const [unit, count] of Object.entries(duration)) {
    if (units.includes(unit) && (count === undefined || Number.isSafeInteger(count))) continue;
    throw new CommandRefusal(
      'IMPOSSIBLE_DURATION',
      `A duration has whole ${units.join(', ')}: ${JSON.stringify({ [unit]: count })} is none`,
    );
  }
  if (Object.values(duration).every(count => count === undefined || count >= 0)) return;
  throw new CommandRefusal('CLOCK_BACKWARD', 'The clock only goes forward: give a duration of zero or more');
}

function outOfRange(): CommandRefusal {
  return new CommandRefusal(
    'CLOCK_OUT_OF_RANGE',
    `A world's clock stays between ${isoInstant(earliestClock)} and ${isoInstant(latestClock)}`,
  );
}
