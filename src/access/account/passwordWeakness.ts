import { commonPasswords, runs } from './commonPasswords.js';

/** Why a password is not taken. */
export type PasswordWeakness =
  | 'TOO_SHORT'
  | 'TOO_LONG'
  /** Little is left of it without the e-mail, the names, the birth date or the licence number. */
  | 'HOLDS_IDENTITY'
  /** It is made of what guessers try first: common words, rows of keys, years, one character again and again. */
  | 'TOO_COMMON';

/** Fewest characters of a password; NIST SP 800-63B, 5.1.1.2, asks eight at least, and no recipe. */
export const shortestPassword = 12;

/** Most characters: enough for any sentence, little for a hash. */
export const longestPassword = 256;

/** Characters that have to be left without what others know or guess. */
const ownCharacters = 6;
const fewestDistinct = 5;
const shortestRun = 4;

/** A password as it is hashed: the same whichever keyboard composed its accents (NIST SP 800-63B, 5.1.1.2). */
export function normalisedPassword(password: string): string {
  return password.normalize('NFKC');
}

/** Tells why a password is too weak for somebody; null where it is not. `identity` is what others know of them. */
export function weaknessOf(password: string, identity: readonly string[]): PasswordWeakness | null {
  if (password.length > 4 * longestPassword) return 'TOO_LONG';
  const normalised = normalisedPassword(password);
  const length = [...normalised].length;
  if (length < shortestPassword) return 'TOO_SHORT';
  if (length > longestPassword) return 'TOO_LONG';
  const plain = plainOf(normalised);
  const others = plain.length === 0 ? normalised : plain;
  if (without(others, identity.map(plainOf)).length < ownCharacters) return 'HOLDS_IDENTITY';
  const spelt = plainOf(normalised.replace(/[@$0134578]/g, sign => lookAlikes[sign] as string));
  return isCommon(others) || isCommon(spelt) ? 'TOO_COMMON' : null;
}

/** Letters that people write by another sign, which guessers do too. */
const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
};

function isCommon(plain: string): boolean {
  if (new Set(plain).size < fewestDistinct) return true;
  const letters = without(plain.replace(/(19|20)\d{2}/g, ''), commonPasswords);
  return withoutRuns(letters).length < ownCharacters;
}

/** Lower case, accents dropped, letters and digits of any script alone. */
function plainOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A text without these words, the longest taken first; words of one or two letters are in everything. */
function without(text: string, words: readonly string[]): string {
  return [...words]
    .filter(word => word.length > 2)
    .sort((one, other) => other.length - one.length)
    .reduce((rest, word) => rest.replaceAll(word, ''), text);
}

function withoutRuns(text: string): string {
  const ways = runs.flatMap(run => [run, [...run].reverse().join('')]);
  let kept = '';
  for (let start = 0; start < text.length; ) {
    const length = longestRunAt(text, start, ways);
    if (length < shortestRun) kept += text[start++];
    else start += length;
  }
  return kept;
}

function longestRunAt(text: string, start: number, ways: readonly string[]): number {
  let length = 0;
  while (
    start + length < text.length &&
    ways.some(way => way.includes(text.slice(start, start + length + 1)))
  )
    length++;
  return length;
}
