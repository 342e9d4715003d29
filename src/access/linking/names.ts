/** Letters that do not come apart into a plain letter and its marks, with what they are written as in capitals. */
const whole: Readonly<Record<string, string>> = {
  Œ: 'OE',
  Æ: 'AE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Ħ: 'H',
  Þ: 'TH',
};

/**
 * The letters of a name, as registers compare them: capitals without accents, ligatures undone. Hyphens, apostrophes and
 * blanks are dropped, so that `d’Héricourt`, `D HERICOURT` and `DHERICOURT` are one name.
 */
export function lettersOf(name: string): string {
  return name
    .toUpperCase()
    .replace(/[ŒÆØŁĐÐĦÞ]/g, letter => whole[letter] as string)
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '');
}

/** True when both hold the same letters, and at least one. */
export function isSameName(one: string, other: string): boolean {
  const letters = lettersOf(one);
  return letters !== '' && letters === lettersOf(other);
}

/**
 * True when `fewer` holds the first of `all`, in their order; both may hold none. A compound name counts whole, however
 * it is written: `Jean-Pierre` is `Jean Pierre`, and not `Jean`.
 */
export function areFirstOf(fewer: readonly string[], all: readonly string[]): boolean {
  const letters = lettersOf(fewer.join(''));
  if (letters === '') return lettersOf(all.join('')) === '';
  return all.some((_, last) => lettersOf(all.slice(0, last + 1).join('')) === letters);
}
