import { type TwoDDocFault, UnfitForTwoDDoc } from './fault.js';
import { groupSeparator, recordSeparator, type TwoDDocField } from './model.js';
import { mostFirstNames } from './tables/codings.js';
import type { FieldDefinition } from './tables/fields.js';
import { type DocumentType, fieldOf } from './tables/types.js';
import { valueFault, wrongAlphabet, wrongCharacter } from './values.js';

type Part = Pick<TwoDDocField, 'id' | 'value'> & { readonly truncated?: boolean };

/** The message of fields in the order given, each with the separator that it needs. @throws UnfitForTwoDDoc */
export function writeMessage(parts: readonly Part[], type: DocumentType): string {
  const missing = type.mandatory.find(id => parts.every(part => part.id !== id));
  if (missing !== undefined)
    throw new UnfitForTwoDDoc('MISSING_FIELD', `field ${missing}`, `a field of type ${type.id}`, 'none');
  return parts
    .map((part, index) => {
      const definition = fieldOf(type, part.id);
      if (!definition) throw unfit(part.id, 'UNKNOWN_FIELD', `a field of type ${type.id}`, part.id);
      if (parts.findIndex(({ id }) => id === part.id) !== index)
        throw unfit(part.id, 'FIELD_TWICE', 'the field once', 'the field again');
      return writeField(definition, part, index === parts.length - 1);
    })
    .join('');
}

function writeField(definition: FieldDefinition, part: Part, last: boolean): string {
  const { value, truncated } = fit(definition, part);
  const wrong = wrongCharacter(definition, value, 0, value.length);
  const fault = wrong >= 0 ? wrongAlphabet(definition, value, wrong) : valueFault(definition, value, 0);
  if (fault) throw unfitBy(definition.id, fault);
  if (truncated && !definition.mayBeCut)
    throw unfit(
      definition.id,
      'UNEXPECTED_SEPARATOR',
      'the whole value: this field is never cut',
      'part of it',
    );
  if (truncated) return definition.id + value + recordSeparator;
  const ends = last || value.length === definition.max;
  return definition.id + value + (ends ? '' : groupSeparator);
}

/** A value cut to what its field may hold, where part of it still says something true. */
function fit(definition: FieldDefinition, { value, truncated = false }: Part): TwoDDocField {
  const { id, max, tooLong, coding } = definition;
  if (tooLong !== 'CUT' || max === null) return { id, value, truncated };
  const names = coding.meaning?.code === 'TOO_MANY_FIRST_NAMES' ? mostFirstNames : Number.POSITIVE_INFINITY;
  const fewer = value.split('/').slice(0, names).join('/');
  const shorter = fewer.length > max ? fewer.slice(0, max).replace(/[ /]+$/, '') : fewer;
  return { id, value: shorter, truncated: truncated || shorter !== value };
}

function unfitBy(id: string, { code, expected, found }: TwoDDocFault): UnfitForTwoDDoc {
  return unfit(id, code, expected, found);
}

function unfit(id: string, code: TwoDDocFault['code'], expected: string, found: string): UnfitForTwoDDoc {
  return new UnfitForTwoDDoc(code, `field ${id}`, expected, found);
}
