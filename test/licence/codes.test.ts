import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { categoryLabel, restrictionLabel } from '../../src/licence/codes/index.js';

const folder = path.resolve(import.meta.dirname, '../../src/licence/codes');
const read = (name: string): object => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));

interface Entry {
  readonly code: string;
  readonly scope?: string;
  readonly labelFr: string;
  readonly labelEn: string;
  readonly givenFr?: string;
  readonly givenEn?: string;
  readonly sources: readonly string[];
}

const table = read('codes.json') as {
  sources: Record<string, string>;
  categories: Entry[];
  restrictions: Entry[];
};
const entries = [...table.categories, ...table.restrictions];

describe('the table of codes', () => {
  it('follows its schema', () => {
    const ajv = new Ajv({ allErrors: true });
    const valid = ajv.validate(read('codes.schema.json'), table);
    expect(ajv.errors).toBeNull();
    expect(valid).toBe(true);
  });

  it('holds the categories of the directive, five that are gone, 124 European codes and 10 French ones', () => {
    expect(table.categories.map(({ code }) => code).join(' ')).toBe(
      'AM A1 A2 A B1 B BE C1 C1E C CE D1 D1E D DE AL AT A3 A4 CL',
    );
    const ofScope = (wanted: string) => table.restrictions.filter(({ scope }) => scope === wanted).length;
    expect([ofScope('EU'), ofScope('FR')]).toEqual([124, 10]);
  });

  it('names each code once, and every source it names', () => {
    const codes = table.restrictions.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const named = new Set(entries.flatMap(({ sources }) => sources));
    expect([...named].filter(source => table.sources[source] === undefined)).toEqual([]);
  });

  it('leaves no place for a value in a label, and as many in both languages where values are given', () => {
    const places = (text = ''): number => text.split('{}').length - 1;
    for (const { code, labelFr, labelEn, givenFr, givenEn } of entries) {
      expect([code, places(labelFr), places(labelEn)]).toEqual([code, 0, 0]);
      if (givenFr !== undefined) expect(places(givenFr)).toBeGreaterThan(0);
      expect([code, places(givenEn)]).toEqual([code, places(givenFr)]);
    }
  });
});

describe('codes in words', () => {
  it.each([
    ['B', 'Voiture ou camionnette', 'Car or light van'],
    ['C1E', 'Poids lourd léger avec remorque', 'Light goods vehicle with trailer'],
  ])('category %s', (code, fr, en) => expect(categoryLabel(code)).toEqual({ fr, en }));

  it.each([
    ['01', 'Correction et/ou protection de la vision'],
    ['01.06', 'Lunettes ou lentilles de contact'],
    ['78', 'Limité aux véhicules à changement de vitesse automatique'],
    ['B78', 'Limité aux véhicules à changement de vitesse automatique'],
    ['B96', 'Véhicule B avec remorque > 750 kg, ensemble > 3 500 kg et ≤ 4 250 kg'],
    ['103', 'D de moins de 23 ans (FIMO) : limité aux services réguliers nationaux de 50 km au plus'],
    ['20.07', 'Utilisation du frein avec une force maximale'],
    ['20.07(300N)', 'Utilisation du frein avec une force maximale de 300 N'],
    ['64(80 km/h)', 'Limité aux trajets à 80 km/h au plus'],
    ['62(30 km)', 'Limité à un rayon autour du domicile, ou à une ville / région (30 km)'],
    [
      '106(01.01.2024-01.01.2027)',
      'Soumis au I de l’article R. 413-5 du 01.01.2024 au 01.01.2027 (période probatoire)',
    ],
    ['70.0123456789.NL', 'Échange du permis n° 0123456789 délivré par NL'],
    [
      '79(12 500 kg)',
      'Limité aux véhicules satisfaisant aux spécifications entre parenthèses (article 13 de la directive) (12 500 kg)',
    ],
    ['03.01a', 'Prothèse / orthèse d’un membre supérieur (gauche)'],
  ])('restriction %s', (code, fr) => expect(restrictionLabel(code)?.fr).toBe(fr));

  it.each(['', '999', '01.99', 'Z96', '78a', '20.07(', '1', '01.06 ', '20.07()', 'constructor'])(
    'leaves %j as it is',
    code => expect(restrictionLabel(code)).toBeNull(),
  );

  it.each(['', 'b', 'Z', 'constructor'])('leaves category %j as it is', code =>
    expect(categoryLabel(code)).toBeNull(),
  );
});
