import { z } from 'zod';
import { day, givenSteps } from './seedTimes.js';

// What every act may say: its reference, its day (that of its command by default), and days of its steps.
const dated = { id: z.string().optional(), on: day.optional(), steps: givenSteps };
const dayOrNull = day.nullable().optional();
const categories = z.array(z.string()).min(1);
const formation = z.enum(['STANDARD', 'AAC']).optional();

/** An act of the register, as `simulator/life/acts` carries it out. */
export const act = z.discriminatedUnion('kind', [
  z.strictObject({
    ...dated,
    kind: z.literal('MEDICAL_VISIT'),
    opinion: z.enum(['FIT', 'FIT_WITH_LIMITS', 'UNFIT', 'TEMPORARILY_UNFIT']),
    categories: categories.optional(),
    validUntil: dayOrNull,
  }),
  z.strictObject({
    ...dated,
    kind: z.literal('CATEGORY'),
    code: z.string(),
    mode: z.enum(['EXAM', 'TRAINING', 'EQUIVALENCE', 'EXCHANGE', 'MILITARY_CONVERSION']).optional(),
    expiresOn: dayOrNull,
    medicalLimitOn: dayOrNull,
    formation,
  }),
  z.strictObject({ ...dated, kind: z.literal('LICENCE'), categories, formation }),
  z.strictObject({
    ...dated,
    kind: z.literal('RESTRICTION'),
    code: z.string(),
    category: z.string().nullable().optional(),
    to: dayOrNull,
  }),
  z.strictObject({
    ...dated,
    kind: z.literal('RESTRICTION_LIFTED'),
    code: z.string(),
    category: z.string().nullable().optional(),
  }),
  z.strictObject({
    ...dated,
    kind: z.literal('MEASURE'),
    measure: z.enum([
      'SUSPENSION',
      'RESTRICTION',
      'EAD',
      'RETENTION',
      'ANNULATION',
      'INTERDICTION',
      'SUSPENSION_MEDICALE',
      'RESTRICTION_MEDICALE',
    ]),
    from: day.optional(),
    to: dayOrNull,
    authority: z.string().optional(),
    offenceCommittedOn: dayOrNull,
  }),
  z.strictObject({ ...dated, kind: z.literal('MEASURE_LIFTED'), measure: z.string() }),
  z.strictObject({ ...dated, kind: z.literal('TRAINING') }),
  z.strictObject({
    ...dated,
    kind: z.literal('EXCHANGED_FOR_FRENCH'),
    country: z.string(),
    obtainedOn: day,
    categories,
  }),
  z.strictObject({ ...dated, kind: z.literal('EXCHANGED_ABROAD') }),
  z.strictObject({ ...dated, kind: z.literal('DEATH') }),
]);
