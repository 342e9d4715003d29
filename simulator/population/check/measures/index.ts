import { balanceMeasures } from './balances.js';
import { delayMeasures } from './delays.js';
import { invalidationMeasures } from './invalidations.js';
import { lossMeasures } from './losses.js';
import type { Measure } from './measure.js';
import { radarMeasures } from './radars.js';
import { restorationMeasures } from './restorations.js';
import { stageAndLetterMeasures } from './stagesAndLetters.js';

export { steadyMeasure } from './balances.js';
export type { CountMeasure, DaysMeasure, Measure } from './measure.js';

/** Every measure on the population itself; `steadyMeasure` is for another. */
export const measures: readonly Measure[] = [
  ...balanceMeasures,
  ...lossMeasures,
  ...invalidationMeasures,
  ...restorationMeasures,
  ...stageAndLetterMeasures,
  ...radarMeasures,
  ...delayMeasures,
];
