import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { offence, offenceOn, offences, PointsRefusal } from '../../src/points/index.js';
import { legalDay } from '../../src/time/index.js';

const folder = path.resolve(import.meta.dirname, '../../src/points/offences');
const read = (name: string): object => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

interface Version {
  readonly from: string;
  readonly to: string | null;
}

describe('a code that is in no table', () => {
  it.each([
    ['FEU-ROGUE', 'FEU-ROUGE'],
    ['feu-rouge', 'FEU-ROUGE'],
    ['STOPP', 'STOP'],
    ['TELEPHON', 'TELEPHONE'],
    ['NOPE', null],
    ['', null],
    ['ST', null],
  ])('%s is refused with the code that it was meant for: %s', (given, nearest) => {
    const refused = () => offence(given);
    expect(refused).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_OFFENCE', unknown: { given, nearest } }),
    );
    expect(refused).toThrow(nearest === null ? 'such as "STOP"' : `did you mean "${nearest}"?`);
  });
});

describe('the offence table', () => {
  const table = read('table.json') as {
    offences: { id: string; pointsVersions: Version[]; classVersions: Version[] }[];
  };

  it('follows its schema', () => {
    const ajv = new Ajv({ allErrors: true });
    const valid = ajv.validate(read('table.schema.json'), table);
    expect(ajv.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it('names each offence once, and its versions follow each other without hole or overlap', () => {
    expect(new Set(table.offences.map(({ id }) => id)).size).toBe(table.offences.length);
    for (const { pointsVersions, classVersions } of table.offences) {
      for (const versions of [pointsVersions, classVersions]) {
        expect(versions.slice(1).map(({ from }) => from)).toEqual(versions.slice(0, -1).map(({ to }) => to));
        for (const { from, to } of versions)
          if (to !== null) expect(legalDay(from)).toBeLessThan(legalDay(to));
      }
    }
  });

  it.each([
    ['VIT-LT5-HORS', '2023-12-31', 1, 'C3'],
    ['VIT-LT5-HORS', '2024-01-01', 0, 'C3'],
    ['VIT-LT5-HORS', '2004-12-06', 1, 'C4'],
    ['TELEPHONE', '2012-01-04', 2, 'C2'],
    ['TELEPHONE', '2012-01-05', 3, 'C4'],
    ['STUP-ALCOOL', '2025-07-10', 6, 'DELIT'],
    ['STUP-ALCOOL', '2025-07-11', 9, 'DELIT'],
    ['VIT-GE50-C5', '2025-12-28', 6, 'C5'],
    ['VIT-GE50-DELIT', '2025-12-29', 6, 'DELIT'],
    ['PIETON', '2018-09-18', 4, 'C4'],
    ['PIETON', '2018-09-19', 6, 'C4'],
  ])('%s on %s takes %i points as %s', (code, day, points, offenceClass) => {
    expect(offenceOn(code, legalDay(day))).toMatchObject({ code, points, class: offenceClass });
  });

  it('refuses a code it does not hold, and a day without scale', () => {
    expect(() => offence('STOPP')).toThrow(expect.objectContaining({ code: 'UNKNOWN_OFFENCE' }));
    expect(() => offenceOn('VIT-GE50-DELIT', legalDay('2025-12-28'))).toThrow(PointsRefusal);
  });

  it('lists every offence with a label in both languages', () => {
    expect(offences).toHaveLength(94);
    for (const { labelFr, labelEn, sources } of offences) {
      expect(labelFr).not.toBe('');
      expect(labelEn).not.toBe('');
      expect(sources).not.toEqual([]);
    }
  });
});
