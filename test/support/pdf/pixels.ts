import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// Left to itself it would fetch its program from the network.
const program = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(program)).buffer } });

/** A page as pixels, white where nothing is painted. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Renders a page, counted from 1, at so many dots an inch. */
export async function pixelsOf(bytes: Uint8Array, number: number, dotsAnInch: number): Promise<Pixels> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  try {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: dotsAnInch / 72 });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    await page.render({
      canvas: null,
      canvasContext: context as unknown as CanvasRenderingContext2D,
      viewport,
    }).promise;
    return context.getImageData(0, 0, canvas.width, canvas.height) as unknown as Pixels;
  } finally {
    await loading.destroy();
  }
}

/** The characters of each DataMatrix that zxing finds in pixels. */
export async function dataMatricesIn(pixels: Pixels): Promise<readonly string[]> {
  const found = await readBarcodes(pixels as unknown as ImageData, {
    formats: ['DataMatrix'],
    tryHarder: true,
  });
  return found.map(code => Buffer.from(code.bytes).toString('latin1'));
}
