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

/** Milliseconds of processor that a work takes, in this process: a busy machine changes them little. */
async function costOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] as number;
}

for (const [name, content, rounds] of [
  ['ADCS', adcsLike(), 60],
  ['RII of 200 events', riiLike(200), 15],
] as const) {
  const ours: number[] = [];
  const alone: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const costs = [
      await costOf(() => layOut(content, sampleTwoDDoc)),
      await costOf(() => bare(content)),
    ] as const;
    if (round < 0) continue;
    ours.push(costs[0]);
    alone.push(costs[1]);
  }
  const { bytes, pages } = await layOut(content, sampleTwoDDoc);
  const kibibytes = (count: number) => `${(count / 1024).toFixed(0)} KiB`;
  console.log(
    `${name}: ${(1000 / median(ours)).toFixed(1)} documents/s on one core (${median(ours).toFixed(1)} ms), ` +
      `${pages} page${pages === 1 ? '' : 's'}, ${kibibytes(bytes.length)}; ` +
      `${(median(ours) / median(alone)).toFixed(2)} times the same words by pdfkit alone ` +
      `(${median(alone).toFixed(1)} ms, ${kibibytes(await bare(content))})`,
  );
}
