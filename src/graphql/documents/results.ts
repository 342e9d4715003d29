import { createUnionType, Field, ObjectType } from 'type-graphql';
import { isRefusalOfAccess } from '../../access/index.js';
import type { FoundForSomebody, IssueOutcome, ShareOutcome, VerifyOutcome } from '../../documents/index.js';
import type { RequestContext } from '../context.js';
import { ProblemCode } from '../problems/catalogue.js';
import {
  AccessRefused,
  ForeignId,
  LicenceNotFound,
  MalformedNeph,
  RecordUnreadable,
  SourceUnavailable,
} from '../problems/types.js';
import { refusalOfDossier } from '../query/licenceResult.js';
import { Document } from './document.js';
import {
  CodeNotRead,
  DocumentNotFound,
  DocumentNotIssuable,
  DocumentNotShareable,
  FileNotRead,
  OtherDocument,
  ShareNotOpen,
  TooManyRequests,
} from './problems.js';
import { DocumentShare } from './share.js';
import { DocumentVerification } from './verification.js';

const keepADefault = 'Keep a default branch: members may be added.';

const issueMembers = [
  Document,
  DocumentNotIssuable,
  AccessRefused,
  LicenceNotFound,
  MalformedNeph,
  ForeignId,
  TooManyRequests,
  SourceUnavailable,
  RecordUnreadable,
] as const;

/** The document that was issued, or why none was. */
export type IssueDocumentResult = InstanceType<(typeof issueMembers)[number]>;

export const IssueDocumentResultUnion = createUnionType({
  name: 'IssueDocumentResult',
  description: `The document that was issued, or why none was: then nothing is left of it. ${keepADefault}`,
  types: () => issueMembers,
});

/** The member of the union for what the desk answered. */
export function issueResult(outcome: IssueOutcome, context: RequestContext): IssueDocumentResult {
  switch (outcome.kind) {
    case 'ISSUED':
      return new Document(outcome.document, context);
    case 'NOT_ISSUABLE':
      return new DocumentNotIssuable(outcome.because);
    case 'BUSY':
      return new TooManyRequests(ProblemCode.DOCUMENTS_BUSY, outcome.retryAfter);
    case 'TOO_MANY':
      return new TooManyRequests(ProblemCode.TOO_MANY_REQUESTS, outcome.retryAfter);
    case 'REFUSED':
      return refusalOfDossier(outcome.refusal);
  }
}

const verifyMembers = [
  DocumentVerification,
  FileNotRead,
  CodeNotRead,
  OtherDocument,
  ShareNotOpen,
  TooManyRequests,
  SourceUnavailable,
  RecordUnreadable,
] as const;

/** What was found of a document, or why it was not looked at. */
export type VerifyDocumentResult = InstanceType<(typeof verifyMembers)[number]>;

export const VerifyDocumentResultUnion = createUnionType({
  name: 'VerifyDocumentResult',
  description: `What was found of a document, or why it was not looked at. ${keepADefault}`,
  types: () => verifyMembers,
});

/** The member of the union for what verifying answered. */
export function verifyResult(outcome: VerifyOutcome): VerifyDocumentResult {
  switch (outcome.kind) {
    case 'VERIFIED':
      return new DocumentVerification(outcome.verification);
    case 'TOO_MANY':
      return new TooManyRequests(ProblemCode.TOO_MANY_REQUESTS, outcome.retryAfter);
    case 'FILE_NOT_READ':
      return new FileNotRead(outcome.because, outcome.limit);
    case 'CODE_NOT_READ':
      return new CodeNotRead(outcome.fault);
    case 'OTHER_DOCUMENT':
      return new OtherDocument(outcome.type, outcome.seal);
    case 'SHARE_NOT_OPEN':
      return new ShareNotOpen(outcome.because);
  }
}

@ObjectType({ description: 'A document shared with a third party.' })
export class SharedDocument {
  constructor(share: DocumentShare, accessCode: string, number: string) {
    this.share = share;
    this.accessCode = accessCode;
    this.number = number;
  }

  @Field(() => DocumentShare, { description: 'The share, as the document lists it.' })
  readonly share: DocumentShare;

  @Field(() => String, { description: 'The code, told this once: give it with `number` to the third party.' })
  readonly accessCode: string;

  @Field(() => String, { description: 'Number of the document, which goes with the code.' })
  readonly number: string;
}

const shareMembers = [
  SharedDocument,
  DocumentNotShareable,
  DocumentNotFound,
  AccessRefused,
  TooManyRequests,
] as const;

/** The share that was made, or why none was. */
export type ShareDocumentResult = InstanceType<(typeof shareMembers)[number]>;

export const ShareDocumentResultUnion = createUnionType({
  name: 'ShareDocumentResult',
  description: `The share with its code, or why there is none. ${keepADefault}`,
  types: () => shareMembers,
});

/** The member of the union for what the desk answered. */
export function shareResult(
  outcome: ShareOutcome | { kind: 'NOT_SHAREABLE' } | Extract<FoundForSomebody, { kind: 'REFUSED' }>,
  context: RequestContext,
): ShareDocumentResult {
  switch (outcome.kind) {
    case 'SHARED':
      return new SharedDocument(new DocumentShare(outcome.share, context), outcome.code, outcome.number);
    case 'NOT_SHAREABLE':
      return new DocumentNotShareable();
    case 'TOO_MANY':
      return new TooManyRequests(ProblemCode.TOO_MANY_REQUESTS, outcome.retryAfter);
    case 'REFUSED':
      return closedDocument(outcome.refusal);
  }
}

const revokeMembers = [DocumentShare, DocumentNotFound, AccessRefused] as const;

/** The share that was ended, or why it is not shown. */
export type RevokeShareResult = InstanceType<(typeof revokeMembers)[number]>;

export const RevokeShareResultUnion = createUnionType({
  name: 'RevokeShareResult',
  description: `The share as it now stands, or why it is not shown. ${keepADefault}`,
  types: () => revokeMembers,
});

/** What refuses a document: nobody else's is told from one that is not there. */
export function closedDocument({
  code,
}: Extract<FoundForSomebody, { kind: 'REFUSED' }>['refusal']): DocumentNotFound | AccessRefused {
  return isRefusalOfAccess(code) ? new AccessRefused(code) : new DocumentNotFound();
}
