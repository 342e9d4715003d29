import type { LegalDay } from '../../time/index.js';
import { isSignedBy, type TwoDDoc, type TwoDDocHeader } from '../twoDDoc/index.js';
import type { TrustedCertificate } from './model.js';
import type { Trust } from './trust.js';

/** The part of a 2D-Doc that its seal is judged by. */
export interface SealedCode extends Pick<TwoDDoc, 'signed' | 'signature'> {
  readonly header: Pick<TwoDDocHeader, 'authority' | 'certificate' | 'signedOn'>;
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
export function judgeSeal(code: SealedCode, trust: Trust, today: LegalDay): SealVerdict {
  const { header } = code;
  const found = trust.find(header.authority, header.certificate);
  if (found.kind !== 'FOUND') return found.kind;
  const named = [found, ...found.others];
  // Of several certificates of one name, those that signed are meant; where none did, all.
  const signers = named.filter(({ key }) => isSignedBy(code, key));
  const judged = signers.length > 0 ? signers : named;
  const isRevoked = ({ revokedAt }: TrustedCertificate) => revokedAt !== null;
  if (signers.some(isRevoked) || judged.every(isRevoked)) return 'CERTIFICATE_REVOKED';
  if (!judged.some(certificate => isValidOn(header.signedOn, certificate)))
    return 'CERTIFICATE_NOT_VALID_THAT_DAY';
  if (signers.length === 0) return 'ALTERED';
  return header.signedOn > today ? 'SIGNED_IN_THE_FUTURE' : 'AUTHENTIC';
}

function isValidOn(day: LegalDay, { validFrom, validUntil }: TrustedCertificate): boolean {
  return day >= validFrom && day <= validUntil;
}
