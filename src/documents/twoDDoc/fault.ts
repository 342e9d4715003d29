/** Why a text is not a 2D-Doc that can be read: each has its line in `docs/2d-doc.md`. */
export const twoDDocFaultCodes = [
  'BAD_MARKER',
  'UNSUPPORTED_VERSION',
  'HEADER_TOO_SHORT',
  'BAD_HEADER_CHARACTER',
  'MISSING_ISSUE_DATE',
  'WRONG_COUNTRY',
  'CONTROL_CHARACTER',
  'NOT_ASCII',
  'MISSING_SIGNATURE_MARK',
  'SEPARATORS_DROPPED',
  'UNKNOWN_FIELD',
  'FIELD_TWICE',
  'MISSING_FIELD',
  'VALUE_TOO_SHORT',
  'VALUE_TOO_LONG',
  'WRONG_ALPHABET',
  'OUTSIDE_TABLE',
  'IMPOSSIBLE_DATE',
  'IMPOSSIBLE_TIME',
  'IMPOSSIBLE_BALANCE',
  'TOO_MANY_FIRST_NAMES',
  'MISSING_SEPARATOR',
  'UNEXPECTED_SEPARATOR',
  'LOWER_CASE_SIGNATURE',
  'WRONG_SIGNATURE_CHARACTER',
  'WRONG_SIGNATURE_LENGTH',
  'SIGNATURE_SPARE_BITS',
] as const;

/** One of `twoDDocFaultCodes`. */
export type TwoDDocFaultCode = (typeof twoDDocFaultCodes)[number];

/** The first thing that is wrong in a text, where, and what would be right. */
export interface TwoDDocFault {
  readonly code: TwoDDocFaultCode;
  /** Index of the first character concerned, from 0; the length of the text where something is missing at its end. */
  readonly position: number;
  /** What would be right there, in English. */
  readonly expected: string;
  /** What is there, in English. */
  readonly found: string;
}

/** Stops a reading; `readTwoDDoc` gives its fault. Never leaves this folder. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
  constructor(readonly fault: TwoDDocFault) {
    super(`${fault.code} at ${fault.position}: expected ${fault.expected}, found ${fault.found}`);
  }
}

/** Stops the reading at a character. @throws ReadingStopped */
export function stop(code: TwoDDocFaultCode, position: number, expected: string, found: string): never {
  throw new ReadingStopped({ code, position, expected, found });
}

/** Why something cannot be written as a 2D-Doc: a fault that its reader would find, or one of making it. */
export type UnfitCode =
  | TwoDDocFaultCode
  | 'UNKNOWN_TYPE'
  | 'CERTIFICATE_NEVER_SIGNS'
  | 'UNFIT_KEY'
  | 'TOO_LARGE_FOR_A_SYMBOL';

/** Thrown when something cannot be written as a 2D-Doc. */
export class UnfitForTwoDDoc extends Error {
  override readonly name = 'UnfitForTwoDDoc';
  constructor(
    readonly code: UnfitCode,
    /** What is unfit: `header`, `signature`, `symbol`, or `field` and its id, such as `field AC`. */
    readonly part: string,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`The ${part} does not fit in a 2D-Doc (${code}): expected ${expected}, found ${found}`);
  }
}

const controlNames: Readonly<Record<number, string>> = { 29: '<GS>', 30: '<RS>', 31: '<US>' };

/** A character of a text as a person can read it: `"Z"`, `<GS>`, `U+00E9`, or the end of the text. */
export function characterAt(text: string, position: number): string {
  const point = text.codePointAt(position);
  if (point === undefined) return 'the end of the text';
  if (point > 0x1f && point < 0x7f) return `"${String.fromCodePoint(point)}"`;
  return controlNames[point] ?? `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}
