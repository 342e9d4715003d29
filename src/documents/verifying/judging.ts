import type { LegalDay } from '../../time/index.js';
import { judgeSeal, type SealVerdict, type Trust } from '../certificates/index.js';
import { readTwoDDoc, type TwoDDoc, type TwoDDocFault } from '../twoDDoc/index.js';
import { type StatedFacts, statedBy } from './stated.js';

/** The longest text that is looked at: a symbol holds less. */
export const longestCode = 4_000;

/** A code that was read and judged by a trust list alone. */
export interface JudgedCode {
  readonly code: TwoDDoc;
  readonly seal: SealVerdict;
  readonly stated: StatedFacts;
}

/** What came of the text of a code. */
export type CodeJudgement =
  | { readonly kind: 'JUDGED'; readonly judged: JudgedCode }
  | { readonly kind: 'CODE_NOT_READ'; readonly fault: TwoDDocFault }
  /** A sound code of something else; `type` is that of its header. */
  | { readonly kind: 'OTHER_DOCUMENT'; readonly type: string; readonly seal: SealVerdict };

/** Reads and judges the text of a 2D-Doc, with nothing but a trust list and the day. */
export function judgeCode(text: string, trust: Trust, today: LegalDay): CodeJudgement {
  const read = readTwoDDoc(text.slice(0, longestCode));
  if (read.kind === 'FAULT') return { kind: 'CODE_NOT_READ', fault: read.fault };
  const { code } = read;
  const seal = judgeSeal(code, trust, today);
  const stated = statedBy(code);
  return stated === null
    ? { kind: 'OTHER_DOCUMENT', type: code.header.type, seal }
    : { kind: 'JUDGED', judged: { code, seal, stated } };
}
