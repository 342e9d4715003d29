import { dayInWords } from '../../licence/index.js';
import { civil, isoDay, type LegalDay, tryLegalDay } from '../../time/index.js';
import { stateLabel } from '../twoDDoc/index.js';
import { hasSameWords, saysName, saysNumber, saysWords } from './printedWords.js';
import type { StatedFacts } from './stated.js';

/** Whether the page is the one that was issued; a code alone cannot tell, nor an image, nor text that agrees. */
export type Conformity = 'CONFORM' | 'ALTERED' | 'NOT_CHECKED';

/** What differs between a page and its code, or the document that was issued. */
export type Difference = (typeof differences)[number];

export const differences = [
  'NAME',
  'FIRST_NAMES',
  'BIRTH_DATE',
  'NEPH',
  'STATE',
  'CATEGORIES',
  'VALID_UNTIL',
  'NUMBER',
  'PAGES',
  /** The text is not that of the document issued under this number. */
  'TEXT',
] as const;

/** What was seen beside the code. */
export interface PageSeen {
  /** Null for an image, and for a PDF without text. */
  readonly printedText: string | null;
  /** Pages of a PDF; null for an image, which may show one of several. */
  readonly pages: number | null;
  /** Text of the document that was issued under this number, where it is kept here. */
  readonly issuedText: string | null;
  /** True for the very bytes that were issued under this number. */
  readonly isIssuedFile: boolean;
}

/**
 * Compares a page with what its code states, and with the document issued, where that is known. Only the very file that was
 * issued conforms for certain: words may be hidden under a picture, and what they say is then not what is seen.
 */
export function conformityOf(
  stated: StatedFacts,
  { printedText, pages, issuedText, isIssuedFile }: PageSeen,
): { readonly conformity: Conformity; readonly differences: readonly Difference[] } {
  if (isIssuedFile) return { conformity: 'CONFORM', differences: [] };
  if (printedText === null) return { conformity: 'NOT_CHECKED', differences: [] };
  const found = differences.filter(difference => {
    if (difference === 'PAGES') return pages !== null && pages !== stated.pages;
    if (difference === 'TEXT') return issuedText !== null && !hasSameWords(printedText, issuedText);
    return !shows[difference](printedText, stated);
  });
  return { conformity: found.length === 0 ? 'NOT_CHECKED' : 'ALTERED', differences: found };
}

type Shown = Exclude<Difference, 'PAGES' | 'TEXT'>;

/** Whether a page shows what the code states, whichever way it writes it. */
const shows: Readonly<Record<Shown, (printed: string, stated: StatedFacts) => boolean>> = {
  NAME: (printed, { name, isCut }) => saysName(printed, name, isCut.name),
  FIRST_NAMES: (printed, { firstNames, isCut }) =>
    firstNames.every((name, place) =>
      saysName(printed, name, isCut.firstNames && place === firstNames.length - 1),
    ),
  BIRTH_DATE: (printed, { bornOn }) => showsBirthDate(printed, bornOn),
  NEPH: (printed, { neph }) => saysNumber(printed, neph),
  STATE: (printed, { state }) => {
    const label = stateLabel(state);
    return label === null || saysWords(printed, label.fr);
  },
  CATEGORIES: (printed, { categories }) => categories.every(code => saysWords(printed, code)),
  VALID_UNTIL: (printed, { validUntil }) => validUntil === null || showsDay(printed, validUntil),
  NUMBER: (printed, { number }) => number === null || saysNumber(printed, number),
};

function showsDay(printed: string, day: LegalDay): boolean {
  const { year, month, dayOfMonth } = civil(day);
  const two = (part: number): string => String(part).padStart(2, '0');
  return [
    dayInWords(day, 'fr'),
    dayInWords(day, 'en'),
    isoDay(day),
    `${two(dayOfMonth)}/${two(month)}/${year}`,
  ].some(text => saysWords(printed, text));
}

// Presumed parts of a birth date are zeros in a code: only what is known can be looked for.
function showsBirthDate(printed: string, bornOn: string): boolean {
  const [, day, month, year = ''] = /^(\d\d)(\d\d)(\d{4})$/.exec(bornOn) ?? [];
  const known = tryLegalDay(`${year}-${month}-${day}`);
  return known === undefined ? saysWords(printed, year) : showsDay(printed, known);
}
