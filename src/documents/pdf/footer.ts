import { drawLines, linesOf } from './lines.js';
import { colours, paper, styles } from './style.js';
import { drawArtifact, type Pdf } from './tags.js';

const width = paper.width - paper.left - paper.right;
const top = paper.height - paper.bottom + 18;
const ofPage = 80;

/** Draws the foot of each page of a document that is whole: title and number, then the page among how many. */
export function drawFooters(doc: Pdf, footer: string): number {
  const { start, count } = doc.bufferedPageRange();
  const lines = linesOf(doc, footer, styles.footer, width - ofPage).slice(0, 2);
  for (let index = 0; index < count; index++) {
    doc.switchToPage(start + index);
    drawArtifact(doc, 'Pagination', () => {
      doc
        .moveTo(paper.left, top)
        .lineTo(paper.left + width, top)
        .lineWidth(0.5)
        .stroke(colours.rule);
      drawLines(doc, lines, styles.footer, { x: paper.left, y: top + 6, width: width - ofPage });
      const place = { x: paper.left + width - ofPage, y: top + 6, width: ofPage, align: 'END' } as const;
      drawLines(doc, [`page ${index + 1} / ${count}`], styles.footer, place);
    });
  }
  return count;
}
