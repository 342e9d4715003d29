import { z } from 'zod';
import { tryNeph } from '../../src/snpc/index.js';
import { personaCommand } from './personaCommands.js';
import { expectations } from './personaExpectation.js';
import { printedRii } from './personaPrint.js';
import { day, parisInstant } from './seedTimes.js';

// Fictitious numbers only: département 99 exists nowhere, and no préfecture gives numbers that begin with SIM.
const nephOfAPersona = z.string().transform((text, context) => {
  const read = tryNeph(text);
  if (read !== undefined && /^(\d{4}99\d{6}|SIM[0-9A-Z]*)$/.test(read)) return read;
  context.addIssue(
    'a persona has a NEPH of twelve digits with 99 as digits 5 and 6, or one that begins with SIM',
  );
  return z.NEVER;
});

const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null as never);
const dayOrNull = optional(day);
const textOrNull = optional(z.string());
const inBothLanguages = z.strictObject({ en: z.string(), fr: z.string() });

const identity = z.strictObject({
  birthName: textOrNull,
  usageName: textOrNull,
  firstNames: z.array(z.string()).min(1),
  sex: optional(z.enum(['F', 'M'])),
  bornOn: day,
  bornOnPresumed: z.enum(['NONE', 'DAY', 'DAY_AND_MONTH']).default('NONE'),
  birthPlace: textOrNull,
  birthPlaceCode: textOrNull,
  birthCountryCode: z.string().default('99100'),
  address: optional(
    z.strictObject({
      lines: z.array(z.string()).min(1),
      postcode: z.string(),
      city: z.string(),
      country: z.string(),
    }),
  ),
});

/**
 * Where the identity that FranceConnect tells departs from that of the dossier: what is left out is as the dossier has
 * it.
 */
const franceConnect = z.strictObject({
  birthName: z.string().nullable().optional(),
  usageName: z.string().nullable().optional(),
  firstNames: z.array(z.string()).min(1).optional(),
  sex: z.enum(['F', 'M']).nullable().optional(),
  bornOn: day.optional(),
  bornOnPresumed: z.enum(['NONE', 'DAY', 'DAY_AND_MONTH']).optional(),
  birthPlaceCode: z.string().nullable().optional(),
  birthCountryCode: z.string().optional(),
});

/** When the register holds a row: by default from 05:00 in Paris on its first day, until further notice. */
const recording = {
  id: z.string().optional(),
  recordedAt: parisInstant.optional(),
  recordedTo: optional(parisInstant),
};

const dossier = z.strictObject({
  titlePeriods: z
    .array(
      z.strictObject({
        ...recording,
        obtainedOn: day,
        formation: z.enum(['STANDARD', 'AAC']).default('STANDARD'),
        firstLicence: z.boolean().default(true),
        complementaryTrainingOn: dayOrNull,
        endedOn: dayOrNull,
        endedBy: optional(z.enum(['ANNULATION', 'INVALIDATION', 'EXCHANGE', 'DEATH'])),
        exchangedFrom: textOrNull,
        exchangedOn: dayOrNull,
      }),
    )
    .default([]),
  titles: z
    .array(
      z.strictObject({
        ...recording,
        number: z.string(),
        issuedOn: day,
        issuedBy: z.string(),
        expiresOn: dayOrNull,
      }),
    )
    .default([]),
  categories: z
    .array(
      z.strictObject({
        ...recording,
        code: z.string(),
        obtainedOn: day,
        mode: z.enum(['EXAM', 'TRAINING', 'EQUIVALENCE', 'EXCHANGE', 'MILITARY_CONVERSION']).default('EXAM'),
        expiresOn: dayOrNull,
        medicalLimitOn: dayOrNull,
      }),
    )
    .default([]),
  restrictions: z
    .array(z.strictObject({ ...recording, code: z.string(), category: textOrNull, from: day, to: dayOrNull }))
    .default([]),
  medicalVisits: z
    .array(
      z.strictObject({
        ...recording,
        visitedOn: day,
        opinion: z.enum(['FIT', 'FIT_WITH_LIMITS', 'UNFIT', 'TEMPORARILY_UNFIT']),
        categories: z.array(z.string()).default([]),
        validUntil: dayOrNull,
      }),
    )
    .default([]),
  measures: z
    .array(
      z.strictObject({
        ...recording,
        kind: z.enum([
          'SUSPENSION',
          'RESTRICTION',
          'EAD',
          'RETENTION',
          'ANNULATION',
          'INVALIDATION',
          'INTERDICTION',
          'SUSPENSION_MEDICALE',
          'RESTRICTION_MEDICALE',
        ]),
        from: day,
        to: dayOrNull,
        authority: z.string(),
        offenceCommittedOn: dayOrNull,
        notifiedOn: dayOrNull,
      }),
    )
    .default([]),
});

/**
 * A persona: a fictitious driver, the commands that made the driver's history, and the answers expected of the
 * gateway. Losses and stages are never typed in: the commands run through a delay profile.
 */
export const personaSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
  neph: nephOfAPersona,
  title: inBothLanguages,
  story: inBothLanguages,
  identity,
  franceConnect: franceConnect.optional(),
  dossier: dossier.prefault({}),
  commands: z.array(personaCommand).default([]),
  /** Read by the tests alone. */
  expect: expectations.default([]),
  rii: printedRii.optional(),
});

export type Persona = z.output<typeof personaSchema>;
/** How the identity of a persona for FranceConnect departs from that of its dossier. */
export type FranceConnectDeparture = z.output<typeof franceConnect>;
