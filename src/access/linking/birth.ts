import type { CivilStatus } from '../../snpc/index.js';
import { civil } from '../../time/index.js';
import type { FranceConnectIdentity } from '../franceconnect/index.js';

/** A birth date of which the civil status may not know the day, or the month either. */
export interface BirthDate {
  readonly year: number;
  readonly month: number | null;
  readonly dayOfMonth: number | null;
}

/** A birth place, by codes of Insee's COG. */
export interface BirthPlace {
  readonly country: string;
  /** Null abroad, or where the register does not hold it. */
  readonly commune: string | null;
}

/** The birth date of a dossier, without its presumed parts. */
export function birthDateOf({ bornOn, bornOnPresumed }: CivilStatus): BirthDate {
  const { year, month, dayOfMonth } = civil(bornOn);
  return {
    year,
    month: bornOnPresumed === 'DAY_AND_MONTH' ? null : month,
    dayOfMonth: bornOnPresumed === 'NONE' ? dayOfMonth : null,
  };
}

/**
 * The birth date of a FranceConnect identity. It writes presumed parts as 01, which are not told from a first of January;
 * the raw date has them as 00, where it is the same date.
 */
export function birthDateOfIdentity({ birthdate, rawBirthdate }: FranceConnectIdentity): BirthDate {
  const told = readDate(birthdate);
  const raw = rawBirthdate === null ? told : readDate(rawBirthdate);
  const isSameDate = raw.year === told.year && (raw.month === null || raw.month === told.month);
  const isPresumed = raw.month === null || raw.dayOfMonth === null;
  return isSameDate && isPresumed ? raw : told;
}

/** True when no part that both know differs. The year is always known. */
export function birthDatesAgree(one: BirthDate, other: BirthDate): boolean {
  const agree = (a: number | null, b: number | null) => a === null || b === null || a === b;
  return one.year === other.year && agree(one.month, other.month) && agree(one.dayOfMonth, other.dayOfMonth);
}

/**
 * True when somebody born on that day may have been born at both. A commune that the dossier does not hold is not
 * compared; abroad, the country decides alone.
 */
export function birthPlacesAgree(dossier: BirthPlace, identity: BirthPlace, bornOn: BirthDate): boolean {
  if (dossier.country !== identity.country) {
    const isThere = (place: BirthPlace) => isAlgeria(place, bornOn);
    return [dossier, identity].some(isNamedAlgeria) && isThere(dossier) && isThere(identity);
  }
  if (dossier.country !== france || dossier.commune === null) return true;
  return identity.commune !== null && communesAgree(dossier.commune, identity.commune);
}

const france = '99100';
const algeria = '99352';

function isNamedAlgeria({ country }: BirthPlace): boolean {
  return country === algeria;
}

// Registers write the départements of Algeria before 3 July 1962 as France (91 to 94), or as the country of today.
function isAlgeria({ country, commune }: BirthPlace, { year, month, dayOfMonth }: BirthDate): boolean {
  if (country === algeria) return true;
  const isBefore =
    year < 1962 || (year === 1962 && ((month ?? 1) < 7 || (month === 7 && (dayOfMonth ?? 1) < 3)));
  return isBefore && country === france && (commune === null || /^9[1-4]/.test(commune));
}

/** True for two codes of one commune: in Corsica before and after 1976, in a city with and without its arrondissement. */
export function communesAgree(one: string, other: string): boolean {
  const [a, b] = [codeBefore1976(one), codeBefore1976(other)];
  return a === b || cityOf(a) === b || a === cityOf(b);
}

/** The communes of 2A and 2B kept the numbers that they had in 20. */
export function codeBefore1976(commune: string): string {
  return commune.replace(/^2[AB]/, '20');
}

/** The city of a municipal arrondissement of Paris, Lyon or Marseille; any other commune is itself. */
export function cityOf(commune: string): string {
  if (/^751(0[1-9]|1\d|20)$/.test(commune)) return '75056';
  if (/^6938[1-9]$/.test(commune)) return '69123';
  return /^132(0[1-9]|1[0-6])$/.test(commune) ? '13055' : commune;
}

function readDate(text: string): BirthDate {
  const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
  return { year, month: month || null, dayOfMonth: (month && dayOfMonth) || null };
}
