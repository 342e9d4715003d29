import { drawLines, linesOf } from './lines.js';
import type { Plan } from './plan.js';
import type { Sheet } from './sheet.js';
import { styles, type TextStyle } from './style.js';
import { drawTagged, markWithDiscs, openTag, type Tag } from './tags.js';

/** A heading of the body; the title of the document is the only H1. */
export function planHeading(sheet: Sheet, level: 1 | 2, text: string): Plan {
  const style = level === 1 ? styles.heading1 : styles.heading2;
  const lines = linesOf(sheet.doc, text, style, sheet.width);
  return {
    gap: level === 1 ? 12 : 10,
    lead: lines.length * style.leading,
    leads: true,
    draw: (on, parent) => drawWhole(on, parent, level === 1 ? 'H2' : 'H3', lines, style),
  };
}

/** A paragraph, cut between pages where at least two lines stand on each side. */
export function planParagraph(sheet: Sheet, text: string): Plan {
  const lines = linesOf(sheet.doc, text, styles.body, sheet.width);
  return {
    gap: 5,
    lead: Math.min(lines.length, lines.length === 3 ? 3 : 2) * styles.body.leading,
    leads: false,
    draw: (on, parent) => {
      const tag = openTag(on.doc, parent, 'P');
      drawFlowing(on, tag, lines, styles.body, { x: on.left, width: on.width });
      tag.end();
    },
  };
}

/** A list with bullets. */
export function planList(sheet: Sheet, items: readonly string[]): Plan {
  const indent = 12;
  const width = sheet.width - indent;
  const broken = items.map(item => linesOf(sheet.doc, item, styles.body, width));
  const first = broken[0]?.length ?? 0;
  return {
    gap: 5,
    lead: Math.min(first, first === 3 ? 3 : 2) * styles.body.leading,
    leads: false,
    draw: (on, parent) => {
      const list = openTag(on.doc, parent, 'L');
      markWithDiscs(list);
      for (const lines of broken) {
        if (staying(on, lines, styles.body) === 0) on.turn();
        const item = openTag(on.doc, list, 'LI');
        drawTagged(on.doc, item, 'Lbl', () =>
          drawLines(on.doc, ['•'], styles.body, { x: on.left + 2, y: on.y, width: indent }),
        );
        const body = openTag(on.doc, item, 'LBody');
        drawFlowing(on, body, lines, styles.body, { x: on.left + indent, width });
        body.end();
        item.end();
        on.y += 1.5;
      }
      on.y -= 1.5;
      list.end();
    },
  };
}

function drawWhole(
  sheet: Sheet,
  parent: Tag,
  type: string,
  lines: readonly string[],
  style: TextStyle,
): void {
  drawTagged(sheet.doc, parent, type, () =>
    drawLines(sheet.doc, lines, style, { x: sheet.left, y: sheet.y, width: sheet.width }),
  );
  sheet.y += lines.length * style.leading;
}

/** Draws lines into an element, over as many pages as they take. */
export function drawFlowing(
  sheet: Sheet,
  tag: Tag,
  lines: readonly string[],
  style: TextStyle,
  place: { readonly x: number; readonly width: number },
): void {
  let rest = lines;
  while (rest.length > 0) {
    const part = rest.slice(0, staying(sheet, rest, style));
    rest = rest.slice(part.length);
    if (part.length > 0) {
      tag.add(() => drawLines(sheet.doc, part, style, { ...place, y: sheet.y }));
      sheet.y += part.length * style.leading;
    }
    if (rest.length > 0) sheet.turn();
  }
}

function staying(sheet: Sheet, lines: readonly string[], style: TextStyle): number {
  return linesThatStay(lines.length, Math.floor((sheet.room() + 0.01) / style.leading));
}

/** How many of so many lines stay on a page with room for `fitting`: no line is left alone on either side. */
export function linesThatStay(lines: number, fitting: number): number {
  if (lines <= fitting) return lines;
  const stay = lines - fitting === 1 ? fitting - 1 : fitting;
  return stay < 2 ? 0 : stay;
}
