import { CommandRefusal } from './refusal.js';

/** Most characters of one text that a tester gives. */
export const longestText = 1_000;

/**
 * Checks every text of an input, at any depth: databases and other programs end a text at a NUL, and write half a
 * character as another. @throws CommandRefusal BAD_INPUT, naming the place
 */
export function checkTexts(input: unknown, place = ''): void {
  if (typeof input === 'string') checkText(input, place);
  else if (typeof input === 'object' && input !== null) {
    for (const [key, part] of Object.entries(input)) checkTexts(part, place === '' ? key : `${place}.${key}`);
  }
}

function checkText(text: string, place: string): void {
  if (text.length <= longestText && text.isWellFormed() && !text.includes('\0')) return;
  throw new CommandRefusal(
    'BAD_INPUT',
    `${place === '' ? 'the whole' : place}: a text has ${longestText} characters at most, whole ones, none of them NUL`,
  );
}
