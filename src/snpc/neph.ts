declare const nephBrand: unique symbol;

/**
 * The *numéro d'enregistrement préfectoral harmonisé*: the number of a dossier in the SNPC, 5 to 19 letters
 * and digits, upper case, no separator. It is not the number of the title (card).
 */
export type Neph = string & { readonly [nephBrand]: true };

/** Thrown when a text cannot be a NEPH. It never repeats the text: a NEPH stays out of logs. */
export class MalformedNeph extends Error {
  override readonly name = 'MalformedNeph';
  constructor() {
    super('A NEPH has 5 to 19 letters and digits; spaces, dots and hyphens are ignored');
  }
}

/** Reads a NEPH as people write it: spaces, dots and hyphens dropped, letters raised. @throws MalformedNeph */
export function neph(text: string): Neph {
  const read = tryNeph(text);
  if (read === undefined) throw new MalformedNeph();
  return read;
}

/** Reads a NEPH, or gives undefined where the text can be none. */
export function tryNeph(text: string): Neph | undefined {
  if (text.length > 64) return undefined;
  const plain = text.replace(/[\s.-]/g, '').toUpperCase();
  return /^[0-9A-Z]{5,19}$/.test(plain) ? (plain as Neph) : undefined;
}

/**
 * True when a NEPH does not have the form of today's dossiers: twelve digits, year, month, département,
 * préfecture, order. Older forms exist, so this only warns of a likely typing mistake.
 */
export function isUnusualNeph(value: Neph): boolean {
  if (!/^\d{12}$/.test(value)) return true;
  const month = Number(value.slice(2, 4));
  return month < 1 || month > 12;
}

/**
 * A text for a message or a log, in which whatever looks like a NEPH is hidden: people paste theirs where it does not
 * belong. Days, instants and codes of offences are left alone.
 */
export function withoutNephs(text: string): string {
  return text.replace(/(?<![\w-])SIM[0-9A-Z]{2,16}(?![\w-])|(?<!\d)\d{9,19}(?!\d)/g, '(a number)');
}
