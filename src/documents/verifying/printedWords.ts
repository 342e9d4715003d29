/** Letters and digits of a text, in capitals without accents, words apart: what survives printing and reading again. */
export function wordsOf(text: string): readonly string[] {
  return plain(text).split(' ').filter(Boolean);
}

/** True when a text holds these words, one after another. */
export function saysWords(printed: string, text: string): boolean {
  return ` ${plain(printed)} `.includes(` ${plain(text)} `);
}

/** True when a text holds these letters, wherever lines and words break: for names, which a code folds. */
export function saysLetters(printed: string, text: string): boolean {
  return plain(printed).replaceAll(' ', '').includes(plain(text).replaceAll(' ', ''));
}

/** True when two texts hold the same words as often, whatever their order: readers of PDF order blocks as they like. */
export function saysTheSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map(text => [...wordsOf(text)].sort().join(' '));
  return left === right;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, ' ')
    .trim();
}
