import { WrongWords } from '../simulator/settings.js';
import { strictWords } from './strictWords.js';

export const usageOfExplain = `  snpc population explain --neph NEPH | --licence 41 [--profile france] [--seed default]
                         tells why a licence has the history that it has: each draw, the figures that it went by with
                         their sources, and what speed radars saw. Reads no database: what testers changed is not in
                         it. --language fr; --json for a program
`;

/** What the words after `snpc population explain` ask for. */
export interface ExplainWords {
  readonly neph: string | undefined;
  readonly licence: number | undefined;
  readonly profile: string | undefined;
  readonly seed: string | undefined;
  readonly language: 'en' | 'fr';
  readonly asJson: boolean;
}

const options = {
  neph: { type: 'string' },
  licence: { type: 'string' },
  profile: { type: 'string' },
  seed: { type: 'string' },
  language: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
} as const;

/** Reads the words after `snpc population explain`. @throws WrongWords */
export function readExplainWords(args: readonly string[]): ExplainWords {
  const { neph, licence, profile, seed, language, json } = strictWords(args, options);
  if ((neph === undefined) === (licence === undefined)) {
    throw new WrongWords('give --neph, or --licence and a number from 0 on: one of the two');
  }
  if (licence !== undefined && !/^\d{1,15}$/.test(licence)) {
    throw new WrongWords(`--licence must be a whole number from 0 on, not ${JSON.stringify(licence)}`);
  }
  if (language !== 'en' && language !== 'fr') {
    throw new WrongWords(`--language must be en or fr, not ${JSON.stringify(language)}`);
  }
  const index = licence === undefined ? undefined : Number(licence);
  return { neph, licence: index, profile, seed, language, asJson: json };
}
