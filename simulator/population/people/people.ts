import type { Address, CivilStatus, Neph } from '../../../src/snpc/index.js';
import { civil, type LegalDay } from '../../../src/time/index.js';
import { type Streams, streamsOf } from '../stream.js';
import { createAddresses } from './address.js';
import type { PeopleLists } from './lists.js';
import { createNames } from './names.js';
import type { PeoplePart } from './peopleSchema.js';
import { createPlaces } from './places.js';
import { createRoots, type Roots } from './roots.js';
import { createSlots, type Slots } from './slots.js';

/** Somebody of a population, without the licence. Nobody is meant. */
export interface Person {
  readonly neph: Neph;
  readonly index: number;
  readonly sex: 'F' | 'M';
  /** The same as in the civil status. */
  readonly bornOn: LegalDay;
  /** Day on which the dossier was opened, in the month that the NEPH tells. */
  readonly registeredOn: LegalDay;
  /** Code of the département of the address: `35`, `2A`, `974`. */
  readonly departement: string;
  readonly civilStatus: CivilStatus;
  readonly address: Address;
}

/** The people of a population. Everything is a pure function of the profile, the seed and the index. */
export interface People extends Pick<Slots, 'capacity' | 'nephOf' | 'indexOf' | 'bornOn'> {
  /** @throws RangeError outside the capacity */
  person(seed: string, index: number): Person;
  /** The civil status alone. @throws RangeError outside the capacity */
  civilStatus(seed: string, index: number): CivilStatus;
  /** The address alone. @throws RangeError outside the capacity */
  address(seed: string, index: number): Address;
}

/** What people are made from beside their part of the profile. */
export interface PeopleOptions {
  /** Name of the population: another one has other people under the same seed. */
  readonly name: string;
  /** Ages are those of this day. */
  readonly referenceDate: LegalDay;
  readonly lists: PeopleLists;
}

/** @throws RangeError where the ages of the profile cannot be met at the reference date */
export function createPeople(part: PeoplePart, { name, referenceDate, lists }: PeopleOptions): People {
  const { slotOf, capacity, nephOf, indexOf, bornOn } = createSlots(part, referenceDate);
  const rootsOf = createRoots(part, createPlaces(lists));
  const namesOf = createNames(part, lists, civil(referenceDate).year);
  const addressOf = createAddresses(part, lists);
  const identities = ofLastSeed(seed => streamsOf(name, seed, 'identity'));
  const homes = ofLastSeed(seed => streamsOf(name, seed, 'address'));

  const status = (seed: string, index: number) => {
    const stream = identities(seed)(index);
    const roots = rootsOf(slotOf(index), stream);
    return { roots, civilStatus: civilStatusOf(roots, namesOf(roots, stream)) };
  };
  const address = (seed: string, index: number, { home }: Roots) => addressOf(home, homes(seed)(index));
  return {
    capacity,
    nephOf,
    indexOf,
    bornOn,
    civilStatus: (seed, index) => status(seed, index).civilStatus,
    address: (seed, index) => address(seed, index, rootsOf(slotOf(index), identities(seed)(index))),
    person: (seed, index) => {
      const { roots, civilStatus } = status(seed, index);
      return {
        neph: nephOf(index),
        index,
        sex: roots.sex,
        bornOn: roots.bornOn,
        registeredOn: roots.registeredOn,
        departement: roots.home.departement,
        civilStatus,
        address: address(seed, index, roots),
      };
    },
  };
}

function civilStatusOf(
  { sex, bornOn, bornOnPresumed, birthPlace }: Roots,
  { birthName, usageName, firstNames }: ReturnType<ReturnType<typeof createNames>>,
): CivilStatus {
  return { birthName, usageName, firstNames, sex, bornOn, bornOnPresumed, ...birthPlace };
}

// Thousands of people are asked for under one seed, and making its streams costs a digest.
function ofLastSeed(make: (seed: string) => Streams): (seed: string) => Streams {
  let last: { readonly seed: string; readonly streams: Streams } | undefined;
  return seed => {
    if (last?.seed !== seed) last = { seed, streams: make(seed) };
    return last.streams;
  };
}
