import * as pdfkit from 'pdfkit';
import { drawable, printable } from './fonts.js';
import type { TextStyle } from './style.js';
import type { Pdf } from './tags.js';

interface Wrapper {
  on(event: 'line', listener: (line: string) => void): void;
  wrap(text: string, options: object): void;
}

// Exported by pdfkit since 0.19; its types do not say so.
const { LineWrapper } = pdfkit as unknown as { LineWrapper: new (doc: Pdf, options: object) => Wrapper };

/** Takes a style for what is drawn or measured next. */
export function useStyle(doc: Pdf, style: TextStyle): void {
  doc.font(style.font).fontSize(style.size).fillColor(style.colour);
}

/** Breaks a text into lines no wider than so many points; a word wider than that is cut. */
export function linesOf(doc: Pdf, text: string, style: TextStyle, width: number): readonly string[] {
  useStyle(doc, style);
  const lines: string[] = [];
  // Given twice, for the wrapper reads one and writes in the other.
  const wrapper = new LineWrapper(doc, { width, height: Number.POSITIVE_INFINITY });
  wrapper.on('line', line => lines.push(drawable(line)));
  wrapper.wrap(printable(text), {});
  return lines;
}

/** Width of the widest word of a text, in points, with the space after it. */
export function widestWord(doc: Pdf, text: string, style: TextStyle): number {
  useStyle(doc, style);
  const words = text.split(/[ \n]/);
  return Math.max(...words.map(word => doc.widthOfString(`${printable(word)} `)));
}

/** Where lines are drawn: from the upper left corner of the first. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'START' | 'END' | 'CENTRE';
}

/** Draws lines one under another. Tags or marks them nowhere: whoever asks does. */
export function drawLines(doc: Pdf, lines: readonly string[], style: TextStyle, place: Place): void {
  useStyle(doc, style);
  lines.forEach((line, index) => {
    const x = place.x + indentOf(doc, line, place);
    // The capitals stand in the middle of the height of the line.
    const baseline = place.y + index * style.leading + style.leading / 2 + 0.33 * style.size;
    doc.text(line, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  });
}

function indentOf(doc: Pdf, line: string, { width, align = 'START' }: Place): number {
  if (align === 'START') return 0;
  const left = width - doc.widthOfString(line.trimEnd());
  return align === 'END' ? left : left / 2;
}
