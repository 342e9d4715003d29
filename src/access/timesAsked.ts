import type { AskedTimes, ViewTimes } from '../licence/index.js';
import type { RegisterNow } from '../snpc/index.js';
import { legalDayOf } from '../time/index.js';

/** Documents are of the moment. */
export const present: AskedTimes = { asOf: null, knownAt: null };

/** The argument that lies ahead of the clock, to which nothing is answered; null where none does. */
export function aheadOfClock(asked: AskedTimes, now: RegisterNow): 'asOf' | 'knownAt' | null {
  if (asked.knownAt !== null && asked.knownAt > now.clock) return 'knownAt';
  if (asked.revision !== undefined && asked.revision > now.revision) return 'knownAt';
  return asked.asOf !== null && asked.asOf > legalDayOf(now.clock) ? 'asOf' : null;
}

/** The two times that an answer is cut at. */
export function timesOf(asked: AskedTimes, now: RegisterNow): ViewTimes {
  return {
    asked,
    asOf: asked.asOf ?? legalDayOf(now.clock),
    knownAt: asked.knownAt ?? now.clock,
    now: now.clock,
    revision: asked.revision ?? now.revision,
  };
}
