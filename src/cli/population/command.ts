import { usageOfCheck } from './checkWords.js';
import { usageOfExplain } from './explainWords.js';
import { usageOfMake } from './makeWords.js';

/** What a verb reads its settings from and writes to. */
export interface PopulationIo {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Stops what is under way; by default SIGINT and SIGTERM do. */
  readonly signal?: AbortSignal;
  /** Seeds of the populations; those of the package unless told. */
  readonly seedFolder?: string;
}

interface Verb {
  readonly usage: string;
  /** Resolves to the exit code. Loaded when it is asked. */
  run(args: readonly string[], io: PopulationIo): Promise<number>;
}

const verbs: Readonly<Record<string, Verb>> = {
  make: {
    usage: usageOfMake,
    run: async (args, io) => (await import('./make.js')).runMake(args, io),
  },
  check: {
    usage: usageOfCheck,
    run: async (args, io) => (await import('./check.js')).runCheck(args, io),
  },
  explain: {
    usage: usageOfExplain,
    run: async (args, io) => (await import('./explain.js')).runExplain(args, io),
  },
};

export const usage = `Usage:\n${Object.values(verbs)
  .map(verb => verb.usage)
  .join('')}`;

/** Runs `snpc population`. Resolves to the exit code: 1 when it could not be done, 2 for wrong words. */
export async function runPopulation([word, ...args]: readonly string[], io: PopulationIo): Promise<number> {
  if (word === '--help' || word === 'help') {
    io.stdout.write(usage);
    return 0;
  }
  const verb = word !== undefined && Object.hasOwn(verbs, word) ? verbs[word] : undefined;
  if (verb === undefined) {
    const wrong = word === undefined ? 'a verb is missing' : `there is no verb ${JSON.stringify(word)}`;
    io.stderr.write(`snpc population: ${wrong}: choose among ${Object.keys(verbs).join(', ')}\n`);
    return 2;
  }
  if (args.includes('--help')) {
    io.stdout.write(`Usage:\n${verb.usage}`);
    return 0;
  }
  return verb.run(args, io);
}
