import { z } from 'zod';
import {
  type Instant,
  isoDay,
  isoInstant,
  type LegalDay,
  tryInstant,
  tryLegalDay,
} from '../../time/index.js';
import { type Neph, tryNeph } from '../neph.js';

/** Values as they travel: each form reads its text into the value of the port, and writes it back. */

/** A legal day, `YYYY-MM-DD`; one that does not exist is refused. */
export const dayForm = z.codec(
  z.string().meta({ format: 'date', description: 'A legal day of metropolitan France, YYYY-MM-DD.' }),
  z.custom<LegalDay>(Number.isSafeInteger),
  { decode: reading(tryLegalDay, 'expected YYYY-MM-DD, a day that exists'), encode: isoDay },
);

/** An instant, RFC 3339 with its offset; written in UTC, to the millisecond. */
export const instantForm = z.codec(
  z.string().meta({ format: 'date-time', description: 'An instant, RFC 3339 with its offset.' }),
  z.custom<Instant>(Number.isSafeInteger),
  {
    decode: reading(tryInstant, 'expected RFC 3339 with an offset, such as 2026-01-15T08:00:00Z'),
    encode: isoInstant,
  },
);

/** The number of a dossier. */
export const nephForm = z.codec(
  z.string().meta({ description: 'Number of a dossier, 5 to 19 letters and digits.' }),
  z.custom<Neph>(value => typeof value === 'string'),
  { decode: reading(tryNeph, 'expected a NEPH, 5 to 19 letters and digits'), encode: String },
);

// What was read is never repeated: it may hold a NEPH.
function reading<Value>(tryRead: (text: string) => Value | undefined, expected: string) {
  return (text: string, context: z.core.ParsePayload<string>): Value => {
    const read = tryRead(text);
    if (read !== undefined) return read;
    context.issues.push({ code: 'custom', message: expected, input: text });
    return z.NEVER;
  };
}

/** Names the first place that a form refuses, and what it expects there; the value itself stays out. */
export function firstFault(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = (issue?.path ?? []).map(part =>
    typeof part === 'number' ? `[${part}]` : `.${String(part)}`,
  );
  const told = place.join('').replace(/^\./, '');
  return `${told === '' ? 'the whole' : told}: ${issue?.message ?? 'is wrong'}`;
}
