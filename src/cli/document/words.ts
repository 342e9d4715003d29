import { parseArgs } from 'node:util';
import type { DocumentKind } from '../../documents/index.js';
import { WrongWords } from '../simulator/settings.js';

/** Which document a terminal asks for. */
export interface DocumentOrder {
  readonly persona: string;
  readonly kind: DocumentKind;
  /** Where the PDF goes. */
  readonly out: string;
  readonly language: 'fr' | 'en';
  /** World of the persona; undefined for the default one. */
  readonly world: string | undefined;
}

const options = {
  persona: { type: 'string' },
  kind: { type: 'string' },
  out: { type: 'string' },
  language: { type: 'string', default: 'fr' },
  world: { type: 'string' },
} as const;

/** Reads the words after `snpc document`. @throws WrongWords */
export function readDocumentOrder(args: readonly string[]): DocumentOrder {
  const { persona, kind, out, language, world } = valuesOf(args);
  if (persona === undefined) throw new WrongWords('--persona must be the id of a persona, such as clean');
  if (kind !== 'RII' && kind !== 'ADCS') throw new WrongWords('--kind must be RII or ADCS');
  if (!out) throw new WrongWords('--out must be the file to write, such as adcs.pdf');
  if (language !== 'fr' && language !== 'en') throw new WrongWords('--language must be fr or en');
  return { persona, kind, out, language, world };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new WrongWords(line.replace(/\. .*$/, ''));
  }
}
