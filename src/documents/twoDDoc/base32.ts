const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base 32 of RFC 4648 without padding. */
export function base32(bytes: Uint8Array): string {
  let text = '';
  let kept = 0;
  let bits = 0;
  for (const byte of bytes) {
    kept = (kept << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(kept >> bits) & 31];
    }
    kept &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet[(kept << (5 - bits)) & 31];
}

/**
 * The bytes of a base 32 text, whose characters were checked; null where bits that belong to no byte are not zero, since
 * another text would then give the same bytes.
 */
export function bytesOfBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let kept = 0;
  let bits = 0;
  let count = 0;
  for (const character of text) {
    kept = (kept << 5) | alphabet.indexOf(character);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[count++] = kept >> bits;
    kept &= (1 << bits) - 1;
  }
  return kept === 0 ? bytes : null;
}
