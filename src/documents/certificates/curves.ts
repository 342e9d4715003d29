import type { KeyObject } from 'node:crypto';

/** A curve that 2D-Doc allows, with the hash that it binds. */
export interface Curve {
  readonly name: 'P-256' | 'P-384' | 'P-521';
  /** As OpenSSL names it. */
  readonly opensslName: string;
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** As JOSE names its signatures (RFC 7518, 3.4). */
  readonly algorithm: 'ES256' | 'ES384' | 'ES512';
}

export const curves: readonly Curve[] = [
  { name: 'P-256', opensslName: 'prime256v1', hash: 'SHA-256', algorithm: 'ES256' },
  { name: 'P-384', opensslName: 'secp384r1', hash: 'SHA-384', algorithm: 'ES384' },
  { name: 'P-521', opensslName: 'secp521r1', hash: 'SHA-512', algorithm: 'ES512' },
];

/** The curve of a key; null for any other kind of key. */
export function curveOf(key: KeyObject): Curve | null {
  const named = key.asymmetricKeyDetails?.namedCurve;
  return curves.find(({ opensslName }) => opensslName === named) ?? null;
}
