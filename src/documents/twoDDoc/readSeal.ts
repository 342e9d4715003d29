import { bytesOfBase32 } from './base32.js';
import { characterAt, stop } from './fault.js';
import { groupSeparator, recordSeparator, type TwoDDocHeader, unitSeparator } from './model.js';
import { signatureLengths } from './signature.js';

/** What follows what was signed. */
export interface Seal {
  /** Index of the `<US>` before the signature. */
  readonly mark: number;
  readonly signature: Uint8Array;
  readonly annexe: string | null;
}

/** Characters of a signature on each curve. */
const textLengths = signatureLengths.map(bytes => Math.ceil((bytes * 8) / 5));

/** Checks every character after the header, and reads the signature. @throws ReadingStopped */
export function readSeal(text: string, from: number, version: TwoDDocHeader['version']): Seal {
  checkEveryCharacter(text, from);
  const mark = text.indexOf(unitSeparator, from);
  if (mark < 0) stopWithoutMark(text, from);
  const end = endOfSignature(text, mark + 1, version);
  const annexe = end < text.length ? text.slice(end + 1) : null;
  const again = text.indexOf(unitSeparator, mark + 1);
  if (again >= 0) stop('UNEXPECTED_SEPARATOR', again, 'one <US> in a code', '<US> again');
  return { mark, signature: readSignature(text, mark + 1, end), annexe };
}

function checkEveryCharacter(text: string, from: number): void {
  for (let position = from; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code > 0x7f) stop('NOT_ASCII', position, 'ASCII characters alone', characterAt(text, position));
    if (code === 0x7f || code < 0x1d)
      stop('CONTROL_CHARACTER', position, 'no control but <GS>, <RS> and <US>', characterAt(text, position));
  }
}

/** Where there is no `<US>`: told apart from a scanner that gives no control character at all. */
function stopWithoutMark(text: string, from: number): never {
  const rest = text.slice(from);
  const length = textLengths[0] as number;
  const sealed = rest.length >= length && /^[A-Z2-7]*$/.test(rest.slice(-length));
  if (sealed && !rest.includes(groupSeparator) && !rest.includes(recordSeparator)) {
    const expected =
      'the separators <GS> (0x1D) and <US> (0x1F): a scanner that acts as a keyboard often drops them';
    stop('SEPARATORS_DROPPED', text.length - length, expected, 'no separator in the whole text');
  }
  return stop('MISSING_SIGNATURE_MARK', text.length, '<US> and a signature', 'the end of the text');
}

function endOfSignature(text: string, from: number, version: TwoDDocHeader['version']): number {
  for (let position = from; position < text.length; position++) {
    const character = text.charAt(position);
    if (character === groupSeparator && version === '04') return position;
    if (character < ' ')
      stop(
        'UNEXPECTED_SEPARATOR',
        position,
        `no separator in a signature of version ${version}`,
        characterAt(text, position),
      );
    if (/[a-z]/.test(character))
      stop('LOWER_CASE_SIGNATURE', position, 'base 32 in upper case', characterAt(text, position));
    if (!/[A-Z2-7]/.test(character))
      stop(
        'WRONG_SIGNATURE_CHARACTER',
        position,
        'A to Z and 2 to 7 (base 32, without padding)',
        characterAt(text, position),
      );
  }
  return text.length;
}

function readSignature(text: string, from: number, end: number): Uint8Array {
  const length = end - from;
  if (!textLengths.includes(length)) {
    const excess = textLengths.findLast(right => right < length);
    const expected = `a signature of ${textLengths.join(', ')} characters (P-256, P-384, P-521)`;
    stop('WRONG_SIGNATURE_LENGTH', from + (excess ?? length), expected, `${length} characters`);
  }
  const bytes = bytesOfBase32(text.slice(from, end));
  if (!bytes) {
    const expected = 'zero in the bits of the last character that belong to no byte';
    stop('SIGNATURE_SPARE_BITS', end - 1, expected, characterAt(text, end - 1));
  }
  return bytes as Uint8Array;
}
