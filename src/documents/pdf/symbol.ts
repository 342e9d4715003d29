import type { TwoDDocSymbol } from '../twoDDoc/index.js';
import { drawLines } from './lines.js';
import { colours, millimetre, paper, styles } from './style.js';
import { drawTagged, type Pdf, type Tag } from './tags.js';

/** White modules on each of the four sides; the specification asks for one. */
const quietModules = 3;

// A module of 0.4 mm is the least allowed; a larger one is read better from a photograph.
const leastModule = 0.4 * millimetre;
const largestModule = 0.6 * millimetre;
const wantedSide = 38 * millimetre;
const markHeight = styles.symbolMark.leading;

/** Side of a module, in points. */
function moduleOf({ side }: TwoDDocSymbol): number {
  return Math.max(leastModule, Math.min(largestModule, wantedSide / side));
}

/** Width of a symbol with the white around it, in points. */
export function widthOfSymbol(symbol: TwoDDocSymbol): number {
  return (symbol.side + 2 * quietModules) * moduleOf(symbol);
}

/** Height of a symbol with the white around it and the mark under it, in points. */
export function heightOfSymbol(symbol: TwoDDocSymbol): number {
  return widthOfSymbol(symbol) + markHeight;
}

/** Draws the symbol as squares, on white, with the mark « 2D-DOC » outside the white. */
export function drawSymbol(
  doc: Pdf,
  parent: Tag,
  symbol: TwoDDocSymbol,
  { x, y, description }: { readonly x: number; readonly y: number; readonly description: string },
): void {
  const width = widthOfSymbol(symbol);
  const height = heightOfSymbol(symbol);
  drawTagged(
    doc,
    parent,
    'Figure',
    () => {
      doc.rect(x, y, width, width).fill(colours.paper);
      drawModules(doc, symbol, x, y);
      drawLines(doc, ['2D-DOC'], styles.symbolMark, { x, y: y + width, width, align: 'CENTRE' });
    },
    { alt: description, bbox: [x, y, Math.min(x + width, paper.width), y + height], placement: 'Block' },
  );
}

// One path, so that no reader leaves a seam between two squares.
function drawModules(doc: Pdf, symbol: TwoDDocSymbol, left: number, top: number): void {
  const module = moduleOf(symbol);
  const quiet = quietModules * module;
  for (let row = 0; row < symbol.side; row++) {
    for (let column = 0; column < symbol.side; column++) {
      if (!symbol.isDark(row, column)) continue;
      const start = column;
      while (column + 1 < symbol.side && symbol.isDark(row, column + 1)) column++;
      doc.rect(
        left + quiet + start * module,
        top + quiet + row * module,
        (column + 1 - start) * module,
        module,
      );
    }
  }
  doc.fill('#000000');
}
