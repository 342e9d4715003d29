import type { Address } from '../../../src/snpc/index.js';
import type { Stream } from '../stream.js';
import type { PeopleLists } from './lists.js';
import type { PeoplePart } from './peopleSchema.js';
import type { Commune } from './places.js';

/** Draws an address in a commune. */
export type AddressDraw = (home: Commune, stream: Stream) => Address;

/** House numbers below this; low ones are more frequent. */
const numbers = 160;
const bisShare = 0.02;

export function createAddresses({ flats }: PeoplePart, { streets, buildings }: PeopleLists): AddressDraw {
  return ({ city, postcodes }, stream) => {
    const number = 1 + Math.min(stream.below(numbers), stream.below(numbers));
    const bis = stream.chance(bisShare) ? ' bis' : '';
    const street = `${number}${bis} ${streets[stream.below(streets.length)]}`;
    const building = stream.chance(flats.value) ? buildings[stream.below(buildings.length)] : undefined;
    const postcode = postcodes[stream.below(postcodes.length)] as string;
    return { lines: building ? [building, street] : [street], postcode, city, country: 'France' };
  };
}
