import { type FieldOption, fieldOptionsOf } from './fieldOptions.js';
import { columns } from './lines.js';
import type { Verb, VerbSet } from './verb.js';

/** The verbs of a command, each with what it does. */
export function helpOf({ name, about, verbs }: VerbSet): string {
  const lines = columns(
    verbs.map(verb => [wordsOf(verb), verb.description]),
    '  ',
  );
  return `Usage: snpc ${name} <verb> [options]\n${about}\n\n${lines}\n\nsnpc ${name} <verb> --help lists its options.\n`;
}

/** The options of a verb, each with what it means. */
export function helpOfVerb({ name }: VerbSet, verb: Verb): string {
  const { plainWord, alias, description, world } = verb;
  const fields = fieldOptionsOf(verb.input);
  const word = plainWord === undefined ? '' : ` [${plainWord.name}]`;
  const other = alias === undefined ? '' : ` Also: snpc ${name} ${alias}.`;
  const options = [...fields.map(optionLine), ...commonLines(world, fields.length > 0)];
  return `Usage: snpc ${name} ${verb.name}${word} [options]\n${description}${other}\n\n${columns(options, '  ')}\n`;
}

function wordsOf({ name, alias, plainWord }: Verb): string {
  const names = alias === undefined ? name : `${name}, ${alias}`;
  return plainWord === undefined ? names : `${names} ${plainWord.name}`;
}

const kinds = { text: ' TEXT', number: ' NUMBER', flag: '', list: ' A,B', json: ' JSON' } as const;

function optionLine({ option, kind, values, isNeeded, takesNull, byDefault, description }: FieldOption) {
  const parts = [
    isNeeded ? 'Needed.' : '',
    description,
    values.length > 0 ? `One of ${values.join(', ')}.` : '',
    byDefault === undefined ? '' : `Default: ${String(byDefault)}.`,
    takesNull ? '`null` for none.' : '',
  ];
  return [`--${option}${kinds[kind]}`, parts.filter(part => part !== '').join(' ')];
}

function commonLines(world: Verb['world'], hasFields: boolean): string[][] {
  const lines = [
    ['--url ADDRESS', 'A standalone simulator. Default: the source of the settings, the simulator on disk.'],
    ['--output text|json', 'For a person or for a program. Default: text.'],
  ];
  if (world !== 'none')
    lines.unshift(['--world NAME', world === 'named' ? 'Needed.' : 'Default: the default world.']);
  if (hasFields)
    lines.unshift(['--json JSON', 'The whole input instead of its options; - reads standard input.']);
  return lines;
}
