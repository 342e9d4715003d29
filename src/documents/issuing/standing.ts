import type { OpenRegister } from '../../access/index.js';
import { legalDayOf } from '../../time/index.js';
import { digestOfFacts, stillCertifies } from './facts.js';
import type { IssuedDocument } from './issued.js';
import { type DocumentStatus, statusOf } from './status.js';

const present = { asOf: null, knownAt: null };

/**
 * What a document is worth today, to somebody who may read all that it tells. An RII is compared with the whole record,
 * an ADCS with what it certifies.
 */
export async function standingOf(document: IssuedDocument, register: OpenRegister): Promise<DocumentStatus> {
  const { clock } = await register.now();
  const agrees = await (document.kind === 'RII' ? recordAgrees : certifies)(document, register);
  return statusOf({ ...document, agrees, today: legalDayOf(clock) });
}

/** True when the register still says what a document certifies of state, categories and restrictions. */
export async function certifies(
  { neph, factsDigest }: IssuedDocument,
  register: OpenRegister,
): Promise<boolean> {
  const answer = await register.certified(neph);
  return answer.kind === 'VIEW' && stillCertifies(factsDigest, answer.view);
}

async function recordAgrees({ neph, factsDigest }: IssuedDocument, register: OpenRegister): Promise<boolean> {
  const [licence, record] = await Promise.all([
    register.licence(neph, present),
    register.fullRecord(neph, present),
  ]);
  if (licence.kind !== 'VIEW' || record.kind !== 'VIEW') return false;
  return digestOfFacts('RII', licence.view, record.view) === factsDigest;
}
