import type { TableBlock } from '../content/model.js';
import { columnWidths, gutter } from './columns.js';
import { drawLines, linesOf } from './lines.js';
import type { Plan } from './plan.js';
import { type Cell, drawCell, drawRow, drawRule, type Frame, heightOf, type Row } from './rows.js';
import type { Sheet } from './sheet.js';
import { colours, styles } from './style.js';
import { drawArtifact, drawTagged, openTag, type Tag } from './tags.js';
import { planParagraph } from './texts.js';

const headerPadding = 3;
const rowPadding = 2.75;
const inset = 4;

/**
 * A table with its caption. Its header is a THead where it begins, and is drawn again, as an artifact, on each page
 * that the table reaches: seen again, read once.
 */
export function planTable(sheet: Sheet, table: TableBlock): Plan {
  if (table.rows.length === 0) return planParagraph(sheet, table.empty);
  const caption = linesOf(sheet.doc, table.caption, styles.caption, sheet.width);
  const { header, rows } = measured(sheet, table);
  const above = caption.length * styles.caption.leading + 3 + heightOf(header);
  return {
    gap: 7,
    lead: above + Math.min(heightOf(rows[0] as Row), sheet.fullRoom / 3),
    leads: false,
    draw: (on, parent) => {
      const tag = openTag(on.doc, parent, 'Table');
      drawCaption(on, tag, caption);
      drawHeader(on, tag, header);
      const frame: Frame = {
        left: on.left,
        width: on.width,
        repeated: heightOf(header),
        onNewPage: () => repeatHeader(on, header),
      };
      const body = openTag(on.doc, tag, 'TBody');
      for (const row of rows) drawRow(on, body, row, frame);
      body.end();
      tag.end();
    },
  };
}

function measured(sheet: Sheet, table: TableBlock): { header: Row; rows: readonly Row[] } {
  const widths = columnWidths(sheet.doc, table, sheet.width - 2 * inset);
  const lefts = widths.map((_, index) =>
    widths.slice(0, index).reduce((x, width) => x + width + gutter, sheet.left + inset),
  );
  const cell = (index: number, lines: readonly string[], as: Pick<Cell, 'heads' | 'style'>): Cell => ({
    ...as,
    lines: lines.flatMap(line => linesOf(sheet.doc, line, as.style, widths[index] as number)),
    x: lefts[index] as number,
    width: widths[index] as number,
    align: table.columns[index]?.align ?? 'START',
  });
  const header: Row = {
    padding: headerPadding,
    cells: table.columns.map((column, index) =>
      cell(index, [column.label], { heads: 'Column', style: styles.tableHeader }),
    ),
  };
  const rows = table.rows.map(row => ({
    padding: rowPadding,
    cells: table.columns.map((column, index) =>
      cell(
        index,
        row[index] ?? [],
        column.namesRow
          ? { heads: 'Row', style: styles.tableRowName }
          : { heads: null, style: styles.tableCell },
      ),
    ),
  }));
  return { header, rows };
}

function drawCaption(sheet: Sheet, table: Tag, lines: readonly string[]): void {
  drawTagged(sheet.doc, table, 'Caption', () =>
    drawLines(sheet.doc, lines, styles.caption, { x: sheet.left, y: sheet.y, width: sheet.width }),
  );
  sheet.y += lines.length * styles.caption.leading + 3;
}

function drawHeader(sheet: Sheet, table: Tag, header: Row): void {
  drawHeaderGround(sheet, header);
  const head = openTag(sheet.doc, table, 'THead');
  const row = openTag(sheet.doc, head, 'TR');
  for (const cell of header.cells) {
    drawTagged(sheet.doc, row, 'TH', () => drawCell(sheet, cell.lines, cell, header.padding), {
      scope: 'Column',
    });
  }
  row.end();
  head.end();
  endHeader(sheet, header);
}

function repeatHeader(sheet: Sheet, header: Row): void {
  drawHeaderGround(sheet, header);
  drawArtifact(sheet.doc, 'Pagination', () => {
    for (const cell of header.cells) drawCell(sheet, cell.lines, cell, header.padding);
  });
  endHeader(sheet, header);
}

function drawHeaderGround(sheet: Sheet, header: Row): void {
  drawArtifact(sheet.doc, 'Layout', () => {
    sheet.doc.rect(sheet.left, sheet.y, sheet.width, heightOf(header)).fill(colours.accentTint);
  });
}

function endHeader(sheet: Sheet, header: Row): void {
  sheet.y += heightOf(header);
  drawRule(sheet, sheet);
}
