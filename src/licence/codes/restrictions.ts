import type { Bilingual } from '../explanation/words.js';
import { categoryLabel } from './categories.js';
import table from './codes.json' with { type: 'json' };

/** What a code means, alone and with a value in brackets: each `{}` is one of the values. */
interface Meaning {
  readonly alone: Bilingual;
  readonly given: Bilingual | null;
}

const meanings: ReadonlyMap<string, Meaning> = new Map(
  table.restrictions.map(({ code, labelFr, labelEn, ...row }) => [
    code,
    {
      alone: { fr: labelFr, en: labelEn },
      given: 'givenFr' in row && row.givenFr ? { fr: row.givenFr, en: row.givenEn as string } : null,
    },
  ]),
);

const partsOfTheBody: ReadonlyMap<string, Bilingual> = new Map(
  table.letters.map(({ letter, labelFr, labelEn }) => [letter, { fr: labelFr, en: labelEn }]),
);

/** A code as the card writes it: `B96`, `03.01a`, `79.02`, `20.07(300N)`, `70.0123456789.NL`. */
const form =
  /^(?<category>[A-Z][A-Z0-9]*?)?(?<code>\d{2,3}(?:\.\d{2})?)(?<letter>[a-g])?(?:\((?<value>[^()]+)\))?$/;
/** The code of an exchange or of a duplicate, with the number of the licence and the State that issued it. */
const licenceForm = /^(?<code>70|71)\.(?<number>[^.]{3,})\.(?<state>[A-Z]{1,3})$/;
/** Letters follow these alone. */
const lastCodeWithLetters = 44;

/**
 * What a coded arrangement or restriction means, in words, with its value or the part of the body where the code gives
 * them; null for a code that the table does not hold, which is shown as it is.
 */
export function restrictionLabel(code: string): Bilingual | null {
  const { code: bare = '', number, state } = licenceForm.exec(code)?.groups ?? {};
  const ofLicence = meanings.get(bare)?.given;
  if (ofLicence && number !== undefined && state !== undefined) return filled(ofLicence, [number, state]);
  const parts = form.exec(code)?.groups;
  if (parts === undefined || (parts.category !== undefined && categoryLabel(parts.category) === null))
    return null;
  const meaning = meanings.get(parts.code as string);
  if (meaning === undefined) return null;
  return withLetter(withValue(meaning, parts.value), parts.code as string, parts.letter);
}

function withValue({ alone, given }: Meaning, value: string | undefined): Bilingual {
  if (value === undefined) return alone;
  const values = value.split('-').map(one => one.trim().replace(/\s*(N|km\/h)$/, ''));
  const places = given?.fr.split('{}').length ?? 0;
  if (given !== null && places - 1 === values.length) return filled(given, values);
  return { fr: `${alone.fr} (${value})`, en: `${alone.en} (${value})` };
}

function withLetter(label: Bilingual, code: string, letter: string | undefined): Bilingual | null {
  if (letter === undefined) return label;
  const part = partsOfTheBody.get(letter);
  if (part === undefined || Number.parseInt(code, 10) > lastCodeWithLetters) return null;
  return { fr: `${label.fr} (${part.fr})`, en: `${label.en} (${part.en})` };
}

function filled(text: Bilingual, values: readonly string[]): Bilingual {
  const fill = (one: string): string =>
    values.reduce((filledSoFar, value) => filledSoFar.replace('{}', () => value), one);
  return { fr: fill(text.fr), en: fill(text.en) };
}
