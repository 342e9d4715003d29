import type { RegisterPort, Secrets, Throttle } from '../../access/index.js';
import type { CertifiedView } from '../../licence/index.js';
import type { IssuedDocuments, ShareUse } from '../../store/store.js';
import { type LegalDay, legalDayOf } from '../../time/index.js';
import type { DocumentAsker } from '../asker.js';
import { judgeSeal, type SealVerdict, type Trust } from '../certificates/index.js';
import { type IssuedDocument, issuedFrom } from '../issuing/issued.js';
import { numberOf } from '../issuing/number.js';
import { certifies } from '../issuing/standing.js';
import { type DocumentStatus, statusOf } from '../issuing/status.js';
import type { FileRead, FileReader } from '../reading/index.js';
import type { Sharing } from '../sharing/sharing.js';
import type { TwoDDocFault } from '../twoDDoc/index.js';
import { codeOfFile } from './codeOfFile.js';
import { type Conformity, conformityOf, type Difference } from './conformity.js';
import { type JudgedCode, judgeCode } from './judging.js';
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
  readonly reader: FileReader;
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
          return verifyCode(
            presented.text,
            { printedText: null, pages: null, mayTellToday: false },
            asker,
            parts,
          );
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
  /** True where the holder lets the asker know what the register says today. */
  readonly mayTellToday: boolean;
}

async function verifyFile(
  bytes: Uint8Array,
  asker: DocumentAsker,
  parts: VerifyingParts,
): Promise<VerifyOutcome> {
  const read = await parts.reader.read(bytes);
  if (read.kind === 'REFUSED')
    return { kind: 'FILE_NOT_READ', because: read.code, limit: read.limit ?? null };
  const text = codeOfFile(read.codes);
  if (text === null) return { kind: 'FILE_NOT_READ', because: 'SEVERAL_DOCUMENTS', limit: 1 };
  const isPdf = read.mediaType === 'application/pdf';
  return verifyCode(
    text,
    { printedText: read.printedText, pages: isPdf ? read.pages : null, mayTellToday: false },
    asker,
    parts,
  );
}

async function verifyShared(
  { number: typed, code }: Extract<Presented, { by: 'CODE' }>,
  asker: DocumentAsker,
  parts: VerifyingParts,
): Promise<VerifyOutcome> {
  const key = parts.secrets.pseudonym('share codes guessed', asker.from);
  const wait = await parts.guesses.admit(key);
  if (wait > 0) return { kind: 'TOO_MANY', retryAfter: Math.ceil(wait / 1000) };
  const number = numberOf(typed);
  const use = number === null ? ({ kind: 'UNKNOWN' } as const) : await parts.sharing.use(number, code);
  // Whoever knew a code did not guess it, be it over.
  if (use.kind !== 'UNKNOWN') await parts.guesses.clear(key);
  if (use.kind !== 'USED') return { kind: 'SHARE_NOT_OPEN', because: use.kind };
  const row = await parts.rows.find(use.share.document);
  const document = row && issuedFrom(row, parts.secrets);
  if (document === null) return { kind: 'SHARE_NOT_OPEN', because: 'UNKNOWN' };
  return verifyCode(document.twoDDoc, { printedText: null, pages: null, mayTellToday: true }, asker, parts);
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
  const issuedText = issued && beside.printedText !== null ? await parts.textOf(issued) : null;
  // A document of this gateway whose own text cannot be read now is compared with nothing, rather than with less.
  const printedText = issued !== null && issuedText === null ? null : beside.printedText;
  if (beside.mayTellToday && issued === null) return { kind: 'SHARE_NOT_OPEN', because: 'UNKNOWN' };
  const seen = issued && (await standingToday(issued, beside.mayTellToday, asker));
  // A document of this gateway is judged on the day of its own world, whose clock may be elsewhere than the asker's.
  const seal = seen ? judgeSeal(judgement.judged.code, trust, seen.day) : judgement.judged.seal;
  return {
    kind: 'VERIFIED',
    verification: {
      seal,
      ...conformityOf(stated, { ...beside, printedText, issuedText }),
      status: seen ? seen.status : statusByCode(stated, seal, here),
      stated,
      today: seen?.today ?? null,
    },
  };
}

/** The document that was issued here with this very code, in a world that still is as it was then. */
async function issuedAs(
  { code, seal, stated }: JudgedCode,
  { rows, secrets, register }: VerifyingParts,
): Promise<IssuedDocument | null> {
  const number =
    seal === 'AUTHENTIC' || seal === 'SIGNED_IN_THE_FUTURE' ? numberOf(stated.number ?? '') : null;
  const row = number === null ? null : await rows.byNumber(number);
  const document = row && issuedFrom(row, secrets);
  if (document === null || document.twoDDoc !== code.text) return null;
  const standing = await register.markOf(document.world).catch(() => null);
  return standing?.generation === document.generation ? document : null;
}

async function standingToday(
  document: IssuedDocument,
  mayTellToday: boolean,
  asker: DocumentAsker,
): Promise<{
  readonly status: DocumentStatus;
  readonly today: CertifiedView | null;
  readonly day: LegalDay;
}> {
  const { neph, world, generation } = document;
  const register = asker.openAs({ kind: 'VERIFIER', neph, issuedIn: { world, generation } });
  const [{ clock }, agrees, shown] = await Promise.all([
    register.now(),
    certifies(document, register),
    mayTellToday ? register.certified(neph) : ownView(document, asker),
  ]);
  const day = legalDayOf(clock);
  return {
    status: statusOf({ ...document, agrees, today: day }),
    today: shown?.kind === 'VIEW' ? shown.view : null,
    day,
  };
}

/** What an asker may know by themselves, as the holder or an authority, in the world of the document alone. */
async function ownView({ neph, world }: IssuedDocument, { register }: DocumentAsker) {
  if (register.world !== world) return null;
  if ((await register.verdict('READ_CERTIFIED_STATE')) !== 'ALLOWED') return null;
  return register.certified(neph);
}

/** By the code alone: that it has run out is all that can be told. */
function statusByCode(
  { validUntil }: StatedFacts,
  seal: SealVerdict,
  today: LegalDay,
): DocumentStatus | null {
  return seal === 'AUTHENTIC' && validUntil !== null && validUntil < today ? 'EXPIRED' : null;
}
