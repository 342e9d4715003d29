import type { Instant, LegalDay } from '../../time/index.js';

/** A certificate of the authority that this gateway signs documents under, with its sealed key. Of no world. */
export interface SigningCertificateRow {
  /** Authority that issued it, such as `FR00`. */
  readonly authority: string;
  /** Its name with that authority, four characters; the authority's own certificate has the authority's. */
  readonly id: string;
  /** 0 for the authority's own certificate, then 1, 2 and so on for those that sign documents. */
  readonly ordinal: number;
  readonly pem: string;
  /** Sealed private key. */
  readonly sealedKey: string;
  /** First and last day that it is valid. */
  readonly notBefore: LegalDay;
  readonly notAfter: LegalDay;
  readonly createdAt: Instant;
  /** From then on nothing that it signed is trusted, whenever it was signed. */
  readonly revokedAt: Instant | null;
  readonly revocationReason: string | null;
}

export interface SigningCertificates {
  /** Adds one; false, and nothing is changed, where that authority has one of this id. Of two at once, one is kept. */
  add(certificate: SigningCertificateRow): Promise<boolean>;
  /** Those of an authority, by ordinal. */
  list(authority: string): Promise<readonly SigningCertificateRow[]>;
  /** Revokes one; revoked again, it keeps its first instant and reason. False when there is none of that id. */
  revoke(authority: string, id: string, at: Instant, reason: string | null): Promise<boolean>;
}
