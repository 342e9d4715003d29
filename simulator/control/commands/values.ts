import { z } from 'zod';
import { tryNeph } from '../../../src/snpc/index.js';
import { tryInstant, tryLegalDay } from '../../../src/time/index.js';

/** Values that commands are made of, as JSON writes them. */

export const neph = z
  .string()
  .transform((text, context) => {
    const read = tryNeph(text);
    if (read !== undefined) return read;
    context.addIssue('a NEPH has 5 to 19 letters and digits; spaces, dots and hyphens are ignored');
    return z.NEVER;
  })
  .meta({ description: 'Number of the dossier.' });

export const day = z
  .string()
  .transform((text, context) => {
    const read = tryLegalDay(text);
    if (read !== undefined) return read;
    context.addIssue('expected YYYY-MM-DD, a day that exists');
    return z.NEVER;
  })
  .meta({ description: 'A legal day, YYYY-MM-DD.' });

export const instant = z
  .string()
  .transform((text, context) => {
    const read = tryInstant(text);
    if (read !== undefined) return read;
    context.addIssue('expected RFC 3339 with an offset, such as 2026-01-15T08:00:00Z');
    return z.NEVER;
  })
  .meta({ description: 'An instant, RFC 3339 with its offset.' });

export const delays = z
  .string()
  .optional()
  .meta({ description: 'Delay profile to draw from. Default: that of the world.' });

export const because = z.string().min(1).meta({ description: 'Why.' });

export const fact = z.string().meta({ description: 'Reference of the fact, as its command gave it.' });

export const steps = z
  .array(
    z
      .strictObject({
        step: z
          .string()
          .meta({ description: 'Step of the path, such as PAID, JUDGED, RECORDED or ATTESTED.' }),
        on: day.optional(),
        afterDays: z
          .number()
          .int()
          .min(0)
          .max(36_500)
          .optional()
          .meta({ description: 'Days after the commission, the last day of the stage, or the act.' }),
      })
      .refine(({ on, afterDays }) => (on === undefined) !== (afterDays === undefined), {
        message: 'give exactly one of on and afterDays',
      }),
  )
  .optional()
  .meta({ description: 'Days of steps; the others are drawn.' });

const letterDays = z.number().int().min(0).max(36_500).optional();

export const letters = z
  .strictObject({
    sentAfterDays: letterDays.meta({ description: 'Days from the recording to the dispatch.' }),
    notifiedAfterDays: letterDays.meta({ description: 'Days from the dispatch to the receipt.' }),
    isUnclaimed: z.boolean().optional().meta({
      description: 'True where nobody collects a registered letter: its first presentation notifies.',
    }),
  })
  .optional()
  .meta({ description: 'What becomes of the letters about it; the rest is drawn.' });

export const place = z.string().nullable().optional().meta({ description: 'Place.' });
