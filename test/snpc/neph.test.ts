import { describe, expect, it } from 'vitest';
import { withoutNephs } from '../../src/snpc/index.js';

describe('a text without NEPHs', () => {
  it.each([
    ['asked 020699010032 twice', 'asked (a number) twice'],
    ['Cannot query field "x020699010032"', 'Cannot query field "x(a number)"'],
    ['Value "N971099010001" does not exist', 'Value "N(a number)" does not exist'],
    ['of SIM75 and SIMAAA1111', 'of (a number) and (a number)'],
  ])('hides those of %s', (given, shown) => {
    expect(withoutNephs(given)).toBe(shown);
  });

  it('leaves days, instants and codes alone', () => {
    const text = '2026-01-15T08:00:00.000Z, VIT-5-20-HORS, L223-6, 12345678';
    expect(withoutNephs(text)).toBe(text);
  });
});
