import { characterAt, type TwoDDocFault } from './fault.js';
import type { FieldDefinition } from './tables/fields.js';

/** How many characters a field has, in words. */
export function lengthInWords({ min, max }: FieldDefinition): string {
  if (max === null) return `${min} characters or more`;
  return min === max ? `${max} characters` : `${min} to ${max} characters`;
}

/** Index of the first character between two that the field may not have, or -1. */
export function wrongCharacter({ coding }: FieldDefinition, text: string, from: number, to: number): number {
  for (let position = from; position < to; position++)
    if (!coding.character.test(text.charAt(position))) return position;
  return -1;
}

/** The fault of a character that the field may not have. */
export function wrongAlphabet(definition: FieldDefinition, text: string, position: number): TwoDDocFault {
  const expected = `field ${definition.id} in ${definition.coding.alphabet}`;
  return { code: 'WRONG_ALPHABET', position, expected, found: characterAt(text, position) };
}

/** What is wrong with a value of the right characters, at a position; null where nothing is. */
export function valueFault(
  definition: FieldDefinition,
  value: string,
  position: number,
): TwoDDocFault | null {
  const { id, min, max, coding } = definition;
  const lengths = {
    expected: `field ${id} of ${lengthInWords(definition)}`,
    found: `${value.length} characters`,
  };
  if (value.length < min) return { code: 'VALUE_TOO_SHORT', position: position + value.length, ...lengths };
  if (max !== null && value.length > max)
    return { code: 'VALUE_TOO_LONG', position: position + max, ...lengths };
  const { meaning } = coding;
  if (!meaning || meaning.holds(value)) return null;
  const expected = `field ${id}: ${meaning.expected}`;
  return { code: meaning.code, position, expected, found: JSON.stringify(value) };
}
