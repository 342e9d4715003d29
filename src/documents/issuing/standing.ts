import type { OpenRegister, Secrets } from '../../access/index.js';
import { legalDayOf } from '../../time/index.js';
import type { Trust } from '../certificates/index.js';
import { readTwoDDoc } from '../twoDDoc/index.js';
import { digestOfFacts, stillCertifies } from './facts.js';
import type { IssuedDocument } from './issued.js';
import { type DocumentStatus, statusOf } from './status.js';

const present = { asOf: null, knownAt: null };

/**
 * What a document is worth today, to somebody who may read all that it tells. An RII is compared with the whole record,
 * an ADCS with what it certifies.
 */
export async function standingOf(
  document: IssuedDocument,
  register: OpenRegister,
  { trust, secrets }: { readonly trust: () => Promise<Trust>; readonly secrets: Secrets },
): Promise<DocumentStatus> {
  const compare = document.kind === 'RII' ? recordAgrees : certifies;
  const [{ clock }, agrees, trusted] = await Promise.all([
    register.now(),
    compare(document, register, secrets),
    trust(),
  ]);
  const isSealed = !isRevoked(document.twoDDoc, trusted);
  return statusOf({ ...document, agrees, isSealed, today: legalDayOf(clock) });
}

/** True when the register still says what a document certifies of state, categories and restrictions. */
export async function certifies(
  { neph, factsDigest }: IssuedDocument,
  register: OpenRegister,
  secrets: Secrets,
): Promise<boolean> {
  const answer = await register.certified(neph);
  return answer.kind === 'VIEW' && stillCertifies(factsDigest, answer.view, secrets);
}

async function recordAgrees(
  { neph, factsDigest }: IssuedDocument,
  register: OpenRegister,
  secrets: Secrets,
): Promise<boolean> {
  const [licence, record] = await Promise.all([
    register.licence(neph, present),
    register.fullRecord(neph, present),
  ]);
  if (licence.kind !== 'VIEW' || record.kind !== 'VIEW') return false;
  return digestOfFacts('RII', licence.view, record.view, secrets) === factsDigest;
}

/** True when whoever reads the code of a document is told that its certificate was revoked. */
function isRevoked(text: string, trust: Trust): boolean {
  const read = readTwoDDoc(text);
  if (read.kind === 'FAULT') return true;
  const { authority, certificate } = read.code.header;
  const found = trust.find(authority, certificate);
  return found.kind === 'FOUND' && found.revokedAt !== null;
}
