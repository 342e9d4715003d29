import type { TwoDDocField } from './model.js';

/** Letters that Unicode does not take apart into a letter and an accent. */
const spelled: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Œ: 'OE',
  ẞ: 'SS',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ħ: 'H',
  Ŧ: 'T',
  Ŋ: 'N',
};

const apostrophes = /['’ʼ‘`´]/g;

/** What a folded text may hold: the alphabet of names, or that of places, which has digits too. */
export type FoldedAlphabet = 'NAME' | 'PLACE';

/**
 * A name or a place in the alphabet of the codes: capitals without accents, ligatures spelled out, hyphens and anything
 * else a space. An apostrophe leaves nothing (`D'URVILLE` is `DURVILLE`), as in the reference code of type AB; other
 * encoders put a space, and `mayBeNameOf` knows both.
 */
export function foldText(text: string, alphabet: FoldedAlphabet = 'NAME'): string {
  return fold(text.replace(apostrophes, ''), alphabet);
}

/** First names in the order of the civil status, each folded, `/` between two. The code itself holds six at most. */
export function foldFirstNames(names: readonly string[]): string {
  return names
    .map(name => foldText(name))
    .filter(name => name !== '')
    .join('/');
}

/**
 * Whether a name or place that is printed, or a list of first names, may be the one that a field holds: by any of the
 * foldings in use, and by its beginning where the field was cut. True does not prove that it is: folding loses accents.
 */
export function mayBeNameOf(
  printed: string | readonly string[],
  { value, truncated }: Pick<TwoDDocField, 'value' | 'truncated'>,
): boolean {
  const names = typeof printed === 'string' ? [printed] : printed;
  return alphabets.some(alphabet => {
    const folded = names.map(name => markApostrophes(name, alphabet)).filter(name => name !== '');
    return agrees(folded.join('/'), value, truncated);
  });
}

const alphabets: readonly FoldedAlphabet[] = ['NAME', 'PLACE'];
const joint = "'";

/** A folded text that keeps its apostrophes, one sign for all, no space beside. */
function markApostrophes(text: string, alphabet: FoldedAlphabet): string {
  const pieces = text.split(apostrophes).map(piece => fold(piece, alphabet));
  return pieces.filter(piece => piece !== '').join(joint);
}

/** Whether each apostrophe of a text can be nothing or a space, so that it begins as the value, or is it. */
function agrees(text: string, value: string, truncated: boolean): boolean {
  let at = 0;
  for (const character of text) {
    if (at === value.length && truncated) return true;
    if (character === joint) at += value[at] === ' ' ? 1 : 0;
    else if (character !== value[at++]) return false;
  }
  return at === value.length;
}

function fold(text: string, alphabet: FoldedAlphabet): string {
  return [...text.toUpperCase()]
    .map(letter => spelled[letter] ?? letter)
    .join('')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(alphabet === 'NAME' ? /[^A-Z]+/g : /[^A-Z0-9]+/g, ' ')
    .trim();
}
