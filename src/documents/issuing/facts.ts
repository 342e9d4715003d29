import type { Secrets } from '../../access/index.js';
import type { CertifiedView, FullRecordView, LicenceView } from '../../licence/index.js';
import { factsOf } from '../content/index.js';
import type { DocumentKind } from '../content/model.js';

/**
 * Digests of what a document asserts: of all of it, then of what an ADCS certifies, which whoever holds the document may
 * compare with the register. Equal digests say the same.
 */
export function digestOfFacts(
  kind: DocumentKind,
  licence: LicenceView,
  record: FullRecordView | null,
  secrets: Secrets,
): string {
  return `${digestOf(factsOf(kind, licence, record), secrets)}.${digestOfCertified(licence, secrets)}`;
}

/** True when the register still says what a document certified, whatever its kind. */
export function stillCertifies(factsDigest: string, today: CertifiedView, secrets: Secrets): boolean {
  return factsDigest.endsWith(`.${digestOfCertified(today, secrets)}`);
}

/** Digest of what an ADCS certifies. */
function digestOfCertified(view: CertifiedView, secrets: Secrets): string {
  return digestOf(factsOf('ADCS', view, null), secrets);
}

// Under a key: whoever has the rows alone cannot tell whether a guess of the facts is right.
function digestOf(facts: unknown, secrets: Secrets): string {
  return secrets.pseudonym('facts of a document', JSON.stringify(facts));
}
