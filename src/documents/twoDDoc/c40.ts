import { characterAt, UnfitForTwoDDoc } from './fault.js';

const latch = 230;
const unlatch = 254;
const endOfText = 129;
const shift1 = 0;
const shift2 = 1;
const shift3 = 2;

/**
 * The values of a character in C40 (ISO/IEC 16022; specification of the ANTS, §10.3): one for space, digits and capitals,
 * two for the rest of ASCII.
 */
function valuesOf(text: string, position: number): readonly number[] {
  const code = text.charCodeAt(position);
  if (code > 0x7f)
    throw new UnfitForTwoDDoc('NOT_ASCII', 'symbol', 'ASCII characters alone', characterAt(text, position));
  if (code < 0x20) return [shift1, code];
  if (code === 0x20) return [3];
  if (code < 0x30) return [shift2, code - 0x21];
  if (code < 0x3a) return [code - 0x2c];
  if (code < 0x41) return [shift2, code - 0x2b];
  if (code < 0x5b) return [code - 0x33];
  if (code < 0x60) return [shift2, code - 0x45];
  return [shift3, code - 0x60];
}

/** Codewords of a text, and whether they end in ASCII. */
export interface Encoded {
  readonly codewords: readonly number[];
  readonly inAscii: boolean;
}

/**
 * A text in C40 from its first character, as the specification recommends (§10.6): two values left are padded by a shift;
 * where one is left, the last character is in ASCII. @throws UnfitForTwoDDoc for a character beyond ASCII
 */
export function encodeInC40(text: string): Encoded {
  const values: number[] = [];
  for (let position = 0; position < text.length; position++) values.push(...valuesOf(text, position));
  const inAscii = values.length % 3 === 1;
  // A last character of two values would leave its shift behind in C40: both go.
  if (inAscii) values.length -= valuesOf(text, text.length - 1).length;
  while (values.length % 3 !== 0) values.push(shift1);
  const codewords = [latch, ...triplets(values)];
  return {
    codewords: inAscii ? [...codewords, unlatch, text.charCodeAt(text.length - 1) + 1] : codewords,
    inAscii,
  };
}

function triplets(values: readonly number[]): number[] {
  const codewords: number[] = [];
  for (let index = 0; index < values.length; index += 3) {
    const [a, b, c] = values.slice(index, index + 3) as [number, number, number];
    const packed = 1600 * a + 40 * b + c + 1;
    codewords.push(packed >> 8, packed & 255);
  }
  return codewords;
}

/** Codewords filled up to the capacity of a symbol: back to ASCII, an end, and pads made unlike each other. */
export function padTo(capacity: number, { codewords, inAscii }: Encoded): number[] {
  const padded = [...codewords];
  if (padded.length < capacity && !inAscii) padded.push(unlatch);
  if (padded.length < capacity) padded.push(endOfText);
  while (padded.length < capacity) padded.push(pad(padded.length + 1));
  return padded;
}

function pad(position: number): number {
  const value = endOfText + ((149 * position) % 253) + 1;
  return value > 254 ? value - 254 : value;
}
