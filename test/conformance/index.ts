import { concurrency } from './concerns/concurrency.js';
import { errors } from './concerns/errors.js';
import { faults } from './concerns/faults.js';
import { freshness } from './concerns/freshness.js';
import { keeping } from './concerns/keeping.js';
import { ordering } from './concerns/ordering.js';
import { reading } from './concerns/reading.js';
import { twoTimes } from './concerns/twoTimes.js';
import { watching } from './concerns/watching.js';
import type { Concern } from './subject.js';

export { concurrency, errors, faults, freshness, keeping, ordering, reading, twoTimes, watching };

/** The whole contract of a source. */
export const everyConcern: Concern = (factory, test) => {
  for (const concern of [
    reading,
    twoTimes,
    ordering,
    freshness,
    errors,
    faults,
    concurrency,
    watching,
    keeping,
  ])
    concern(factory, test);
};
