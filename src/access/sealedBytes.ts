import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals bytes that are read whole, such as a file or a private key. */
export interface BytesSeals {
  /**
   * Seals bytes for one use: whoever has the key opens them for that use and no other. Sealed twice, they look different:
   * nothing is found again by such a seal.
   */
  sealBytes(use: string, bytes: Uint8Array): Uint8Array;
  /** The bytes of a seal; null for anything that this key did not seal for this use, or that was altered. */
  openBytes(use: string, sealed: Uint8Array): Uint8Array | null;
}

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** Seals by AES-256-GCM, as nonce, tag, sealed bytes; the use is authenticated with them. The key is of 32 bytes. */
export function bytesSeals(key: Buffer): BytesSeals {
  return {
    sealBytes(use, bytes) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(use));
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    openBytes(use, sealed) {
      if (sealed.length < nonceLength + tagLength) return null;
      const [nonce, rest] = [sealed.subarray(0, nonceLength), sealed.subarray(nonceLength)];
      const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength })
        .setAAD(Buffer.from(use))
        .setAuthTag(rest.subarray(0, tagLength));
      const opened = decipher.update(rest.subarray(tagLength));
      try {
        return Buffer.concat([opened, decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}
