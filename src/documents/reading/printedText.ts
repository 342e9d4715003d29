import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Refusal } from './refusal.js';

/** Characters of a document of 200 pages without a picture; nobody prints more in a file of this service. */
const longestText = 1_000_000;

/**
 * The words of a PDF in their order in the file, one line to a line, pages parted by a form feed; null where there are
 * none. Spaces of every width are one space. What is hidden from the eye is not told from the rest.
 *
 * @throws {Refusal} TOO_LARGE
 */
export async function printedTextOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    let text = '';
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
    length += text.length;
    if (length > longestText) throw new Refusal('TOO_LARGE', longestText);
    pages.push(tidied(text));
    page.cleanup();
  }
  return pages.some(text => text !== '') ? pages.join('\f') : null;
}

function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u00ad', '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
}
