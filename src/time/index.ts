export { type Clock, wallClock } from './clock.js';
export { ImpossibleInstant, type Instant, instant, isoInstant, machineDate, tryInstant } from './instant.js';
export {
  addDays,
  addMonths,
  addYears,
  civil,
  daysInMonth,
  fromCivil,
  ImpossibleDay,
  isoDay,
  type LegalDay,
  legalDay,
  tryLegalDay,
} from './legalDay.js';
export { endOfLegalDay, legalDayOf, parisMinutes, parisTime, startOfLegalDay } from './paris.js';
export { type Cancel, type Scheduler, schedulerOf, wallScheduler } from './scheduler.js';
