import type { Pdf } from './tags.js';

/** A heading that a reader of the file can jump to. */
export interface OutlineEntry {
  readonly title: string;
  /** Counted from 0. */
  readonly page: number;
  /** Points from the top of the page. */
  readonly top: number;
}

/** Gives a document of several pages its outline. */
export function writeOutline(doc: Pdf, entries: readonly OutlineEntry[], pages: number): void {
  if (pages < 2) return;
  for (const { title, page, top } of entries) {
    // The types of pdfkit do not know of the page and the place.
    const place = { pageNumber: page, top: Math.max(0, top - 12), left: doc.page.width };
    doc.outline.addItem(title, place as object);
  }
}
