import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { readPeopleLists } from '../../../simulator/population/people/lists.js';
import { createPeople } from '../../../simulator/population/people/people.js';
import { type PeoplePart, peopleSchema } from '../../../simulator/population/people/peopleSchema.js';
import { createSlots } from '../../../simulator/population/people/slots.js';
import { legalDay } from '../../../src/time/index.js';
import { repositorySeeds } from '../../support/simulator.js';

type Given = Record<string, { value: unknown; source: string; grade: string }>;

const file = readFileSync(path.join(repositorySeeds, 'populations/france.yaml'), 'utf8');
const given = (): Given => parse(file).people;
const assumed = (value: unknown) => ({ value, source: 'chosen for a test', grade: 'assumed' });

/** What is said of the profile with some figures replaced. */
function told(changes: Record<string, unknown>): string[] {
  const figures = Object.entries(changes).map(([key, value]) => [key, assumed(value)]);
  const checked = peopleSchema.safeParse({ ...given(), ...Object.fromEntries(figures) });
  return checked.error?.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`) ?? [];
}

describe('the part of a profile that tells people', () => {
  it('gives the source and the grade of each figure', () => {
    expect(peopleSchema.safeParse(given()).error).toBeUndefined();
    const { maleShare, ...others } = given();
    expect(peopleSchema.safeParse({ ...others, maleShare: maleShare?.value }).success).toBe(false);
    expect(peopleSchema.safeParse({ ...others, maleShare: { value: 0.5, source: 's' } }).success).toBe(false);
    expect(peopleSchema.safeParse({ ...given(), extra: assumed(1) }).success).toBe(false);
  });

  it.each([
    ['a rate over 1', { maleShare: 52 }, 'maleShare.value: a rate is at most 1: write 0.05 for 5 %'],
    [
      'shares that do not sum to 1',
      {
        ages: [
          { from: 18, to: 40, share: 0.5 },
          { from: 41, to: 80, share: 0.4 },
        ],
      },
      'ages.value: shares must sum to 1, these come to 0.9',
    ],
    [
      'ages out of order',
      {
        ages: [
          { from: 18, to: 40, share: 0.5 },
          { from: 40, to: 80, share: 0.5 },
        ],
      },
      'ages.value.1.from: ages must rise: this class begins at 40, the one before ends at 40',
    ],
    [
      'a class that ends before it begins',
      { ages: [{ from: 40, to: 18, share: 1 }] },
      'ages.value.0.to: must not be below from',
    ],
    [
      'years of birth out of order',
      {
        registrationAges: [
          { bornFrom: 1980, ages: [{ from: 16, to: 20, share: 1 }] },
          { bornFrom: 1970, ages: [{ from: 16, to: 20, share: 1 }] },
        ],
      },
      'registrationAges.value.1.bornFrom: years must rise: 1970 follows 1980',
    ],
    [
      'registrations too late for the youngest',
      { registrationAges: [{ bornFrom: 1900, ages: [{ from: 18, to: 30, share: 1 }] }] },
      'registrationAges: the youngest are 18 years old: with 3 months after it, a registration at 18 is too late for them',
    ],
    [
      'more presumed births than births abroad',
      { bornAbroad: 0.0001 },
      'presumed: 0.0014 is more than 0.0001, those born abroad',
    ],
    [
      'first names that do not sum to 1',
      { firstNames: [{ count: 2, share: 0.5 }] },
      'firstNames.value: shares must sum to 1, these come to 0.5',
    ],
  ])('refuses %s, and says what is wrong', (_, changes, message) => {
    expect(told(changes)).toContain(message);
  });

  it('refuses more presumed births than there are first days of a month and of a year', () => {
    const presumed = { day: assumed(0.02), dayAndMonth: assumed(0.002) };
    const issues = peopleSchema
      .safeParse({ ...given(), presumed })
      .error?.issues.map(({ message }) => message);
    expect(issues).toEqual([
      'at most 0.0161: they are found among those whose birthday falls there',
      'at most 0.0013: they are found among those whose birthday falls there',
    ]);
  });

  it('tells registrations apart however old people are', () => {
    const ages = assumed([{ from: 18, to: 110, share: 1 }]);
    const registrationAges = assumed([{ bornFrom: 1900, ages: [{ from: 14, to: 60, share: 1 }] }]);
    const part = peopleSchema.parse({ ...given(), ages, registrationAges });
    const { nephOf, slotOf } = createSlots(part, legalDay('2026-12-31'));
    const months = new Map<string, number>();
    for (let index = 0; index < 16_384; index++) {
      const [number, { registeredIn }] = [nephOf(index).slice(0, 4), slotOf(index)];
      expect(months.get(number) ?? registeredIn).toBe(registeredIn);
      months.set(number, registeredIn);
    }
    expect(months.size).toBeGreaterThan(900);
  });

  it('makes people of other ages, all of whom had the time to register', () => {
    const part: PeoplePart = peopleSchema.parse({
      ...given(),
      ages: assumed([{ from: 18, to: 20, share: 1 }]),
      monthsSinceRegistration: assumed(24),
    });
    const referenceDate = legalDay('2026-01-14');
    const lists = readPeopleLists(repositorySeeds);
    const { person } = createPeople(part, { name: 'young', referenceDate, lists });
    const people = Array.from({ length: 500 }, (_, index) => person('s', index));
    expect(people.filter(({ bornOn }) => bornOn < legalDay('2004-12-31'))).toEqual([]);
    expect(people.filter(({ registeredOn }) => registeredOn >= legalDay('2024-01-01'))).toEqual([]);
  });
});

describe('the lists that people are made from', () => {
  /** A copy of the lists in which one file is changed. */
  function listsWith(name: string, change: (text: string) => string): () => unknown {
    const folder = mkdtempSync(path.join(tmpdir(), 'snpc-people-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(path.join(repositorySeeds, 'people'), path.join(folder, 'people'), { recursive: true });
    const place = path.join(folder, 'people', name);
    writeFileSync(place, change(readFileSync(place, 'utf8')));
    return () => readPeopleLists(folder);
  }

  it('hold several hundred family names and a hundred and fifty first names a sex, each once', () => {
    const { surnames, firstNames, namesAbroad, version } = readPeopleLists(repositorySeeds);
    expect(surnames.length).toBeGreaterThan(400);
    const lists = [surnames, firstNames.flatMap(({ M }) => M), firstNames.flatMap(({ F }) => F)];
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(150);
      expect(list.filter((name, place) => list.indexOf(name) !== place)).toEqual([]);
    }
    const abroad = Object.values(namesAbroad).flatMap(({ M, F, surnames: names }) => [...M, ...F, ...names]);
    expect([...lists.flat(), ...abroad].filter(name => !/^\p{L}+(?:[ ’-]\p{L}+)*$/u.test(name))).toEqual([]);
    expect(version).toBe(readPeopleLists(repositorySeeds).version);
  });

  it('have the préfecture of each département among its communes, with codes and postcodes of its own', () => {
    const { departements } = readPeopleLists(repositorySeeds);
    for (const { code, communes } of departements) {
      const postal = /^2[AB]$/.test(code) ? '20' : code;
      expect(communes.filter(each => !each.code.startsWith(code))).toEqual([]);
      expect(communes.filter(({ postcodes }) => !postcodes.every(each => each.startsWith(postal)))).toEqual(
        [],
      );
    }
    const known = new Map(
      departements.flatMap(({ communes }) => communes.map(each => [each.code, each.name])),
    );
    for (const [code, name] of [
      ['35238', 'Rennes'],
      ['2A004', 'Ajaccio'],
      ['97411', 'Saint-Denis'],
      ['97611', 'Mamoudzou'],
      ['75112', 'Paris 12e Arrondissement'],
    ] as const) {
      expect(known.get(code)).toBe(name);
    }
  });

  it('are refused where a line says nothing of a commune, or a country has names that are not there', () => {
    expect(listsWith('communes.yaml', text => text.replace('01053 42372 01000', '01053 01000'))).toThrow(
      'people/communes.yaml: [0].communes: expected a code, inhabitants, postcodes and a name: "01053 01000 Bourg-en-Bresse"',
    );
    expect(listsWith('countries.yaml', text => text.replace('names: maghrebi', 'names: martian'))).toThrow(
      'people/countries.yaml: [0].names: there are no names "martian" in namesAbroad.yaml',
    );
    expect(listsWith('surnames.yaml', text => text.replace('BERNARD,', ','))).toThrow(
      'people/surnames.yaml: expected words between commas, none empty',
    );
  });

  it('change their fingerprint with any name', () => {
    const { version } = readPeopleLists(repositorySeeds);
    expect(listsWith('surnames.yaml', text => text.replace('BERNARD', 'BERNART'))()).not.toMatchObject({
      version,
    });
  });
});
