import { drawLines, linesOf } from './lines.js';
import { colours, paper, styles } from './style.js';
import { drawArtifact, drawTagged, type Pdf, type Tag } from './tags.js';

const width = paper.width - paper.left - paper.right;

/**
 * The notice that nothing of the document is real, at the top of a page. Under `parent` it is read as text; without, it
 * is a repetition that a screen reader leaves aside.
 */
export function drawBand(doc: Pdf, notice: string, parent: Tag | null): void {
  const lines = linesOf(doc, notice, styles.band, width - 16);
  const height = lines.length * styles.band.leading + 8;
  const top = Math.max(12, paper.top - 26 - height);
  drawArtifact(doc, 'Pagination', () => {
    doc.roundedRect(paper.left, top, width, height, 2).fill(colours.warningTint);
  });
  const draw = () =>
    drawLines(doc, lines, styles.band, { x: paper.left + 8, y: top + 4, width: width - 16, align: 'CENTRE' });
  if (parent) drawTagged(doc, parent, 'P', draw);
  else drawArtifact(doc, 'Pagination', draw);
}
