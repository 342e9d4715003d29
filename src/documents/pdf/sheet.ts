import type { DocumentContent } from '../content/model.js';
import { drawBand } from './band.js';
import { paper } from './style.js';
import type { Pdf } from './tags.js';
import { drawWatermark } from './watermark.js';

/** The page being written, and how far down it is. */
export interface Sheet {
  readonly doc: Pdf;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  /** Where what comes next is drawn, in points from the top of the page. */
  y: number;
  /** True where nothing has been written on the page yet. */
  readonly isFresh: () => boolean;
  /** Points left on the page. */
  readonly room: () => number;
  /** Points of a fresh page. */
  readonly fullRoom: number;
  /** Goes on with a new page. */
  readonly turn: () => void;
}

/** Opens the first page of a document; each later one comes with its band and its watermark. */
export function openSheet(doc: Pdf, content: DocumentContent): Sheet {
  const bottom = paper.height - paper.bottom;
  const sheet: Sheet = {
    doc,
    left: paper.left,
    width: paper.width - paper.left - paper.right,
    bottom,
    y: paper.top,
    isFresh: () => sheet.y <= paper.top,
    room: () => bottom - sheet.y,
    fullRoom: bottom - paper.top,
    turn: () => {
      doc.addPage();
      drawWatermark(doc, content.specimenNotice);
      drawBand(doc, content.specimenNotice, null);
      sheet.y = paper.top;
    },
  };
  doc.addPage();
  drawWatermark(doc, content.specimenNotice);
  return sheet;
}
