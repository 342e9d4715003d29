import { z } from 'zod';

/** Types of line that an RII prints; each is shown by the persona that has them all. */
export const printedTypes = [
  'CAPITAL',
  'INFRACTION_AF',
  'INFRACTION_AM',
  'INFRACTION_CONVICTED',
  'INFRACTION_COMPOSITION_PENALE',
  'INFRACTION_WITHOUT_POINTS',
  'INFRACTION_WITHOUT_LICENCE',
  'LETTER_48',
  'LETTER_48M',
  'LETTER_48N',
  'LETTER_48SI',
  'LETTER_46',
  'LETTER_46B',
  'LETTER_46D',
  'LETTER_47',
  'STAGE',
  'RETURN_AFTER_SIX_MONTHS',
  'RETURN_AFTER_TWO_YEARS',
  'RETURN_AFTER_THREE_YEARS',
  'RETURN_AFTER_TEN_YEARS',
  'INVALIDATION',
  'SUSPENSION',
  'ANNULATION',
  'INTERDICTION',
  'RETENTION',
  'EAD',
  'MEDICAL_VISIT',
  'WITHDRAWAL',
  'CORRECTION',
  'AMENDMENT',
] as const;

const decision = z.strictObject({
  type: z.enum(printedTypes),
  /** The day it stands under, as printed. */
  on: z.string(),
  /** What it is, then every line about it. */
  lines: z.array(z.string()).min(1),
  points: z.string().default('—'),
  balance: z.string().default('—'),
});

/**
 * What the RII of a persona prints in French at the default clock, written from the law and the story: the lines before
 * the decisions, in order, then every decision, most recent first. Read by the tests alone.
 */
export const printedRii = z.strictObject({
  before: z.array(z.string()).min(1),
  decisions: z.array(decision).min(1),
});

export type PrintedRii = z.output<typeof printedRii>;
