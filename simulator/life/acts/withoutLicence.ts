import type { Evaluation } from '../../../src/points/index.js';
import { addMonths, addYears, type LegalDay } from '../../../src/time/index.js';

/** Months without a licence after the 48SI, and after one that follows another by less than five years (L223-5 II). */
const months = 6;
const monthsTheSecondTime = 12;
const yearsBetween = 5;

/** The time without a licence that an invalidation opens. */
export interface WithoutLicence {
  /** Notification of the 48SI. */
  readonly invalidatedOn: LegalDay;
  /** First day on which a new licence may be obtained. */
  readonly soonest: LegalDay;
  /** True where another invalidation came less than five years before. */
  readonly isSecond: boolean;
}

/**
 * The time without a licence after the last of some invalidations, in the order of their notifications: six months, one
 * year where the one before came less than five years earlier (C. route L223-5 II). Null without any.
 */
export function timeWithoutLicence(invalidations: readonly LegalDay[]): WithoutLicence | null {
  const invalidatedOn = invalidations.at(-1);
  if (invalidatedOn === undefined) return null;
  const before = invalidations.at(-2);
  const isSecond = before !== undefined && invalidatedOn < addYears(before, yearsBetween);
  const soonest = addMonths(invalidatedOn, isSecond ? monthsTheSecondTime : months);
  return { invalidatedOn, soonest, isSecond };
}

/** Days of the invalidations of a dossier, of all its licences. */
export function invalidationsOf({ events }: Pick<Evaluation, 'events'>): readonly LegalDay[] {
  return events.flatMap(({ rule, on }) => (rule === 'INVALIDATION' ? [on] : []));
}
