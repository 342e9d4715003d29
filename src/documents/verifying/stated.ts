import type { Instant, LegalDay } from '../../time/index.js';
import type { DocumentKind } from '../content/model.js';
import { numberOf } from '../issuing/number.js';
import { dayOfHex, instantOfDataTime, type TwoDDoc, valueOfField } from '../twoDDoc/index.js';

/** What the 2D-Doc of an RII or an ADCS states: everything it holds but points, which are nobody's to verify. */
export interface StatedFacts {
  readonly kind: DocumentKind;
  /** Number as printed; null in a code that has none of this form. */
  readonly number: string | null;
  readonly name: string;
  readonly firstNames: readonly string[];
  /** True where the code says that a list or a name was too long for it: its last letters are missing. */
  readonly isCut: { readonly name: boolean; readonly firstNames: boolean };
  /** `DDMMYYYY`, with `00` for parts that the civil status does not know. */
  readonly bornOn: string;
  readonly birthPlace: string;
  readonly neph: string;
  /** Value of field E5, such as `50`. */
  readonly state: string;
  /** Codes of the categories that were valid. */
  readonly categories: readonly string[];
  readonly issuedOn: LegalDay | null;
  readonly signedOn: LegalDay;
  /** Last day of validity; null for an RII. */
  readonly validUntil: LegalDay | null;
  /** Instant of the register's data, to the minute. */
  readonly dataOf: Instant | null;
  readonly pages: number;
  readonly authority: string;
  readonly certificate: string;
}

/** What a code states; null where it is not that of an RII or an ADCS. */
export function statedBy(code: TwoDDoc): StatedFacts | null {
  const { header } = code;
  const kind = code.fields === null || header.type !== 'AB' ? null : kindOf(valueOfField(code, 'E4'));
  if (kind === null) return null;
  const text = (id: string): string => valueOfField(code, id) ?? '';
  const isCut = (id: string): boolean => code.fields?.find(field => field.id === id)?.truncated ?? false;
  const until = valueOfField(code, '08');
  return {
    kind,
    number: numberOf(valueOfField(code, '01') ?? ''),
    name: text('6G'),
    firstNames: text('60').split('/').filter(Boolean),
    isCut: { name: isCut('6G'), firstNames: isCut('60') },
    bornOn: text('69'),
    birthPlace: text('6A'),
    neph: text('AC'),
    state: text('E5'),
    categories: text('E6').split(' ').filter(Boolean),
    issuedOn: header.issuedOn,
    signedOn: header.signedOn,
    validUntil: until === null ? null : dayOfHex(until),
    dataOf: instantOfDataTime(text('E8')),
    pages: Number(text('09')),
    authority: header.authority,
    certificate: header.certificate,
  };
}

// The ADCS bears the name of the RIR, which it replaced (2D-Doc v3.2.6, field E4).
function kindOf(statement: string | null): DocumentKind | null {
  if (statement === 'RII') return 'RII';
  return statement === 'RIR' ? 'ADCS' : null;
}
