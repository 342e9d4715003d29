import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { measures, steadyMeasure } from '../../../../simulator/population/check/measures/index.js';
import { readTargets } from '../../../../simulator/population/check/target.js';
import { repositorySeeds, temporaryFolder } from '../../../support/simulator.js';

const targets = readTargets(repositorySeeds);

describe('the targets of the repository', () => {
  it('are thirty-six, each measured by one measure with as many numbers', () => {
    const ids = Array.from({ length: 36 }, (_, index) => `V${String(index + 1).padStart(2, '0')}`);
    expect(targets.map(({ id }) => id).sort()).toEqual(ids);
    const all = [...measures, steadyMeasure];
    expect(all.map(({ id }) => id).sort()).toEqual(ids);
    for (const { id, parts } of targets) {
      const measure = all.find(one => one.id === id);
      const numbers = measure?.kind === 'COUNTS' ? measure.estimates : measure?.quantiles;
      expect(numbers, id).toHaveLength(parts?.length ?? 1);
    }
  });

  it('are gates but for three, each with the grade of its best source', () => {
    expect(targets.filter(({ gate }) => !gate).map(({ id }) => id)).toEqual(['V34', 'V35', 'V36']);
    const graded = Object.fromEntries(targets.map(({ id, grade }) => [id, grade]));
    expect(graded).toMatchObject({ V01: 'A', V02: 'B', V17: 'B', V23: 'A', V29: 'B', V30: 'C', V31: 'A' });
    expect(targets.filter(({ grade }) => grade === 'C').map(({ id }) => id)).toEqual(['V30']);
  });

  it('say in their metric when they go by the day of the offence', () => {
    const by = targets.filter(({ lossesBy }) => lossesBy === 'committed');
    expect(by.map(({ id }) => id).sort()).toEqual(['V08', 'V09', 'V10', 'V11', 'V12', 'V13', 'V14', 'V33']);
    const english = targets.filter(({ metric }) => metric.en.endsWith(', by day of the offence'));
    const french = targets.filter(({ metric }) => metric.fr.endsWith(', au jour de l’infraction'));
    expect([english, french]).toEqual([by, by]);
  });

  it('tell where the model is known to miss, in both languages', () => {
    const told = targets.filter(({ knownMiss }) => knownMiss);
    expect(told.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['V15', 'V17', 'V19', 'V22', 'V33', 'V34']),
    );
    for (const { knownMiss } of told) {
      expect(knownMiss?.fr).not.toBe(knownMiss?.en);
      // What another model came to tells nothing of the figures beside.
      expect(knownMiss?.en).not.toMatch(/reference (fit|model)/);
    }
  });
});

describe('a file of targets', () => {
  const good = `
sources: { S1: { publisher: P, year: "2024", grade: A, address: "https://example.test/" } }
targets:
  - { id: V01, family: balances, metric: { en: a, fr: a }, regime: any, year: "2024", unit: share,
      published: 0.5, tolerance: { absolute: 0.1 }, gate: true, licences: 1, sources: [S1] }
`;
  const read = (text: string) => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'published'));
    writeFileSync(path.join(folder, 'published/targets.yaml'), text);
    return readTargets(folder);
  };

  it('is told by its fault and the place in it', () => {
    expect(read(good)).toHaveLength(1);
    expect(() => read(good.replace('[S1]', '[S1, S2]'))).toThrow(
      'published/targets.yaml: targets[0].sources[1]: there is no source S2',
    );
    expect(() => read(good.replace('tolerance: { absolute: 0.1 }, ', ''))).toThrow(
      'targets[0].tolerance: a gate needs a tolerance',
    );
    expect(() => read(good.replace('published: 0.5', 'published: [0.5, 0.6]'))).toThrow(
      'targets[0].published: as many numbers as parts',
    );
    expect(() => read(good.replace('grade: A', 'grade: Z'))).toThrow('sources.S1.grade');
    expect(() => read(`${good}${good.slice(good.indexOf('  - '))}`)).toThrow(
      'targets[1].id: V01 is there twice',
    );
    expect(() => readTargets(temporaryFolder())).toThrow(
      'published/targets.yaml: the seed folder has no such file, or it cannot be read',
    );
  });
});
