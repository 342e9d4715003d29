import { type KeyObject, sign, verify } from 'node:crypto';
import { UnfitForTwoDDoc } from './fault.js';
import type { TwoDDoc } from './model.js';

interface Curve {
  readonly hash: string;
  /** Bytes of r and s together. */
  readonly bytes: number;
}

/** The curves of 2D-Doc; each has its hash (processes of the ANTS, §3.3.4.1; specification, §3.5.2). */
const curves: Readonly<Record<string, Curve>> = {
  prime256v1: { hash: 'sha256', bytes: 64 },
  secp384r1: { hash: 'sha384', bytes: 96 },
  secp521r1: { hash: 'sha512', bytes: 132 },
};

/** Bytes that a signature may have, one length a curve. */
export const signatureLengths: readonly number[] = Object.values(curves).map(({ bytes }) => bytes);

/**
 * What signs by a private key on P-256, P-384 or P-521: r and s, one after the other, each as wide as the curve.
 * @throws UnfitForTwoDDoc when the key is of another kind
 */
export function signerOf(key: KeyObject): (signed: Uint8Array) => Uint8Array {
  const curve = curveOf(key);
  if (!curve || key.type !== 'private') {
    const found = `a ${key.type} key of ${key.asymmetricKeyDetails?.namedCurve ?? key.asymmetricKeyType ?? 'no curve'}`;
    throw new UnfitForTwoDDoc('UNFIT_KEY', 'signature', 'a private key on P-256, P-384 or P-521', found);
  }
  return signed => sign(curve.hash, signed, { key, dsaEncoding: 'ieee-p1363' });
}

/**
 * Whether a code was signed by the private key of this one. False too where the key is on no curve of 2D-Doc, or where
 * the signature is as long as another curve's.
 */
export function isSignedBy(code: Pick<TwoDDoc, 'signed' | 'signature'>, key: KeyObject): boolean {
  const curve = curveOf(key);
  if (!curve) return false;
  const signed = Buffer.from(code.signed, 'latin1');
  return verify(curve.hash, signed, { key, dsaEncoding: 'ieee-p1363' }, code.signature);
}

function curveOf(key: KeyObject): Curve | undefined {
  const name = key.asymmetricKeyType === 'ec' ? key.asymmetricKeyDetails?.namedCurve : undefined;
  return name !== undefined && Object.hasOwn(curves, name) ? curves[name] : undefined;
}
