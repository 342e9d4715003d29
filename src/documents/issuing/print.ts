import type { LegalDay } from '../../time/index.js';
import type { Certificates } from '../certificates/index.js';
import type { DocumentContent } from '../content/model.js';
import type { PrintedPdf } from '../pdf/index.js';
import type { Printer } from '../printing/index.js';
import { composeTwoDDoc, signerOf } from '../twoDDoc/index.js';

/** A document on paper, with the text of its 2D-Doc. */
export interface Printed extends PrintedPdf {
  readonly twoDDoc: string;
  /** Id of the certificate that signed it. */
  readonly certificate: string;
}

/** What is to be printed and signed. */
export interface Draft {
  readonly content: DocumentContent;
  /** Fields of the 2D-Doc, but the number of pages. */
  readonly fields: readonly { readonly id: string; readonly value: string }[];
  readonly issuedOn: LegalDay;
}

/**
 * Signs and prints. The code holds the number of pages, which is known once it is printed: a guess is printed, and
 * printed again where it was wrong.
 */
export async function signAndPrint(
  draft: Draft,
  { certificates, printer }: { readonly certificates: Certificates; readonly printer: Printer },
): Promise<Printed> {
  const { authority, id, key } = await certificates.current();
  const sign = signerOf(key);
  const codeFor = (pages: number): string =>
    composeTwoDDoc({
      header: {
        version: '04',
        authority,
        certificate: id,
        issuedOn: draft.issuedOn,
        signedOn: draft.issuedOn,
        type: 'AB',
        perimeter: '01',
        country: 'FR',
      },
      fields: [{ id: '09', value: String(pages).padStart(4, '0') }, ...draft.fields].map(field => ({
        ...field,
        truncated: false,
      })),
      sign,
    });
  let pages = guessedPages(draft.content);
  for (;;) {
    const twoDDoc = codeFor(pages);
    const printed = await printer.print(draft.content, twoDDoc);
    if (printed.pages === pages) return { ...printed, twoDDoc, certificate: id };
    pages = printed.pages;
  }
}

/** An ADCS nearly always has one page. */
function guessedPages({ kind, blocks }: DocumentContent): number {
  if (kind === 'ADCS') return 1;
  const rows = blocks.reduce((sum, block) => sum + (block.kind === 'TABLE' ? block.rows.length : 1), 0);
  return Math.max(1, Math.ceil(rows / 14));
}
