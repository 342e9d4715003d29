import { parseArgs } from 'node:util';
import type { NewAuthority } from '../../access/authority/index.js';
import { scopes } from '../../access/index.js';
import { WrongWords } from '../simulator/settings.js';

/** What the command is asked to do. */
export type AuthorityOrder =
  | { readonly verb: 'add'; readonly authority: NewAuthority; readonly asJson: boolean }
  | { readonly verb: 'list'; readonly asJson: boolean }
  | { readonly verb: 'revoke'; readonly clientId: string; readonly asJson: boolean };

const offices = ['JUDGE', 'PREFECTURE'] as const;
const output = { output: { type: 'string', default: 'text' } } as const;
const optionsOfAdd = {
  ...output,
  office: { type: 'string' },
  name: { type: 'string' },
  scopes: { type: 'string', default: scopes.join(',') },
} as const;

/** Reads the words of `snpc authority`. @throws WrongWords */
export function readOrder([verb, ...args]: readonly string[]): AuthorityOrder {
  if (verb === 'add') return readAdd(args);
  if (verb === 'list') return { verb, asJson: readRest(args, []).asJson };
  if (verb === 'revoke') {
    const { names, asJson } = readRest(args, ['the client id']);
    return { verb, clientId: names[0] as string, asJson };
  }
  const wrong = verb === undefined ? 'a verb is missing' : `there is no verb ${JSON.stringify(verb)}`;
  throw new WrongWords(`${wrong}: choose among add, list, revoke`);
}

function readAdd(args: readonly string[]): AuthorityOrder {
  const { values } = parsed(() => parseArgs({ args: [...args], options: optionsOfAdd, strict: true }));
  const office = offices.find(one => one === values.office);
  if (office === undefined) throw new WrongWords(`--office must be ${offices.join(' or ')}`);
  if (values.name === undefined) throw new WrongWords('--name must be the name that holders are shown');
  const asked = values.scopes.split(',').map(scope => scope.trim());
  return {
    verb: 'add',
    authority: { office, name: values.name, scopes: asked },
    asJson: isJson(values.output),
  };
}

function readRest(args: readonly string[], expected: readonly string[]) {
  const { values, positionals: names } = parsed(() =>
    parseArgs({ args: [...args], options: output, strict: true, allowPositionals: true }),
  );
  const missing = expected[names.length];
  if (missing !== undefined) throw new WrongWords(`${missing} is missing`);
  if (names.length > expected.length) throw new WrongWords('there is a word too many');
  return { names, asJson: isJson(values.output) };
}

function isJson(text: string): boolean {
  if (text !== 'text' && text !== 'json') throw new WrongWords('--output must be text or json');
  return text === 'json';
}

function parsed<Result>(parse: () => Result): Result {
  try {
    return parse();
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new WrongWords(line.replace(/\. .*$/, ''));
  }
}
