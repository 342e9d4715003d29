import { type AuthorityPurpose, authorityPurposes } from '../purposes.js';
import type { PurposeRefusal, StatedPurpose } from './answers.js';

/** What a request is for, as it was read. */
export interface ReadPurpose {
  readonly purpose: AuthorityPurpose | null;
  readonly caseReference: string | null;
}

const longestReference = 100;
/** Digits of a NEPH of today. */
const digitsOfNeph = 12;

/** Reads the headers by which an authority says what a request is for; an absent or empty one is null. */
export function readPurpose({
  purpose,
  caseReference,
}: StatedPurpose): { readonly read: ReadPurpose } | { readonly refusal: PurposeRefusal } {
  const stated = purpose?.trim() || null;
  if (stated !== null && !isPurpose(stated))
    return { refusal: { code: 'UNKNOWN_PURPOSE', known: authorityPurposes } };
  const reference = caseReference?.trim() || null;
  const code = reference && faultOf(reference);
  return code ? { refusal: { code } } : { read: { purpose: stated, caseReference: reference } };
}

// A header is read as ASCII (RFC 9110, 5.5): what else it holds would be shown to the holder garbled.
function faultOf(reference: string): 'MALFORMED_CASE_REFERENCE' | 'CASE_REFERENCE_HOLDS_NEPH' | null {
  if (reference.length > longestReference || !/^[\x20-\x7e]+$/.test(reference))
    return 'MALFORMED_CASE_REFERENCE';
  // People write a NEPH with spaces, dots, hyphens, slashes.
  const numbers = reference.replace(/(?<=\d)[ ./_-]+(?=\d)/g, '').match(/\d+/g) ?? [];
  return numbers.some(number => number.length >= digitsOfNeph) ? 'CASE_REFERENCE_HOLDS_NEPH' : null;
}

function isPurpose(text: string): text is AuthorityPurpose {
  return (authorityPurposes as readonly string[]).includes(text);
}
