import { X509Certificate } from 'node:crypto';
import { type Instant, legalDayOf } from '../../time/index.js';
import { type Curve, curveOf } from './curves.js';
import type { TrustedCertificate } from './model.js';

/** What a certificate says of itself. */
export interface ReadCertificate extends Omit<TrustedCertificate, 'revokedAt'> {
  /** CN of its subject. */
  readonly commonName: string;
  readonly curve: Curve;
  /** SHA-256 of the whole certificate, in hexadecimal pairs. */
  readonly fingerprint: string;
}

/** Reads a certificate in PEM; null for what is none, or has no key on a curve of 2D-Doc. */
export function readCertificate(pem: string): ReadCertificate | null {
  const read = x509Of(pem);
  if (read === null) return null;
  const curve = curveOf(read.publicKey);
  const { CN: commonName } = read.toLegacyObject().subject as { CN?: unknown };
  if (curve === null || typeof commonName !== 'string') return null;
  return {
    commonName,
    curve,
    key: read.publicKey,
    validFrom: legalDayOf(read.validFromDate.getTime() as Instant),
    validUntil: legalDayOf(read.validToDate.getTime() as Instant),
    fingerprint: read.fingerprint256,
  };
}

const onePem = /^-----BEGIN CERTIFICATE-----\r?\n[A-Za-z0-9+/=\r\n]+\r?\n-----END CERTIFICATE-----\s*$/;

function x509Of(pem: string): X509Certificate | null {
  if (!onePem.test(pem)) return null;
  try {
    const read = new X509Certificate(pem);
    // A key of a kind that is not known here is found out when it is asked for.
    return read.publicKey ? read : null;
  } catch {
    return null;
  }
}
