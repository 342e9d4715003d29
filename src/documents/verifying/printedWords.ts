/** Letters and digits of a text, in capitals without accents, words apart: what survives printing and reading again. */
function wordsOf(text: string): readonly string[] {
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

/**
 * How alike two texts are: the same words one after another; the same words in another order, which a printer or a forger
 * may have made; or other words.
 */
export function likeness(one: string, other: string): 'SAME' | 'REORDERED' | 'OTHER' {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.join(' ') === right.join(' ')) return 'SAME';
  return left.toSorted().join(' ') === right.toSorted().join(' ') ? 'REORDERED' : 'OTHER';
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
