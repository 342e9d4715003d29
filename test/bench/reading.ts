import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { layOut } from '../../src/documents/pdf/index.js';
import { createFileReader } from '../../src/documents/reading/index.js';
import { page, png, scan } from '../documents/reading/samples.js';
import { adcsLike, sampleTwoDDoc } from './documentContents.js';

/** What reading a stranger's file costs, beside zxing alone on the symbol cut out; milliseconds, median of rounds. */

const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(program)).buffer } });

const reader = createFileReader({ threads: 1, longestQueue: 4 });

async function cropped(image: Buffer): Promise<ImageData> {
  const loaded = await loadImage(image);
  const side = Math.min(loaded.width, loaded.height);
  const canvas = createCanvas(side, side);
  canvas.getContext('2d').drawImage(loaded, 0, 0);
  return canvas.getContext('2d').getImageData(0, 0, side, side) as unknown as ImageData;
}

async function median(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const start = performance.now();
    await work();
    // The first round warms the thread.
    if (round > 0) taken.push(performance.now() - start);
  }
  return taken.sort((one, other) => one - other)[Math.floor(rounds / 2)] as number;
}

const clean = png(page({ dpi: 200 }));
const turned = page({ dpi: 150, turn: 3 }).toBuffer('image/jpeg', 75);
const alone = await cropped(clean);
const { bytes } = await layOut(adcsLike(), sampleTwoDDoc);
const files = {
  'image of a page, 200 dpi': clean,
  'scan, 150 dpi, turned by 3°, JPEG in a PDF': await scan(turned),
  'PDF of an ADCS, as issued': Buffer.from(bytes),
  'image of nothing': png(page({ dpi: 200, code: null })),
};
const base = await median(10, () => readBarcodes(alone, { formats: ['DataMatrix'], tryHarder: true }));
console.log(`zxing alone, on a cut page: ${base.toFixed(0)} ms`);
for (const [name, file] of Object.entries(files)) {
  const taken = await median(10, () => reader.read(file));
  const found = await reader.read(file);
  const outcome = found.kind === 'READ' ? 'read' : found.code;
  console.log(`${name}: ${taken.toFixed(0)} ms, ${(taken / base).toFixed(1)} of it: ${outcome}`);
}
await reader.close();
