import type { DocumentContent } from '../content/model.js';
import { layOut, type PrintedPdf } from '../pdf/index.js';

/** What a thread is asked to print. */
export interface PrintTask {
  readonly content: DocumentContent;
  readonly twoDDoc: string;
}

/** Prints a document in a thread of its own. */
export default function print({ content, twoDDoc }: PrintTask): Promise<PrintedPdf> {
  return layOut(content, twoDDoc);
}
