import { describe, expect, it } from 'vitest';
import { conformityOf } from '../../../src/documents/verifying/conformity.js';
import type { StatedFacts } from '../../../src/documents/verifying/stated.js';
import { instant, legalDay } from '../../../src/time/index.js';

const stated: StatedFacts = {
  kind: 'ADCS',
  number: 'ADCS7K3D9XQ2M4TV',
  name: 'DUMONT DURVILLE',
  firstNames: ['JULES', 'SEBASTIEN'],
  isCut: { name: false, firstNames: false },
  bornOn: '08051942',
  birthPlace: 'CONDE SUR NOIREAU',
  neph: '121299200001',
  state: '50',
  categories: ['A', 'B', 'B1'],
  issuedOn: legalDay('2026-01-15'),
  signedOn: legalDay('2026-01-15'),
  validUntil: legalDay('2026-05-15'),
  dataOf: instant('2026-01-15T08:00:00Z'),
  pages: 1,
  authority: 'FR00',
  certificate: 'SIM1',
};

const page = `Attestation n° ADCS-7K3D-9XQ2-M4TV Nom DUMONT D’URVILLE Prénoms Jules, Sébastien
  né le 8 mai 1942 NEPH 1212 9920 0001 État du dossier : VALIDE  Catégories A, B, B1
  valable jusqu’au 15 mai 2026`;

const seen = { printedText: page, pages: 1, issuedText: null, isIssuedFile: false };

const unproven = { conformity: 'NOT_CHECKED', differences: [] };

describe('a page beside its code', () => {
  it('conforms where it is the very file that was issued, and nowhere else: words may hide under a picture', () => {
    const issued = { ...seen, issuedText: page, isIssuedFile: true };
    expect(conformityOf(stated, issued)).toEqual({ conformity: 'CONFORM', differences: [] });
    expect(conformityOf(stated, { ...issued, isIssuedFile: false })).toEqual(unproven);
  });

  it('is not contradicted however it writes names, dates and numbers', () => {
    expect(conformityOf(stated, seen)).toEqual(unproven);
    const english = page.replace('8 mai 1942', '8 May 1942').replace('15 mai 2026', '15 May 2026');
    expect(conformityOf(stated, { ...seen, printedText: english })).toEqual(unproven);
    const digits = page.replace('8 mai 1942', '08/05/1942').replace('15 mai 2026', '2026-05-15');
    expect(conformityOf(stated, { ...seen, printedText: digits })).toEqual(unproven);
  });

  it.each([
    ['NAME', 'URVILLE', 'ORVILLE'],
    ['NAME', 'URVILLE', 'URVILLES'],
    ['FIRST_NAMES', 'Sébastien', 'César'],
    ['BIRTH_DATE', '1942', '1943'],
    ['NEPH', '0001', '0002'],
    ['NEPH', '0001', '00011'],
    ['STATE', 'VALIDE', 'INVALIDE'],
    ['CATEGORIES', 'B1', 'C1'],
    ['VALID_UNTIL', '15 mai', '16 mai'],
    ['NUMBER', 'M4TV', 'M4TW'],
  ])('is altered where it says otherwise: %s', (difference, from, to) => {
    const printedText = page.replace(from, to);
    expect(conformityOf(stated, { ...seen, printedText })).toEqual({
      conformity: 'ALTERED',
      differences: [difference],
    });
  });

  it('is altered where pages were added, and where any word of the issue was changed', () => {
    expect(conformityOf(stated, { ...seen, pages: 2 }).differences).toEqual(['PAGES']);
    expect(conformityOf(stated, { ...seen, issuedText: `${page} code 78` }).differences).toEqual(['TEXT']);
  });

  it('looks for the year alone where day or month is presumed', () => {
    const presumed = { ...stated, bornOn: '00001942' };
    const printedText = page.replace('8 mai 1942', '1942 (jour et mois présumés)');
    expect(conformityOf(presumed, { ...seen, printedText })).toEqual(unproven);
  });

  it('may go on where the code says that a name was cut', () => {
    const cut = { ...stated, name: 'DUMONT DURV', isCut: { name: true, firstNames: false } };
    expect(conformityOf(cut, seen)).toEqual(unproven);
    const uncut = { ...cut, isCut: { name: false, firstNames: false } };
    expect(conformityOf(uncut, seen).differences).toEqual(['NAME']);
  });

  it('is not checked without text', () => {
    expect(conformityOf(stated, { ...seen, printedText: null })).toEqual(unproven);
  });
});
