import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { everTakes } from '../../../simulator/population/profile/everTakes.js';
import { populationProfileSchema, populationVersion } from '../../../simulator/population/profile/profile.js';
import { profileNames, readProfile } from '../../../simulator/population/profile/readProfile.js';
import { populationNamed, populationNames } from '../../../simulator/population/registry.js';
import { readSeedFiles, type SeedFile } from '../../../simulator/world/seedFolder.js';
import { civil, isoDay } from '../../../src/time/index.js';
import { repositorySeeds, temporaryFolder } from '../../support/simulator.js';

const files = readSeedFiles(repositorySeeds, 'populations');
const france = files.find(({ name }) => name === 'populations/france.yaml') as SeedFile;
const chosen = (value: unknown) => ({ value, source: 'chosen for a test', grade: 'assumed' });

const fileOf = (name: string, content: object): SeedFile => ({
  name: `populations/${name}.yaml`,
  text: stringify({ name, ...content }),
});

/** A profile of some files beside that of France. */
const read = (name: string, ...own: readonly SeedFile[]) => readProfile(name, [france, ...own]);

describe('a profile that extends another', () => {
  it('is that other where it says nothing, with the texts of both', () => {
    const own = fileOf('own', { extends: 'france' });
    const { profile, texts } = read('own', own);
    expect(profile).toEqual({ ...read('france').profile, name: 'own' });
    expect(texts).toEqual([france.text, own.text]);
  });

  it('says what differs alone, at whatever depth', () => {
    const relicensing = chosen(0.5);
    const { profile } = read('own', fileOf('own', { extends: 'france', lives: { relicensing } }));
    const { profile: base } = read('france');
    expect(profile.lives).toEqual({ ...base.lives, relicensing });
    expect(profile.people).toEqual(base.people);
  });

  it('replaces a figure whole: its source and its grade are never those of another value', () => {
    const given = { lives: { dormant: { value: 0.5 } } };
    expect(() => read('own', fileOf('own', { extends: 'france', ...given }))).toThrow(
      /^populations\/own\.yaml: lives\.dormant\.source: /,
    );
    const dormant = chosen(0.5);
    expect(
      read('own', fileOf('own', { extends: 'france', lives: { dormant } })).profile.lives.dormant,
    ).toEqual(dormant);
  });

  it('replaces a list whole', () => {
    const categories = [{ code: 'A', share: chosen(0.4), afterYears: [0, 4] }];
    const { profile } = read('own', fileOf('own', { extends: 'france', lives: { categories } }));
    expect(profile.lives.categories).toEqual(categories);
  });

  it('may extend one that extends a third, the nearest word holding', () => {
    const middle = fileOf('middle', { extends: 'france', lives: { aac: chosen(0.1), dormant: chosen(0.1) } });
    const own = fileOf('own', { extends: 'middle', lives: { aac: chosen(0.2) } });
    const { profile, texts } = read('own', own, middle);
    expect([profile.lives.aac.value, profile.lives.dormant.value]).toEqual([0.2, 0.1]);
    expect(texts).toEqual([france.text, middle.text, own.text]);
  });

  it.each([
    [
      'itself',
      [fileOf('own', { extends: 'own' })],
      'populations/own.yaml: extends: a profile extends itself',
    ],
    [
      'one that extends it',
      [fileOf('own', { extends: 'other' }), fileOf('other', { extends: 'own' })],
      'populations/own.yaml: extends: a profile extends itself',
    ],
    [
      'one that there is not',
      [fileOf('own', { extends: 'other' })],
      'populations/own.yaml: extends: there is no profile "other": choose among france, own',
    ],
  ])('is refused where it extends %s', (_, own, message) => {
    expect(() => read('own', ...own)).toThrow(message);
  });

  it('is refused under the name of another file', () => {
    const own = { ...fileOf('other', { extends: 'france' }), name: 'populations/own.yaml' };
    expect(() => read('own', own)).toThrow(
      'populations/own.yaml: name: a profile has the name of its file, not "other"',
    );
    expect(() => read('elsewhere')).toThrow('there is no profile "elsewhere": choose among france');
  });
});

describe('the profiles of the repository', () => {
  it('are told by their names', () => {
    expect(profileNames(files)).toEqual(['edge-cases', 'france', 'probationary-heavy', 'steady-2024']);
    expect(populationNames(repositorySeeds)).toEqual([...profileNames(files), 'plain']);
  });

  it.each(profileNames(files))('%s fits the schema, and tells what it is for in two languages', name => {
    const { profile } = readProfile(name, files);
    expect(isoDay(profile.referenceDate)).toBe('2026-01-15');
    for (const text of Object.values(profile.description)) expect(text).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('have versions of their own, which follow their texts, their delays and the lists of names', () => {
    const versions = populationNames(repositorySeeds).map(
      name => populationNamed(name, repositorySeeds)?.version,
    );
    expect(new Set(versions).size).toBe(versions.length);
    const folder = temporaryFolder();
    cpSync(repositorySeeds, folder, { recursive: true });
    const versionNow = () => populationNamed('steady-2024', folder)?.version;
    const seen = [versionNow()];
    expect(seen).toEqual([populationNamed('steady-2024', repositorySeeds)?.version]);
    for (const file of ['populations/france.yaml', 'delays/france.yaml', 'people/streets.yaml']) {
      const [{ text = '' } = {}] = readSeedFiles(folder, file.split('/')[0] as 'people').filter(
        ({ name }) => name === file,
      );
      const changed = file.startsWith('delays')
        ? text.replace(/median: \d+/, 'median: 9')
        : `${text}\n# changed\n`;
      expect(changed).not.toBe(text);
      writeFileSync(path.join(folder, file), changed);
      seen.push(versionNow());
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(populationVersion(['a', 'b'])).not.toBe(populationVersion(['ab']));
  });

  it.each(profileNames(files))(
    '%s draws no offence that supposes another or a measure, which no life has',
    name => {
      const codes = readProfile(name, files).profile.lives.families.flatMap(family =>
        family.codes.value.map(({ code }) => code),
      );
      for (const code of ['VIT-GE50-RECIDIVE', 'SUSPENSION']) expect(codes).not.toContain(code);
    },
  );

  it('the steady one has one flow, that of 2024, for ever', () => {
    const { losses } = readProfile('steady-2024', files).profile.lives;
    expect(losses.flows.map(({ from, mix, points }) => [isoDay(from), mix, points])).toEqual([
      ['2001-06-01', 'y2024', undefined],
    ]);
    expect(losses.mixes).toEqual(readProfile('france', files).profile.lives.losses.mixes);
  });
});

describe('the schema of a profile', () => {
  const told = (changes: object): string[] => {
    const checked = populationProfileSchema.safeParse({ ...parse(france.text), ...changes });
    return checked.error?.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`) ?? [];
  };

  it('takes days of the points licence alone', () => {
    expect(told({ referenceDate: '2100-12-31' })).toEqual([]);
    for (const referenceDate of ['1992-06-30', '2101-01-01', '2025-02-29', 'yesterday'])
      expect(told({ referenceDate })).toEqual([
        `referenceDate: expected a day from 1992-07-01, when the points licence began, to 2100-12-31, not "${referenceDate}"`,
      ]);
    // No word of France's flows before June 2001.
    expect(told({ referenceDate: '1992-07-01' })).toEqual([
      'lives.losses.flows.0.from: the first flow begins after the reference date',
    ]);
  });

  it('takes names in lower case, and no word of its own', () => {
    expect(told({ name: 'France' })).toEqual(['name: expected lower-case letters, digits and hyphens']);
    expect(told({ poeple: {} })).toHaveLength(1);
  });

  it('takes categories of the directive, between two years in order', () => {
    const { lives } = parse(france.text);
    const withFirst = (changes: object) => {
      const [first, ...others] = lives.categories;
      return told({ lives: { ...lives, categories: [{ ...first, ...changes }, ...others] } });
    };
    expect(withFirst({ code: 'CE', afterYears: [0, 1] })).toEqual([]);
    expect(withFirst({ code: 'Z' })).toEqual([
      'lives.categories.0.code: expected one of AM, A1, A2, A, B1, B, BE, C1, C1E, C, CE, D1, D1E, D, DE',
    ]);
    for (const afterYears of [
      [3, 3],
      [5, 2],
    ])
      expect(withFirst({ afterYears })).toEqual([
        'lives.categories.0.afterYears: the first number is below the second',
      ]);
  });

  it('knows which offences have ever taken so many points', () => {
    const taken = (code: string) => [6, 1].map(points => everTakes(code, points));
    expect([taken('STUP'), taken('VIT-5-20-HORS')]).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

it.each(['2001-06-02', '2010-02-28', '2040-02-29', '2100-12-31'])(
  'a country may stop on %s',
  referenceDate => {
    const folder = temporaryFolder();
    cpSync(repositorySeeds, folder, { recursive: true });
    const { name, text } = fileOf('own', { extends: 'edge-cases', referenceDate });
    writeFileSync(path.join(folder, name), text);
    const population = populationNamed('own', folder);
    const lives = Array.from({ length: 40 }, (_, index) => population?.licence('s', index * 1_000_003));
    for (const life of lives) {
      expect(
        life?.held.titlePeriods.every(({ obtainedOn }) => obtainedOn <= (population?.referenceDate ?? 0)),
      ).toBe(true);
      expect(civil(life?.civilStatus.bornOn as never).year).toBeGreaterThan(1880);
    }
  },
);
