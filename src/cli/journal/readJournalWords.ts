import { parseArgs } from 'node:util';
import { type Instant, type LegalDay, legalDayOf, tryLegalDay } from '../../time/index.js';
import { WrongWords } from '../simulator/settings.js';

/** What the words after `snpc journal` ask for. */
export type JournalWords =
  | { readonly verb: 'verify' }
  /** `before` is null for what the settings say. */
  | { readonly verb: 'prune'; readonly before: LegalDay | null };

/** Reads the words after `snpc journal`. @throws WrongWords */
export function readJournalWords(args: readonly string[], now: Instant): JournalWords {
  const { positionals, values } = wordsOf(args);
  const [verb, ...more] = positionals;
  if (more.length > 0 || (verb !== 'verify' && verb !== 'prune')) {
    throw new WrongWords('choose among verify and prune');
  }
  if (verb === 'prune') return { verb, before: dayOf(values.before, now) };
  if (values.before !== undefined) throw new WrongWords('--before goes with prune');
  return { verb };
}

function wordsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { before: { type: 'string' } }, allowPositionals: true });
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new WrongWords(`${line.replace(/\. .*$/, '')}: prune takes --before and a day`);
  }
}

function dayOf(text: string | undefined, now: Instant): LegalDay | null {
  if (text === undefined) return null;
  const day = tryLegalDay(text);
  if (day === undefined || day > legalDayOf(now)) {
    throw new WrongWords('--before must be a day such as 2026-01-31, today at the latest');
  }
  return day;
}
