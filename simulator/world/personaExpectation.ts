import { z } from 'zod';
import { rules } from '../../src/points/index.js';
import { day, parisInstant } from './seedTimes.js';

const rule = z.enum(rules);
const points = z.number().int();
const balance = points.min(0).max(12);

/** A line of the history: what must be said of it, and what may be. */
const event = z.strictObject({
  on: day,
  rule,
  points,
  balanceAfter: balance,
  recordedOn: day.optional(),
  committedOn: day.optional(),
  finalOn: day.optional(),
  finalBy: z.enum(['AF', 'AFM', 'CP', 'COND']).optional(),
  /** Points of the scale, where a ceiling took fewer. */
  scalePoints: points.optional(),
  articles: z.array(z.string()).optional(),
});

const correction = z.strictObject({
  on: day,
  correction: z.enum(['VOIDED', 'CHANGED', 'RESTORED']),
  /** The credit it concerns. */
  rule,
  creditOn: day,
  creditPoints: points,
});

/** A loss or a stage that an appeal undid. */
const withdrawal = z.strictObject({ on: day, withdrawn: z.string() });

const forecastItem = z.strictObject({ dueOn: day, rule, points, balanceAfter: balance });

const blocked = z.strictObject({
  rule,
  wouldBeDueOn: day.nullable(),
  reason: z.enum([
    'OFFENCE_IN_WINDOW',
    'CLASS_EXCLUDED',
    'FINAL_BEFORE_RULE',
    'DURING_PROBATION',
    'INVALIDE',
  ]),
  blockedBy: z.array(z.string()),
});

const letter = z.strictObject({
  kind: z.enum(['48', '48SI']),
  sentOn: day,
  notifiedOn: day.nullable(),
  outcome: z.enum(['SENT', 'RECEIVED', 'UNCLAIMED']),
});

const pendingFact = z.strictObject({
  fact: z.string(),
  step: z.enum(['COMMITTED', 'NOTICE_SENT', 'FINAL', 'REGISTERED', 'ATTENDED', 'ATTESTED']),
  since: day,
  /** Day of recording; fixed delays leave one day alone. */
  expectedOn: day,
});

/** What may be expected of a licence; every list is the whole list, in the order given. */
const answers = {
  balance: balance.nullable(),
  noBalanceReason: z.enum(['NO_LICENCE_YET', 'LICENCE_ENDED']),
  ceiling: balance.nullable(),
  pointsStatus: z.enum(['VALIDE', 'SOLDE_NUL', 'INVALIDE']).nullable(),
  state: z.enum([
    'VALIDE',
    'SUSPENDU',
    'SUSPENDU_MEDICAL',
    'INVALIDE',
    'ANNULE_JUDICIAIRE',
    'DEMANDE',
    'AUCUN_DROIT',
    'DECEDE',
  ]),
  probation: z.strictObject({ endsOn: day, isReduced: z.boolean(), isRunning: z.boolean() }).nullable(),
  /** The history of the ten years before `asOf`, oldest first. */
  events: z.array(z.union([event, correction, withdrawal])),
  forecast: z.array(forecastItem),
  blocked: z.array(blocked),
  categories: z.array(
    z.strictObject({
      code: z.string(),
      validity: z.enum(['VALID', 'EXPIRED', 'MEDICAL_LIMIT_PASSED', 'NOT_VALID_WITH_LICENCE']),
    }),
  ),
  /** Codes in force. */
  restrictions: z.array(z.string()),
  /** Letters of the full record that tell of a loss (48) or invalidate (48SI), oldest first. */
  letters: z.array(letter),
  /** Facts that exist and that the register does not hold yet, in the order of the commands. */
  pending: z.array(pendingFact),
};

/** Why the gateway shows no licence at all. */
const refusal = z.enum(['BEFORE_LICENCE', 'AHEAD_OF_CLOCK', 'LICENCE_NOT_FOUND']);

/** One question and the answers the law gives to it: what is not said is not checked. */
const expectation = z
  .strictObject({
    /** The rule and its article. */
    because: z.string().min(1),
    /** Where the clock of the world has moved before the question; where it stands by default otherwise. */
    clock: parisInstant.optional(),
    asOf: day.optional(),
    knownAt: parisInstant.optional(),
    refusal: refusal.optional(),
    ...z.strictObject(answers).partial().shape,
  })
  .refine(given => Object.keys(answers).some(name => name in given) !== 'refusal' in given, {
    message: 'expected answers, or a refusal alone',
  })
  .refine(given => (given.balance === null) === 'noBalanceReason' in given, {
    path: ['noBalanceReason'],
    message: 'a balance of null has its reason, and no other balance has one',
  });

/** The expected answers of a persona, in the order of the clock, which only goes forward. */
export const expectations = z.array(expectation).superRefine((all, context) => {
  all.forEach(({ clock }, index) => {
    const earlier = all.slice(0, index).map(given => given.clock ?? Number.NEGATIVE_INFINITY);
    if ((clock ?? Number.NEGATIVE_INFINITY) >= Math.max(Number.NEGATIVE_INFINITY, ...earlier)) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'clock'],
      message: 'expectations stand in the order of the clock',
    });
  });
});

export type Expectation = z.output<typeof expectation>;
