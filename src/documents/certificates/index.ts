export {
  type Certificates,
  type CertificatesParts,
  type KnownCertificate,
  openCertificates,
  type SigningCertificate,
} from './certificates.js';
export { judgeSeal, type SealedCode, type SealVerdict } from './judgeSeal.js';
export type { ListedCertificate, TrustedCertificate, TrustList } from './model.js';
export {
  CertificateKeySealed,
  CertificateRefused,
  type TrustListFault,
  TrustListUnreadable,
} from './problems.js';
export { readCertificate } from './readCertificate.js';
export { createTrust, type Trust, type TrustLookup } from './trust.js';
export { printTrustList, readTrustList } from './trustListText.js';
export { trustListXml } from './trustListXml.js';
export { trustNow } from './trustNow.js';
