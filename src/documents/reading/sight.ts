import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { Refusal } from './refusal.js';

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
  /** Draws the whole sheet at that scale, its corner at `margin` pixels of both edges, over white. */
  paint(context: SKRSContext2D, scale: number, margin: number): Promise<void>;
}

/** Pixels of the largest picture that a symbol is looked for in: an A4 page at 400 dpi. */
const largestPicture = 16_000_000;

/** White around a sheet, in pixels: a symbol cut out without its quiet zone is found too. */
const margin = 16;

/** Pixels of the longest side that canvases are made of. */
const longestSide = 30_000;

/**
 * Refuses a sheet of more pixels than allowed, or of a side that no canvas has.
 *
 * @throws {Refusal} TOO_MANY_PIXELS
 */
export function holdToPixels(width: number, height: number, pixels: number): void {
  // Asked this way round, what is not a number is refused too.
  if (!(width * height <= pixels && Math.max(width, height) <= longestSide))
    throw new Refusal('TOO_MANY_PIXELS', pixels);
}

/** The pixels of a sheet, seen that way. */
export async function picture(sheet: Sheet, look: Look): Promise<Picture> {
  const scale = Math.min(look.scale, Math.sqrt(largestPicture / (sheet.width * sheet.height)));
  const width = Math.ceil(sheet.width * scale) + 2 * margin;
  const height = Math.ceil(sheet.height * scale) + 2 * margin;
  const sharp = white(width, height);
  await sheet.paint(sharp.getContext('2d'), scale, margin);
  const seen = look.blur > 0 ? blurred(sharp, look.blur) : sharp;
  const { data } = seen.getContext('2d').getImageData(0, 0, width, height);
  return { data, width, height };
}

function blurred(sharp: Canvas, radius: number): Canvas {
  const soft = white(sharp.width, sharp.height);
  const context = soft.getContext('2d');
  context.filter = `blur(${radius}px)`;
  context.drawImage(sharp, 0, 0);
  return soft;
}

function white(width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return canvas;
}

/** True for a picture of one colour: there is nothing to see on it, however one looks. */
export function isBlank({ data, width }: Picture): boolean {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
  // Within the margin, which is white whatever the sheet is.
  const first = pixels[(width + 1) * margin];
  const inside = pixels.subarray((width + 1) * margin, pixels.length - (width + 1) * margin);
  return inside.every((pixel, at) => pixel === first || isMargin(at + margin, width));
}

const isMargin = (at: number, width: number): boolean => at % width < margin || at % width >= width - margin;
