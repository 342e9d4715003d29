import bwipjs from 'bwip-js';
import { encodeInC40, padTo } from './c40.js';
import { UnfitForTwoDDoc } from './fault.js';

/** A symbol to draw: a square of dark and light modules, its quiet zone left to whoever draws it. */
export interface TwoDDocSymbol {
  /** Modules on a side. */
  readonly side: number;
  isDark(row: number, column: number): boolean;
}

/** Modules on a side of the square symbols of ECC 200, and the data codewords that each holds (ISO/IEC 16022). */
const squares: readonly (readonly [side: number, capacity: number])[] = [
  [10, 3],
  [12, 5],
  [14, 8],
  [16, 12],
  [18, 18],
  [20, 22],
  [22, 30],
  [24, 36],
  [26, 44],
  [32, 62],
  [36, 86],
  [40, 114],
  [44, 144],
  [48, 174],
  [52, 204],
  [64, 280],
  [72, 368],
  [80, 456],
  [88, 576],
  [96, 696],
  [104, 816],
  [120, 1050],
  [132, 1304],
  [144, 1558],
];

/**
 * The data codewords of the smallest square symbol that holds a text, pads included, error correction not.
 * @throws UnfitForTwoDDoc for a character beyond ASCII, or when no square is large enough
 */
export function codewordsOf(text: string): readonly number[] {
  return place(text).codewords;
}

/** The DataMatrix symbol (ECC 200, square) of the characters of a 2D-Doc. @throws UnfitForTwoDDoc as `codewordsOf` */
export function symbolOf(text: string): TwoDDocSymbol {
  const { side, codewords } = place(text);
  const raw = codewords.map(codeword => `^${String(codeword).padStart(3, '0')}`).join('');
  const [drawn] = bwipjs.raw('datamatrix', raw, `raw version=${side}x${side}`);
  if (!drawn || !('pixs' in drawn)) throw new TypeError('bwip-js drew no matrix');
  const { pixs } = drawn;
  return { side, isDark: (row, column) => pixs[row * side + column] === 1 };
}

function place(text: string): { side: number; codewords: readonly number[] } {
  const encoded = encodeInC40(text);
  const square = squares.find(([, capacity]) => capacity >= encoded.codewords.length);
  if (!square) {
    const found = `${encoded.codewords.length} codewords`;
    throw new UnfitForTwoDDoc('TOO_LARGE_FOR_A_SYMBOL', 'symbol', '1558 codewords at most', found);
  }
  const [side, capacity] = square;
  return { side, codewords: padTo(capacity, encoded) };
}
