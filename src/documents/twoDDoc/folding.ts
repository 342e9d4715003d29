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
 * encoders put a space.
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
