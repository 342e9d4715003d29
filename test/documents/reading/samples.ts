import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import bwip from 'bwip-js/node';
import PDFDocument from 'pdfkit';
import { v1, v3 } from '../twoDDoc/vectors.js';

/** The official reference code of type AB (specification 3.2.6, annex 16): 330 characters, 64 modules a side. */
export const officialCode = v1.text;

/** The reference code of a letter 48M, in a symbol of 48 modules a side by strict C40, a little more here. */
export const otherCode = v3.text;

/** Sides of a module of a sample, in millimetres. */
const module = 0.45;

/** The modules of a symbol, drawn by bwip-js. */
function modules(kind: string, text: string, more: object = {}): { side: number; dark: readonly number[] } {
  const escaped = text.replace(
    /[^ -\]_-~]/gu,
    character => `^${String(character.charCodeAt(0)).padStart(3, '0')}`,
  );
  const [raw] = bwip.raw({ bcid: kind, text: escaped, parse: true, ...more } as never) as unknown as [
    { pixx: number; pixs: readonly number[] },
  ];
  return { side: raw.pixx, dark: raw.pixs };
}

/** Draws a square symbol where a page has it, its corner at those millimetres. */
export function drawSymbol(
  context: SKRSContext2D,
  text: string,
  {
    x,
    y,
    kind = 'datamatrix',
    size = module,
    ...more
  }: { x: number; y: number; kind?: string; size?: number; version?: string },
): void {
  const { side, dark } = modules(kind, text, more);
  dark.forEach((is, at) => {
    if (is) context.fillRect(x + (at % side) * size, y + Math.floor(at / side) * size, size, size);
  });
}

export interface PageOptions {
  readonly dpi?: number;
  /** Degrees, about the middle of the page. */
  readonly turn?: number;
  readonly code?: string | null;
  /** Of the symbol, such as `52x52`; the smallest that fits unless said. */
  readonly version?: string;
  /** In millimetres; A4 unless said. */
  readonly width?: number;
  readonly height?: number;
  /** Draws more, in millimetres. */
  readonly more?: (context: SKRSContext2D) => void;
}

/** A page with a symbol at the top right, lines of words and the frame of a table. */
export function page(options: PageOptions = {}): Canvas {
  const { dpi = 150, turn = 0, code = officialCode, width = 210, height = 297, version, more } = options;
  const scale = dpi / 25.4;
  const canvas = createCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.scale(scale, scale);
  context.translate(-width / 2, -height / 2);
  context.fillStyle = '#000';
  if (code) drawSymbol(context, code, { x: 150, y: 20, ...(version ? { version } : {}) });
  context.strokeStyle = '#888';
  context.lineWidth = 0.3;
  context.font = '4px sans-serif';
  for (let line = 0; line < 40; line++) {
    context.strokeRect(18, 66 + line * 5, 170, 5);
    context.fillText(`Ligne ${line} d’un relevé simulé, SPÉCIMEN sans valeur`, 20, 70 + line * 5);
  }
  more?.(context);
  return canvas;
}

export const jpeg = (canvas: Canvas, quality = 75): Buffer => canvas.toBuffer('image/jpeg', quality);
export const png = (canvas: Canvas): Buffer => canvas.toBuffer('image/png');

/** What comes out of a JPEG, as a canvas. */
export async function through(bytes: Buffer): Promise<Canvas> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

type Drawing = (document: InstanceType<typeof PDFDocument>) => void;

/** A PDF made by pdfkit. */
export function pdf(draw: Drawing, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const { promise, resolve } = Promise.withResolvers<Buffer>();
  const document = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const parts: Buffer[] = [];
  document.on('data', part => parts.push(part));
  document.on('end', () => resolve(Buffer.concat(parts)));
  draw(document);
  document.end();
  return promise;
}

/** The scan of pages: images that fill A4 pages, and no word. */
export const scan = (...images: readonly Buffer[]): Promise<Buffer> =>
  pdf(document => {
    images.forEach((image, index) => {
      if (index > 0) document.addPage();
      document.image(image, 0, 0, { width: 595.28, height: 841.89 });
    });
  });

/** Draws a symbol as squares, with points for millimetres of its own. */
export function drawVectorSymbol(
  document: InstanceType<typeof PDFDocument>,
  text: string,
  x = 425,
  y = 57,
): void {
  const { side, dark } = modules('datamatrix', text);
  const size = (module * 72) / 25.4;
  dark.forEach((is, at) => {
    if (is) document.rect(x + (at % side) * size, y + Math.floor(at / side) * size, size, size);
  });
  document.fill('#000');
}

/** A printed page as a program makes it: words and squares. */
export const vectorPdf = (options: PDFKit.PDFDocumentOptions = {}, code = officialCode): Promise<Buffer> =>
  pdf(document => {
    drawVectorSymbol(document, code);
    document.font('Helvetica').fontSize(11).fillColor('#000');
    document.text('Relevé d’information', 57, 57);
    document.text('Nom : DUMONT DURVILLE', 57, 200).text('Prénoms : JULES, SÉBASTIEN', 57, 220);
    document.addPage().text('Deuxième page', 57, 57);
  }, options);
