import { z } from 'zod';
import { parisTime, tryLegalDay } from '../../src/time/index.js';
import { minutesOf } from '../life/registerHours.js';

/** A day as seed files write it: `2026-01-15`. */
export const day = z.string().transform((text, context) => {
  const read = tryLegalDay(text);
  if (read !== undefined) return read;
  context.addIssue(`${JSON.stringify(text)} is not a day: expected YYYY-MM-DD, a day that exists`);
  return z.NEVER;
});

/** An instant as seed files write it, by the clocks of Paris: `2026-01-15T09:00`. */
export const parisInstant = z.string().transform((text, context) => {
  const [date = '', time = ''] = text.split('T');
  const read = tryLegalDay(date);
  if (read !== undefined && /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return parisTime(read, minutesOf(time));
  context.addIssue(`${JSON.stringify(text)} is not a time in Paris: expected YYYY-MM-DDTHH:MM`);
  return z.NEVER;
});

/** Days that a seed file gives to steps of a fact or of an act; the others are drawn. */
export const givenSteps = z.array(z.strictObject({ step: z.string(), on: day })).optional();
