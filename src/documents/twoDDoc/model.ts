import type { LegalDay } from '../../time/index.js';

/** Who issued a document, by which certificate, when, and of which type it is (specification of the ANTS, §3.3). */
export interface TwoDDocHeader {
  /** Version of the structure. `04` is the one to issue in; `01` may not be issued any more and is not read. */
  readonly version: '02' | '03' | '04';
  /** Certification authority, four characters: a country and two more, such as `FR00`, which is for tests only. */
  readonly authority: string;
  /** Certificate of the issuer, four characters, unique for that authority. */
  readonly certificate: string;
  /** Day on which the document was issued; null where the code tells none (`FFFF`). */
  readonly issuedOn: LegalDay | null;
  readonly signedOn: LegalDay;
  /** Type of document, two characters: `AB` for statements of a driving licence. */
  readonly type: string;
  /** Whose types these are, `01` for the ANTS; null before version 03. */
  readonly perimeter: string | null;
  /** Country of the issuer, such as `FR`; null before version 04. */
  readonly country: string | null;
}

/** A field of the message: its id and its characters as the code holds them, without separator. */
export interface TwoDDocField {
  readonly id: string;
  /** As in the code, such as `50` or `DUMONT DURVILLE`. */
  readonly value: string;
  /** True where the code says that the value was cut. */
  readonly truncated: boolean;
}

/** A 2D-Doc that was read: what it says, and what its signature is over. Nothing in it was verified. */
export interface TwoDDoc {
  /** Every character of the code, separators included. */
  readonly text: string;
  readonly header: TwoDDocHeader;
  /** In the order of the code; null where the type is not in the table, so that nobody can tell where fields end. */
  readonly fields: readonly TwoDDocField[] | null;
  /** Header and message as they stand in the code: what was signed. Never to be made again from the fields. */
  readonly signed: string;
  /** r and s, one after the other, each as wide as the curve: 64, 96 or 132 bytes. */
  readonly signature: Uint8Array;
  /** What follows the signature from version 04 on, which nobody signed; null where there is none. */
  readonly annexe: string | null;
}

/** Ends a value of variable length. */
export const groupSeparator = '\u001d';
/** Ends a value that was cut. */
export const recordSeparator = '\u001e';
/** Stands between what is signed and the signature. */
export const unitSeparator = '\u001f';

/** The characters of a field, or null where the code has none or is of a type that is not read. */
export function valueOfField(code: Pick<TwoDDoc, 'fields'>, id: string): string | null {
  return code.fields?.find(field => field.id === id)?.value ?? null;
}
