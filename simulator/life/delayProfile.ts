import { z } from 'zod';

const days = z.number().int().min(0).max(36_500);
const positive = z.number().positive().max(36_500);
const probability = z.number().min(0).max(1);
const range = z
  .tuple([days, days])
  .refine(([least, most]) => least <= most, 'the first number must not exceed the second');

const logNormal = z
  .strictObject({
    /** Half of the draws stay below. */
    median: positive,
    /** Nineteen draws in twenty stay below. */
    p95: positive,
    /** Days added to each draw. */
    offset: days.optional(),
    /** Bounds of the whole, the offset included; a draw beyond takes the bound. */
    min: days.optional(),
    cap: days.optional(),
  })
  .refine(({ median, p95 }) => median <= p95, { path: ['p95'], message: 'must not be below the median' })
  .refine(({ min, cap }) => min === undefined || cap === undefined || min <= cap, {
    path: ['cap'],
    message: 'must not be below min',
  });

const delay = z
  .strictObject({
    fixed: days.optional(),
    uniform: range.optional(),
    logNormal: logNormal.optional(),
    /** Now and then, with this probability, the delay is drawn here instead. */
    tail: z.strictObject({ probability, uniform: range }).optional(),
    /** Where the figures come from. */
    source: z.string().optional(),
  })
  .refine(
    ({ fixed, uniform, logNormal: law }) =>
      [fixed, uniform, law].filter(given => given !== undefined).length === 1,
    'expected exactly one of fixed, uniform, logNormal',
  );

const hour = /^([01]\d|2[0-3]):[0-5]\d$/;

const channels = { AUTOMATIC_CONTROL: delay, INTERCEPTION: delay };
const recordings = { paid: delay, increased: delay, judgment: delay };

/** Delays of an infraction that every profile gives. */
const stepsOfInfraction = {
  /** From the notice to the payment, or to the titre exécutoire of the increased fine: final that day. */
  paidReduced: delay,
  paid: delay,
  increased: delay,
  /** From commission to the judgment that convicts or acquits. */
  convicted: delay,
  /** From commission to the composition pénale. */
  compositionPenale: delay,
};

/** Delays that take no time where a profile leaves them out. */
const lesserSteps = {
  /** From commission to the ordonnance pénale. */
  ordonnancePenale: delay.optional(),
  /** From the notice to the contest: requête en exonération, réclamation or opposition. */
  contest: delay.optional(),
  /** From the contest to the judgment. */
  contested: delay.optional(),
  /** From a judgment to its finality: the time to appeal. */
  appeal: delay.optional(),
  /** From an ordonnance pénale to its finality: the time to oppose it. */
  opposition: delay.optional(),
  /** From the composition pénale to its being carried out: final that day. */
  carryingOut: delay.optional(),
};

/** What one family of offences has of its own; the rest is that of every offence. */
const familyDelays = z.strictObject({
  notice: z.strictObject(channels).partial().optional(),
  ...z.strictObject(stepsOfInfraction).partial().shape,
  ...lesserSteps,
  recording: z.strictObject(recordings).partial().optional(),
});

/** Families of the offence table that a profile may tell apart. */
export const offenceFamilies = ['speed', 'alcoholAndDrugs', 'phone', 'priority', 'other'] as const;
export type OffenceFamily = (typeof offenceFamilies)[number];

const families = z.strictObject({
  speed: familyDelays.optional(),
  alcoholAndDrugs: familyDelays.optional(),
  phone: familyDelays.optional(),
  priority: familyDelays.optional(),
  other: familyDelays.optional(),
});

/** From an act to its recording, for each kind; a kind left out is recorded at the register's next hour. */
const acts = z.strictObject({
  medicalVisit: delay.optional(),
  category: delay.optional(),
  licence: delay.optional(),
  restriction: delay.optional(),
  /** From a decision to its notification, by which it takes effect. */
  measureNotification: delay.optional(),
  /** From the notification to the recording. */
  measure: delay.optional(),
  training: delay.optional(),
  exchange: delay.optional(),
  death: delay.optional(),
  correction: delay.optional(),
});

/**
 * How long each step of an infraction, a stage, an act and a letter takes, in whole days. One YAML file a profile; the
 * figures are data, with their sources.
 */
export const delayProfileSchema = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected lower-case letters, digits and hyphens'),
  description: z.strictObject({ en: z.string(), fr: z.string() }),
  source: z.string(),
  /** Hour of Paris at which the register writes, HH:MM; `immediate` when it writes as the command is given. */
  recordingTime: z.union([z.string().regex(hour, 'expected HH:MM or immediate'), z.literal('immediate')]),
  infraction: z.strictObject({
    /** From commission to the dispatch of the notice. */
    notice: z.strictObject(channels),
    ...stepsOfInfraction,
    ...lesserSteps,
    /** From finality to recording. */
    recording: z.strictObject(recordings),
    families: families.optional(),
  }),
  stage: z.strictObject({
    /** From the last day to the attestation. */
    attestation: delay,
    /** From the attestation to recording. */
    recording: delay,
  }),
  acts: acts.optional(),
  letter: z.strictObject({
    /** From recording to dispatch. */
    dispatch: delay,
    /** From dispatch to receipt of a simple letter. */
    simple: delay,
    /** From dispatch to receipt, or first presentation, of a registered letter. */
    registered: delay,
    /** Probability that nobody collects a registered letter; its first presentation notifies all the same. */
    unclaimed: probability.optional(),
  }),
});

export type DelayProfile = z.infer<typeof delayProfileSchema>;
export type Delay = z.infer<typeof delay>;
export type ActDelay = keyof NonNullable<DelayProfile['acts']>;
