import { CommandRefusal } from '../../../simulator/index.js';
import { withoutNephs } from '../../snpc/index.js';
import { WrongWords } from '../simulator/settings.js';
import { helpOf, helpOfVerb } from './help.js';
import { readWords } from './readWords.js';
import type { Verb, VerbSet } from './verb.js';
import { withDoor } from './withDoor.js';

/** What a testers' command reads and writes. */
export interface TesterIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs one verb of a command. Resolves to the exit code: 0; 1 when it was refused or the simulator could not be
 * reached; 2 for wrong words.
 */
export async function runVerbs(
  set: VerbSet,
  [word, ...args]: readonly string[],
  io: TesterIo,
): Promise<number> {
  const { stdout, stderr } = io;
  if (word === '--help' || word === 'help') {
    stdout.write(helpOf(set));
    return 0;
  }
  const verb = set.verbs.find(({ name, alias }) => name === word || (alias !== undefined && alias === word));
  if (verb === undefined) {
    const wrong = word === undefined ? 'a verb is missing' : `there is no verb ${JSON.stringify(word)}`;
    stderr.write(
      `snpc ${set.name}: ${withoutNephs(wrong)}: choose among ${set.verbs.map(({ name }) => name).join(', ')}\n`,
    );
    return 2;
  }
  if (args.includes('--help')) {
    stdout.write(helpOfVerb(set, verb));
    return 0;
  }
  try {
    stdout.write(`${await told(verb, args, io)}\n`);
    return 0;
  } catch (error) {
    stderr.write(`snpc ${set.name} ${verb.name}: ${lineOf(error)}\n`);
    return error instanceof WrongWords ? 2 : 1;
  }
}

async function told(verb: Verb, args: readonly string[], { stdin, env }: TesterIo): Promise<string> {
  const { world, input, url, output } = await readWords(verb, args, stdin);
  const { text, json } = await withDoor(env, url, door => verb.run(door, world, input));
  return output === 'json' ? JSON.stringify(json, null, 2) : text;
}

/** One line for what was foreseen; anything else is a defect, and keeps its trace. */
function lineOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  const isForeseen = /^(WrongWords|WrongSetting|StorageFault|SeedFault|SourceError)$/.test(error.name);
  if (!isForeseen && !(error instanceof CommandRefusal)) throw error;
  const code = 'code' in error ? `${String(error.code)}: ` : '';
  return withoutNephs(`${code}${error.message.split('\n')[0]}`);
}
