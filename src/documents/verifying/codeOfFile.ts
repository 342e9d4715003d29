import { readTwoDDoc } from '../twoDDoc/index.js';

/**
 * The code of a file that is to be verified: that of a licence statement where there is one, else the first. Null where
 * several documents are on the pages: nobody could tell which of them is meant.
 */
export function codeOfFile(codes: readonly string[]): string | null {
  const distinct = [...new Set(codes)];
  const statements = distinct.filter(text => {
    const read = readTwoDDoc(text);
    return read.kind === 'READ' && read.code.header.type === 'AB';
  });
  if (statements.length > 1) return null;
  return statements[0] ?? distinct[0] ?? null;
}
