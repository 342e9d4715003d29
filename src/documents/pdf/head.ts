import type { DocumentContent } from '../content/model.js';
import type { TwoDDocSymbol } from '../twoDDoc/index.js';
import { drawBand } from './band.js';
import { planFacts } from './facts.js';
import { drawLines, linesOf } from './lines.js';
import type { Sheet } from './sheet.js';
import { styles, type TextStyle } from './style.js';
import { drawSymbol, heightOfSymbol, widthOfSymbol } from './symbol.js';
import { drawTagged, type Tag } from './tags.js';

/**
 * The head of the first page: the notice, the title and its references on the left, the symbol on the right. It is read
 * in that order, save that the symbol comes before the references, so that it stays on the first page whatever they are.
 */
export function drawHead(sheet: Sheet, parent: Tag, content: DocumentContent, symbol: TwoDDocSymbol): void {
  const { doc } = sheet;
  drawBand(doc, content.specimenNotice, parent);
  const symbolWidth = widthOfSymbol(symbol);
  const width = sheet.width - symbolWidth - 24;
  const top = sheet.y;
  drawText(sheet, parent, 'H1', content.title, styles.title, width);
  sheet.y += 2;
  drawText(sheet, parent, 'P', content.subtitle, styles.subtitle, width);
  sheet.y += 8;
  const x = sheet.left + sheet.width - symbolWidth;
  drawSymbol(doc, parent, symbol, { x, y: top, description: content.symbolDescription });
  const symbolBottom = drawSymbolCaption(sheet, parent, content, {
    x,
    y: top + heightOfSymbol(symbol) + 3,
    width: symbolWidth,
  });
  const references = { left: sheet.left, width, labels: 0.36, padding: 2 };
  const hands = { label: styles.referenceLabel, value: styles.referenceValue };
  planFacts(sheet, content.references, { ...references, ...hands }).draw(sheet, parent);
  sheet.y = Math.max(sheet.y, symbolBottom) + 2;
}

function drawText(
  sheet: Sheet,
  parent: Tag,
  type: string,
  text: string,
  style: TextStyle,
  width: number,
): void {
  const lines = linesOf(sheet.doc, text, style, width);
  drawTagged(sheet.doc, parent, type, () =>
    drawLines(sheet.doc, lines, style, { x: sheet.left, y: sheet.y, width }),
  );
  sheet.y += lines.length * style.leading;
}

function drawSymbolCaption(
  sheet: Sheet,
  parent: Tag,
  content: DocumentContent,
  place: { readonly x: number; readonly y: number; readonly width: number },
): number {
  const lines = linesOf(sheet.doc, content.symbolCaption, styles.symbolCaption, place.width);
  drawTagged(sheet.doc, parent, 'P', () => drawLines(sheet.doc, lines, styles.symbolCaption, place));
  return place.y + lines.length * styles.symbolCaption.leading;
}
