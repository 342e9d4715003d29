import type { LegalDay } from '../../time/index.js';
import type { SealVerdict, Trust } from '../certificates/index.js';
import type { FileReader } from '../reading/index.js';
import { codeOfFile } from './codeOfFile.js';
import { type Conformity, conformityOf, type Difference } from './conformity.js';
import { type CodeJudgement, judgeCode } from './judging.js';
import type { StatedFacts } from './stated.js';
import type { FileRefusal } from './verifying.js';

/** What can be found of a document with a trust list alone. */
export type OfflineFinding =
  | {
      readonly kind: 'VERIFIED';
      readonly seal: SealVerdict;
      readonly conformity: Conformity;
      readonly differences: readonly Difference[];
      readonly stated: StatedFacts;
      /** True once the last day of an ADCS is past. */
      readonly isExpired: boolean;
      /** The day it was judged by. */
      readonly on: LegalDay;
    }
  | { readonly kind: 'FILE_NOT_READ'; readonly because: FileRefusal; readonly limit: number | null }
  | Exclude<CodeJudgement, { kind: 'JUDGED' }>;

/** What an offline check is made with. */
export interface OfflineParts {
  readonly trust: Trust;
  readonly today: LegalDay;
  readonly reader: FileReader;
}

/** Checks a PDF, an image or the text of a 2D-Doc, and asks nobody. */
export async function verifyOffline(bytes: Uint8Array, parts: OfflineParts): Promise<OfflineFinding> {
  const text = textOfCode(bytes);
  if (text !== null) return judged(text, { printedText: null, pages: null }, parts);
  const read = await parts.reader.read(bytes);
  if (read.kind === 'REFUSED')
    return { kind: 'FILE_NOT_READ', because: read.code, limit: read.limit ?? null };
  const code = codeOfFile(read.codes);
  if (code === null) return { kind: 'FILE_NOT_READ', because: 'SEVERAL_DOCUMENTS', limit: 1 };
  const pages = read.mediaType === 'application/pdf' ? read.pages : null;
  return judged(code, { printedText: read.printedText, pages }, parts);
}

function judged(
  text: string,
  seen: { readonly printedText: string | null; readonly pages: number | null },
  { trust, today }: OfflineParts,
): OfflineFinding {
  const judgement = judgeCode(text, trust, today);
  if (judgement.kind !== 'JUDGED') return judgement;
  const { seal, stated } = judgement.judged;
  return {
    kind: 'VERIFIED',
    seal,
    ...conformityOf(stated, { ...seen, issuedText: null, isIssuedFile: false }),
    stated,
    isExpired: stated.validUntil !== null && stated.validUntil < today,
    on: today,
  };
}

// A text begins with the marker of a 2D-Doc; editors leave a line end after it.
function textOfCode(bytes: Uint8Array): string | null {
  const isText = bytes[0] === 0x44 && bytes[1] === 0x43;
  return isText
    ? Buffer.from(bytes)
        .toString('latin1')
        .replace(/\r?\n$/, '')
    : null;
}
