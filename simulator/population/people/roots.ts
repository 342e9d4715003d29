import type { CivilStatus } from '../../../src/snpc/index.js';
import { addDays, addMonths, addYears, civil, type LegalDay } from '../../../src/time/index.js';
import type { Stream } from '../stream.js';
import { french } from './lists.js';
import { birthdaysToFirst, type PeoplePart } from './peopleSchema.js';
import { type BirthPlace, birthPlaceAbroad, birthPlaceIn, type Commune, type Places } from './places.js';
import type { Slot } from './slots.js';

/** What the rest of an identity hangs on, drawn first. */
export interface Roots {
  readonly sex: 'F' | 'M';
  readonly bornOn: LegalDay;
  readonly bornOnPresumed: CivilStatus['bornOnPresumed'];
  readonly registeredOn: LegalDay;
  readonly birthPlace: BirthPlace;
  readonly home: Commune;
  /** Lists that the family name and the first names come from. */
  readonly names: string;
  readonly firstNames: string;
}

/** Draws them from what the stream gives first. */
export type RootDraw = (slot: Slot, stream: Stream) => Roots;

export function createRoots(part: PeoplePart, places: Places): RootDraw {
  const unknown = part.presumed.day.value + part.presumed.dayAndMonth.value;
  // Those of whom the birth date is presumed are born abroad already.
  const othersAbroad = (part.bornAbroad.value - unknown) / (1 - unknown);

  const presumedOf = (bornOn: LegalDay, stream: Stream): Roots['bornOnPresumed'] => {
    const { month, dayOfMonth } = civil(bornOn);
    if (dayOfMonth !== 1) return 'NONE';
    const { day, dayAndMonth } = part.presumed;
    if (month === 1 && stream.chance(dayAndMonth.value * birthdaysToFirst.ofYear)) return 'DAY_AND_MONTH';
    return stream.chance(day.value * birthdaysToFirst.ofMonth) ? 'DAY' : 'NONE';
  };

  const abroad = (stream: Stream) => {
    const country = places.country(stream);
    const home = places.commune(places.departement(stream), stream);
    const birthPlace = birthPlaceAbroad(country, stream);
    return { birthPlace, home, names: country.names, firstNames: country.names };
  };

  const inFrance = (bornOn: LegalDay, stream: Stream) => {
    const departement = places.departement(stream);
    const birthPlace = birthPlaceIn(places.commune(departement, stream), bornOn);
    const stays = stream.chance(part.livesWhereBorn.value);
    const home = places.commune(stays ? departement : places.departement(stream), stream);
    const names = stream.chance(part.nameFromAbroad.value) ? places.country(stream).names : french;
    const keeps = names !== french && stream.chance(part.firstNamesFromAbroad.value);
    return { birthPlace, home, names, firstNames: keeps ? names : french };
  };

  return ({ bornOn, registeredIn }, stream) => {
    const sex = stream.chance(part.maleShare.value) ? 'M' : 'F';
    const registeredOn = registrationDay(bornOn, registeredIn, stream);
    const bornOnPresumed = presumedOf(bornOn, stream);
    const isAbroad = bornOnPresumed !== 'NONE' || stream.chance(othersAbroad);
    const rest = isAbroad ? abroad(stream) : inFrance(bornOn, stream);
    return { sex, bornOn, bornOnPresumed, registeredOn, ...rest };
  };
}

/** A day of the month of registration; where a birthday falls in it, that day or a later one, since ages are limits. */
function registrationDay(bornOn: LegalDay, registeredIn: LegalDay, stream: Stream): LegalDay {
  const birthday = addYears(bornOn, civil(registeredIn).year - civil(bornOn).year);
  const end = addMonths(registeredIn, 1);
  const first = birthday >= registeredIn && birthday < end ? birthday : registeredIn;
  return addDays(first, stream.below(end - first));
}
