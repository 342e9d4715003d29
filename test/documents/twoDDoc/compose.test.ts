import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  composeTwoDDoc,
  isSignedBy,
  readTwoDDoc,
  signerOf,
  type TwoDDoc,
  type TwoDDocHeader,
  UnfitForTwoDDoc,
  valueOfField,
} from '../../../src/documents/twoDDoc/index.js';
import { typeOf } from '../../../src/documents/twoDDoc/tables/types.js';
import { writeMessage } from '../../../src/documents/twoDDoc/writeMessage.js';
import { type LegalDay, legalDay } from '../../../src/time/index.js';
import { v1, v2, v3, withSeparators } from './vectors.js';

const day = legalDay('2026-01-15');

const header: TwoDDocHeader = {
  version: '04',
  authority: 'FR00',
  certificate: 'SIM1',
  issuedOn: day,
  signedOn: day,
  type: 'AB',
  perimeter: '01',
  country: 'FR',
};

/** A restricted statement as the State issues it, of somebody who does not exist. */
const statement: Readonly<Record<string, string>> = {
  '09': '0001',
  '60': 'JULES/SEBASTIEN/CESAR',
  '69': '08051942',
  '6A': 'CONDE SUR NOIREAU',
  '6G': 'DUMONT DURVILLE',
  '6H': 'M',
  AC: '120199200001',
  E4: 'RIR',
  E5: '47',
  E6: '',
  E8: '150120260900',
};

const fieldsOf = (values: Readonly<Record<string, string>>): { id: string; value: string }[] =>
  Object.entries(values).map(([id, value]) => ({ id, value }));

const keys = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
const p256 = keys('P-256');

const compose = (values: Readonly<Record<string, string>>, key: KeyObject = p256.privateKey): string =>
  composeTwoDDoc({ header, fields: fieldsOf(values), sign: signerOf(key) });

const read = (text: string): TwoDDoc => {
  const result = readTwoDDoc(text);
  if (result.kind === 'FAULT') throw new Error(JSON.stringify(result.fault));
  return result.code;
};

describe('composing', () => {
  it('writes mandatory fields, then optional ones, each by ascending id, and nothing after an empty end', () => {
    const { signed } = read(compose({ E6: '', ...statement, '01': 'RIR-1', '08': '2600' }));
    expect(signed).toBe(
      withSeparators(
        'DC04FR00SIM125272527AB01FR09000160JULES/SEBASTIEN/CESAR<GS>69080519426ACONDE SUR NOIREAU<GS>' +
          '6GDUMONT DURVILLE<GS>6HM<GS>AC120199200001<GS>E4RIRE547E815012026090001RIR-1<GS>082600E6',
      ),
    );
  });

  it.each([
    ['P-256', 103],
    ['P-384', 154],
    ['P-521', 212],
  ])('signs on %s, in %i characters', (curve, length) => {
    const { privateKey, publicKey } = keys(curve);
    const code = read(compose(statement, privateKey));
    expect(code.text.length - code.signed.length - 1).toBe(length);
    expect(isSignedBy(code, publicKey)).toBe(true);
    expect(isSignedBy(code, p256.publicKey)).toBe(false);
  });

  it('says the values of a code', () => {
    const code = read(compose(statement));
    expect(valueOfField(code, 'E5')).toBe('47');
    expect(valueOfField(code, 'E6')).toBe('');
    expect(valueOfField(code, 'AG')).toBeNull();
    expect(valueOfField({ fields: null }, 'E5')).toBeNull();
  });

  it.each([v1, v2, v3])('writes the message of $name again, character for character', ({ text }) => {
    const code = read(text);
    const type = typeOf(code.header) as NonNullable<ReturnType<typeof typeOf>>;
    const length = { '02': 22, '03': 24, '04': 26 }[code.header.version];
    expect(writeMessage(code.fields ?? [], type)).toBe(code.signed.slice(length));
  });
});

describe('what is too long', () => {
  const fieldOf = (values: Readonly<Record<string, string>>, id: string) =>
    read(compose({ ...statement, ...values })).fields?.find(field => field.id === id);

  it('is cut to the maximum in names and places, and marked', () => {
    expect(fieldOf({ '6G': 'A'.repeat(39) }, '6G')).toEqual({
      id: '6G',
      value: 'A'.repeat(38),
      truncated: true,
    });
    expect(fieldOf({ '6G': 'A'.repeat(38) }, '6G')).toMatchObject({ truncated: false });
    expect(fieldOf({ '6A': 'SAINT '.repeat(6) }, '6A')).toMatchObject({
      value: 'SAINT SAINT SAINT SAINT SAINT SA',
    });
    expect(fieldOf({ '6G': `${'A'.repeat(37)} B` }, '6G')).toMatchObject({
      value: 'A'.repeat(37),
      truncated: true,
    });
    expect(fieldOf({ E6: 'C1E '.repeat(20).trim() }, 'E6')).toMatchObject({ truncated: true });
  });

  it('is cut to six first names, then to their maximum', () => {
    expect(fieldOf({ '60': 'A/B/C/D/E/F/G' }, '60')).toEqual({
      id: '60',
      value: 'A/B/C/D/E/F',
      truncated: true,
    });
    const long = Array.from({ length: 6 }, () => 'ALEXANDRINE').join('/');
    expect(fieldOf({ '60': long }, '60')).toMatchObject({ value: long.slice(0, 59), truncated: true });
  });

  it('is refused where part of it would say something else', () => {
    expect(() => compose({ ...statement, AC: '1'.repeat(20) })).toThrow(/field AC .*VALUE_TOO_LONG/);
    expect(() => compose({ ...statement, '6H': 'MONSEIGNEUR' })).toThrow(/field 6H .*VALUE_TOO_LONG/);
  });
});

describe('what is unfit', () => {
  const { E8: _, ...withoutE8 } = statement;

  it.each([
    ['MISSING_FIELD', 'field E8', withoutE8],
    ['UNKNOWN_FIELD', 'field E1', { ...statement, E1: '125E' }],
    ['WRONG_ALPHABET', 'field 6G', { ...statement, '6G': "D'URVILLE" }],
    ['WRONG_ALPHABET', 'field 6G', { ...statement, '6G': 'A\u001d6HM' }],
    ['WRONG_ALPHABET', 'field AC', { ...statement, AC: '1201 9920' }],
    ['WRONG_ALPHABET', 'field 01', { ...statement, '01': 'é' }],
    ['VALUE_TOO_SHORT', 'field 6G', { ...statement, '6G': '' }],
    ['VALUE_TOO_SHORT', 'field 09', { ...statement, '09': '1' }],
    ['VALUE_TOO_LONG', 'field E5', { ...statement, E5: '050' }],
    ['OUTSIDE_TABLE', 'field E5', { ...statement, E5: '51' }],
    ['OUTSIDE_TABLE', 'field E4', { ...statement, E4: 'ADC' }],
    ['IMPOSSIBLE_BALANCE', 'field AG', { ...statement, AG: 'Z' }],
    ['IMPOSSIBLE_DATE', 'field 69', { ...statement, '69': '31021942' }],
  ] as const)('%s: %s', (code, part, values) => {
    expect(() => compose(values)).toThrow(expect.objectContaining({ name: 'UnfitForTwoDDoc', code, part }));
  });

  it.each([
    ['UNKNOWN_TYPE', { type: '16' }],
    ['UNKNOWN_TYPE', { perimeter: '02' }],
    ['CERTIFICATE_NEVER_SIGNS', { certificate: 'TEST' }],
    ['BAD_HEADER_CHARACTER', { certificate: 'sim1' }],
    ['BAD_HEADER_CHARACTER', { authority: 'FR0' }],
    ['BAD_HEADER_CHARACTER', { country: null }],
    ['BAD_HEADER_CHARACTER', { version: '03' }],
    ['WRONG_COUNTRY', { country: 'BE' }],
    ['MISSING_ISSUE_DATE', { issuedOn: null }],
    ['IMPOSSIBLE_DATE', { signedOn: legalDay('1999-12-31') }],
    ['IMPOSSIBLE_DATE', { issuedOn: legalDay('2179-06-06') }],
  ] as const)('%s: a header of %j', (code, part: Partial<TwoDDocHeader>) => {
    const work = (): string =>
      composeTwoDDoc({
        header: { ...header, ...part },
        fields: fieldsOf(statement),
        sign: () => expect.fail(),
      });
    expect(work).toThrow(expect.objectContaining({ name: 'UnfitForTwoDDoc', code }));
  });

  it('FIELD_TWICE, and a field of fixed length that is cut', () => {
    const sign = signerOf(p256.privateKey);
    const more = (field: { id: string; value: string; truncated?: boolean }): (() => string) => {
      const fields = [...fieldsOf(statement).filter(({ id }) => id !== 'E5' || field.id !== 'E5'), field];
      return () => composeTwoDDoc({ header, fields, sign });
    };
    expect(more({ id: '6H', value: 'MME' })).toThrow(/field 6H .*FIELD_TWICE/);
    expect(more({ id: 'E5', value: '50', truncated: true })).toThrow(/field E5 .*UNEXPECTED_SEPARATOR/);
  });

  it('a key or a signature of another kind', () => {
    const others = [p256.publicKey, keys('secp256k1').privateKey, generateKeyPairSync('ed25519').privateKey];
    for (const key of others) expect(() => signerOf(key)).toThrow(UnfitForTwoDDoc);
    expect(() =>
      composeTwoDDoc({ header, fields: fieldsOf(statement), sign: () => new Uint8Array(70) }),
    ).toThrow(/70 bytes/);
  });

  it('is refused before anything is signed, whatever day it is', () => {
    const sign = (): Uint8Array => expect.fail();
    expect(() =>
      composeTwoDDoc({ header: { ...header, signedOn: -1 as LegalDay }, fields: fieldsOf(statement), sign }),
    ).toThrow(UnfitForTwoDDoc);
  });
});
