import { openImage } from './image.js';
import { mediaTypeOf } from './mediaType.js';
import type { FileRead, MediaType, ReadingLimits } from './model.js';
import { sheetsOf, withPdf } from './pdf.js';
import { printedTextOf } from './printedText.js';
import { Refusal, refused } from './refusal.js';
import { searchCodes } from './search.js';

/**
 * Reads a file where it is called, with neither disk nor network: the thread that does it gives the limits of time and
 * memory. Whatever the file is, the answer is a value.
 */
export async function see(bytes: Uint8Array, limits: ReadingLimits): Promise<FileRead> {
  // Looking stops while time is left to say so: a file without a code is told from one that takes too long.
  const enough = performance.now() + limits.milliseconds * 0.6;
  const mayGoOn = (): boolean => performance.now() < enough;
  try {
    const mediaType = mediaTypeOf(bytes);
    if (!mediaType) return refused('UNKNOWN_MEDIA_TYPE');
    if (mediaType === 'application/pdf') return await seePdf(bytes, limits, mayGoOn);
    return await seeImage(bytes, mediaType, limits, mayGoOn);
  } catch (error) {
    if (error instanceof Refusal) return refused(error.code, error.limit);
    // Decoders meet in a hostile file what their authors did not think of: that is the file's fault.
    return refused('UNREADABLE');
  }
}

function seePdf(bytes: Uint8Array, limits: ReadingLimits, mayGoOn: () => boolean): Promise<FileRead> {
  return withPdf(bytes, limits, async pdf => {
    const codes = await searchCodes(await sheetsOf(pdf, limits), mayGoOn);
    if (codes.length === 0) return refused('NO_CODE_FOUND');
    const printedText = await printedTextOf(pdf);
    return { kind: 'READ', codes, printedText, pages: pdf.numPages, mediaType: 'application/pdf' };
  });
}

async function seeImage(
  bytes: Uint8Array,
  mediaType: Exclude<MediaType, 'application/pdf'>,
  limits: ReadingLimits,
  mayGoOn: () => boolean,
): Promise<FileRead> {
  const codes = await searchCodes([await openImage(bytes, mediaType, limits)], mayGoOn);
  if (codes.length === 0) return refused('NO_CODE_FOUND');
  return { kind: 'READ', codes, printedText: null, pages: 1, mediaType };
}
