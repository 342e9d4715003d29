import { balanceMeasures } from './balances.js';
import { delayMeasures } from './delays.js';
import { invalidationMeasures } from './invalidations.js';
import { lossMeasuresBy } from './losses.js';
import { type Measure, renamed } from './measure.js';
import { radarMeasures } from './radars.js';
import { restorationMeasures } from './restorations.js';
import { stageAndLetterMeasures } from './stagesAndLetters.js';

export { steadyMeasure } from './balances.js';
export type { CountMeasure, DaysMeasure, Measure } from './measure.js';

/** Every measure on the population itself; `steadyMeasure` is for another. */
export const measures: readonly Measure[] = [
  ...balanceMeasures,
  ...lossMeasuresBy('recorded'),
  ...invalidationMeasures,
  ...restorationMeasures,
  ...stageAndLetterMeasures,
  ...radarMeasures,
  ...delayMeasures,
];

/** Those of losses again, by the day of the offence, under names of their own. */
export const measuresByOffence: readonly Measure[] = lossMeasuresBy('committed').map(measure =>
  renamed(measure, idByOffence(measure.id)),
);

/** Name of the measure of a target that counts losses by the day of the offence. */
export function idByOffence(id: string): string {
  return `${id} by offence`;
}
