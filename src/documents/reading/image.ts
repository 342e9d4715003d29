import { loadImage } from '@napi-rs/canvas';
import { imageSizeOf } from './imageSize.js';
import type { MediaType, ReadingLimits } from './model.js';
import { Refusal } from './refusal.js';
import { holdToPixels, type Look, type Sheet } from './sight.js';

/**
 * Opens an image as a sheet. Its header is asked for its size before it is unpacked.
 *
 * @throws {Refusal} UNREADABLE, TOO_MANY_PIXELS
 */
export async function openImage(
  bytes: Uint8Array,
  mediaType: Exclude<MediaType, 'application/pdf'>,
  limits: Pick<ReadingLimits, 'pixels'>,
): Promise<Sheet> {
  const size = imageSizeOf(bytes, mediaType);
  if (!size) throw new Refusal('UNREADABLE');
  holdToPixels(size.width, size.height, limits.pixels);
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).catch(() => {
    throw new Refusal('UNREADABLE');
  });
  const { width, height } = image;
  // A header that is believed must be what the decoder finds, or the limit was asked of something else; a photograph
  // that says it lies on its side comes turned.
  if (width * height !== size.width * size.height) throw new Refusal('UNREADABLE');
  return {
    width,
    height,
    looks: looksAt(width * height),
    async paint(context, scale, margin) {
      context.imageSmoothingQuality = 'high';
      context.drawImage(image, margin, margin, width * scale, height * scale);
    },
  };
}

/** Pixels of the first look: an A4 page at about 200 dpi. */
const firstLook = 4_000_000;

/** Whole, then larger, then blurred, then smaller: each finds symbols that the others miss. */
function looksAt(pixels: number): readonly Look[] {
  const first = Math.min(1, Math.sqrt(firstLook / pixels));
  const looks: Look[] = [{ scale: first, blur: 0 }];
  if (first < 1) looks.push({ scale: 1, blur: 0 });
  for (const [times, blur] of [
    [1.5, 0],
    [1.5, 1],
    [1, 1.4],
    [2, 2],
    [0.6, 0],
  ] as const)
    looks.push({ scale: first * times, blur });
  return looks;
}
