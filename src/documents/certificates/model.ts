import type { KeyObject } from 'node:crypto';
import type { Instant, LegalDay } from '../../time/index.js';

/** A certificate as an authority publishes it. */
export interface ListedCertificate {
  /** Four characters, the CN of its subject: what a 2D-Doc names it by. */
  readonly id: string;
  readonly pem: string;
  /** When it was revoked: from then on nothing that it signed is trusted, whenever it was signed. */
  readonly revokedAt: Instant | null;
  readonly revocationReason: string | null;
}

/** What an authority publishes of its certificates, signed by its own key. */
export interface TrustList {
  /** Its name in a 2D-Doc, such as `FR00`. */
  readonly authority: string;
  /** Certificate of the authority itself: the signature of the list holds by its key. */
  readonly authorityPem: string;
  /** Grows with each certificate and each revocation: of two lists of an authority, the greater knows more. */
  readonly sequence: number;
  /** When what it says was last changed. */
  readonly issuedAt: Instant;
  readonly certificates: readonly ListedCertificate[];
  /** JWS over everything else, its payload left out (RFC 7515, appendix F). */
  readonly signature: string;
}

/** What is known of a certificate to judge a signature by. */
export interface TrustedCertificate {
  readonly key: KeyObject;
  /** First and last day that it is valid, in the legal time of France. */
  readonly validFrom: LegalDay;
  readonly validUntil: LegalDay;
  readonly revokedAt: Instant | null;
}
