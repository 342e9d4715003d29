import { parseArgs } from 'node:util';
import type { DocumentKind } from '../../documents/index.js';
import { WrongWords } from '../simulator/settings.js';

/** Which document a terminal asks for. */
export interface DocumentOrder {
  /** Id of a persona, or the NEPH of any dossier. */
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
  neph: { type: 'string' },
  kind: { type: 'string' },
  out: { type: 'string' },
  language: { type: 'string', default: 'fr' },
  world: { type: 'string' },
} as const;

/** Reads the words after `snpc document`. @throws WrongWords */
export function readDocumentOrder(args: readonly string[]): DocumentOrder {
  const { kind, out, language, world, ...who } = valuesOf(args);
  const persona = holderOf(who);
  if (kind !== 'RII' && kind !== 'ADCS') throw new WrongWords('--kind must be RII or ADCS');
  if (!out) throw new WrongWords('--out must be the file to write, such as adcs.pdf');
  if (language !== 'fr' && language !== 'en') throw new WrongWords('--language must be fr or en');
  return { persona, kind, out, language, world };
}

function holderOf({ persona, neph }: { persona?: string | undefined; neph?: string | undefined }): string {
  if (persona !== undefined && neph !== undefined)
    throw new WrongWords('--persona and --neph are two ways to say whose document it is: give one');
  const holder = persona ?? neph;
  if (!holder)
    throw new WrongWords(
      '--persona must be the id of a persona, such as clean, or --neph the NEPH of a dossier',
    );
  return holder;
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    const [line = ''] = (error as Error).message.split('\n');
    throw new WrongWords(line.replace(/\. .*$/, ''));
  }
}
