import { createHash } from 'node:crypto';
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
): string {
  return `${digestOf(factsOf(kind, licence, record))}.${digestOfCertified(licence)}`;
}

/** True when the register still says what a document certified, whatever its kind. */
export function stillCertifies(factsDigest: string, today: CertifiedView): boolean {
  return factsDigest.endsWith(`.${digestOfCertified(today)}`);
}

/** Digest of what an ADCS certifies. */
function digestOfCertified(view: CertifiedView): string {
  return digestOf(factsOf('ADCS', view, null));
}

function digestOf(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url');
}
