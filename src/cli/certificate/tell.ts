import { type KnownCertificate, readCertificate } from '../../documents/certificates/index.js';
import { isoDay, isoInstant } from '../../time/index.js';
import { columns } from '../tester/lines.js';

type State = 'AUTHORITY' | 'SIGNS' | 'VALID' | 'REVOKED';

const wordsOf: Readonly<Record<State, string>> = {
  AUTHORITY: 'the authority',
  SIGNS: 'signs',
  VALID: 'valid, signs no more',
  REVOKED: 'revoked',
};

/** Tells a person every certificate. */
export function tellAll(certificates: readonly KnownCertificate[]): string {
  if (certificates.length === 0)
    return 'there is no certificate yet: the first is made when it is needed, or by snpc certificate renew';
  return columns(
    certificates.map((certificate, place) => {
      const { id, notBefore, notAfter, createdAt, revokedAt, revocationReason } = certificate;
      const state = stateOf(certificate, place === certificates.length - 1);
      const revoked = revokedAt === null ? '' : ` ${isoInstant(revokedAt)}`;
      const reason = revocationReason === null ? '' : ` (${revocationReason})`;
      return [
        id,
        `${isoDay(notBefore)} to ${isoDay(notAfter)}`,
        `made ${isoInstant(createdAt)}`,
        `SHA-256 ${fingerprintOf(certificate)}`,
        `${wordsOf[state]}${revoked}${reason}`,
      ];
    }),
  );
}

/** The same for a program. */
export function asJson(certificates: readonly KnownCertificate[]): unknown {
  return certificates.map((certificate, place) => ({
    authority: certificate.authority,
    id: certificate.id,
    state: stateOf(certificate, place === certificates.length - 1),
    validFrom: isoDay(certificate.notBefore),
    validUntil: isoDay(certificate.notAfter),
    createdAt: isoInstant(certificate.createdAt),
    revokedAt: certificate.revokedAt === null ? null : isoInstant(certificate.revokedAt),
    revocationReason: certificate.revocationReason,
    sha256: fingerprintOf(certificate),
    pem: certificate.pem,
  }));
}

function stateOf({ ordinal, revokedAt }: KnownCertificate, isLast: boolean): State {
  if (ordinal === 0) return 'AUTHORITY';
  if (revokedAt !== null) return 'REVOKED';
  return isLast ? 'SIGNS' : 'VALID';
}

function fingerprintOf({ pem }: KnownCertificate): string {
  return (readCertificate(pem)?.fingerprint ?? '').replaceAll(':', '').toLowerCase();
}
