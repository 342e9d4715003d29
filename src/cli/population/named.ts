import type { Population } from '../../../simulator/population/population.js';
import { nearestCode } from '../../points/offences/nearest.js';
import { WrongWords } from '../simulator/settings.js';

/** The populations that a verb may be asked for. */
export interface KnownPopulations {
  readonly named: (name: string) => Population | undefined;
  readonly names: readonly string[];
}

/** A population by the name that an option gives. @throws WrongWords with the nearest name */
export function named(name: string, option: string, { named: find, names }: KnownPopulations): Population {
  const population = find(name);
  if (population) return population;
  const nearest = nearestCode(
    name,
    names.map(one => one.toUpperCase()),
  );
  const meant = nearest === null ? undefined : names.find(one => one.toUpperCase() === nearest);
  const right =
    meant === undefined ? `choose among ${names.join(', ')}` : `did you mean ${JSON.stringify(meant)}?`;
  throw new WrongWords(`${option}: there is no population ${JSON.stringify(name)}: ${right}`);
}
