import { type Canvas, createCanvas } from '@napi-rs/canvas';

/** Pixels, four bytes each: red, green, blue, alpha. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** One way of looking at a page or an image. */
export interface Look {
  /** Pixels for one unit of the sheet. */
  readonly scale: number;
  /** Radius of the blur that noise is drowned in, in pixels; 0 for none. */
  readonly blur: number;
}

/** Something that can be looked at, at any scale: a page (its unit is 1/72 of an inch) or an image (its pixel). */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** From the cheapest to the dearest. */
  readonly looks: readonly Look[];
  /** Draws the whole sheet over a white canvas of its size at that scale. */
  paint(canvas: Canvas, scale: number): Promise<void>;
}

/** Pixels of the largest picture that a symbol is looked for in: an A4 page at 400 dpi. */
const largestPicture = 16_000_000;

/** White around a sheet, in pixels: a symbol cut out without its quiet zone is found too. */
const margin = 16;

/** The pixels of a sheet, seen that way. */
export async function picture(sheet: Sheet, look: Look): Promise<Picture> {
  const scale = Math.min(look.scale, Math.sqrt(largestPicture / (sheet.width * sheet.height)));
  const width = Math.max(1, Math.ceil(sheet.width * scale));
  const height = Math.max(1, Math.ceil(sheet.height * scale));
  const seen = white(width, height);
  await sheet.paint(seen, scale);
  const framed = white(width + 2 * margin, height + 2 * margin);
  const context = framed.getContext('2d');
  if (look.blur > 0) context.filter = `blur(${look.blur}px)`;
  context.drawImage(seen, margin, margin);
  const { data } = context.getImageData(0, 0, framed.width, framed.height);
  return { data, width: framed.width, height: framed.height };
}

function white(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return canvas;
}
