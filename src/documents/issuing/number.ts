import { randomBytes } from 'node:crypto';
import type { DocumentKind } from '../content/model.js';

// Crockford's base 32: no letter that is taken for a digit.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Draws the number of an issue: its kind and 60 random bits, such as `ADCS-7K3D-9XQ2-M4TV`. It tells nothing. */
export function drawNumber(kind: DocumentKind): string {
  return `${kind}-${drawLetters(12).replace(/(.{4})(?=.)/g, '$1-')}`;
}

/** So many random letters and digits that are read and typed without a doubt; five bits each. */
export function drawLetters(length: number): string {
  return [...randomBytes(length)].map(byte => letters[byte & 31]).join('');
}

/** A number as people type it, in its printed form; null for what can be none. */
export function numberOf(text: string): string | null {
  const plain = readableLetters(text);
  const [, kind, rest] = /^(R11|ADCS)([0-9A-Z]{12})$/.exec(plain) ?? [];
  if (kind === undefined || rest === undefined) return null;
  return `${kind === 'R11' ? 'RII' : kind}-${rest.replace(/(.{4})(?=.)/g, '$1-')}`;
}

/** The number as the 2D-Doc holds it: without hyphens. */
export function plainNumber(number: string): string {
  return number.replaceAll('-', '');
}

/** Letters as they were drawn, whatever was typed for them: `o` for 0, `i` and `l` for 1, spaces and hyphens anywhere. */
export function readableLetters(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
