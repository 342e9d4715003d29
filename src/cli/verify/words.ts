import { parseArgs } from 'node:util';
import { type LegalDay, tryLegalDay } from '../../time/index.js';
import { WrongWords } from '../simulator/settings.js';

/** What a terminal has checked. */
export interface VerifyOrder {
  readonly file: string;
  /** File of a trust list; null for the certificates of the gateway of this machine. */
  readonly trustList: string | null;
  /** The day to judge by; null for today. */
  readonly on: LegalDay | null;
  readonly asJson: boolean;
}

const options = {
  'trust-list': { type: 'string' },
  on: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** Reads the words after `snpc verify`. @throws WrongWords */
export function readVerifyOrder(args: readonly string[]): VerifyOrder {
  const { values, positionals } = wordsOf(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new WrongWords('give one file: a PDF, an image or a text');
  return {
    file,
    trustList: values['trust-list'] ?? null,
    on: dayOf(values.on),
    asJson: values.json,
  };
}

function dayOf(text: string | undefined): LegalDay | null {
  if (text === undefined) return null;
  const day = tryLegalDay(text);
  if (day === undefined) throw new WrongWords('--on must be a day such as 2026-01-31');
  return day;
}

function wordsOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new WrongWords(line.replace(/\. .*$/, ''));
  }
}
