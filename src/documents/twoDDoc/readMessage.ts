import { characterAt, ReadingStopped, stop } from './fault.js';
import { groupSeparator, recordSeparator, type TwoDDocField } from './model.js';
import type { FieldDefinition } from './tables/fields.js';
import { type DocumentType, fieldOf } from './tables/types.js';
import { lengthInWords, valueFault, wrongAlphabet, wrongCharacter } from './values.js';

/** Where a reading of fields stands. */
interface Reading {
  readonly text: string;
  /** Index after the last character of the message. */
  readonly end: number;
  readonly type: DocumentType;
  readonly fields: TwoDDocField[];
}

/** Reads every field of a message, from one character of a text to another. @throws ReadingStopped */
export function readMessage(text: string, from: number, end: number, type: DocumentType): TwoDDocField[] {
  const reading: Reading = { text, end, type, fields: [] };
  let position = from;
  while (position < end) position = readField(reading, position);
  const missing = type.mandatory.find(id => reading.fields.every(field => field.id !== id));
  if (missing !== undefined)
    stop('MISSING_FIELD', end, `field ${missing}, which type ${type.id} must have`, 'no such field');
  return reading.fields;
}

/** Reads one field, and gives the index of the next. */
function readField(reading: Reading, position: number): number {
  const { text, end, type, fields } = reading;
  const character = text.charAt(position);
  if (isSeparator(character))
    stop('UNEXPECTED_SEPARATOR', position, 'the id of a field', characterAt(text, position));
  const id = text.slice(position, Math.min(position + 2, end));
  const definition = fieldOf(type, id);
  if (!definition) return stopAtUnknownField(reading, position, id);
  if (fields.some(field => field.id === id))
    stop('FIELD_TWICE', position, `field ${id} once`, `field ${id} again`);
  return definition.min === definition.max
    ? readFixed(reading, position + 2, definition)
    : readVariable(reading, position + 2, definition);
}

// Fields do not tell their length: past an unknown one nobody knows where the next begins.
function stopAtUnknownField({ text, type, fields }: Reading, position: number, id: string): never {
  const last = fields.at(-1);
  const full = last && !isSeparator(text.charAt(position - 1)) && fieldOf(type, last.id)?.mayBeCut;
  const instead = full ? `, or <GS> before the end of field ${last.id}` : '';
  return stop(
    'UNKNOWN_FIELD',
    position,
    `the id of a field of type ${type.id}${instead}`,
    JSON.stringify(id),
  );
}

function readFixed({ text, end, fields }: Reading, from: number, definition: FieldDefinition): number {
  const length = definition.min;
  const to = Math.min(from + length, end);
  const cut = firstSeparator(text, from, to);
  const wrong = wrongCharacter(definition, text, from, cut);
  if (wrong >= 0) throw new ReadingStopped(wrongAlphabet(definition, text, wrong));
  keep(fields, definition, text.slice(from, cut), from, false);
  return to;
}

function readVariable(reading: Reading, from: number, definition: FieldDefinition): number {
  const { text, end, fields } = reading;
  const limit = definition.max === null ? end : Math.min(from + definition.max, end);
  const to = firstSeparator(text, from, limit);
  const wrong = wrongCharacter(definition, text, from, to);
  if (wrong >= 0) stopInValue(reading, from, wrong, definition);
  const separator = to < end ? text.charAt(to) : '';
  const truncated = separator === recordSeparator;
  if (truncated && !definition.mayBeCut)
    stop('UNEXPECTED_SEPARATOR', to, `the whole of field ${definition.id}, which is never cut`, '<RS>');
  keep(fields, definition, text.slice(from, to), from, truncated);
  if (truncated) return to + 1;
  return afterValue(reading, to, definition);
}

/** The index of what follows a value that was not cut. */
function afterValue(reading: Reading, to: number, definition: FieldDefinition): number {
  const { text, end, fields } = reading;
  if (to === end) return end;
  const full = fields.at(-1)?.value.length === definition.max;
  if (text.charAt(to) === groupSeparator) {
    // After a value at its maximum there is none, but the last of a message is tolerated wherever it stands.
    if (full && to + 1 < end)
      stop('UNEXPECTED_SEPARATOR', to, `no separator: field ${definition.id} is at its maximum`, '<GS>');
    return to + 1;
  }
  if (!isNewField(reading, to) && goesOn(reading, to, definition))
    stop('VALUE_TOO_LONG', to, `field ${definition.id} of ${lengthInWords(definition)}`, 'more');
  return to;
}

/** A character that does not belong: a separator that is missing, where a field begins there, or a wrong one. */
function stopInValue(reading: Reading, from: number, wrong: number, definition: FieldDefinition): never {
  const { text } = reading;
  const next = [wrong, wrong - 1, wrong - 2].find(start => start >= from && isNewField(reading, start));
  if (next === undefined) throw new ReadingStopped(wrongAlphabet(definition, text, wrong));
  const id = text.slice(next, next + 2);
  return stop('MISSING_SEPARATOR', next, `<GS> or <RS> after field ${definition.id}`, `field ${id} at once`);
}

/** Whether a field of the type that was not met yet may begin at a character. */
function isNewField({ text, end, type, fields }: Reading, position: number): boolean {
  const id = text.slice(position, Math.min(position + 2, end));
  return fieldOf(type, id) !== undefined && fields.every(field => field.id !== id);
}

/** Whether what follows a value, up to the next separator, could be more of it. */
function goesOn({ text, end }: Reading, from: number, definition: FieldDefinition): boolean {
  return wrongCharacter(definition, text, from, firstSeparator(text, from, end)) < 0;
}

function keep(
  fields: TwoDDocField[],
  definition: FieldDefinition,
  value: string,
  position: number,
  truncated: boolean,
): void {
  const fault = valueFault(definition, value, position);
  if (fault) throw new ReadingStopped(fault);
  fields.push({ id: definition.id, value, truncated });
}

function firstSeparator(text: string, from: number, to: number): number {
  for (let position = from; position < to; position++)
    if (isSeparator(text.charAt(position))) return position;
  return to;
}

function isSeparator(character: string): boolean {
  return character === groupSeparator || character === recordSeparator;
}
