import { describe, expect, it } from 'vitest';
import { foldFirstNames, foldText } from '../../../src/documents/twoDDoc/index.js';

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
