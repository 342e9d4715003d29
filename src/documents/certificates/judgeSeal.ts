import { type KeyObject, verify } from 'node:crypto';
import type { LegalDay } from '../../time/index.js';
import { curveOf } from './curves.js';
import type { Trust } from './trust.js';

/** The part of a 2D-Doc that its seal is judged by. */
export interface SealedCode {
  readonly header: { readonly authority: string; readonly certificate: string; readonly signedOn: LegalDay };
  /** Raw bytes before the signature, one a character, exactly as they stand in the code. */
  readonly signed: string;
  /** Raw r and s. */
  readonly signature: Uint8Array;
}

/** What is said of a seal. */
export type SealVerdict =
  | 'AUTHENTIC'
  /** The signature holds, and its date has not come yet: a clock is wrong, here or where it was signed. */
  | 'SIGNED_IN_THE_FUTURE'
  | 'ALTERED'
  | 'UNKNOWN_AUTHORITY'
  | 'UNKNOWN_CERTIFICATE'
  | 'CERTIFICATE_REVOKED'
  | 'CERTIFICATE_NOT_VALID_THAT_DAY';

/**
 * Judges the seal of a 2D-Doc in the order of its specification (5.1, steps 4 to 7): the certificate is known; it is
 * not revoked, whatever the day of the signature; it was valid that day, be it expired since; the signature holds.
 * @param today the day by the clock that documents are issued by
 */
export function judgeSeal(
  { header, signed, signature }: SealedCode,
  trust: Trust,
  today: LegalDay,
): SealVerdict {
  const found = trust.find(header.authority, header.certificate);
  if (found.kind !== 'FOUND') return found.kind;
  const holds = ({ key }: { readonly key: KeyObject }) => isSignedBy(signed, signature, key);
  // Of several certificates of one name, the one that signed is meant.
  const signer = found.others.find(holds) ?? found;
  if (signer.revokedAt !== null) return 'CERTIFICATE_REVOKED';
  if (header.signedOn < signer.validFrom || header.signedOn > signer.validUntil)
    return 'CERTIFICATE_NOT_VALID_THAT_DAY';
  if (!holds(signer)) return 'ALTERED';
  return header.signedOn > today ? 'SIGNED_IN_THE_FUTURE' : 'AUTHENTIC';
}

function isSignedBy(signed: string, signature: Uint8Array, key: KeyObject): boolean {
  const curve = curveOf(key);
  if (curve === null || signature.length !== curve.signatureLength) return false;
  return verify(curve.hash, Buffer.from(signed, 'latin1'), { key, dsaEncoding: 'ieee-p1363' }, signature);
}
