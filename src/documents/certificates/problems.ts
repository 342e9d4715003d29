/** Why a trust list is refused. */
export type TrustListFault =
  | 'TOO_LARGE'
  | 'NOT_JSON'
  | 'WRONG_FORM'
  | 'WRONG_CERTIFICATE'
  | 'WRONG_SIGNATURE';

/** Thrown for a trust list that cannot be used; its message is one line that says where and what would be right. */
export class TrustListUnreadable extends Error {
  override readonly name = 'TrustListUnreadable';
  constructor(
    readonly code: TrustListFault,
    message: string,
  ) {
    super(message);
  }
}

/** Thrown for an order about certificates that is refused; its message is one line that says what would be right. */
export class CertificateRefused extends Error {
  override readonly name = 'CertificateRefused';
}

/** Thrown when a kept private key was sealed under another key of the settings. */
export class CertificateKeySealed extends Error {
  override readonly name = 'CertificateKeySealed';
  constructor(readonly certificate: string) {
    super(
      `the private key of certificate ${certificate} was sealed under another ID_KEY: set that one again, or use an empty store`,
    );
  }
}
