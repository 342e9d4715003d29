import bwipjs from 'bwip-js/node';
import { drawLines } from './lines.js';
import { colours, millimetre, paper, styles } from './style.js';
import { drawTagged, type Pdf, type Tag } from './tags.js';

/** The modules of a 2D-Doc symbol, without the white around it. */
export interface Modules {
  readonly side: number;
  isDark(row: number, column: number): boolean;
}

/** White modules on each of the four sides; the specification asks for one. */
export const quietModules = 3;

// A module of 0.4 mm is the least allowed; a larger one is read better from a photograph.
const leastModule = 0.4 * millimetre;
const largestModule = 0.6 * millimetre;
const wantedSide = 38 * millimetre;
const markHeight = styles.symbolMark.leading;

/** Side of a module, in points. */
export function moduleOf({ side }: Modules): number {
  return Math.max(leastModule, Math.min(largestModule, wantedSide / side));
}

/** Width of a symbol with the white around it, in points. */
export function widthOfSymbol(modules: Modules): number {
  return (modules.side + 2 * quietModules) * moduleOf(modules);
}

/** Height of a symbol with the white around it and the mark under it, in points. */
export function heightOfSymbol(modules: Modules): number {
  return widthOfSymbol(modules) + markHeight;
}

/** Draws the symbol as squares, on white, with the mark « 2D-DOC » outside the white. */
export function drawSymbol(
  doc: Pdf,
  parent: Tag,
  modules: Modules,
  { x, y, description }: { readonly x: number; readonly y: number; readonly description: string },
): void {
  const width = widthOfSymbol(modules);
  const height = heightOfSymbol(modules);
  drawTagged(
    doc,
    parent,
    'Figure',
    () => {
      doc.rect(x, y, width, width).fill(colours.paper);
      drawModules(doc, modules, x, y);
      drawLines(doc, ['2D-DOC'], styles.symbolMark, { x, y: y + width, width, align: 'CENTRE' });
    },
    { alt: description, bbox: [x, y, Math.min(x + width, paper.width), y + height], placement: 'Block' },
  );
}

// One path, so that no reader leaves a seam between two squares.
function drawModules(doc: Pdf, modules: Modules, left: number, top: number): void {
  const module = moduleOf(modules);
  const quiet = quietModules * module;
  for (let row = 0; row < modules.side; row++) {
    for (let column = 0; column < modules.side; column++) {
      if (!modules.isDark(row, column)) continue;
      const start = column;
      while (column + 1 < modules.side && modules.isDark(row, column + 1)) column++;
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

/** The symbol of the text of a 2D-Doc. */
export function symbolOf(text: string): Modules {
  const [symbol] = bwipjs.raw({ bcid: 'datamatrix', text, binarytext: true });
  if (!symbol || !('pixs' in symbol)) throw new Error('bwip-js gave no matrix for a 2D-Doc');
  const { pixs, pixx: side } = symbol;
  return { side, isDark: (row, column) => pixs[row * side + column] === 1 };
}
