import { z } from 'zod';
import { MalformedNeph, type Neph, tryNeph } from '../../src/snpc/index.js';
import { franceConnectFailures } from './franceConnectFailures.js';

/** Longest that a fault makes one answer wait, in milliseconds. */
export const longestWait = 60_000;

const milliseconds = z.number().int().min(0).max(longestWait);
const positive = z.number().positive().max(longestWait);

const logNormal = z
  .strictObject({
    median: positive.meta({ description: 'Half of the answers wait less.' }),
    p95: positive.meta({ description: 'Nineteen answers in twenty wait less.' }),
    min: milliseconds.optional(),
    cap: milliseconds.optional(),
  })
  .refine(({ median, p95 }) => median <= p95, { path: ['p95'], message: 'must not be below the median' })
  .refine(({ min = 0, cap = longestWait }) => min <= cap, {
    path: ['cap'],
    message: 'must not be below min',
  });

/** How long answers wait, in milliseconds: the laws of delay profiles, in another unit. */
export const waitSchema = z
  .strictObject({
    fixed: milliseconds.optional(),
    uniform: z
      .strictObject({ least: milliseconds, most: milliseconds })
      .refine(({ least, most }) => least <= most, { path: ['most'], message: 'must not be below least' })
      .optional(),
    logNormal: logNormal.optional(),
  })
  .refine(
    ({ fixed, uniform, logNormal: law }) =>
      [fixed, uniform, law].filter(given => given !== undefined).length === 1,
    'expected exactly one of fixed, uniform, logNormal',
  );

const length = z
  .strictObject({
    days: z.number().int().min(0).max(36_500).optional(),
    hours: z.number().int().min(0).max(1_000_000).optional(),
    minutes: z.number().int().min(0).max(1_000_000).optional(),
    seconds: z.number().int().min(0).max(1_000_000_000).optional(),
  })
  .refine(
    parts => Object.values(parts).some(count => count !== undefined && count > 0),
    'expected a length of time above zero, in days, hours, minutes and seconds',
  );

const forNeph = z
  .string()
  .transform((text, context): Neph => {
    const read = tryNeph(text);
    if (read !== undefined) return read;
    context.addIssue(new MalformedNeph().message);
    return z.NEVER;
  })
  .optional()
  .meta({ description: 'Whose dossier, or sign-in, alone it strikes. Default: every one.' });

const forSeconds = z
  .number()
  .int()
  .min(1)
  .max(366 * 24 * 3_600)
  .optional()
  .meta({
    description: 'Seconds of the wall clock after which it is gone. Default: it stays until cleared.',
  });

const forCalls = z.number().int().min(1).max(1_000_000).optional().meta({
  description:
    'Reads, or sign-ins for FRANCECONNECT, that it strikes before it is gone. Default: any number.',
});

const everywhere = { neph: forNeph, forSeconds, forCalls };
const times = (most: number) => z.number().int().min(0).max(most);

/** The menu: what a tester may put between a world and those who read it. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('LATENCY'), wait: waitSchema, ...everywhere }),
  z.strictObject({
    kind: z.literal('OUTAGE'),
    retryAfter: z.number().int().min(1).max(86_400).optional(),
    ...everywhere,
  }),
  z.strictObject({
    kind: z.literal('PARTIAL_ANSWER'),
    share: z.number().gt(0).max(1).default(0.5),
    ...everywhere,
  }),
  z.strictObject({ kind: z.literal('STALE_DATA'), behind: length, ...everywhere }),
  z.strictObject({ kind: z.literal('MALFORMED_RECORD'), ...everywhere }),
  z.strictObject({
    kind: z.literal('SLOW_START'),
    unavailableCalls: times(1_000).default(1),
    slowCalls: times(1_000).default(5),
    wait: waitSchema.default({ fixed: 1_000 }),
    neph: forNeph,
    forSeconds,
  }),
  z.strictObject({
    kind: z.literal('FRANCECONNECT'),
    failure: z.enum(franceConnectFailures),
    ...everywhere,
  }),
]);

/** The same as one object, whose fields each kind takes or refuses: what every door can show. */
export const flatFaultSchema = z
  .strictObject({
    kind: z
      .enum([
        'LATENCY',
        'OUTAGE',
        'PARTIAL_ANSWER',
        'STALE_DATA',
        'MALFORMED_RECORD',
        'SLOW_START',
        'FRANCECONNECT',
      ])
      .meta({ description: 'What goes wrong.' }),
    ...everywhere,
    wait: waitSchema
      .optional()
      .meta({ description: 'LATENCY, SLOW_START: how long answers wait, in milliseconds.' }),
    retryAfter: z
      .number()
      .optional()
      .meta({ description: 'OUTAGE: seconds to wait, as a refusal tells them.' }),
    share: z
      .number()
      .optional()
      .meta({ description: 'PARTIAL_ANSWER: share of the dossiers that cannot be read. Default: 0.5.' }),
    behind: length.optional().meta({ description: 'STALE_DATA: how old answers are, by the world’s clock.' }),
    unavailableCalls: z
      .number()
      .optional()
      .meta({ description: 'SLOW_START: reads that are refused. Default: 1.' }),
    slowCalls: z
      .number()
      .optional()
      .meta({ description: 'SLOW_START: reads that are slow after that. Default: 5.' }),
    failure: z
      .enum(franceConnectFailures)
      .optional()
      .meta({ description: 'FRANCECONNECT: how sign-ins by the simulated FranceConnect fail.' }),
  })
  .transform((flat): unknown => flat)
  .pipe(faultSchema as unknown as z.ZodType<Fault, unknown>);

/** A fault as a tester orders it. */
export type FaultOrder = z.input<typeof faultSchema>;

/** A fault of the menu, every default filled in. */
export type Fault = z.output<typeof faultSchema>;

export type FaultKind = Fault['kind'];

/** What each fault does, in a sentence. One list: the schema and docs/faults.md follow it. */
export const faultMenu: Readonly<Record<FaultKind, string>> = {
  LATENCY: 'Answers come late, by a law of waiting.',
  OUTAGE: 'The register does not answer.',
  PARTIAL_ANSWER: 'Some dossiers of a batch cannot be read, the others are answered.',
  STALE_DATA: 'Answers are those of some time ago, and say so by their clock.',
  MALFORMED_RECORD: 'The record of a dossier cannot be read.',
  SLOW_START: 'The first reads are refused, the next are slow, then all is well.',
  FRANCECONNECT: 'Sign-ins by the simulated FranceConnect fail; reads are as ever.',
};
