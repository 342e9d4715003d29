import { WrongWords } from '../simulator/settings.js';
import { strictWords } from './strictWords.js';

export const usageOfMake = `  snpc population make --licences 1000000 [--profile france] [--seed default] [--name NAME]
                         makes a population in the database of DATA_DIR or DATABASE_URL, for worlds to be made over it;
                         told in docs/population.md. Interrupted, it goes on when it is run again with the same words;
                         --again drops what is there and starts anew. --quiet shows no progress, --json tells a program
                         what was made.
`;

/** What the words after `snpc population make` ask for. */
export interface MakeWords {
  readonly licences: number;
  readonly profile: string | undefined;
  readonly seed: string | undefined;
  readonly name: string | undefined;
  readonly again: boolean;
  readonly isQuiet: boolean;
  readonly asJson: boolean;
}

const options = {
  licences: { type: 'string' },
  profile: { type: 'string' },
  seed: { type: 'string' },
  name: { type: 'string' },
  again: { type: 'boolean', default: false },
  quiet: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** Reads the words after `snpc population make`. @throws WrongWords */
export function readMakeWords(args: readonly string[]): MakeWords {
  const { licences, profile, seed, name, again, quiet, json } = strictWords(args, options);
  if (licences === undefined)
    throw new WrongWords('--licences is missing: how many to make, such as 1000000');
  if (!/^\d{1,15}$/.test(licences)) {
    throw new WrongWords(
      `--licences must be a whole number, such as 1000000, not ${JSON.stringify(licences)}`,
    );
  }
  return { licences: Number(licences), profile, seed, name, again, isQuiet: quiet, asJson: json };
}
