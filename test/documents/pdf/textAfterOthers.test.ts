import { expect, test } from 'vitest';
import type { DocumentContent } from '../../../src/documents/content/index.js';
import { layOut } from '../../../src/documents/pdf/index.js';
import { adcsLike, sampleTwoDDoc } from '../../bench/documentContents.js';
import { textOf } from '../../support/pdf/pages.js';

/** A document whose strong hand writes these words, and no other of its blocks. */
function saying(words: string): DocumentContent {
  return { ...adcsLike('fr'), blocks: [{ kind: 'HEADING', level: 1, text: words }] };
}

test('a document says the same, to the byte, whatever its thread has printed before', async () => {
  // A colon is drawn with the glyph of a full stop, which the first document does not write.
  const wanted = saying('Code 01.06');
  await layOut(saying('État : VALIDE ; « œuvre » ?'), sampleTwoDDoc);
  const after = await layOut(wanted, sampleTwoDDoc);
  expect((await textOf(after.bytes)).join(' ')).toContain('Code 01.06');
  await layOut(saying('Ëïüÿ, ç : ; ! ÀÉ'), sampleTwoDDoc);
  expect(Buffer.from((await layOut(wanted, sampleTwoDDoc)).bytes)).toEqual(Buffer.from(after.bytes));
});
