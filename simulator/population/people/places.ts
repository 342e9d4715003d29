import type { CivilStatus } from '../../../src/snpc/index.js';
import { type LegalDay, legalDay } from '../../../src/time/index.js';
import { cumulated, type Stream } from '../stream.js';
import type { PeopleLists } from './lists.js';

export interface Commune {
  readonly code: string;
  readonly name: string;
  /** The town of which it is a municipal arrondissement, itself otherwise. */
  readonly city: string;
  readonly postcodes: readonly string[];
  /** Code of its département. */
  readonly departement: string;
}

export type Country = PeopleLists['countries'][number];

/** Draws places by the number of those who live there, or were born there. */
export interface Places {
  departement(stream: Stream): number;
  commune(departement: number, stream: Stream): Commune;
  country(stream: Stream): Country;
}

export type BirthPlace = Pick<CivilStatus, 'birthPlace' | 'birthPlaceCode' | 'birthCountryCode'>;

export function createPlaces({ departements, countries }: PeopleLists): Places {
  const inhabitants = cumulated(departements.map(each => each.inhabitants));
  const born = cumulated(countries.map(each => each.born));
  const communes = departements.map(({ code: departement, communes: list }) => ({
    communes: list.map(({ code, name, postcodes }): Commune => {
      const city = name.replace(/ \d+er? Arrondissement$/, '');
      return { code, name, city, postcodes, departement };
    }),
    sums: cumulated(list.map(each => each.inhabitants)),
  }));
  return {
    departement: stream => stream.pick(inhabitants),
    commune: (departement, stream) => {
      const there = communes[departement] as (typeof communes)[number];
      return there.communes[stream.pick(there.sums)] as Commune;
    },
    country: stream => countries[stream.pick(born)] as Country,
  };
}

const france = '99100';
const firstDayOfTwoCorsicas = legalDay('1976-01-01');

/** The birth place as a civil status has it. The two départements of Corsica were one, 20, before 1976. */
export function birthPlaceIn({ code, name }: Commune, bornOn: LegalDay): BirthPlace {
  const birthPlaceCode = bornOn < firstDayOfTwoCorsicas ? code.replace(/^2[AB]/, '20') : code;
  return { birthPlace: name, birthPlaceCode, birthCountryCode: france };
}

/** The birth place of somebody born abroad: no commune has a code there. */
export function birthPlaceAbroad({ code, places }: Country, stream: Stream): BirthPlace {
  const birthPlace = places[stream.below(places.length)] as string;
  return { birthPlace, birthPlaceCode: null, birthCountryCode: code };
}
