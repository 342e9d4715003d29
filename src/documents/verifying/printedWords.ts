import { foldText } from '../twoDDoc/index.js';

/** True when a text holds these words, one after another. */
export function saysWords(printed: string, text: string): boolean {
  return ` ${words(printed)} `.includes(` ${words(text)} `);
}

/**
 * True when a text holds a name as a code has it: in capitals without accents, its apostrophes left out or made spaces.
 * A name that was cut may go on in the text.
 */
export function saysName(printed: string, name: string, isCut = false): boolean {
  const wanted = ` ${name}${isCut ? '' : ' '}`;
  return [words(printed), foldText(printed, 'PLACE')].some(text => ` ${text} `.includes(wanted));
}

/** True when a text holds a number, whatever parts it is written in. */
export function saysNumber(printed: string, number: string): boolean {
  return new RegExp(`(^| )${[...foldText(number, 'PLACE')].join(' ?')}( |$)`).test(words(printed));
}

/** True when two texts hold the same words as often, in whatever order a reader of files puts them. */
export function hasSameWords(one: string, other: string): boolean {
  const [left, right] = [one, other].map(text => words(text).split(' ').sort().join(' '));
  return left === right;
}

/** Words in capitals without accents, a space between two: what survives printing and reading again. */
function words(text: string): string {
  return foldText(text.replace(/['’ʼ‘`´]/g, ' '), 'PLACE');
}
