import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadingLimits } from './model.js';
import { Refusal } from './refusal.js';
import { holdToPixels, type Look, type Sheet } from './sight.js';

/** Pages that are looked at: the 2D-Doc stands on the first (specification 3.2.6, 4.4), perhaps under a cover. */
const pagesSeen = 3;

/** What decodes the images of scanners (JBIG2) and archives (JPEG 2000): the only files that pdf.js may ask for. */
const decoders = new Map<string, Uint8Array>();

/** Loads what pdf.js would look for on the disk later. Once in a thread. */
export async function loadPdfReader(): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  // pdf.js parses in this thread, and takes its other half from here; it comes without types.
  const parser = pathToFileURL(path.join(folder, 'legacy', 'build', 'pdf.worker.mjs')).href;
  Object.assign(globalThis, { pdfjsWorker: await import(parser) });
  for (const name of ['jbig2.wasm', 'openjpeg.wasm'])
    decoders.set(name, new Uint8Array(await readFile(path.join(folder, 'wasm', name))));
}

/**
 * Opens a PDF, hands it over, and lets go of it whatever happens.
 *
 * @throws {Refusal} UNREADABLE, PROTECTED_BY_PASSWORD, TOO_MANY_PAGES
 */
export async function withPdf<Result>(
  bytes: Uint8Array,
  limits: Pick<ReadingLimits, 'pages' | 'pixels'>,
  use: (pdf: PDFDocumentProxy) => Promise<Result>,
): Promise<Result> {
  const task = getDocument({
    data: bytes,
    CanvasFactory: canvasesOfAtMost(limits.pixels),
    BinaryDataFactory: DecodersOnly,
    maxImageSize: limits.pixels,
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > limits.pages) throw new Refusal('TOO_MANY_PAGES', limits.pages);
    return await use(pdf);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Refusal(locked ? 'PROTECTED_BY_PASSWORD' : 'UNREADABLE');
  } finally {
    await task.destroy();
  }
}

/**
 * The first pages as sheets.
 *
 * @throws {Refusal} TOO_MANY_PIXELS
 */
export async function sheetsOf(
  pdf: PDFDocumentProxy,
  limits: Pick<ReadingLimits, 'pixels'>,
): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  for (let number = 1; number <= Math.min(pagesSeen, pdf.numPages); number++)
    sheets.push(sheetOf(await pdf.getPage(number), limits));
  return sheets;
}

const dots = (dpi: number, blur = 0): Look => ({ scale: dpi / 72, blur });

const looks: readonly Look[] = [dots(200), dots(300), dots(300, 1), dots(200, 1.4), dots(400, 2), dots(120)];

function sheetOf(page: PDFPageProxy, { pixels }: Pick<ReadingLimits, 'pixels'>): Sheet {
  const { width, height } = page.getViewport({ scale: 1 });
  holdToPixels((width * 200) / 72, (height * 200) / 72, pixels);
  return {
    width,
    height,
    looks,
    async paint(canvasContext, scale, margin) {
      const viewport = page.getViewport({ scale });
      const transform = [1, 0, 0, 1, margin, margin];
      await page.render({ canvas: null, canvasContext, viewport, transform } as never).promise;
    },
  };
}

/** Makes the canvases that a page asks for beside its own: for groups, masks and patterns. */
function canvasesOfAtMost(pixels: number) {
  return class {
    create(width: number, height: number) {
      holdToPixels(width, height, pixels);
      const canvas = createCanvas(width, height);
      return { canvas, context: canvas.getContext('2d') };
    }
    reset({ canvas }: { canvas: Canvas }, width: number, height: number): void {
      holdToPixels(width, height, pixels);
      Object.assign(canvas, { width, height });
    }
    destroy({ canvas }: { canvas: Canvas }): void {
      Object.assign(canvas, { width: 0, height: 0 });
    }
  };
}

/** Hands pdf.js its image decoders, and no font, no character map, nothing else of the disk. */
class DecodersOnly {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const bytes = decoders.get(filename);
    if (!bytes) throw new Error(`${filename} is not at hand`);
    return bytes;
  }
}
