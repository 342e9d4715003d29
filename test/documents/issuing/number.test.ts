import { describe, expect, it } from 'vitest';
import { drawNumber, numberOf, plainNumber } from '../../../src/documents/issuing/number.js';
import fc from '../../support/properties.js';

describe('the number of an issue', () => {
  it.each(['RII', 'ADCS'] as const)('of an %s is its kind and twelve letters in fours', kind => {
    expect(drawNumber(kind)).toMatch(new RegExp(`^${kind}(-[0-9A-HJKMNP-TV-Z]{4}){3}$`));
  });

  it('is another each time', () => {
    expect(new Set(Array.from({ length: 2_000 }, () => drawNumber('ADCS'))).size).toBe(2_000);
  });

  it('is read however it is typed, and from a code', () => {
    fc.assert(
      fc.property(fc.constantFrom('RII' as const, 'ADCS' as const), kind => {
        const number = drawNumber(kind);
        for (const typed of [
          number,
          plainNumber(number),
          number.toLowerCase(),
          number.replaceAll('-', ' '),
          ` ${number.replaceAll('0', 'O').replaceAll('1', 'l')} `,
        ])
          expect(numberOf(typed)).toBe(number);
      }),
    );
  });

  it.each([
    '',
    'ADCS',
    'RII-1234-5678-9AB',
    'ADCS-1234-5678-9ABCD',
    'RIR-1234-5678-9ABC',
    'ADCS-1234-5678-9AB!',
  ])('is not %j', text => expect(numberOf(text)).toBeNull());
});
