import { WrongWords } from '../simulator/settings.js';
import { strictWords } from './strictWords.js';

export const usageOfCheck = `  snpc population check [--licences 200000] [--profile france] [--seed default]
                         counts a sample of a population, compares it with published figures, and tells where it holds;
                         told in docs/population.md. Ends with 1 where a gate does not hold. Reads no
                         database. --seeds a,b,c checks several; --steady NAME measures what settles under one law on
                         another population; --language fr; --json, one object a seed for a program;
                         --charts FOLDER writes a chart a family, --page FILE a page that shows them; --threads 2
`;

/** What the words after `snpc population check` ask for. */
export interface CheckWords {
  readonly licences: number;
  /** Name of a population; undefined for the usual one. */
  readonly profile: string | undefined;
  readonly steady: string | undefined;
  /** At least one. */
  readonly seeds: readonly string[];
  readonly language: 'en' | 'fr';
  readonly asJson: boolean;
  readonly charts: string | undefined;
  readonly page: string | undefined;
  /** Worker threads; 0 for none. */
  readonly threads: number;
}

const options = {
  licences: { type: 'string', default: '200000' },
  profile: { type: 'string' },
  steady: { type: 'string' },
  seed: { type: 'string' },
  seeds: { type: 'string' },
  language: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
  charts: { type: 'string' },
  page: { type: 'string' },
  threads: { type: 'string', default: '2' },
} as const;

const mostThreads = 64;
// That of seeds in the names of populations.
const seedForm = /^[A-Za-z0-9._-]{1,64}$/;

/** Reads the words after `snpc population check`. @throws WrongWords */
export function readCheckWords(args: readonly string[], usualSeed: string): CheckWords {
  const { licences, threads, seed, seeds, language, json, charts, page, profile, steady } = strictWords(
    args,
    options,
  );
  const all = seedsOf(seed, seeds, usualSeed);
  if (language !== 'en' && language !== 'fr')
    throw new WrongWords(`--language must be en or fr, not ${JSON.stringify(language)}`);
  if (all.length > 1 && (charts !== undefined || page !== undefined))
    throw new WrongWords('--charts and --page show one seed: give --seed, not --seeds');
  if (page !== undefined && charts === undefined)
    throw new WrongWords('--page shows charts: give --charts too, the folder they are in');
  return {
    licences: wholeNumber('--licences', licences, 1, Number.MAX_SAFE_INTEGER),
    profile,
    steady,
    seeds: all,
    language,
    asJson: json,
    charts,
    page,
    threads: wholeNumber('--threads', threads, 0, mostThreads),
  };
}

function seedsOf(seed: string | undefined, seeds: string | undefined, usual: string): readonly string[] {
  if (seed !== undefined && seeds !== undefined)
    throw new WrongWords('--seed and --seeds are two ways to say it: give one');
  const all = seeds === undefined ? [seed ?? usual] : seeds.split(',').map(one => one.trim());
  if (!all.every(one => seedForm.test(one)))
    throw new WrongWords('a seed is 1 to 64 letters, digits, dots, hyphens and underscores');
  if (new Set(all).size < all.length) throw new WrongWords('--seeds must be different words, such as a,b,c');
  return all;
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  const bound = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  throw new WrongWords(`${name} must be a whole number ${bound}, not ${JSON.stringify(text)}`);
}
