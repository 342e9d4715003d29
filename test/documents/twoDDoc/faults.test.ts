import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  isSignedBy,
  readTwoDDoc,
  type TwoDDoc,
  type TwoDDocFaultCode,
  twoDDocFaultCodes,
} from '../../../src/documents/twoDDoc/index.js';
import { referenceCodes, referenceKey, v1, v2, v3, v5, withSeparators } from './vectors.js';

type Case = readonly [code: TwoDDocFaultCode, position: number, what: string, text: string];

const mark = v1.text.indexOf('\u001f');
const signature = v1.text.slice(mark);

/** A text with a part replaced, which must be there once. */
function changed(text: string, part: string, by: string): string {
  const [from, to] = [part, by].map(withSeparators) as [string, string];
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, () => to);
}

const inV1 = (part: string, by: string): string => changed(v1.text, part, by);
const inV2 = (part: string, by: string): string => changed(v2.text, part, by);
const inV3 = (part: string, by: string): string => changed(v3.text, part, by);
/** Index in V1 of a part of it, and so of what replaces it. */
const at = (part: string, more = 0): number => v1.text.indexOf(withSeparators(part)) + more;
const in2 = (part: string, more = 0): number => v2.text.indexOf(withSeparators(part)) + more;
const in3 = (part: string, more = 0): number => v3.text.indexOf(withSeparators(part)) + more;
/** The message of V1 replaced whole. */
const message = (text: string): string => `${v1.text.slice(0, 26)}${withSeparators(text)}${signature}`;

const length = v1.text.length;
const typed = v3.text.replaceAll('\u001d', '').replace('\u001f', '');

const headers: readonly Case[] = [
  ['BAD_MARKER', 0, 'nothing', ''],
  ['BAD_MARKER', 0, 'a text of another kind', 'Bonjour'],
  ['BAD_MARKER', 0, 'a binary code', '\u00dc\u0004'],
  ['BAD_MARKER', 1, 'the marker of the successor', inV1('DC04', 'DE04')],
  ['BAD_MARKER', 0, 'a marker in lower case', inV1('DC04', 'dc04')],
  ['UNSUPPORTED_VERSION', 2, 'version 01', inV1('DC04', 'DC01')],
  ['UNSUPPORTED_VERSION', 2, 'a version to come', inV1('DC04', 'DC05')],
  ['HEADER_TOO_SHORT', 3, 'an end in the version', 'DC0'],
  ['HEADER_TOO_SHORT', 25, 'an end in the header', v1.text.slice(0, 25)],
  ['BAD_HEADER_CHARACTER', 4, 'an authority without country', inV1('DC04FR00', 'DC040R00')],
  ['BAD_HEADER_CHARACTER', 9, 'a certificate in lower case', inV1('FR000001', 'FR000a01')],
  ['BAD_HEADER_CHARACTER', 25, 'a separator in the header', inV1('AB01FR', 'AB01F<GS>')],
  ['IMPOSSIBLE_DATE', 12, 'a day of issue that is not hexadecimal', inV1('1E471E47', '1G471E47')],
  ['IMPOSSIBLE_DATE', 16, 'no day of signature', inV1('1E471E47', '1E47FFFF')],
  ['MISSING_ISSUE_DATE', 12, 'no day of issue in a type that needs one', inV1('1E471E47', 'FFFF1E47')],
  ['WRONG_COUNTRY', 24, 'a statement of another country', inV1('AB01FR', 'AB01BE')],
];

const marks: readonly Case[] = [
  ['NOT_ASCII', at('SEBASTIEN', 1), 'an accent', inV1('SEBASTIEN', 'SÉBASTIEN')],
  ['NOT_ASCII', at('SEBASTIEN'), 'a character of two units', inV1('SEBASTIEN', '😀EBASTIEN')],
  ['CONTROL_CHARACTER', at('SEBASTIEN'), 'a line end', inV1('SEBASTIEN', '\nSEBASTIEN')],
  ['CONTROL_CHARACTER', length, 'a line end after all', `${v1.text}\n`],
  ['CONTROL_CHARACTER', at('SEBASTIEN'), 'a deletion', inV1('SEBASTIEN', '\u007fEBASTIEN')],
  ['MISSING_SIGNATURE_MARK', mark, 'no signature', v1.text.slice(0, mark)],
  ['MISSING_SIGNATURE_MARK', length - 1, 'no <US>', v1.text.replace('\u001f', '')],
  ['SEPARATORS_DROPPED', typed.length - 103, 'what a keyboard types of V3', typed],
  ['UNEXPECTED_SEPARATOR', mark + 1, 'two <US>', v1.text.replace('\u001f', '\u001f\u001f')],
  ['UNEXPECTED_SEPARATOR', length + 2, '<US> in the annexe', `${v1.text}\u001dA\u001f`],
  ['UNEXPECTED_SEPARATOR', v3.text.length, 'an annexe in version 03', `${v3.text}\u001dA`],
  [
    'LOWER_CASE_SIGNATURE',
    mark + 4,
    'a letter of the signature in lower case',
    inV1('<US>ZJMDY', '<US>ZJMdY'),
  ],
  ['WRONG_SIGNATURE_CHARACTER', mark + 2, 'a digit that base 32 has not', inV1('<US>ZJMDY', '<US>Z1MDY')],
  ['WRONG_SIGNATURE_CHARACTER', length, 'padding', `${v1.text}=`],
  ['WRONG_SIGNATURE_LENGTH', length - 1, '102 characters', v1.text.slice(0, -1)],
  ['WRONG_SIGNATURE_LENGTH', length, '104 characters', `${v1.text}A`],
  ['WRONG_SIGNATURE_LENGTH', mark + 1, 'an empty signature', v1.text.slice(0, mark + 1)],
  [
    'SIGNATURE_SPARE_BITS',
    length - 1,
    'another last character for the same bytes',
    `${v1.text.slice(0, -1)}R`,
  ],
];

const fields: readonly Case[] = [
  ['UNKNOWN_FIELD', at('E4APC'), 'a field of no type', inV1('E4APC', 'ZZAPC')],
  ['UNKNOWN_FIELD', in2('AD1259'), 'type AB over fields of type AA', inV2('125BAA', '125BAB')],
  ['UNKNOWN_FIELD', at('E4APC'), 'type AA over fields of type AB', inV1('1E47AB', '1E47AA')],
  ['UNKNOWN_FIELD', 26, 'type A1 over a field of type AA alone', message('E11E47')],
  ['UNKNOWN_FIELD', mark - 11, 'one character of a field', inV1('E7123456789<US>', '6<US>')],
  ['FIELD_TWICE', at('AG8', 3), 'a field again', inV1('AG8', 'AG8AG8')],
  ['MISSING_FIELD', mark - 14, 'type AB without E8', inV1('E8020220211522', '')],
  ['MISSING_FIELD', 26, 'no field at all', message('')],
  ['VALUE_TOO_SHORT', at('6GDUMONT', 2), 'no name', inV1('6GDUMONT DURVILLE', '6G')],
  [
    'VALUE_TOO_SHORT',
    at('0003', 3),
    'a separator inside a field of fixed length',
    inV1('090003AG8', '09000<GS>AG8'),
  ],
  [
    'VALUE_TOO_SHORT',
    mark - 1,
    'an end inside a field of fixed length',
    inV1('123456789<US>', '12345678<US>'),
  ],
  [
    'VALUE_TOO_LONG',
    at('6GDUMONT', 40),
    'a name of 39 letters',
    inV1('6GDUMONT DURVILLE', `6G${'A'.repeat(39)}`),
  ],
  ['WRONG_ALPHABET', at('6GDUMONT', 2), 'a name that begins with a digit', inV1('6GDUMONT', '6G0UMONT')],
  ['VALUE_TOO_SHORT', at('6GDUMONT', 2), 'a name cut to nothing', inV1('6GDUMONT DURVILLE<GS>', '6G<RS>')],
  ['WRONG_ALPHABET', at('6GDUMONT', 4), 'a name with a digit', inV1('6GDUMONT', '6GDU0ONT')],
  ['WRONG_ALPHABET', at('6GDUMONT', 8), 'a name with a hyphen', inV1('DUMONT DURVILLE', 'DUMONT-DURVILLE')],
  ['WRONG_ALPHABET', at('69080519', 9), 'a letter in a date', inV1('6908051942', '690805194B')],
  ['OUTSIDE_TABLE', at('E550', 2), 'E5 51', inV1('E550', 'E551')],
  ['OUTSIDE_TABLE', at('E550', 2), 'E5 00', inV1('E550', 'E500')],
  ['OUTSIDE_TABLE', at('E4APC', 2), 'E4 ADC', inV1('E4APC', 'E4ADC')],
  ['OUTSIDE_TABLE', in2('E01F', 2), 'E0 9Z', inV2('E01F', 'E09Z')],
  ['IMPOSSIBLE_DATE', at('69080519', 2), '30 February', inV1('6908051942', '6930021942')],
  ['IMPOSSIBLE_DATE', at('69080519', 2), 'a day without month', inV1('6908051942', '6908001942')],
  ['IMPOSSIBLE_DATE', at('E8020220', 2), '25 o’clock', inV1('E8020220211522', 'E8020220212522')],
  ['IMPOSSIBLE_DATE', in3('AD16D4', 2), 'no date where a field has one', inV3('AD16D4', 'ADFFFF')],
  ['IMPOSSIBLE_TIME', in3('AE0132', 2), 'minute 60', inV3('AE0132', 'AE0160')],
  ['IMPOSSIBLE_BALANCE', at('AG8', 2), 'thirty-five points', inV1('AG8', 'AGZ')],
  ['IMPOSSIBLE_BALANCE', at('AG8', 2), 'thirteen points', inV1('AG8', 'AGD')],
  [
    'TOO_MANY_FIRST_NAMES',
    at('60JULES', 2),
    'seven first names',
    inV1('60JULES/SEBASTIEN/CESAR', '60A/B/C/D/E/F/G'),
  ],
  ['MISSING_SEPARATOR', at('6HM', 3), '<GS> dropped after 6H', inV1('6HM<GS>', '6HM')],
  ['MISSING_SEPARATOR', at('DURVILLE', 8), '<GS> dropped after 6G', inV1('DURVILLE<GS>', 'DURVILLE')],
  ['MISSING_SEPARATOR', at('CESAR', 5), '<GS> dropped after 60', inV1('CESAR<GS>', 'CESAR')],
  ['MISSING_SEPARATOR', in3('MME', 3), '<GS> dropped after a title', inV3('MME<GS>6G', 'MMEAG8')],
  // The value of 6A, or of AC, then swallows the field after it: what is missed is told later.
  ['MISSING_FIELD', mark - 1, '<GS> dropped after 6A', inV1('NOIREAU<GS>', 'NOIREAU')],
  ['UNKNOWN_FIELD', at('0001<GS>E4APCE5', 11), '<GS> dropped after AC', inV1('1200001<GS>', '1200001')],
  ['VALUE_TOO_LONG', at('E6A B', 67), '<GS> dropped after E6', inV1('AM<GS>E7', 'AME7')],
  ['UNEXPECTED_SEPARATOR', at('E4APC', 5), '<GS> after a field of fixed length', inV1('E4APC', 'E4APC<GS>')],
  ['UNEXPECTED_SEPARATOR', at('E4APC', 5), '<RS> after a field of fixed length', inV1('E4APC', 'E4APC<RS>')],
  [
    'UNEXPECTED_SEPARATOR',
    mark,
    '<GS> at the end, after a field of fixed length',
    inV1('123456789<US>', '123456789<GS><US>'),
  ],
  [
    'UNEXPECTED_SEPARATOR',
    at('6GDUMONT', 40),
    '<GS> after a value at its maximum',
    inV1('6GDUMONT DURVILLE', `6G${'A'.repeat(38)}`),
  ],
  ['UNEXPECTED_SEPARATOR', at('AG8', 8), 'a URL that is cut', inV1('AG8', 'AG80CABC<RS>')],
];

const cases = [...headers, ...marks, ...fields];

describe('a text that is no 2D-Doc', () => {
  it.each(cases)('%s at %i: %s', (code, position, _, text) => {
    const result = readTwoDDoc(text);
    expect(result).toMatchObject({ kind: 'FAULT', fault: { code, position } });
    if (result.kind === 'FAULT') {
      expect(result.fault.expected).toMatch(/\S/);
      expect(result.fault.found).toMatch(/\S/);
    }
  });

  it('has every fault shown here', () => {
    expect([...new Set(cases.map(([code]) => code))].toSorted()).toEqual(twoDDocFaultCodes.toSorted());
  });

  it('says what it found', () => {
    const found = (text: string): string => {
      const result = readTwoDDoc(text);
      return result.kind === 'FAULT' ? `${result.fault.expected} | ${result.fault.found}` : result.kind;
    };
    expect(found(inV1('E550', 'E551'))).toBe('field E5: a state from 01 to 50 | "51"');
    expect(found(inV1('SEBASTIEN', 'SÉBASTIEN'))).toBe('ASCII characters alone | U+00C9');
    expect(found(inV1('6HM<GS>', '6HM'))).toBe('<GS> or <RS> after field 6H | field 6G at once');
    expect(found(inV1('E8020220211522', ''))).toBe('field E8, which type AB must have | no such field');
  });
});

const read = (text: string): TwoDDoc => {
  const result = readTwoDDoc(text);
  if (result.kind === 'FAULT') throw new Error(JSON.stringify(result.fault));
  return result.code;
};

describe('what is read all the same', () => {
  it.each([
    ['a final <GS> after a field of variable length', inV1('E7123456789<US>', '<US>')],
    [
      'an empty last field',
      inV1('E6A B C D B1 AL AT CL A1 A2 A3 A4 C1 BE CE DE A2 C1 D1 C1E D1E AM<GS>E7123456789', 'E6'),
    ],
    ['a final <GS> even after a value at its maximum', inV1('AM<GS>E7123456789<US>', 'AM B<GS><US>')],
    ['a value at its maximum, without separator', inV1('6GDUMONT DURVILLE<GS>', `6G${'A'.repeat(38)}`)],
    ['unknown day and month of birth', inV1('6908051942', '6900001942')],
    ['unknown day of birth', inV1('6908051942', '6900051942')],
    ['complementary fields of any type', inV1('AG8', 'AG808222E01RII-2026/1 a<GS>07235959')],
    ['a type of another perimeter', inV1('AB01FR', 'AB02FR')],
  ])('%s', (_, text) => {
    expect(readTwoDDoc(text).kind).toBe('READ');
  });

  it('values that are cut, even the last, even at the maximum, even to nothing', () => {
    const cut = (text: string, id: string) => read(text).fields?.find(field => field.id === id);
    expect(cut(inV1('SEBASTIEN/CESAR<GS>', 'SEB<RS>'), '60')).toEqual({
      id: '60',
      value: 'JULES/SEB',
      truncated: true,
    });
    expect(cut(inV1('AM<GS>E7123456789', '<RS>'), 'E6')?.truncated).toBe(true);
    expect(cut(inV1('6GDUMONT DURVILLE<GS>', `6G${'A'.repeat(38)}<RS>`), '6G')?.value).toHaveLength(38);
    expect(cut(inV1('6ACONDE SUR NOIREAU<GS>', '6A<RS>'), '6A')).toEqual({
      id: '6A',
      value: '',
      truncated: true,
    });
  });

  it('an annexe, which no signature covers', () => {
    const code = read(`${v1.text}\u001dANNEXE-1\u001dB`);
    expect(code.annexe).toBe('ANNEXE-1\u001dB');
    expect(isSignedBy(code, referenceKey)).toBe(true);
    expect(read(`${v1.text}\u001d`).annexe).toBe('');
  });
});

describe('a signature', () => {
  it('is over each character before <US>', () => {
    const altered = read(inV1('6GDUMONT', '6GDUPONT'));
    expect(isSignedBy(altered, referenceKey)).toBe(false);
    expect(isSignedBy(read(inV1('69080519', '69080518')), referenceKey)).toBe(false);
    expect(isSignedBy(read(v5.text.replace('DC04FR000001', 'DC04FR000002')), referenceKey)).toBe(false);
  });

  it('is of one key', () => {
    const another = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).publicKey;
    for (const { text } of referenceCodes) {
      const code = read(text);
      expect(isSignedBy(code, another('P-256'))).toBe(false);
      expect(isSignedBy(code, another('P-384'))).toBe(false);
      expect(isSignedBy(code, another('secp256k1'))).toBe(false);
      expect(isSignedBy(code, generateKeyPairSync('ed25519').publicKey)).toBe(false);
    }
  });
});
