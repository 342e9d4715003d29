import { base32 } from './base32.js';
import { ReadingStopped, UnfitForTwoDDoc } from './fault.js';
import { headerText, readHeader } from './header.js';
import { type TwoDDocHeader, unitSeparator } from './model.js';
import { signatureLengths } from './signature.js';
import { type DocumentType, typeOf } from './tables/types.js';
import { writeMessage } from './writeMessage.js';

/** What a 2D-Doc is made of. */
export interface TwoDDocParts {
  readonly header: TwoDDocHeader;
  /** In any order; each of the alphabet of its field. Names and places that are too long are cut, and marked so. */
  readonly fields: readonly { readonly id: string; readonly value: string; readonly truncated?: boolean }[];
  /** Signs bytes: `signerOf` makes it. Gives r and s, one after the other. */
  readonly sign: (signed: Uint8Array) => Uint8Array;
}

/**
 * Composes and signs a 2D-Doc of a type of the table: header, mandatory fields, optional fields, each by ascending id as
 * on the statements of the State, `<US>`, signature.
 * @throws UnfitForTwoDDoc naming what does not fit, and then nothing is signed
 */
export function composeTwoDDoc({ header, fields, sign }: TwoDDocParts): string {
  const type = checkHeader(header);
  const signed = headerText(header) + writeMessage(inOrder(fields, type), type);
  const signature = sign(Buffer.from(signed, 'latin1'));
  if (!signatureLengths.includes(signature.length)) {
    const expected = `${signatureLengths.join(', ')} bytes`;
    throw new UnfitForTwoDDoc('WRONG_SIGNATURE_LENGTH', 'signature', expected, `${signature.length} bytes`);
  }
  return signed + unitSeparator + base32(signature);
}

/** The type of a header that can be written. */
function checkHeader(header: TwoDDocHeader): DocumentType {
  checkLengths(header);
  checkByReading(headerText(header));
  if (header.certificate === 'TEST')
    throw unfit('CERTIFICATE_NEVER_SIGNS', 'another certificate: TEST must never sign', 'TEST');
  const type = typeOf(header);
  if (!type)
    throw unfit('UNKNOWN_TYPE', 'a type of the table, perimeter 01', `${header.type} ${header.perimeter}`);
  return type;
}

// The reader finds each part by its place: none may push the next ones aside.
function checkLengths(header: TwoDDocHeader): void {
  const { version } = header;
  const lengths = {
    authority: 4,
    certificate: 4,
    type: 2,
    perimeter: version === '02' ? 0 : 2,
    country: version === '04' ? 2 : 0,
  };
  for (const [part, length] of Object.entries(lengths) as [keyof typeof lengths, number][]) {
    if ((header[part] ?? '').length === length) continue;
    const expected = `${part} of ${length} characters in version ${version}`;
    throw unfit('BAD_HEADER_CHARACTER', expected, JSON.stringify(header[part]));
  }
}

function checkByReading(text: string): void {
  try {
    readHeader(text);
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error;
    const { code, expected, found } = error.fault;
    throw unfit(code, expected, found);
  }
}

const unfit = (code: UnfitForTwoDDoc['code'], expected: string, found: string): UnfitForTwoDDoc =>
  new UnfitForTwoDDoc(code, 'header', expected, found);

type Parts = TwoDDocParts['fields'];

function inOrder(fields: Parts, type: DocumentType): Parts {
  const rank = (id: string): string => `${type.mandatory.includes(id) ? 0 : 1}${id}`;
  return fields.toSorted((one, other) => (rank(one.id) < rank(other.id) ? -1 : 1));
}
