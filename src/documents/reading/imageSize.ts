import type { MediaType } from './model.js';

/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** What the header of an image says of its size, before anything of it is unpacked; null where it says none. */
export function imageSizeOf(
  bytes: Uint8Array,
  mediaType: Exclude<MediaType, 'application/pdf'>,
): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = sizes[mediaType](view);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // A header that ends before its size.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const sizes = { 'image/png': pngSize, 'image/jpeg': jpegSize, 'image/webp': webpSize } as const;

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

/** IHDR comes first (W3C PNG, 5.6). */
function pngSize(view: DataView): ImageSize | null {
  return tag(view, 12) === 'IHDR' ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** The first frame header, SOF0 to SOF15 (ITU T.81, B.2.2); C4, C8 and CC are other segments. */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** The three forms of RFC 9649: extended (2.7), lossless (3.4), lossy (RFC 6386, 9.1). */
function webpSize(view: DataView): ImageSize | null {
  switch (tag(view, 12)) {
    case 'VP8X':
      return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}

const uint24 = (view: DataView, at: number): number =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
