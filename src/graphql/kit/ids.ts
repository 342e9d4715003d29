import { createCipheriv, createDecipheriv, createHmac, hash, timingSafeEqual } from 'node:crypto';

/** What an opaque token holds: its kind, then texts, numbers or null. */
export type TokenContent = readonly [kind: string, ...rest: (string | number | null)[]];

/** Turns contents into opaque tokens and back. */
export interface TokenCodec {
  /** The same content always gives the same token under one key. */
  seal(content: TokenContent): string;
  /** The content, or null for a token that this codec did not make. */
  open(token: string): TokenContent | null;
}

const vectorLength = 16;
const algorithm = 'aes-256-ctr';

/**
 * Tokens from which nothing can be read and which nobody else can make: AES-256-CTR whose initial vector is the
 * HMAC-SHA-256 of the content (synthetic IV, in the manner of RFC 5297), both keys derived from `secret`.
 */
export function tokenCodec(secret: string): TokenCodec {
  const encryptionKey = createHmac('sha256', secret).update('snpc-gateway id encryption').digest();
  const authenticationKey = createHmac('sha256', secret).update('snpc-gateway id authentication').digest();
  const vectorOf = (plain: Buffer): Buffer =>
    createHmac('sha256', authenticationKey).update(plain).digest().subarray(0, vectorLength);
  return {
    seal(content) {
      const plain = Buffer.from(JSON.stringify(content));
      const vector = vectorOf(plain);
      const cipher = createCipheriv(algorithm, encryptionKey, vector);
      return Buffer.concat([vector, cipher.update(plain), cipher.final()]).toString('base64url');
    },
    open(token) {
      if (!/^[\w-]{24,2048}$/.test(token)) return null;
      const bytes = Buffer.from(token, 'base64url');
      const vector = bytes.subarray(0, vectorLength);
      const decipher = createDecipheriv(algorithm, encryptionKey, vector);
      const plain = Buffer.concat([decipher.update(bytes.subarray(vectorLength)), decipher.final()]);
      if (!timingSafeEqual(vector, vectorOf(plain)) || bytes.toString('base64url') !== token) return null;
      return JSON.parse(plain.toString()) as TokenContent;
    },
  };
}

/** A short, stable fingerprint of what identifies a thing inside a dossier. */
export function fingerprint(...parts: readonly (string | number)[]): string {
  return hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 16);
}
