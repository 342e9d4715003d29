import { ReadingStopped, type TwoDDocFault } from './fault.js';
import { headerLength, readHeader } from './header.js';
import type { TwoDDoc } from './model.js';
import { readMessage } from './readMessage.js';
import { readSeal } from './readSeal.js';
import { typeOf } from './tables/types.js';

/** A 2D-Doc, or the first thing that is wrong with a text that is none. */
export type TwoDDocRead =
  | { readonly kind: 'READ'; readonly code: TwoDDoc }
  | { readonly kind: 'FAULT'; readonly fault: TwoDDocFault };

/**
 * Reads the characters of a 2D-Doc, controls included, in C40 structure of version 02, 03 or 04. Strict: header,
 * separators and signature of any type, and every field of the types of the table; nothing is guessed or mended. It
 * verifies no signature: `isSignedBy` does.
 */
export function readTwoDDoc(text: string): TwoDDocRead {
  try {
    return { kind: 'READ', code: read(text) };
  } catch (error) {
    if (error instanceof ReadingStopped) return { kind: 'FAULT', fault: error.fault };
    throw error;
  }
}

function read(text: string): TwoDDoc {
  const header = readHeader(text);
  const begin = headerLength(header.version);
  const { mark, signature, annexe } = readSeal(text, begin, header.version);
  const type = typeOf(header);
  const fields = type ? readMessage(text, begin, mark, type) : null;
  return { text, header, fields, signed: text.slice(0, mark), signature, annexe };
}
