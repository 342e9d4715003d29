import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Block, DocumentContent } from '../../src/documents/content/model.js';
import { layOut } from '../../src/documents/pdf/index.js';
import { adcsLike, riiLike, sampleTwoDDoc } from './documentContents.js';

const require = createRequire(import.meta.url);
const font = require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');

/** The texts of a content, in order. */
function textsOf(content: DocumentContent): readonly string[] {
  return [content.title, content.subtitle, ...content.blocks.flatMap(textsOfBlock)];
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'HEADING':
    case 'PARAGRAPH':
      return [block.text];
    case 'NOTICE':
      return [block.title, block.text ?? ''];
    case 'FACTS':
      return block.facts.map(fact => `${fact.label} ${fact.value.join(' ')}`);
    case 'LIST':
      return block.items;
    case 'TABLE':
      return block.rows.map(row => row.map(cell => cell.join(' ')).join(' '));
  }
}

/** The same words one paragraph after another, by pdfkit alone: no tag, no table, no symbol. */
async function bare(content: DocumentContent): Promise<number> {
  const doc = new PDFDocument({ size: 'A4', margin: 56, font });
  let bytes = 0;
  doc.on('data', (part: Uint8Array) => {
    bytes += part.length;
  });
  const ended = new Promise(resolve => doc.on('end', resolve));
  doc.fontSize(9);
  for (const text of textsOf(content)) doc.text(text);
  doc.end();
  await ended;
  return bytes;
}

/** Milliseconds of a work, the median of `rounds`. */
async function millisecondsOf(work: () => Promise<unknown>, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] as number;
}

for (const [name, content, rounds] of [
  ['ADCS', adcsLike(), 60],
  ['RII of 200 events', riiLike(200), 15],
] as const) {
  await millisecondsOf(() => layOut(content, sampleTwoDDoc), 5);
  await millisecondsOf(() => bare(content), 5);
  const { bytes, pages } = await layOut(content, sampleTwoDDoc);
  const bareBytes = await bare(content);
  const ours = await millisecondsOf(() => layOut(content, sampleTwoDDoc), rounds);
  const theirs = await millisecondsOf(() => bare(content), rounds);
  console.log(
    `${name}: ${(1000 / ours).toFixed(1)} documents/s on one core (${ours.toFixed(1)} ms), ` +
      `${pages} page${pages === 1 ? '' : 's'}, ${(bytes.length / 1024).toFixed(0)} KiB; ` +
      `${(ours / theirs).toFixed(2)} times the same words by pdfkit alone (${theirs.toFixed(1)} ms, ${(bareBytes / 1024).toFixed(0)} KiB)`,
  );
}
