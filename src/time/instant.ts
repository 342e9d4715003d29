import { tryLegalDay } from './legalDay.js';

declare const instantBrand: unique symbol;

/** An instant of the register or of the wall clock: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instantBrand]: true };

/** Thrown when a text is not an instant with its offset from UTC. */
export class ImpossibleInstant extends Error {
  override readonly name = 'ImpossibleInstant';
  constructor(readonly text: string) {
    super(
      `"${text}" is not an instant: expected YYYY-MM-DDTHH:MM[:SS[.sss]] followed by Z or an offset such as +01:00`,
    );
  }
}

const form =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Reads an RFC 3339 text; the offset is compulsory. @throws ImpossibleInstant */
export function instant(text: string): Instant {
  const read = tryInstant(text);
  if (read === undefined) throw new ImpossibleInstant(text);
  return read;
}

/** Reads an RFC 3339 text, or gives undefined where it is none. */
export function tryInstant(text: string): Instant | undefined {
  const match = form.exec(text);
  if (!match || tryLegalDay(match[1] as string) === undefined) return undefined;
  const value = Date.parse(text);
  return Number.isNaN(value) ? undefined : (value as Instant);
}

/** Writes an instant in UTC, `2026-01-15T08:00:00.000Z`. */
export function isoInstant(at: Instant): string {
  return new Date(at).toISOString();
}

/** An instant as the machine's own libraries want it: a file format's writer, for one. */
export function machineDate(at: Instant): Date {
  return new Date(at);
}
