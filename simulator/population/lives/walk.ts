import type { LegalDay } from '../../../src/time/index.js';
import { civil } from '../../../src/time/index.js';
import { type Group, groupOf, type LivesProfile, type Size } from '../profile/livesSchema.js';
import type { Stream } from '../stream.js';
import type { Course } from './course.js';
import type { Frailty } from './frailty.js';
import type { AgeRates, Period, Rates } from './rates.js';

/** What chance brings on a day. */
export type Chance = {
  /** How many such a year were to be expected of this driver, that day. */
  readonly yearly: number;
} & ({ readonly kind: 'LOSS'; readonly size: Size } | { readonly kind: 'STAGE' });

/** Who the driver is, as far as chance goes. */
export interface Driver {
  readonly bornYear: number;
  readonly sex: 'F' | 'M';
  readonly frailty: Frailty;
}

/** What a stretch of days brought of hazard: radars that flash for nothing are drawn from it. */
export type OnHazard = (from: LegalDay, to: LegalDay, lossesOfOnePoint: number) => void;

/** What a walk needs beside the course. */
export interface Walk {
  readonly profile: LivesProfile;
  readonly rates: Rates;
  readonly driver: Driver;
  readonly stream: Stream;
  /** Carries out what chance brings today. */
  happen(chance: Chance): void;
  /** Carries out what falls due today. */
  fallDue(due: ReturnType<Course['moveTo']>[number]): void;
  readonly onHazard?: OnHazard | undefined;
}

const daysOfAYear = 365.25;

/**
 * Walks a course to its end. Rates are constant from one change to the next: one exponential draw says how much hazard
 * passes before something happens, another what it is. Nothing is drawn twice, nothing is drawn and thrown away.
 */
export function walk(
  course: Course,
  { profile, rates, driver, stream, happen, fallDue, onHazard }: Walk,
): void {
  const end = (course.until + 1) as LegalDay;
  let patience = stream.exponential();
  for (let place = periodAt(rates, course.day); course.day < end; ) {
    const period = rates.periods[place] as Period;
    const losses = lossRates(profile, rates, driver, period, course);
    const stage = stageRate(profile, course);
    const total = losses.one + losses.middle + losses.six + stage;
    const change = Math.min(course.nextChange, period.to);
    const hazard = total * (change - course.day);
    if (hazard <= patience) {
      patience -= hazard;
      onHazard?.(course.day, change as LegalDay, losses.one);
      for (const due of course.moveTo(change as LegalDay)) fallDue(due);
      if (course.day >= period.to) place++;
      continue;
    }
    const day = (course.day + Math.floor(patience / total)) as LegalDay;
    onHazard?.(course.day, day, losses.one);
    course.moveTo(day);
    patience = stream.exponential();
    happen(drawChance(losses, stage, period, stream));
  }
}

function periodAt({ periods }: Rates, day: LegalDay): number {
  return periods.findIndex(({ to }) => to > day);
}

function lossRates(
  { ratios }: LivesProfile,
  rates: Rates,
  { bornYear, sex, frailty }: Driver,
  { year, rates: ofAges }: Period,
  course: Course,
): Record<Group, number> {
  if (course.isInvalid) return { one: 0, middle: 0, six: 0 };
  const age = ofAges[rates.classOf(year - bornYear)] as AgeRates;
  const base = course.isInProbation ? age.probationary : age.ordinary;
  const ofSex = rates.sex[sex];
  const { balance, cap } = course;
  const warned = balance >= cap ? 1 : balance <= 6 ? ratios.atSixOrLess.value : ratios.belowCeiling.value;
  const rate = (group: Group): number => base[group] * ofSex[group] * frailty[group] * warned;
  return { one: rate('one'), middle: rate('middle'), six: rate('six') };
}

function stageRate({ stages }: LivesProfile, course: Course): number {
  const { balance, cap } = course;
  if (course.isInvalid || course.isInProbation || balance >= cap || balance < 1) return 0;
  if (course.stagesFrom > course.day) return 0;
  return (stages.voluntary.value[balance - 1] ?? 0) / daysOfAYear;
}

function drawChance(
  losses: Readonly<Record<Group, number>>,
  stage: number,
  { middle }: Period,
  stream: Stream,
): Chance {
  const { one, middle: several, six } = losses;
  const drawn = stream.pick([one, one + several, one + several + six, one + several + six + stage]);
  if (drawn === 3) return { kind: 'STAGE', yearly: stage * daysOfAYear };
  const size = drawn === 1 ? (([2, 3, 4] as const)[stream.pick(middle)] as Size) : drawn === 0 ? 1 : 6;
  return { kind: 'LOSS', size, yearly: losses[groupOf[size]] * daysOfAYear };
}

/** Year of birth, by which ages go. */
export function birthYear(bornOn: LegalDay): number {
  return civil(bornOn).year;
}
