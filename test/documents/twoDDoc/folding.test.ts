import { describe, expect, it } from 'vitest';
import { foldFirstNames, foldText, mayBeNameOf } from '../../../src/documents/twoDDoc/index.js';

describe('folding', () => {
  it.each([
    ["DUMONT D'URVILLE", 'DUMONT DURVILLE'],
    ['Dumont d’Urville', 'DUMONT DURVILLE'],
    ['Jean-François', 'JEAN FRANCOIS'],
    ['Cœur', 'COEUR'],
    ['LÆTITIA', 'LAETITIA'],
    ['Weiß', 'WEISS'],
    ['Çelik-Ørsted', 'CELIK ORSTED'],
    ['Łukasz Đorđević', 'LUKASZ DORDEVIC'],
    ['Ñúñez  y   Íñigo', 'NUNEZ Y INIGO'],
    ['N’Guyễn', 'NGUYEN'],
    ['Þór Ĳsbrand', 'THOR IJSBRAND'],
    ['Işıl', 'ISIL'],
    ['Noe\u0308l', 'NOEL'],
    ['St. (dit « Bob »)', 'ST DIT BOB'],
    ['Ivan IV 4', 'IVAN IV'],
    ['Ελένη', ''],
    [' - ', ''],
  ])('%s is %s', (name, folded) => {
    expect(foldText(name)).toBe(folded);
  });

  it('keeps the digits of places', () => {
    expect(foldText("Lyon 3e, L'Haÿ-les-Roses", 'PLACE')).toBe('LYON 3E LHAY LES ROSES');
  });

  it('puts a bar between first names, a space inside one', () => {
    expect(foldFirstNames(['Jules', 'Sébastien', 'César'])).toBe('JULES/SEBASTIEN/CESAR');
    expect(foldFirstNames(['Jean-François', 'Ελένη', 'Zoé'])).toBe('JEAN FRANCOIS/ZOE');
    expect(foldFirstNames([])).toBe('');
  });
});

describe('a printed name and a code', () => {
  const whole = (value: string) => ({ value, truncated: false });
  const cut = (value: string) => ({ value, truncated: true });

  it.each([
    ["DUMONT D'URVILLE", whole('DUMONT DURVILLE')],
    ["DUMONT D'URVILLE", whole('DUMONT D URVILLE')],
    ['Dumont d’Urville', whole('DUMONT D URVILLE')],
    ["L'Haÿ d'Or", whole('L HAY DOR')],
    ["D'", whole('D')],
    ["D' Urville", whole('D URVILLE')],
    ["'s-Hertogenbosch", whole('S HERTOGENBOSCH')],
    ['Le Goff', whole('LE GOFF')],
    ["Dumont d'Urville", cut('DUMONT D U')],
    ["Dumont d'Urville", cut('DUMONT DU')],
    ["Dumont d'Urville", cut('')],
    [['Jules', 'Sébastien', 'César'], whole('JULES/SEBASTIEN/CESAR')],
    [['Jules', 'Sébastien', 'César'], cut('JULES/SEB')],
    ['Lyon 3e', whole('LYON 3E')],
    ['Ivan 4', whole('IVAN')],
    ['Ελένη', whole('')],
  ])('%j may be %j', (printed, field) => {
    expect(mayBeNameOf(printed, field)).toBe(true);
  });

  it.each([
    ["D'URVILLE", whole('URVILLE')],
    ["D'URVILLE", whole('D  URVILLE')],
    ['DURVILLE', whole('D URVILLE')],
    ['Le Goff', whole('LEGOFF')],
    ['Martin', whole('MARTINE')],
    ['Martine', whole('MARTIN')],
    ['Martine', cut('MARTINEZ')],
    [['Jules', 'César'], whole('JULES CESAR')],
    ['Martin', whole('')],
  ])('%j is not %j', (printed, field) => {
    expect(mayBeNameOf(printed, field)).toBe(false);
  });
});
