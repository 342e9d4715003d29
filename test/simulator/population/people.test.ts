import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { identityOf } from '../../../simulator/franceconnect/identity.js';
import { isSamePerson } from '../../../simulator/life/civilStatus.js';
import { readPeopleLists } from '../../../simulator/population/people/lists.js';
import { createPeople, type Person } from '../../../simulator/population/people/people.js';
import { peopleSchema } from '../../../simulator/population/people/peopleSchema.js';
import { isoDay, legalDay } from '../../../src/time/index.js';
import fc from '../../support/properties.js';
import { repositorySeeds } from '../../support/simulator.js';

const lists = readPeopleLists(repositorySeeds);
const france = peopleSchema.parse(
  parse(readFileSync(path.join(repositorySeeds, 'populations/france.yaml'), 'utf8')).people,
);
const options = { name: 'france', referenceDate: legalDay('2026-01-14'), lists };
const people = createPeople(france, options);
const anyIndex = fc.nat(people.capacity - 1);
const anySeed = fc.constantFrom('s', 't', '');

const sampled = 8_000;
const sample: readonly Person[] = Array.from({ length: sampled }, (_, index) => people.person('s', index));

function shareOf(of: readonly Person[], holds: (person: Person) => boolean): number {
  return of.filter(holds).length / of.length;
}

/** Those of the sample of whom it does not hold, by NEPH. */
function unlike(holds: (person: Person) => boolean): string[] {
  return sample.filter(person => !holds(person)).map(({ neph }) => neph);
}

/** Four standard errors of a share of so many. */
function closeTo(share: number, count: number): number {
  return 4 * Math.sqrt((share * (1 - share)) / count);
}

function expectShare(of: readonly Person[], holds: (person: Person) => boolean, share: number): void {
  expect(Math.abs(shareOf(of, holds) - share)).toBeLessThan(closeTo(share, of.length));
}

const isAbroad = ({ civilStatus }: Person) => civilStatus.birthCountryCode !== '99100';
const departementOf = (commune: string) => /^97\d|^../.exec(commune)?.[0] ?? '';

describe('the people of a population', () => {
  it('are the same whatever is asked before, and others under another seed or name', () => {
    const alone = createPeople(france, options).person('s', 41);
    const other = createPeople(france, options);
    for (const index of [7, 3, 41_000_000]) other.person('t', index);
    expect(other.person('s', 41)).toEqual(alone);
    expect(other.person('t', 41).civilStatus).not.toEqual(alone.civilStatus);
    expect(other.person('t', 41)).toMatchObject({ neph: alone.neph });
    expect(createPeople(france, { ...options, name: 'other' }).person('s', 41)).not.toEqual(alone);
  });

  it('are told in parts as they are told whole', () => {
    fc.assert(
      fc.property(anyIndex, anySeed, (index, seed) => {
        const whole = people.person(seed, index);
        expect(people.civilStatus(seed, index)).toEqual(whole.civilStatus);
        expect(people.address(seed, index)).toEqual(whole.address);
        expect(whole).toMatchObject({ index, neph: people.nephOf(index), sex: whole.civilStatus.sex });
        expect(whole.bornOn).toBe(whole.civilStatus.bornOn);
        expect(people.indexOf(whole.neph)).toBe(index);
      }),
    );
    expect(() => people.person('s', people.capacity)).toThrow(RangeError);
    expect(() => people.civilStatus('s', -1)).toThrow(RangeError);
  });

  it('are found by the day of their birth under every seed', () => {
    for (const seed of ['s', 't']) {
      const { bornOn } = people.civilStatus(seed, 12_345);
      const found = [...people.bornOn(bornOn, sampled)];
      const looked = Array.from({ length: sampled }, (_, index) => index).filter(
        index => people.civilStatus(seed, index).bornOn === bornOn,
      );
      expect(found.toSorted((a, b) => a - b)).toEqual(looked);
    }
  });

  it('open their dossier in the month that the NEPH tells, on a birthday at the earliest', () => {
    const atBest = ({ neph, bornOn, registeredOn }: Person) => {
      const [born, day] = [isoDay(bornOn), isoDay(registeredOn)];
      const isLate = born.slice(5, 7) !== day.slice(5, 7) || day.slice(8) >= born.slice(8);
      return neph.slice(0, 4) === day.slice(2, 4) + day.slice(5, 7) && (isLate || born.endsWith('-02-29'));
    };
    expect(unlike(atBest)).toEqual([]);
    const days = sample.map(({ registeredOn }) => Number(isoDay(registeredOn).slice(8)));
    expect(new Set(days).size).toBe(31);
  });

  it('are found by the identity that FranceConnect tells of them, however it is written', () => {
    fc.assert(
      fc.property(anyIndex, anySeed, (index, seed) => {
        const held = people.civilStatus(seed, index);
        const told = identityOf({ id: 'somebody', neph: people.nephOf(index), civilStatus: held });
        expect(told.birthplace).toMatch(told.birthcountry === '99100' ? /^(\d\d|2[AB])\d{3}$/ : /^$/);
        expect(told.birthdate).toBe(isoDay(held.bornOn));
        const asked = {
          birthName: told.family_name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
          firstNames: told.given_name_array.map(name => name.replaceAll('-', ' ')),
          sex: told.gender === 'female' ? ('F' as const) : ('M' as const),
          bornOn: held.bornOn,
          birthPlaceCode: told.birthplace || null,
          birthCountryCode: told.birthcountry,
        };
        expect(isSamePerson(asked, held)).toBe(true);
        expect(isSamePerson({ ...asked, birthName: `${asked.birthName}x` }, held)).toBe(false);
      }),
    );
  });

  it('are seldom alike: a search finds one', () => {
    const told = (index: number) => JSON.stringify({ ...people.civilStatus('s', index), usageName: null });
    const { bornOn } = people.civilStatus('s', 40_000_000);
    const born = [...people.bornOn(bornOn, 48_000_000)].map(told);
    expect(born.length).toBeGreaterThan(500);
    expect(born.length - new Set(born).size).toBeLessThan(3);
  });

  it('have the sexes, the births abroad and the presumed births of the profile', () => {
    expectShare(sample, ({ sex }) => sex === 'M', france.maleShare.value);
    expectShare(sample, isAbroad, france.bornAbroad.value);
    const { day, dayAndMonth } = france.presumed;
    expectShare(sample, ({ civilStatus }) => civilStatus.bornOnPresumed === 'DAY', day.value);
    expectShare(
      sample,
      ({ civilStatus }) => civilStatus.bornOnPresumed === 'DAY_AND_MONTH',
      dayAndMonth.value,
    );
    const ends = { NONE: '', DAY: '-01', DAY_AND_MONTH: '-01-01' };
    const isPresumedWell = ({ civilStatus: { bornOnPresumed, bornOn } }: Person) =>
      isoDay(bornOn).endsWith(ends[bornOnPresumed]);
    expect(unlike(isPresumedWell)).toEqual([]);
    expect(unlike(person => person.civilStatus.bornOnPresumed === 'NONE' || isAbroad(person))).toEqual([]);
  });

  it('have one to four first names, none twice, and the names of their sex', () => {
    for (const { count, share } of france.firstNames.value.slice(1)) {
      expectShare(sample, ({ civilStatus }) => civilStatus.firstNames.length >= count, sumFrom(count, share));
    }
    const names = (sex: 'F' | 'M') =>
      new Set([...lists.firstNames, ...Object.values(lists.namesAbroad)].flatMap(group => group[sex]));
    const given = { F: names('F'), M: names('M') };
    const isGiven = ({ sex, civilStatus: { firstNames } }: Person) =>
      new Set(firstNames).size === firstNames.length && firstNames.every(name => given[sex].has(name));
    expect(unlike(isGiven)).toEqual([]);
  });

  it('have first names of their time', () => {
    const share = (name: string, from: string, to: string) =>
      shareOf(
        sample.filter(({ bornOn }) => isoDay(bornOn) >= from && isoDay(bornOn) < to),
        ({ civilStatus }) => civilStatus.firstNames[0] === name,
      );
    expect(share('Martine', '1950', '1960')).toBeGreaterThan(0.006);
    expect(share('Martine', '1990', '2009')).toBe(0);
    expect(share('Océane', '1930', '1970')).toBe(0);
    expect(share('Océane', '1990', '2000')).toBeGreaterThan(0.003);
  });

  it('bear usage names by sex and age, which FranceConnect does not take for the birth name', () => {
    const bears = ({ civilStatus }: Person) => civilStatus.usageName !== null;
    const old = sample.filter(({ sex, bornOn }) => sex === 'F' && isoDay(bornOn) < '1960');
    expect(shareOf(old, bears)).toBeGreaterThan(0.7);
    expect(
      shareOf(
        sample.filter(({ sex, bornOn }) => sex === 'F' && isoDay(bornOn) >= '2005'),
        bears,
      ),
    ).toBe(0);
    expectShare(
      sample.filter(({ sex }) => sex === 'M'),
      bears,
      france.usageName.men.value,
    );
    expect(unlike(({ civilStatus }) => civilStatus.usageName !== civilStatus.birthName)).toEqual([]);
  });

  it('are born in every département by its inhabitants, and half of them live there', () => {
    const native = sample.filter(person => !isAbroad(person));
    const codes = new Set(native.map(({ departement }) => departement));
    for (const { code } of lists.departements) expect(codes).toContain(code);
    expect(lists.departements).toHaveLength(101);
    const inhabitants = lists.departements.reduce((sum, each) => sum + each.inhabitants, 0);
    for (const code of ['59', '75', '974', '2A']) {
      const share = (lists.departements.find(each => each.code === code)?.inhabitants ?? 0) / inhabitants;
      expectShare(sample, ({ departement }) => departement === code, share);
    }
    const stay = ({ civilStatus, departement }: Person) => {
      const born = departementOf(civilStatus.birthPlaceCode ?? '');
      return born === departement || (born === '20' && /^2[AB]$/.test(departement));
    };
    expect(Math.abs(shareOf(native, stay) - 0.51)).toBeLessThan(0.02);
  });

  it('are born in 20 before Corsica was two départements, in 2A or 2B since', () => {
    const corsican = Array.from({ length: 30_000 }, (_, index) => people.civilStatus('s', index)).filter(
      ({ birthPlaceCode }) => /^2[0AB]/.test(birthPlaceCode ?? ''),
    );
    expect(corsican.length).toBeGreaterThan(80);
    const isWrong = ({ birthPlaceCode, bornOn }: (typeof corsican)[number]) =>
      birthPlaceCode?.startsWith('20') !== isoDay(bornOn) < '1976';
    expect(corsican.filter(isWrong)).toEqual([]);
  });

  it('live in a town of their département, overseas too', () => {
    const isPlausible = ({ departement, address: { lines, postcode, city, country } }: Person) =>
      postcode.startsWith(/^2[AB]$/.test(departement) ? '20' : departement) &&
      !city.includes('Arrondissement') &&
      /^\d+( bis)? \S/.test(lines.at(-1) ?? '') &&
      country === 'France';
    expect(unlike(isPlausible)).toEqual([]);
    expectShare(sample, ({ address }) => address.lines.length === 2, france.flats.value);
  });
});

/** Share of those with so many first names at least. */
function sumFrom(count: number, share: number): number {
  return france.firstNames.value
    .filter(each => each.count > count)
    .reduce((sum, each) => sum + each.share, share);
}
