import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TextStyle } from './style.js';

const require = createRequire(import.meta.url);

/** What is used of a font that fontkit has read. */
export interface ReadFont {
  readonly unitsPerEm: number;
  /** Every code point it has a glyph for. */
  readonly characterSet: readonly number[];
  glyphForCodePoint(codePoint: number): unknown;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string): {
    readonly glyphs: readonly { readonly path: { readonly commands: readonly OutlineCommand[] } }[];
    readonly positions: readonly { readonly xAdvance: number }[];
  };
}

/** A step of the outline of a glyph, in units of its font. */
export interface OutlineCommand {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  readonly args: readonly number[];
}

let read: Record<TextStyle['font'], ReadFont> | undefined;

/** The two fonts of documents, read once for each thread: reading them costs more than a page. */
export function documentFonts(): Record<TextStyle['font'], ReadFont> {
  read ??= { regular: readFont('400Regular'), strong: readFont('600SemiBold') };
  return read;
}

/** A text as the fonts can show it: accents composed, a question mark for a sign without a glyph rather than a blank. */
export function printable(text: string): string {
  const { regular } = documentFonts();
  return text
    .normalize('NFC')
    .replace(/[^\n -~\u00ad]/gu, sign =>
      regular.hasGlyphForCodePoint(sign.codePointAt(0) as number) ? sign : '?',
    );
}

/**
 * A line as it is drawn. Spaces and hyphens that never break have been minded when the line was made, and share a glyph
 * with the others: drawn as they are, a reader that copies the text would get whichever of the two came first.
 */
export function drawable(line: string): string {
  return line
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u00ad\n]/g, '');
}

function readFont(weight: string): ReadFont {
  const fontkit = require('fontkit') as { create(bytes: Uint8Array): ReadFont };
  const file = `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`;
  const font = fontkit.create(readFileSync(require.resolve(file)));
  nameGlyphs(font);
  return font;
}

/**
 * Has each glyph named after its sign before any is drawn. A font keeps a glyph under the name by which it was asked
 * first, and the embedding of a composite one asks for its parts without a name: after a colon, the full stop of every
 * later document would have no text. Ligatures are left to those who lay them out, who name them after their letters.
 */
function nameGlyphs(font: ReadFont): void {
  const isLigature = (codePoint: number) => codePoint >= 0xfb00 && codePoint <= 0xfb06;
  for (const codePoint of font.characterSet.toSorted((one, other) => one - other))
    if (!isLigature(codePoint)) font.glyphForCodePoint(codePoint);
}
