import { createHash } from 'node:crypto';
import type { RegisterPort, Secrets, Throttle } from '../../access/index.js';
import type { CertifiedView } from '../../licence/index.js';
import type { IssuedDocuments, ShareUse } from '../../store/store.js';
import { type LegalDay, legalDayOf } from '../../time/index.js';
import type { DocumentAsker } from '../asker.js';
import { judgeSeal, type SealVerdict, type Trust } from '../certificates/index.js';
import type { IssuedDocument } from '../issuing/issued.js';
import type { DocumentStatus } from '../issuing/status.js';
import type { FileRead } from '../reading/index.js';
import type { Sharing } from '../sharing/sharing.js';
import type { TwoDDocFault } from '../twoDDoc/index.js';
import { codeOfFile } from './codeOfFile.js';
import { type Conformity, conformityOf, type Difference } from './conformity.js';
import { issuedAs, numberedHere, standingToday } from './issuedHere.js';
import { judgeCode } from './judging.js';
import type { StatedFacts } from './stated.js';

/** How somebody presents a document. */
export type Presented =
  | { readonly by: 'TEXT'; readonly text: string }
  | { readonly by: 'FILE'; readonly bytes: Uint8Array }
  /** Its number, and a code that its holder gave. */
  | { readonly by: 'CODE'; readonly number: string; readonly code: string };

/** What was found of a document. */
export interface Verification {
  readonly seal: SealVerdict;
  readonly conformity: Conformity;
  readonly differences: readonly Difference[];
  /** What it is worth today; null where this gateway cannot tell: it did not issue it, or its seal does not hold. */
  readonly status: DocumentStatus | null;
  readonly stated: StatedFacts;
  /** What the register says today; null where the asker may not know, or nobody here can. */
  readonly today: CertifiedView | null;
}

/** A verification, or why there is none. */
export type VerifyOutcome =
  | { readonly kind: 'VERIFIED'; readonly verification: Verification }
  | { readonly kind: 'TOO_MANY'; readonly retryAfter: number }
  | { readonly kind: 'FILE_NOT_READ'; readonly because: FileRefusal; readonly limit: number | null }
  | { readonly kind: 'CODE_NOT_READ'; readonly fault: TwoDDocFault }
  | { readonly kind: 'OTHER_DOCUMENT'; readonly type: string; readonly seal: SealVerdict }
  | { readonly kind: 'SHARE_NOT_OPEN'; readonly because: Exclude<ShareUse['kind'], 'USED'> };

/** Why a file is not verified. */
export type FileRefusal = Extract<FileRead, { kind: 'REFUSED' }>['code'] | 'SEVERAL_DOCUMENTS';

/** What verifying is made of. */
export interface VerifyingParts {
  readonly rows: IssuedDocuments;
  readonly secrets: Secrets;
  /** The register, for the making of a world that stands. */
  readonly register: Pick<RegisterPort, 'markOf'>;
  /** Reads a file for a network. */
  readonly readFor: (network: string, bytes: Uint8Array) => Promise<FileRead>;
  readonly sharing: Pick<Sharing, 'use'>;
  /** The certificates that are trusted now. */
  readonly trust: () => Promise<Trust>;
  /** Text of a document that was issued here, as a reader of files sees it. */
  readonly textOf: (document: IssuedDocument) => Promise<string | null>;
  /** Slows down whoever verifies one document after another. */
  readonly throttle: Throttle;
  /** Slows down whoever guesses codes. */
  readonly guesses: Throttle;
}

export interface Verifying {
  verify(asker: DocumentAsker, presented: Presented): Promise<VerifyOutcome>;
}

/** Verification over the documents and certificates of a gateway. */
export function createVerifying(parts: VerifyingParts): Verifying {
  return {
    async verify(asker, presented) {
      const wait = await parts.throttle.admit(parts.secrets.pseudonym('documents verified', asker.from));
      if (wait > 0) return { kind: 'TOO_MANY', retryAfter: Math.ceil(wait / 1000) };
      switch (presented.by) {
        case 'TEXT':
          return verifyCode(presented.text, { ...noPage, mayTellToday: false }, asker, parts);
        case 'FILE':
          return verifyFile(presented.bytes, asker, parts);
        case 'CODE':
          return verifyShared(presented, asker, parts);
      }
    },
  };
}

/** What stands beside a code. */
interface Beside {
  readonly printedText: string | null;
  readonly pages: number | null;
  /** SHA-256 of the file; null where only a code is presented. */
  readonly sha256: string | null;
  /** True where the holder lets the asker know what the register says today. */
  readonly mayTellToday: boolean;
}

const noPage = { printedText: null, pages: null, sha256: null } as const;

async function verifyFile(
  bytes: Uint8Array,
  asker: DocumentAsker,
  parts: VerifyingParts,
): Promise<VerifyOutcome> {
  const read = await parts.readFor(asker.from, bytes);
  if (read.kind === 'REFUSED')
    return { kind: 'FILE_NOT_READ', because: read.code, limit: read.limit ?? null };
  const text = codeOfFile(read.codes);
  if (text === null) return { kind: 'FILE_NOT_READ', because: 'SEVERAL_DOCUMENTS', limit: 1 };
  const isPdf = read.mediaType === 'application/pdf';
  return verifyCode(
    text,
    {
      printedText: read.printedText,
      pages: isPdf ? read.pages : null,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      mayTellToday: false,
    },
    asker,
    parts,
  );
}

async function verifyShared(
  { number, code }: Extract<Presented, { by: 'CODE' }>,
  asker: DocumentAsker,
  parts: VerifyingParts,
): Promise<VerifyOutcome> {
  const key = parts.secrets.pseudonym('share codes guessed', asker.from);
  const wait = await parts.guesses.wait(key);
  if (wait > 0) return { kind: 'TOO_MANY', retryAfter: Math.ceil(wait / 1000) };
  const document = await numberedHere(number, parts);
  const use: ShareUse | { kind: 'UNKNOWN' } =
    document === null ? { kind: 'UNKNOWN' } : await parts.sharing.use(document.number, code);
  // Only what nobody gave is a guess, and no code of one's own makes up for it.
  if (use.kind === 'UNKNOWN') await parts.guesses.fail(key);
  if (document === null || use.kind !== 'USED')
    return { kind: 'SHARE_NOT_OPEN', because: use.kind === 'USED' ? 'UNKNOWN' : use.kind };
  return verifyCode(document.twoDDoc, { ...noPage, mayTellToday: true }, asker, parts);
}

async function verifyCode(
  text: string,
  beside: Beside,
  asker: DocumentAsker,
  parts: VerifyingParts,
): Promise<VerifyOutcome> {
  const trust = await parts.trust();
  const here = legalDayOf((await asker.register.now()).clock);
  const judgement = judgeCode(text, trust, here);
  if (judgement.kind !== 'JUDGED') return judgement;
  const { stated } = judgement.judged;
  const issued = await issuedAs(judgement.judged, parts);
  const isCopy = issued !== null && beside.sha256 !== issued.sha256;
  const issuedText = isCopy && beside.printedText !== null ? await parts.textOf(issued) : null;
  const seen = issued && (await standingToday(issued, beside.mayTellToday, asker, parts));
  // A document of this gateway is judged on the day of its own world, whose clock may be elsewhere than the asker's.
  const seal = seen ? judgeSeal(judgement.judged.code, trust, seen.day) : judgement.judged.seal;
  return {
    kind: 'VERIFIED',
    verification: {
      seal,
      ...conformityOf(stated, {
        ...beside,
        issuedText,
        isIssuedFile: issued !== null && !isCopy,
      }),
      status: seen ? seen.status : statusByCode(stated, seal, here),
      stated,
      today: seen?.today ?? null,
    },
  };
}

/** By the code alone: that it has run out, or that its certificate was revoked, is all that can be told. */
function statusByCode(
  { validUntil }: StatedFacts,
  seal: SealVerdict,
  today: LegalDay,
): DocumentStatus | null {
  if (seal === 'CERTIFICATE_REVOKED') return 'SEAL_REVOKED';
  return seal === 'AUTHENTIC' && validUntil !== null && validUntil < today ? 'EXPIRED' : null;
}
