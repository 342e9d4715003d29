import type { LicenceRecord } from '../../life/record.js';
import type { Population } from '../population.js';

/** Licences `first` to `last` - 1. */
export interface LicenceRange {
  readonly first: number;
  readonly last: number;
}

/** The licences of a range, made one at a time. */
export function* licencesOf(
  population: Population,
  seed: string,
  { first, last }: LicenceRange,
): Generator<LicenceRecord> {
  for (let index = first; index < last; index++) yield population.licence(seed, index);
}
