import { z } from 'zod';
import { nowForm } from './protocol.js';
import { nephForm } from './values.js';

/** How a watch travels: a line of JSON an item, an empty line now and then as a sign of life. */

/** Milliseconds between two signs of life of a watch that has nothing to tell. */
export const beat = 10_000;

/** An item of a watch; `FAILED` tells why it ends before its time. */
export const moveForm = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('MOVED'),
      world: z.string(),
      now: nowForm,
      nephs: z
        .array(nephForm)
        .nullable()
        .meta({ description: 'Dossiers that may have changed, among those watched; null: any of them.' }),
    }),
    z.object({
      kind: z.literal('ENDED'),
      world: z.string(),
      because: z.enum(['MADE_ANEW', 'DELETED', 'EXPIRED', 'CLOSED']),
    }),
    z.object({
      kind: z.literal('FAILED'),
      code: z.enum(['NOT_SUPPORTED', 'UNKNOWN_WORLD', 'MALFORMED_RECORD', 'UNAVAILABLE', 'TIMED_OUT']),
      retryAfter: z.number().int().optional(),
    }),
  ])
  .meta({ id: 'Move' });
