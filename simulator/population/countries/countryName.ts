import { CommandRefusal } from '../../life/refusal.js';
import { defaultSeed } from '../../world/defaults.js';
import type { Population } from '../population.js';

/** A country that a world stands on without storing it: what is remembered of it, and all that it takes to make it. */
export interface CountryMark {
  /** Name of its population. */
  readonly population: string;
  /** Seed of its lives; the world's own seed draws what its commands bring. */
  readonly seed: string;
  /** Licences 0 to `licences` - 1 are in it. */
  readonly licences: number;
  /** Version of the population when the world was made: under another one the same licences would be others. */
  readonly version: string;
}

/** Licences of a country unless its name says otherwise: about as many as there are in France. */
export const defaultLicences = 48_000_000;

/** A country to show as an example, and the NEPH of one of its licences. */
export const exampleCountry = 'france@default:48000000';
export const exampleNeph = '830499100015';

/** The name of a country: `france@default:48000000`. A filled template of it has the same. */
export function countryName({ population, seed, licences }: Omit<CountryMark, 'version'>): string {
  return `${population}@${seed}:${licences}`;
}

/** What the name of a country says, where it says it: `NAME[@SEED][:LICENCES]`. */
export interface GivenCountry {
  readonly population: string;
  readonly seed: string;
  /** Undefined for the default number. */
  readonly licences: number | undefined;
}

const form = /^([a-z][a-z0-9-]{0,62})(?:@([^@:\s\p{C}]{1,100}))?(?::(\d{1,15}))?$/u;

/** Reads the name of a country; undefined for a text that is none. */
export function tryCountryName(text: string): GivenCountry | undefined {
  const [whole, population = '', seed = defaultSeed, licences] = form.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { population, seed, licences: licences === undefined ? undefined : Number(licences) };
}

/** The country of a population, under its version of now. @throws CommandRefusal BAD_INPUT for a number it cannot have */
export function markOf({ seed, licences }: GivenCountry, population: Population): CountryMark {
  const { name, version, capacity } = population;
  const asked = licences ?? Math.min(defaultLicences, capacity);
  if (asked >= 1 && asked <= capacity) return { population: name, seed, licences: asked, version };
  throw new CommandRefusal(
    'BAD_INPUT',
    `population: ${JSON.stringify(name)} has 1 to ${capacity.toLocaleString('en')} licences, not ${asked.toLocaleString('en')}`,
  );
}

/** The mark as the row of a world keeps it; empty for no country. */
export function markText(mark: CountryMark | null): string {
  return mark === null ? '' : JSON.stringify(mark);
}

/** The mark that a row of a world keeps. */
export function markFrom(text: string): CountryMark | null {
  return text === '' ? null : (JSON.parse(text) as CountryMark);
}
