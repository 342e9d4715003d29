import { addYears, civil, fromCivil, type LegalDay } from '../../../src/time/index.js';
import { type Group, groupOf, groups, type LivesProfile, type Size, sizes } from '../profile/livesSchema.js';
import { cumulated } from '../stream.js';

const daysOfAYear = 365.25;

/** A stretch of days on which flows and ages are the same. */
export interface Period {
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly year: number;
  /** Sizes of the middle group, cumulated. */
  readonly middle: readonly number[];
  /** Losses a day of a driver of frailty 1 and of mean sex: by age class, out of probation and in it. */
  readonly rates: readonly AgeRates[];
}

/** One class of ages. */
export interface AgeRates {
  readonly ordinary: Readonly<Record<Group, number>>;
  readonly probationary: Readonly<Record<Group, number>>;
}

/** Who makes up the population on a day: enough to know what an average driver is. */
export interface Member {
  readonly bornOn: LegalDay;
  readonly obtainedOn: LegalDay;
}

/** Losses a day, for each period of the years that a profile tells. */
export interface Rates {
  readonly periods: readonly Period[];
  /** The class of an age in years. */
  classOf(age: number): number;
  /** By sex, relative to the mean of both. */
  readonly sex: Readonly<Record<'F' | 'M', Readonly<Record<Group, number>>>>;
}

/**
 * The rates of a profile, such that a population of these members comes to the flows: each period is divided by the
 * mean of its ages and of its probations, and by the share that is not dormant.
 */
export function ratesOf(
  profile: LivesProfile,
  maleShare: number,
  members: readonly Member[],
  until: LegalDay,
): Rates {
  const ages = profile.ratios.ages.value;
  const classOf = (age: number): number =>
    Math.max(
      0,
      ages.findLastIndex(({ from }) => from <= age),
    );
  const days = periodsUntil(profile, until);
  const periods = days.slice(0, -1).map((from, place) => {
    const to = days[place + 1] as LegalDay;
    return periodOf(profile, { from, to, year: civil(from).year, members, classOf });
  });
  return { periods, classOf, sex: sexRatios(profile, maleShare) };
}

function periodsUntil({ losses }: LivesProfile, until: LegalDay): LegalDay[] {
  const flows = losses.flows.map(({ from }) => from);
  const first = flows[0] as LegalDay;
  const days = new Set<LegalDay>([...flows.filter(day => day < until), (until + 1) as LegalDay]);
  for (let year = civil(first).year + 1; year <= civil(until).year; year++) days.add(fromCivil(year, 1, 1));
  return [...days].sort((a, b) => a - b);
}

interface Making {
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly year: number;
  readonly members: readonly Member[];
  classOf(age: number): number;
}

function periodOf(profile: LivesProfile, { from, to, year, members, classOf }: Making): Period {
  const { losses, ratios, dormant } = profile;
  const flow = losses.flows.findLast(one => one.from <= from) as LivesProfile['losses']['flows'][number];
  const mix = (losses.mixes[flow.mix] as LivesProfile['losses']['mixes'][string]).value;
  const points = sizes.reduce((sum, size) => sum + size * mix[size], 0);
  const scale = (flow.points ?? points) / points;
  const daily = (size: Size): number =>
    (mix[size] * scale * losses.compensation.value[size]) / losses.register.value / daysOfAYear;
  const probation = ratios.probationaryToOthers.value;
  const middle = [2, 3, 4] as const;
  const means = meanOf(profile, { from, members, classOf });
  const base = (group: Group): number =>
    sizes.filter(size => groupOf[size] === group).reduce((sum, size) => sum + daily(size), 0) /
    (means[group] * (1 - dormant.value));
  const rates = ratios.ages.value.map(age => {
    const of = (isProbationary: boolean) => {
      const rate = (group: Group): number =>
        base(group) * age[group] * (isProbationary ? probation[group] : 1);
      return { one: rate('one'), middle: rate('middle'), six: rate('six') };
    };
    return { ordinary: of(false), probationary: of(true) };
  });
  return { from, to, year, middle: cumulated(middle.map(daily)), rates };
}

/** Mean of the ratios of age and of probation among those who held a licence on a day. */
function meanOf(
  { ratios }: LivesProfile,
  { from, members, classOf }: Pick<Making, 'from' | 'members' | 'classOf'>,
): Record<Group, number> {
  const sums = { one: 0, middle: 0, six: 0 };
  let count = 0;
  const newSince = addYears(from, -3);
  const year = civil(from).year;
  for (const { bornOn, obtainedOn } of members) {
    if (obtainedOn > from) continue;
    count++;
    const age = ratios.ages.value[classOf(year - civil(bornOn).year)] as (typeof ratios.ages.value)[number];
    for (const group of groups) {
      sums[group] += age[group] * (obtainedOn > newSince ? ratios.probationaryToOthers.value[group] : 1);
    }
  }
  const mean = (group: Group): number => (count === 0 ? 1 : sums[group] / count);
  return { one: mean('one'), middle: mean('middle'), six: mean('six') };
}

function sexRatios({ ratios }: LivesProfile, maleShare: number): Rates['sex'] {
  const men = ratios.menToWomen.value;
  const mean = (group: Group): number => men[group] * maleShare + (1 - maleShare);
  const of = (isMan: boolean) => {
    const ratio = (group: Group): number => (isMan ? men[group] : 1) / mean(group);
    return { one: ratio('one'), middle: ratio('middle'), six: ratio('six') };
  };
  return { M: of(true), F: of(false) };
}
