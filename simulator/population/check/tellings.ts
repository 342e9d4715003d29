import { fromCivil, type LegalDay } from '../../../src/time/index.js';
import type { Population } from '../population.js';
import type { Measure } from './measures/index.js';
import { lastDay } from './seenLicence.js';

/** The days up to which a country is told for its figures: the end of 2018, and the last that is looked at. */
const tellings: readonly LegalDay[] = [fromCivil(2018, 12, 31), lastDay];

/**
 * The day up to which the country of a measure is told; null for the population itself. A register forgets the dead: a
 * country of 2026 lacks those who died since 2018, and would be younger in 2018 than it was. So a figure of a year is
 * counted on the country that the profile tells up to then.
 */
export function tellingOf(measure: Pick<Measure, 'until'>, population: Population): LegalDay | null {
  if (population.toldUntil === undefined) return null;
  return tellings.find(day => day >= measure.until && day <= population.referenceDate) ?? null;
}

/** Every telling that some measures need of a population, the latest last. */
export function tellingsOf(
  measures: readonly Measure[],
  population: Population,
): readonly (LegalDay | null)[] {
  const needed = new Set(measures.map(measure => tellingOf(measure, population)));
  return [...tellings, null].filter(day => needed.has(day));
}

/** The population as it is told up to a day. */
export function toldUntil(population: Population, day: LegalDay | null): Population {
  return day === null ? population : (population.toldUntil?.(day) ?? population);
}
