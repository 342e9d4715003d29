import { describe, expect, it } from 'vitest';
import { defaultClock, type Persona } from '../../simulator/index.js';
import type { InfractionLife } from '../../simulator/life/record.js';
import { startOfLegalDay } from '../../src/time/index.js';
import { atTheDefaultClock, committedPage, lifeOf, personas, personasPage } from '../support/personas.js';

/** Cases that must have their persona. */
const cases: readonly (readonly [string, string])[] = [
  ['a clean licence, the first of all', 'clean'],
  ['a candidate with a NEPH and no licence yet', 'candidate'],
  ['probation, standard', 'probation-standard'],
  ['probation, AAC', 'probation-aac'],
  ['probation with complementary training, standard', 'probation-training'],
  ['probation with complementary training, AAC', 'probation-aac-training'],
  ['probation, a second licence after an invalidation', 'second-licence'],
  ['probation, the regime of 2004 without yearly points', 'probation-2004'],
  ['probation, the reduction lost', 'probation-training-lost'],
  ['probation, a loss and the compulsory stage', 'probation-loss'],
  ['one point lost yesterday and not recorded', 'loss-not-recorded'],
  ['a stage not recorded', 'stage-not-recorded'],
  ['a restitution due today', 'due-today'],
  ['a late finality that voids a credit', 'late-finality'],
  ['zero balance before and after the 48SI', 'zero-balance'],
  ['zero balance saved by a stage before the 48SI', 'stage-before-48si'],
  ['the ten-year return', 'ten-years'],
  ['a NEPH of 5 characters', 'neph-short'],
  ['a NEPH of 19 characters', 'neph-long'],
  ['no birth name', 'no-birth-name'],
  ['a licence suspended', 'suspended'],
  ['a medically limited category', 'medical-limit'],
  ['an exchanged foreign licence', 'exchanged'],
  ['simultaneous offences under the ceiling of eight', 'simultaneous'],
  ['a fact withdrawn by a successful appeal', 'appeal'],
  ['an annulled licence', 'annulled'],
  ['a deceased holder', 'deceased'],
  ['an offence between 22:00 and 24:00 UTC in summer', 'midnight-in-summer'],
  ['a délit', 'delit'],
  ['a second stage within the year', 'stage-twice'],
  ['a full restoration after two years', 'two-years'],
  ['an ordinary life: losses, a stage, points back, one to come', 'everyday'],
  ['an identity whose day of birth is presumed', 'presumed-day'],
  ['an identity whose day and month of birth are presumed', 'presumed-day-and-month'],
  ['an identity born abroad', 'born-abroad'],
  ['an identity with a usage name', 'usage-name'],
  ['an identity of several first names', 'several-first-names'],
  ['an identity born in Corsica', 'born-in-corsica'],
  ['an identity with a hyphenated name, that FranceConnect writes otherwise', 'hyphenated-name'],
  ['an identity that agrees with no dossier', 'stranger'],
  ['an identity that has two dossiers', 'two-dossiers'],
  ['its second dossier', 'two-dossiers-again'],
  ['every line that an RII may print', 'whole-record'],
];

const ids = personas.map(({ id }) => id);

function persona(id: string): Persona {
  return personas.find(one => one.id === id) as Persona;
}

describe('the personas', () => {
  it.each(cases)('show %s', (_case, id) => {
    expect(ids).toContain(id);
  });

  it('are each in the table of cases', () => {
    expect([...ids].sort()).toEqual(cases.map(([, id]) => id).sort());
  });

  it('begin with a clean licence', () => {
    expect(ids[0]).toBe('clean');
    expect(atTheDefaultClock(persona('clean'))).toMatchObject({
      balance: 12,
      state: 'VALIDE',
      probation: null,
    });
  });

  it('are what their cases say', () => {
    const { identity } = persona('no-birth-name');
    expect([persona('neph-short').neph.length, persona('neph-long').neph.length]).toEqual([5, 19]);
    expect([identity.birthName, identity.bornOnPresumed]).toEqual([null, 'DAY_AND_MONTH']);
    expect(personas.some(one => /^2[AB]/.test(one.identity.birthPlaceCode ?? ''))).toBe(true);
    const committedAt = lifeOf(persona('midnight-in-summer')).infractions[1]?.committedAt as number;
    expect(new Date(committedAt).toISOString()).toBe('2025-07-13T22:30:00.000Z');
  });
});

describe('each persona', () => {
  it.each(personas.map(one => [one.id, one] as const))(
    '%s has fictitious numbers, and places as Insee codes them',
    (_id, one) => {
      expect(one.neph).toMatch(/^(\d{2}(0[1-9]|1[0-2])99\d{6}|SIM[0-9A-Z]*)$/);
      for (const { number } of one.dossier.titles) expect(number).toMatch(/^SIM\d{5}$/);
      const { birthCountryCode, birthPlaceCode } = one.identity;
      expect(birthCountryCode).toMatch(/^99\d{3}$/);
      if (birthCountryCode === '99100') expect(birthPlaceCode).toMatch(/^(\d{2}|2[AB])\d{3}$/);
      else expect(birthPlaceCode).toBeNull();
    },
  );

  it.each(personas.map(one => [one.id, one] as const))(
    '%s expects a balance, a history and a calendar, each answer with its article',
    (_id, one) => {
      const given = atTheDefaultClock(one);
      for (const part of ['balance', 'state', 'events', 'forecast']) expect(given).toHaveProperty(part);
      for (const { because } of one.expect) expect(because).toMatch(/[LR]\d{3}-\d+|CE \d{6}/);
    },
  );

  it('has a name and a title of its own', () => {
    const alone = personas.filter(({ id }) => id !== 'two-dossiers-again');
    const names = alone.map(({ identity }) => identity.birthName ?? identity.usageName);
    const numbers = personas.flatMap(({ dossier }) => dossier.titles.map(({ number }) => number));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('lives by fixed delays, that a reader can count', () => {
    const profiles = new Set(personas.flatMap(({ commands }) => commands.map(({ delays }) => delays)));
    expect([...profiles]).toEqual(['slow']);
  });
});

describe('three personas', () => {
  it('are asked before the finality of an offence, before its recording and after it', () => {
    const asked = personas.filter(one => lifeOf(one).infractions.some(life => isAskedThroughout(one, life)));
    expect(asked.length).toBeGreaterThanOrEqual(3);
  });
});

function isAskedThroughout({ expect: expected }: Persona, life: InfractionLife): boolean {
  const instants = expected
    .filter(({ balance }) => balance !== undefined)
    .map(({ knownAt, clock }) => knownAt ?? clock ?? defaultClock);
  const { finalOn, recordedAt } = life;
  if (finalOn === null || recordedAt === null) return false;
  const finalAt = startOfLegalDay(finalOn);
  return [
    instants.some(at => life.commandedAt <= at && at < finalAt),
    instants.some(at => finalAt <= at && at < recordedAt),
    instants.some(at => recordedAt <= at),
  ].every(Boolean);
}

describe('docs/personas.md', () => {
  it('is what the files make it', () => {
    expect(committedPage()).toBe(personasPage());
  });
});
