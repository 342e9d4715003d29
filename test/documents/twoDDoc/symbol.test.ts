import { describe, expect, it } from 'vitest';
import { encodeInC40 } from '../../../src/documents/twoDDoc/c40.js';
import { codewordsOf, symbolOf, UnfitForTwoDDoc } from '../../../src/documents/twoDDoc/index.js';
import { hasDmtxread, pictureOf, readByDmtxread, readByZxing } from './readers.js';
import { codewordsOfV3, referenceCodes, v2, v3 } from './vectors.js';

const hex = (codewords: readonly number[]): string => Buffer.from(codewords).toString('hex');

/** A text that is no 2D-Doc, of every character that a code can hold. */
const wholeAscii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).join('');

const reads = [...referenceCodes, { name: 'the whole of ASCII', text: wholeAscii }];

// Each tail that C40 may leave: none, one or two values, the last character being of one value or of two.
const tails = ['ABC', 'ABCD', 'ABCDE', 'AB-', 'ABC-', 'A-', 'ABC--', '-', 'A', '\u001d', ''].map(
  tail => `DC04${tail}`,
);

describe('codewords', () => {
  it('are those of the micro-vector of the specification', () => {
    expect(hex(encodeInC40('2D-DOC').codewords).toUpperCase()).toBe('E6282A4DC5FE44');
  });

  it('leave no shift behind in C40 when the last character, of two values, goes to ASCII', () => {
    // D and C are 17 and 16, padded by 0: 1600 × 17 + 40 × 16 + 0 + 1 is 0x6CC1. The hyphen is 45 + 1.
    expect(hex(encodeInC40('DC-').codewords)).toBe('e66cc1fe2e');
  });

  it('are those of the official symbol of V3, one after the other', () => {
    expect(hex(codewordsOf(v3.text))).toBe(codewordsOfV3);
  });

  it('fill the smallest square', () => {
    expect(symbolOf(v2.text).side).toBe(52);
    expect(codewordsOf(v2.text)).toHaveLength(204);
    // 230, then three characters in two codewords.
    expect(symbolOf('ABC').side).toBe(10);
    expect(symbolOf('ABCDEF').side).toBe(12);
    expect(symbolOf('ABCDEFG').side).toBe(14);
  });

  it('reach the largest square and stop there', () => {
    const most = 'A'.repeat(((1558 - 2) / 2) * 3);
    expect(symbolOf(most).side).toBe(144);
    expect(codewordsOf(most).at(-1)).toBe(254);
    expect(() => symbolOf(`${most}AAAA`)).toThrow(
      expect.objectContaining({ name: 'UnfitForTwoDDoc', code: 'TOO_LARGE_FOR_A_SYMBOL' }),
    );
  });

  it('know ASCII alone', () => {
    expect(() => codewordsOf('DÉ')).toThrow(UnfitForTwoDDoc);
    expect(() => codewordsOf('DÉ')).toThrow(/U\+00C9/);
  });
});

describe('symbols', () => {
  it('stand upright: dark on the left and below, every other module above and on the right', () => {
    const { side, isDark } = symbolOf('DC04');
    const along = Array.from({ length: side }, (_, index) => index);
    expect(side).toBe(12);
    expect(along.map(row => isDark(row, 0))).toEqual(along.map(() => true));
    expect(along.map(column => isDark(side - 1, column))).toEqual(along.map(() => true));
    expect(along.map(column => isDark(0, column))).toEqual(along.map(column => column % 2 === 0));
    expect(along.map(row => isDark(row, side - 1))).toEqual(along.map(row => row % 2 === 1));
  });

  it.each(reads)('of $name are read by zxing-wasm', async ({ text }) => {
    expect(await readByZxing(pictureOf(symbolOf(text)))).toEqual([text]);
  });

  it.each(tails)('of a text that ends as %j are read by zxing-wasm', async text => {
    expect(await readByZxing(pictureOf(symbolOf(text)))).toEqual([text]);
  });

  const installed = hasDmtxread();

  it.runIf(installed).each(reads)('of $name are read by dmtxread', ({ text }) => {
    expect(readByDmtxread(pictureOf(symbolOf(text)))).toBe(text);
  });

  it.runIf(installed)('of texts of every tail are read by dmtxread', () => {
    expect(tails.map(text => readByDmtxread(pictureOf(symbolOf(text))))).toEqual(tails);
  });

  it.runIf(installed)('of V3 show the official codewords to dmtxread', () => {
    const lines = readByDmtxread(pictureOf(symbolOf(v3.text)), '-c').match(/^d:\d+$/gm) ?? [];
    const read = hex(lines.map(line => Number(line.slice(2))));
    // It stops at the end of the text (129), before the pads.
    expect(read).toBe(codewordsOfV3.slice(0, read.length));
    expect(read).toMatch(/81$/);
  });
});
