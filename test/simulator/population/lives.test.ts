import { describe, expect, it } from 'vitest';
import { applyCommand, type Command } from '../../../simulator/life/command.js';
import type { DelayProfile } from '../../../simulator/life/delayProfile.js';
import { dossierOf, isEverRecorded, recordedPartOf } from '../../../simulator/life/dossier.js';
import { planLetters } from '../../../simulator/life/letters.js';
import type { Act, InfractionLife, LicenceRecord, StageLife } from '../../../simulator/life/record.js';
import { registerBalance } from '../../../simulator/life/registerBalance.js';
import type { Population } from '../../../simulator/population/population.js';
import { populationNamed, populationNames } from '../../../simulator/population/registry.js';
import { readDelayProfiles } from '../../../simulator/world/delayProfiles.js';
import { readSeedFiles } from '../../../simulator/world/seedFolder.js';
import { factsOf } from '../../../src/licence/facts.js';
import { checkFacts, defaultLawSettings, type Evaluation } from '../../../src/points/index.js';
import type { RecordedRow } from '../../../src/snpc/index.js';
import {
  addMonths,
  addYears,
  endOfLegalDay,
  type LegalDay,
  legalDayOf,
  parisTime,
} from '../../../src/time/index.js';
import fc from '../../support/properties.js';
import { repositorySeeds } from '../../support/simulator.js';

const names = populationNames(repositorySeeds).filter(name => name !== 'plain');
const delays = readDelayProfiles(readSeedFiles(repositorySeeds, 'delays')).get('france') as DelayProfile;
const populationFrom = (name: string) => populationNamed(name, repositorySeeds) as Population;
const populations = new Map(names.map(name => [name, populationFrom(name)]));
const of = (name: string) => populations.get(name) as Population;

const some = (name: string) => ({
  population: of(name),
  licence: fc.record({ seed: fc.stringMatching(/^[a-z]{1,6}$/), index: fc.nat(48_000_000 - 1) }),
});

function balanceOn(record: LicenceRecord, day: LegalDay): Evaluation | null {
  return registerBalance(record, endOfLegalDay(day), defaultLawSettings);
}

/** The days on which the 48SI of a life came, those that a stage has made void left out. */
function invalidationsOf(record: LicenceRecord): readonly LegalDay[] {
  const known = balanceOn(record, of('france').referenceDate);
  return known?.events.flatMap(({ rule, on }) => (rule === 'INVALIDATION' ? [on] : [])) ?? [];
}

it('has the profiles that the page of populations tells of', () => {
  expect(names).toEqual(['edge-cases', 'france', 'probationary-heavy', 'steady-2024']);
});

describe.each(names)('a licence of %s', name => {
  const { population, licence } = some(name);
  const check = (property: (record: LicenceRecord, seed: string, index: number) => void, numRuns = 300) =>
    fc.assert(
      fc.property(licence, ({ seed, index }) => property(population.licence(seed, index), seed, index)),
      { numRuns },
    );

  it('is the same whatever is made before it, and says the same whether it is told or not', () => {
    const again = populationFrom(name);
    check((record, seed, index) => {
      again.licence(seed, (index * 7) % 1_000);
      expect(again.licence(seed, index)).toEqual(record);
      expect(population.lived(seed, index).record).toEqual(record);
      expect(record.neph).toBe(population.nephOf(index));
      expect(record.civilStatus).toEqual(population.civilStatus(seed, index));
    }, 100);
  });

  it('holds facts that the law accepts', () => {
    check(record => {
      const facts = factsOf(dossierOf(recordedPartOf(record)), {
        knownAt: parisTime(addYears(population.referenceDate, 30), 0),
        revision: Number.POSITIVE_INFINITY,
      });
      expect(() => checkFacts(facts)).not.toThrow();
    });
  });

  it('loses nothing before the licence, nor after the reference date, and is recorded after it is final', () => {
    check(record => {
      const first = record.held.titlePeriods[0]?.obtainedOn;
      for (const { committedOn, finalOn, recordedAt, finalBy } of record.infractions) {
        expect(committedOn).toBeGreaterThanOrEqual(first as number);
        expect(committedOn).toBeLessThanOrEqual(population.referenceDate);
        expect([finalOn === null, recordedAt === null]).toEqual([finalBy === null, finalBy === null]);
        if (finalOn === null || recordedAt === null) continue;
        expect(finalOn).toBeGreaterThanOrEqual(committedOn);
        expect(legalDayOf(recordedAt)).toBeGreaterThanOrEqual(finalOn);
      }
    });
  });

  it('attends no stage that counts within a year of another that did', () => {
    check(record => {
      const days = record.stages
        .filter(({ kind }) => kind === 'VOLONTAIRE' || kind === 'OBLIGATOIRE_PROBATOIRE')
        .map(({ from }) => from)
        .sort((a, b) => a - b);
      days.slice(1).forEach((day, place) => {
        expect(day).toBeGreaterThanOrEqual(addYears(days[place] as LegalDay, 1));
      });
      const known = balanceOn(record, addYears(population.referenceDate, 4));
      expect(known?.events.some(({ rule }) => rule === 'STAGE_REFUSED') ?? false).toBe(false);
    });
  });

  it('has at each recording a balance between 0 and its ceiling', () => {
    check(record => {
      for (const fact of [...record.infractions, ...record.stages].filter(isEverRecorded)) {
        const known = balanceOn(record, legalDayOf(fact.recordedAt as number as never));
        expect(known?.balance).toBeGreaterThanOrEqual(0);
        expect(known?.balance).toBeLessThanOrEqual(known?.cap as number);
      }
    }, 150);
  });

  it('has the letters that its commands, given one after another, would have left', () => {
    check((record, seed) => {
      const replayed = replay(record, seed);
      const told = ({ letters }: LicenceRecord) =>
        letters.map(({ id, kind, about, sentAt, notifiedAt }) => ({ id, kind, about, sentAt, notifiedAt }));
      expect(told(replayed)).toEqual(told(record));
    }, 100);
  });

  it('has a new licence after an invalidation alone, six months later, a year after a second one, at least', () => {
    check(record => {
      const periods = record.held.titlePeriods.filter(({ recordedTo }) => recordedTo === null);
      periods.slice(1).forEach(({ obtainedOn, firstLicence }) => {
        expect(firstLicence).toBe(false);
        const [before, last] = invalidationsOf(record)
          .filter(day => day < obtainedOn)
          .slice(-2);
        if (before === undefined) throw new Error('a new licence without an invalidation');
        const isSecond = last !== undefined && last < addYears(before, 5);
        expect(obtainedOn).toBeGreaterThan(isSecond ? addYears(last, 1) : addMonths(last ?? before, 6));
      });
    });
  });

  it('obtains no category and sees no doctor without a licence, nor after a new one that lacks the category', () => {
    check(record => {
      const [invalidatedOn] = invalidationsOf(record);
      if (invalidatedOn === undefined) return;
      const { categories, medicalVisits } = record.held;
      const isOfAct = ({ act }: { readonly act?: unknown }) => act !== undefined;
      const later = [
        ...categories.filter(row => !isOfAct(row)).map(({ recordedFrom }) => legalDayOf(recordedFrom)),
        ...medicalVisits.map(({ visitedOn }) => visitedOn),
      ].filter(day => day > invalidatedOn);
      expect(later).toEqual([]);
      const isRelicensed = record.held.titlePeriods.some(isOfAct);
      const held = categories.filter(({ recordedTo }) => recordedTo === null).map(({ code }) => code);
      if (isRelicensed) expect(held).toEqual(['B']);
      else expect(held).toContain('B');
    }, 1_000);
  });
});

describe('the rare turns of a life', () => {
  it('are all met in a thousand edge cases', () => {
    const population = of('edge-cases');
    const met = new Set<string>();
    const byJustice = new Set<string>(['COMPOSITION_PENALE', 'PEINE']);
    for (let index = 0; index < 1_000; index++) {
      const { record, story } = population.lived('rare', index);
      for (const { what } of story.lines) met.add(what);
      for (const { kind } of record.letters) met.add(kind);
      for (const { kind } of record.stages) met.add(byJustice.has(kind) ? `stage ${kind}` : kind);
      expectStagesOfJustice(record);
      for (const { path } of record.infractions) met.add(path);
      if (record.held.titlePeriods.some(({ complementaryTrainingOn }) => complementaryTrainingOn !== null))
        met.add('training');
      if (record.held.titlePeriods.length === 0) met.add('candidate');
    }
    expect([...met]).toEqual(
      expect.arrayContaining([
        ...[
          'loss',
          'dropped',
          'stage',
          'invalidated',
          'reinstated',
          'relicensed',
          'dormant',
          'frailty',
          'licence',
        ],
        ...['48', '48M', '48N', '48SI', '46', '46D', '47'],
        ...['VOLONTAIRE', 'OBLIGATOIRE_PROBATOIRE'],
        ...['stage COMPOSITION_PENALE', 'stage PEINE'],
        ...['PAID', 'PAID_REDUCED', 'INCREASED', 'CONTESTED_CONVICTED', 'CONTESTED_ACQUITTED'],
        ...['ORDONNANCE_PENALE', 'COMPOSITION_PENALE', 'CONVICTED', 'training', 'candidate'],
      ]),
    );
  });
});

/** Justice orders a stage after a délit of alcohol or drugs alone, as its path has it, and never in place of a penalty. */
function expectStagesOfJustice({ stages, infractions }: LicenceRecord): void {
  const delits = infractions.filter(({ offenceRef }) => offenceRef === 'ALC-DELIT' || offenceRef === 'STUP');
  for (const { kind, from, to } of stages) {
    if (kind === 'VOLONTAIRE' || kind === 'OBLIGATOIRE_PROBATOIRE') continue;
    const cause = delits.find(
      ({ path, finalOn }) =>
        finalOn !== null &&
        (path === 'COMPOSITION_PENALE'
          ? kind === path && to === finalOn
          : kind === 'PEINE' && from > finalOn),
    );
    expect(cause, kind).toBeDefined();
  }
}

/** Gives the commands of a life again, each at its instant and with a look at letters. */
function replay(record: LicenceRecord, seed: string): LicenceRecord {
  const isFirst = ({ act }: { readonly act?: unknown }) => act === undefined;
  const { held } = record;
  const born: LicenceRecord = {
    ...record,
    held: {
      ...held,
      titlePeriods: held.titlePeriods.filter(isFirst),
      titles: held.titles.filter(isFirst),
      categories: held.categories
        .filter(isFirst)
        .map(row => (row.closedRevision === undefined ? row : reopened(row))),
    },
    infractions: [],
    stages: [],
    letters: [],
    commands: 0,
  };
  const acts = held.titlePeriods.flatMap(({ act }) => (act ? [act] : []));
  const given = [...record.infractions, ...record.stages, ...acts].sort((a, b) => a.ordinal - b.ordinal);
  const early = {
    seed,
    at: parisTime(0 as LegalDay, 0),
    revision: 0,
    profile: delays,
    law: defaultLawSettings,
  };
  const begun: LicenceRecord = { ...born, letters: planLetters(born, early) };
  return given.reduce<LicenceRecord>((before, fact) => {
    const world = { seed, at: fact.commandedAt, revision: 0, profile: delays, law: defaultLawSettings };
    return applyCommand(before, commandOf(fact), world).record;
  }, begun);
}

function reopened<Row extends RecordedRow>({ closedRevision: _, ...row }: Row): Row {
  return { ...row, recordedTo: null } as unknown as Row;
}

function commandOf(fact: InfractionLife | StageLife | Act): Command {
  const steps = fact.plan.steps.map(({ step, on }) => ({ step, on })).filter(({ step }) => step !== 'FINAL');
  if ('path' in fact) {
    const { offenceRef, channel, path } = fact;
    return { kind: 'INFRACTION', report: { offence: offenceRef as string, channel, path, steps } };
  }
  if ('kind' in fact) {
    const { kind, from, to } = fact;
    return { kind: 'STAGE', attendance: { kind, from, to, steps } };
  }
  return { kind: 'ACT', act: { kind: 'LICENCE', categories: ['B'], on: fact.doneOn } };
}
