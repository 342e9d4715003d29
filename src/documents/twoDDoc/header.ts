import type { LegalDay } from '../../time/index.js';
import { dayOfHex, hexDay } from './days.js';
import { characterAt, stop } from './fault.js';
import type { TwoDDocHeader } from './model.js';
import { issuingCountry, typeOf } from './tables/types.js';

const marker = 'DC';
const noDay = 'FFFF';
const lengths: Readonly<Record<TwoDDocHeader['version'], number>> = { '02': 22, '03': 24, '04': 26 };

/** Where a country is expected, and so letters alone. */
const letterPositions = [4, 5, 24, 25];

/** Characters of the header of a version: the message begins there. */
export function headerLength(version: TwoDDocHeader['version']): number {
  return lengths[version];
}

/** The header as a code begins. @throws UnfitForTwoDDoc when a date is out of range */
export function headerText(header: TwoDDocHeader): string {
  const { version, authority, certificate, issuedOn, signedOn, type, perimeter, country } = header;
  const issued = issuedOn === null ? noDay : hexDay(issuedOn);
  return `${marker}${version}${authority}${certificate}${issued}${hexDay(signedOn)}${type}${perimeter ?? ''}${country ?? ''}`;
}

/** Reads the header at the beginning of a text. @throws ReadingStopped */
export function readHeader(text: string): TwoDDocHeader {
  if (!text.startsWith(marker)) stopAtMarker(text);
  const version = readVersion(text);
  checkCharacters(text, lengths[version]);
  const part = (from: number, length: number): string => text.slice(from, from + length);
  const header: TwoDDocHeader = {
    version,
    authority: part(4, 4),
    certificate: part(8, 4),
    issuedOn: part(12, 4) === noDay ? null : readDay(text, 12),
    signedOn: readDay(text, 16),
    type: part(20, 2),
    perimeter: version === '02' ? null : part(22, 2),
    country: version === '04' ? part(24, 2) : null,
  };
  checkIssue(header);
  return header;
}

function stopAtMarker(text: string): never {
  const position = text.charAt(0) === 'D' ? 1 : 0;
  return stop('BAD_MARKER', position, 'DC, with which every 2D-Doc begins', characterAt(text, position));
}

function readVersion(text: string): TwoDDocHeader['version'] {
  const version = text.slice(2, 4);
  if (version === '02' || version === '03' || version === '04') return version;
  if (version.length < 2) stopAtEnd(text, 4);
  return stop('UNSUPPORTED_VERSION', 2, 'version 02, 03 or 04', JSON.stringify(version));
}

function checkCharacters(text: string, length: number): void {
  for (let position = 4; position < length; position++) {
    if (position >= text.length) stopAtEnd(text, length);
    const letters = letterPositions.includes(position);
    if (!(letters ? /[A-Z]/ : /[A-Z0-9]/).test(text.charAt(position))) {
      const expected = letters ? 'a letter of a country, A to Z' : 'A to Z or 0 to 9, as in every header';
      stop('BAD_HEADER_CHARACTER', position, expected, characterAt(text, position));
    }
  }
}

function stopAtEnd(text: string, length: number): never {
  return stop(
    'HEADER_TOO_SHORT',
    text.length,
    `a header of ${length} characters`,
    `the end of the text after ${text.length}`,
  );
}

function readDay(text: string, position: number): LegalDay {
  const digits = text.slice(position, position + 4);
  const day = dayOfHex(digits);
  if (day === null)
    stop('IMPOSSIBLE_DATE', position, 'days since 2000-01-01, from 0000 to FFFE', JSON.stringify(digits));
  return day as LegalDay;
}

/** What the types of the table ask of a header (specification, §6.1). */
function checkIssue(header: TwoDDocHeader): void {
  if (typeOf(header) === undefined) return;
  if (header.issuedOn === null)
    stop('MISSING_ISSUE_DATE', 12, `the day of issue of type ${header.type}`, noDay);
  if (header.country !== null && header.country !== issuingCountry)
    stop(
      'WRONG_COUNTRY',
      24,
      `${issuingCountry}, which issues type ${header.type}`,
      JSON.stringify(header.country),
    );
}
