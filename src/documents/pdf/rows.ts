import { drawLines } from './lines.js';
import type { Sheet } from './sheet.js';
import { colours, type TextStyle } from './style.js';
import { drawArtifact, openTag, type Tag } from './tags.js';

/** A cell whose text is broken into lines already. */
export interface Cell {
  readonly heads: 'Row' | 'Column' | null;
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly x: number;
  readonly width: number;
  readonly align: 'START' | 'END';
}

/** A row of a table: its cells, and the space over and under them, in points. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly padding: number;
}

/** Height of a row, in points. */
export function heightOf({ cells, padding }: Row): number {
  return Math.max(...cells.map(cell => cell.lines.length * cell.style.leading), 0) + 2 * padding;
}

/** What surrounds the rows of a table. */
export interface Frame {
  readonly left: number;
  readonly width: number;
  /** Draws again, on a new page, what stands above the rows. */
  readonly onNewPage: () => void;
  /** Height of that, in points. */
  readonly repeated: number;
}

/** Draws a row: whole, on a new page where it must be; over several pages where none could hold it. */
export function drawRow(sheet: Sheet, parent: Tag, row: Row, frame: Frame): void {
  const height = heightOf(row);
  const mustBeCut = height > sheet.fullRoom - frame.repeated;
  if (height > sheet.room() && !(mustBeCut && sheet.room() > 6 * tallestLine(row))) turn(sheet, frame);
  const tags = openTag(sheet.doc, parent, 'TR');
  const parts = row.cells.map(cell => ({
    tag: openTag(sheet.doc, tags, cell.heads ? 'TH' : 'TD', cell.heads ? { scope: cell.heads } : {}),
    cell,
    rest: cell.lines,
  }));
  for (;;) {
    const count = Math.max(1, Math.floor((sheet.room() - 2 * row.padding + 0.01) / tallestLine(row)));
    let tallest = 0;
    for (const part of parts) {
      const lines = part.rest.slice(0, count);
      part.rest = part.rest.slice(count);
      if (lines.length > 0) part.tag.add(() => drawCell(sheet, lines, part.cell, row.padding));
      tallest = Math.max(tallest, lines.length * part.cell.style.leading);
    }
    sheet.y += tallest + 2 * row.padding;
    drawRule(sheet, frame);
    if (parts.every(part => part.rest.length === 0)) break;
    turn(sheet, frame);
  }
  for (const part of parts) part.tag.end();
  tags.end();
}

/** Draws the lines of a cell of a row that begins where the sheet is. */
export function drawCell(sheet: Sheet, lines: readonly string[], cell: Cell, padding: number): void {
  const place = { x: cell.x, y: sheet.y + padding, width: cell.width, align: cell.align };
  drawLines(sheet.doc, lines, cell.style, place);
}

/** A hairline across a table, where the sheet is. */
export function drawRule(sheet: Sheet, { left, width }: Pick<Frame, 'left' | 'width'>): void {
  drawArtifact(sheet.doc, 'Layout', () => {
    sheet.doc
      .moveTo(left, sheet.y)
      .lineTo(left + width, sheet.y)
      .lineWidth(0.5)
      .stroke(colours.rule);
  });
}

function turn(sheet: Sheet, frame: Frame): void {
  sheet.turn();
  frame.onNewPage();
}

function tallestLine({ cells }: Row): number {
  return Math.max(...cells.map(cell => cell.style.leading));
}
