import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { defaultWorld } from '../../../simulator/index.js';
import { withoutNephs } from '../../snpc/index.js';
import { WrongWords } from '../simulator/settings.js';
import { durationOf } from './duration.js';
import { type FieldOption, fieldOptionsOf } from './fieldOptions.js';
import { readValue } from './readValue.js';
import type { Verb } from './verb.js';

/** What the words after a verb ask for. */
export interface ReadWords {
  readonly world: string;
  /** An input that the verb takes, still as JSON. */
  readonly input: unknown;
  /** Address of a standalone simulator; undefined for what the settings name. */
  readonly url: string | undefined;
  readonly output: 'text' | 'json';
}

type Given = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the words after a verb; `--json -` reads standard input. @throws WrongWords */
export async function readWords(
  verb: Verb,
  args: readonly string[],
  stdin: NodeJS.ReadableStream,
): Promise<ReadWords> {
  const fields = fieldOptionsOf(verb.input);
  const given = givenOf(verb, fields, args);
  const { output = 'text', url, world } = given;
  if (output !== 'text' && output !== 'json') throw new WrongWords('--output must be text or json');
  if (url !== undefined && !/^https?:\/\//.test(String(url)))
    throw new WrongWords('--url must be the address of a simulator, such as http://127.0.0.1:4700');
  if (verb.world === 'named' && !world) throw new WrongWords('--world is missing: the name of a world');
  const input = await inputOf(verb, fields, given, stdin);
  const read = verb.input.safeParse(input);
  if (!read.success) throw wrongInput(read.error, fields, given);
  return { world: String(world ?? defaultWorld), input, url: url as string | undefined, output };
}

/** The names of every option that a verb takes. */
export function optionNamesOf(verb: Verb, fields: readonly FieldOption[]): readonly string[] {
  const ofFields = fields.map(({ option }) => option);
  const json = fields.length > 0 ? ['json'] : [];
  return [...ofFields, ...json, ...(verb.world === 'none' ? [] : ['world']), 'url', 'output', 'help'];
}

function givenOf(verb: Verb, fields: readonly FieldOption[], args: readonly string[]): Given {
  const names = optionNamesOf(verb, fields);
  const flags = new Set(fields.filter(({ kind }) => kind === 'flag').map(({ option }) => option)).add('help');
  const options = Object.fromEntries(
    names.map(name => [name, { type: flags.has(name) ? ('boolean' as const) : ('string' as const) }]),
  );
  const { values, positionals, tokens } = parsed(args, options, names);
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (seen.has(token.name)) throw new WrongWords(`--${token.name} is given twice: give it once`);
    seen.add(token.name);
  }
  return withPlainWord(verb, values, positionals);
}

function parsed(
  args: readonly string[],
  options: Record<string, { type: 'boolean' | 'string' }>,
  names: readonly string[],
) {
  try {
    return parseArgs({
      args: [...args],
      options,
      allowNegative: true,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    const wrong = withoutNephs(line.replace(/\. .*$/, '').replace(/\.$/, ''));
    const right = /ambiguous/.test(wrong)
      ? 'write --option=value where the value begins with a hyphen'
      : /Unknown option/.test(wrong)
        ? `choose among ${names.map(name => `--${name}`).join(', ')}`
        : 'see --help';
    throw new WrongWords(`${wrong}: ${right}`);
  }
}

function withPlainWord({ name, plainWord }: Verb, values: Given, words: readonly string[]): Given {
  const [word, second] = words;
  const unexpected = plainWord === undefined ? word : second;
  if (unexpected !== undefined)
    throw new WrongWords(
      `${JSON.stringify(withoutNephs(unexpected))} is one word too many: ${name} takes ${plainWord?.name ?? 'options only'}`,
    );
  if (word === undefined || plainWord === undefined) return values;
  const { option } = plainWord;
  if (values[option] !== undefined)
    throw new WrongWords(`${plainWord.name} and --${option} say the same: give one of them`);
  return { ...values, [option]: word };
}

async function inputOf(
  { plainWord }: Verb,
  fields: readonly FieldOption[],
  given: Given,
  stdin: NodeJS.ReadableStream,
): Promise<unknown> {
  const told = fields.filter(({ option }) => given[option] !== undefined);
  const duration = plainWord?.option === 'duration' ? given.duration : undefined;
  const [whole, other] = [given.json, told[0]?.option];
  if (whole !== undefined) {
    if (other !== undefined || duration !== undefined)
      throw new WrongWords(`--json is the whole input: leave out ${other ? `--${other}` : plainWord?.name}`);
    return jsonOf(whole === '-' ? await text(stdin) : String(whole));
  }
  const values = Object.fromEntries(
    told.map(field => [field.field, readValue(field, given[field.option] as string | boolean)]),
  );
  if (duration === undefined) return values;
  if (other !== undefined)
    throw new WrongWords(`${plainWord?.name} is the whole length: leave out --${other}`);
  return durationOf(String(duration));
}

function jsonOf(whole: string): unknown {
  try {
    return JSON.parse(whole);
  } catch {
    throw new WrongWords('--json must be a JSON object, the whole input; - reads it from standard input');
  }
}

function wrongInput(error: z.ZodError, fields: readonly FieldOption[], given: Given): WrongWords {
  const [issue] = error.issues;
  const [field, ...rest] = issue?.path ?? [];
  const { option, description } = fields.find(one => one.field === field) ?? {};
  const message = withoutNephs(issue?.message ?? 'is wrong');
  if (given.json !== undefined || option === undefined)
    return new WrongWords(`${(issue?.path ?? []).join('.') || 'the input'}: ${message}`);
  if (given[option] === undefined)
    return new WrongWords(`--${option} is missing${description ? `: ${description}` : ''}`);
  return new WrongWords(`--${option}: ${rest.length > 0 ? `${rest.join('.')}: ` : ''}${message}`);
}
