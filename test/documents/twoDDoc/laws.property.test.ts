import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dayOfHex, hexDay } from '../../../src/documents/twoDDoc/days.js';
import {
  composeTwoDDoc,
  foldFirstNames,
  foldText,
  isSignedBy,
  readTwoDDoc,
  signerOf,
  type TwoDDocField,
  type TwoDDocHeader,
} from '../../../src/documents/twoDDoc/index.js';
import { decisionTypes } from '../../../src/documents/twoDDoc/tables/decisionTypes.js';
import { licenceStates } from '../../../src/documents/twoDDoc/tables/licenceStates.js';
import { statementTypes } from '../../../src/documents/twoDDoc/tables/statementTypes.js';
import { documentTypes } from '../../../src/documents/twoDDoc/tables/types.js';
import { addDays, legalDay } from '../../../src/time/index.js';
import fc from '../../support/properties.js';
import { referenceCodes, referenceKey, v1 } from './vectors.js';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const sign = signerOf(privateKey);

const characters = (alphabet: string, min: number, max: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max });
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const number = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map(value => String(value).padStart(2, '0'));

const someDay = fc.integer({ min: 0, max: 0xfffe }).map(count => addDays(legalDay('2000-01-01'), count));
const someHexDay = someDay.map(hexDay);
const someTime = fc.tuple(number(0, 23), number(0, 59)).map(parts => parts.join(''));
const someDate = fc
  .tuple(number(1, 28), number(1, 12), fc.integer({ min: 1880, max: 2170 }).map(String))
  .map(parts => parts.join(''));

/** Values of each field, told here from the specification and not from the table of the codec. */
const someValues: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '01': characters(printable, 0, 40),
  '06': someHexDay,
  '07': fc.tuple(someTime, number(0, 59)).map(parts => parts.join('')),
  '08': someHexDay,
  '09': characters(digits, 4, 4),
  '0A': characters(digits, 9, 9),
  '0B': characters(digits, 9, 9),
  '0C': characters(`${capitals}234567`, 0, 60),
  '60': fc
    .array(characters(`${capitals} `, 0, 9), { minLength: 1, maxLength: 6 })
    .map(names => names.join('/')),
  '69': fc.oneof(
    someDate,
    someDate.map(date => `00${date.slice(2)}`),
    someDate.map(date => `0000${date.slice(4)}`),
  ),
  '6A': characters(`${capitals}${digits} `, 0, 32),
  '6G': characters(`${capitals} `, 1, 38),
  '6H': fc.constantFrom('M', 'MME', 'MONSIEUR', 'MADAME', 'ABCDEFGHIJ'),
  AB: fc.constantFrom('', '48', '48M', '48N', '48SI', 'ABCDEFGH'),
  AC: characters(`${capitals}${digits}`, 0, 19),
  AD: someHexDay,
  AE: someTime,
  AF: characters(`${capitals}${digits}`, 1, 1),
  AG: characters(`${digits}ABC`, 1, 1),
  E0: fc.constantFrom(...Object.keys(decisionTypes)),
  E1: someHexDay,
  E2: someHexDay,
  E3: someHexDay,
  E4: fc.constantFrom(...Object.keys(statementTypes)),
  E5: fc.constantFrom(...licenceStates.map(({ code }) => code)),
  E6: characters(`${capitals}${digits} `, 0, 65),
  E7: characters(digits, 9, 9),
  E8: fc.tuple(someDate, someTime).map(parts => parts.join('')),
};

const mayBeCut = new Set(['01', '60', '6A', '6G', '6H', 'AB', 'AC', 'E6']);
const complementary = ['01', '06', '07', '08', '09', '0A', '0B', '0C'];

const someHeader = (type: string): fc.Arbitrary<TwoDDocHeader> =>
  fc
    .record({
      version: fc.constantFrom('02' as const, '03' as const, '04' as const),
      authority: characters(capitals + digits, 2, 2).map(end => `FR${end}`),
      certificate: characters(capitals + digits, 4, 4).filter(id => id !== 'TEST'),
      issuedOn: someDay,
      signedOn: someDay,
    })
    .map(parts => ({
      ...parts,
      type,
      perimeter: parts.version === '02' ? null : '01',
      country: parts.version === '04' ? 'FR' : null,
    }));

/** A document of a type: its mandatory fields and some others, each whole or cut where that is allowed. */
const someDocument = fc.constantFrom(...documentTypes).chain(type =>
  fc
    .tuple(someHeader(type.id), fc.subarray([...new Set([...type.optional, ...complementary])]))
    .chain(([header, chosen]) => {
      const ids = [...new Set([...type.mandatory, ...chosen])];
      const field = (id: string): fc.Arbitrary<TwoDDocField> =>
        fc.record({
          id: fc.constant(id),
          value: someValues[id] as fc.Arbitrary<string>,
          truncated: mayBeCut.has(id) ? fc.boolean() : fc.constant(false),
        });
      return fc.record({ header: fc.constant(header), fields: fc.tuple(...ids.map(field)) });
    }),
);

const byId = (fields: readonly TwoDDocField[]): readonly TwoDDocField[] =>
  fields.toSorted((one, other) => (one.id < other.id ? -1 : 1));

describe('every document', () => {
  it('is read as it was composed, and is signed by its key', () => {
    fc.assert(
      fc.property(someDocument, ({ header, fields }) => {
        const text = composeTwoDDoc({ header, fields, sign });
        const result = readTwoDDoc(text);
        if (result.kind === 'FAULT') throw new Error(JSON.stringify(result.fault));
        expect(result.code.header).toEqual(header);
        expect(byId(result.code.fields ?? [])).toEqual(byId(fields));
        expect(isSignedBy(result.code, publicKey)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('is authentic no more once one character is another', () => {
    const somePlace = fc.nat(100_000);
    const someCharacter = fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 255 }).map(code => String.fromCharCode(code)) },
      { weight: 1, arbitrary: fc.constantFrom('\u001d', '\u001e', '\u001f') },
      { weight: 4, arbitrary: fc.constantFrom(...capitals) },
      { weight: 2, arbitrary: fc.constantFrom(...digits) },
    );
    const someAlteration = fc.tuple(fc.constantFrom(...referenceCodes), somePlace, someCharacter);
    let read = 0;
    fc.assert(
      fc.property(someAlteration, ([{ text }, place, by]) => {
        const at = place % text.length;
        fc.pre(text[at] !== by);
        const result = readTwoDDoc(text.slice(0, at) + by + text.slice(at + 1));
        // What a reader calls authentic: it is read, and signed by the key.
        const authentic = result.kind === 'READ' && isSignedBy(result.code, referenceKey);
        if (result.kind === 'READ') read++;
        expect(authentic).toBe(false);
      }),
      { numRuns: 3_000 },
    );
    // Not for its form alone: many altered codes are still well formed.
    expect(read).toBeGreaterThan(500);
  });

  it('is authentic no more with any one character of V1 taken out or doubled', () => {
    for (let at = 0; at < v1.text.length; at++) {
      const character = v1.text.charAt(at);
      for (const by of ['', character + character]) {
        const result = readTwoDDoc(v1.text.slice(0, at) + by + v1.text.slice(at + 1));
        expect(result.kind === 'READ' && isSignedBy(result.code, referenceKey)).toBe(false);
      }
    }
  });
});

describe('any text', () => {
  const someText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...`${capitals}${digits} /\u001d\u001e\u001f`), maxLength: 300 }),
    fc
      .string({ unit: fc.constantFrom(...`${capitals}${digits} /\u001d\u001e`), maxLength: 200 })
      .map(middle => {
        const mark = v1.text.indexOf('\u001f');
        return v1.text.slice(0, 26) + middle + v1.text.slice(mark);
      }),
    // Pieces of a real code, out of order.
    fc
      .array(fc.tuple(fc.nat(v1.text.length), fc.nat(40)), { maxLength: 6 })
      .map(
        pieces => v1.text.slice(0, 26) + pieces.map(([at, size]) => v1.text.slice(at, at + size)).join(''),
      ),
  );

  it('is read, or has a fault at a place of it', () => {
    fc.assert(
      fc.property(someText, text => {
        const result = readTwoDDoc(text);
        if (result.kind === 'READ') {
          expect(result.code.text).toBe(text);
          return;
        }
        const { position, expected, found } = result.fault;
        expect(Number.isInteger(position) && position >= 0 && position <= text.length).toBe(true);
        expect([expected, found]).not.toContain('');
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('days and names', () => {
  it('a day is read as it was written', () => {
    fc.assert(fc.property(someDay, day => dayOfHex(hexDay(day)) === day));
  });

  it('any name folds into its alphabet, once for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), name => {
        const folded = foldText(name);
        expect(folded).toMatch(/^([A-Z]+( [A-Z]+)*)?$/);
        expect(foldText(folded)).toBe(folded);
        expect(foldFirstNames([name, 'ZOÉ'])).toBe(folded === '' ? 'ZOE' : `${folded}/ZOE`);
      }),
      { numRuns: 500 },
    );
  });
});
