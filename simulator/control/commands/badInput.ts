import type { z } from 'zod';
import { CommandRefusal } from '../../life/refusal.js';

/** The refusal of an input that has not the shape of its schema, naming the place at fault. */
export function badInput(error: z.ZodError): CommandRefusal {
  const issue = error.issues[0];
  const place = issue?.path.join('.') ?? '';
  return new CommandRefusal(
    'BAD_INPUT',
    `${place === '' ? 'The input' : place}: ${issue?.message ?? 'is wrong'}`,
  );
}
