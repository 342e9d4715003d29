import type { TitlePeriod } from '../snpc/index.js';
import type { LegalDay } from '../time/index.js';

/** First day on which a title period gives a right to drive on a French licence: its exchange, for a foreign one. */
export function beginsOn({ obtainedOn, exchangedOn }: TitlePeriod): LegalDay {
  return exchangedOn ?? obtainedOn;
}

/** The title period that has begun last on a day, ended or not; null before the first. */
export function latestOn(periods: readonly TitlePeriod[], day: LegalDay): TitlePeriod | null {
  return periods.reduce<TitlePeriod | null>((latest, period) => {
    if (beginsOn(period) > day) return latest;
    return latest !== null && beginsOn(latest) > beginsOn(period) ? latest : period;
  }, null);
}

/** The day of the first licence where it lies after a day; null from that day on, and for a candidate. */
export function firstLicenceAfter(periods: readonly TitlePeriod[], day: LegalDay): LegalDay | null {
  if (periods.length === 0) return null;
  const first = Math.min(...periods.map(beginsOn)) as LegalDay;
  return day < first ? first : null;
}

/** True once a licence is over: `endedOn` is its last day. */
export function hasEnded({ endedOn }: TitlePeriod, day: LegalDay): boolean {
  return endedOn !== null && day > endedOn;
}

/**
 * True when a licence is held on a day. The law's own reckoning goes on between two licences, and counts a foreign one
 * from its original date (service-public F1460); nobody holds points on those days.
 */
export function isHeldOn(periods: readonly TitlePeriod[], day: LegalDay): boolean {
  const latest = latestOn(periods, day);
  return latest !== null && !hasEnded(latest, day);
}

/** True when the probation of a licence was over before it was exchanged for a French one, where it never ran. */
export function probationPrecedesExchange({ exchangedOn }: TitlePeriod, endsOn: LegalDay): boolean {
  return exchangedOn !== null && endsOn <= exchangedOn;
}
