import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from './sight.js';

const options: ReaderOptions = {
  formats: ['DataMatrix'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  textMode: 'Plain',
};

/** Loads the decoder out of its package; left alone, it would fetch itself from the network. Once in a thread. */
export async function loadSymbolReader(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const wasmBinary = new Uint8Array(await readFile(file)).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

/** The characters of each 2D-Doc in a picture, one per byte, so that controls come as they are. */
export async function codesIn({ data, width, height }: Picture): Promise<readonly string[]> {
  const symbols = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, options);
  const texts = symbols.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
  return [...new Set(texts.filter(text => text.startsWith('DC')))];
}
