import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TextStyle } from './style.js';

const require = createRequire(import.meta.url);

/** What is used of a font that fontkit has read. */
export interface ReadFont {
  readonly unitsPerEm: number;
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

/**
 * The text as the fonts can show it. Signs that share a glyph are made one, or a reader that copies the text would get
 * whichever came first; what has no glyph becomes a question mark rather than a blank.
 */
export function printable(text: string): string {
  const { regular } = documentFonts();
  const known = text.replace(/[\u2010\u2011]/g, '-').replace(/\u00a0/g, ' ');
  return known.replace(/[^\n -~]/gu, sign =>
    regular.hasGlyphForCodePoint(sign.codePointAt(0) as number) ? sign : '?',
  );
}

function readFont(weight: string): ReadFont {
  const fontkit = require('fontkit') as { create(bytes: Uint8Array): ReadFont };
  const file = `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`;
  return fontkit.create(readFileSync(require.resolve(file)));
}
