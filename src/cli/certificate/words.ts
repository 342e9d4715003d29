import { parseArgs } from 'node:util';
import { WrongWords } from '../simulator/settings.js';

/** What the command is asked to do. */
export type CertificateOrder =
  | { readonly verb: 'list' | 'renew'; readonly asJson: boolean }
  | { readonly verb: 'revoke'; readonly id: string; readonly reason: string | null; readonly asJson: boolean }
  /** `out` is null for standard output. */
  | { readonly verb: 'trust-list'; readonly out: string | null };

const output = { output: { type: 'string', default: 'text' } } as const;
const longestReason = 200;

/** Reads the words of `snpc certificate`. @throws WrongWords */
export function readOrder([verb, ...args]: readonly string[]): CertificateOrder {
  switch (verb) {
    case 'list':
    case 'renew':
      return {
        verb,
        asJson: isJson(parsed(() => parseArgs({ args: [...args], options: output })).values.output),
      };
    case 'revoke':
      return readRevoke(args);
    case 'trust-list': {
      const options = { out: { type: 'string' } } as const;
      const { out } = parsed(() => parseArgs({ args: [...args], options })).values;
      if (out === '') throw new WrongWords('--out must be the path of a file');
      return { verb, out: out ?? null };
    }
    default: {
      const wrong = verb === undefined ? 'a verb is missing' : `there is no verb ${JSON.stringify(verb)}`;
      throw new WrongWords(`${wrong}: choose among list, renew, revoke, trust-list`);
    }
  }
}

function readRevoke(args: readonly string[]): CertificateOrder {
  const options = { ...output, reason: { type: 'string' } } as const;
  const { values, positionals } = parsed(() =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  const [id, ...more] = positionals;
  if (id === undefined) throw new WrongWords('the id of a certificate is missing');
  if (more.length > 0) throw new WrongWords('there is a word too many');
  const reason = values.reason?.trim() ?? null;
  if (reason !== null && (reason === '' || reason.length > longestReason || /\p{Cc}/u.test(reason)))
    throw new WrongWords(`--reason must be 1 to ${longestReason} printable characters: it is published`);
  return { verb: 'revoke', id, reason, asJson: isJson(values.output) };
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
