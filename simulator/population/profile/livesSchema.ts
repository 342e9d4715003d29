import { z } from 'zod';
import { tryLegalDay } from '../../../src/time/index.js';
import { categoryCodes } from '../../life/acts/categoryCodes.js';
import { excessClasses } from '../story.js';
import { figure, grades, rate, sharesSumToOne } from './figure.js';

/** Points that one loss may take, as flows are published. */
export const sizes = [1, 2, 3, 4, 6] as const;
export type Size = (typeof sizes)[number];

/** Sizes whose rates share a frailty and its ratios. */
export const groups = ['one', 'middle', 'six'] as const;
export type Group = (typeof groups)[number];

export const groupOf: Readonly<Record<Size, Group>> = {
  1: 'one',
  2: 'middle',
  3: 'middle',
  4: 'middle',
  6: 'six',
};

const positive = z.number().positive();
const day = z.string().transform((text, context) => {
  const found = tryLegalDay(text);
  if (found !== undefined) return found;
  context.addIssue({ code: 'custom', message: 'expected a day, YYYY-MM-DD' });
  return z.NEVER;
});

const bySize = z.strictObject({ 1: positive, 2: positive, 3: positive, 4: positive, 6: positive });
const byGroup = z.strictObject({ one: positive, middle: positive, six: positive });
// Beyond these a life is no life: years go by before the licence, or each day has its offence.
const longestTraining = 5_000;
const mostCompensation = 50;
const leastOfNotices = 0.05;

const compensated = positive.max(
  mostCompensation,
  `a hazard exceeds its flow by at most ${mostCompensation} times`,
);
const compensation = z.strictObject({
  1: compensated,
  2: compensated,
  3: compensated,
  4: compensated,
  6: compensated,
});
// Radars are told back from losses to flashes, by one over this share.
const noticeShare = rate.min(
  leastOfNotices,
  `a share below ${leastOfNotices} would make dozens of flashes of each loss`,
);

const logNormal = z
  .strictObject({ median: positive, p95: positive })
  .refine(({ median, p95 }) => median <= p95, { path: ['p95'], message: 'must not be below the median' });

const trainingDays = logNormal.refine(({ p95 }) => p95 <= longestTraining, {
  path: ['p95'],
  message: `a training lasts at most ${longestTraining} days`,
});
const bounded = logNormal.safeExtend({ cap: z.number().int().positive().optional() });

/** Flows from a day on: a mix by size, and the points of a year where the mix is only a shape. */
const flow = z.strictObject({
  from: day,
  mix: z.string(),
  /** Millions of points of a year; without them the mix is itself in millions of losses. */
  points: positive.optional(),
  source: z.string().min(1),
  grade: z.enum(grades, `expected one of ${grades.join(', ')}`),
});

const losses = z
  .strictObject({
    /** Licences that the flows are those of, in millions. */
    register: figure(positive),
    /** Millions of recorded losses a year, by size. */
    mixes: z.record(z.string(), figure(bySize)),
    /** In order; each holds until the next. */
    flows: z.array(flow).min(1),
    /** By which a hazard exceeds the flow it gives, since warned and invalidated drivers lose less. */
    compensation: figure(compensation),
  })
  .superRefine(({ mixes, flows }, context) => {
    flows.forEach(({ from, mix }, place) => {
      if (!Object.hasOwn(mixes, mix)) {
        const message = `there is no mix ${JSON.stringify(mix)}: choose among ${Object.keys(mixes).join(', ')}`;
        context.addIssue({ code: 'custom', path: ['flows', place, 'mix'], message });
      }
      const before = flows[place - 1];
      if (before && before.from >= from) {
        context.addIssue({
          code: 'custom',
          path: ['flows', place, 'from'],
          message: 'flows come in order of their days',
        });
      }
    });
  });

const frailty = z.strictObject({
  /** Shapes of two gamma laws of mean 1: how much a driver is exposed, how grave the offences are. */
  exposureShape: figure(positive.min(0.2).max(20)),
  severityShape: figure(positive.min(0.2).max(20)),
  /** Powers of the exposure, and of the severity, in the rates of each group. */
  exposure: figure(byGroup),
  severity: figure(
    z.strictObject({ one: z.number().min(0), middle: z.number().min(0), six: z.number().min(0) }),
  ),
});

const ratios = z.strictObject({
  menToWomen: figure(byGroup),
  probationaryToOthers: figure(byGroup),
  /** Lowest balance at which a driver is not warned yet; below the ceiling, and at six or less. */
  belowCeiling: figure(positive),
  atSixOrLess: figure(positive),
  ages: figure(z.array(z.strictObject({ from: z.number().int().min(0), ...byGroup.shape })).min(1)),
});

const family = z.strictObject({
  name: z.string(),
  size: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(6)]),
  /** Millions of recorded offences of a year, or any weight within its size. */
  weight: figure(positive),
  radarShare: figure(rate),
  codes: figure(z.array(z.strictObject({ code: z.string(), share: positive })).min(1)),
});

const wholeShares = (shares: Readonly<Record<string, number>>, context: z.core.$RefinementCtx) =>
  sharesSumToOne(
    Object.values(shares).map(share => ({ share })),
    context,
  );
const fixedFine = z
  .strictObject({ paidReduced: rate, paid: rate, increased: rate, contested: rate, annulled: rate })
  .superRefine(wholeShares);
const delit = z
  .strictObject({ ordonnancePenale: rate, compositionPenale: rate, convicted: rate, none: rate })
  .superRefine(wholeShares);

const excessClass = z.enum(excessClasses, `expected one of ${excessClasses.join(', ')}`);

function hasEachClassOnce(list: readonly { readonly class: string }[], context: z.core.$RefinementCtx): void {
  for (const name of excessClasses) {
    const times = list.filter(one => one.class === name).length;
    if (times === 1) continue;
    const message = `the class ${name} is there ${times === 0 ? 'not at all' : `${times} times`}: each is there once`;
    context.addIssue({ code: 'custom', message });
  }
}

const radars = z.strictObject({
  /** First day on which an automatic control sees anything. */
  from: figure(day),
  /** Share of flashes that become a notice. */
  flashToNotice: figure(noticeShare),
  /** Share of notices with points that cost the driver points. */
  noticeToLoss: figure(noticeShare),
  /** Notices by excess. */
  excess: figure(
    z
      .array(z.strictObject({ class: excessClass, share: rate }))
      .superRefine(sharesSumToOne)
      .superRefine(hasEachClassOnce),
  ),
  mobileShare: figure(rate),
  mobileNotice: figure(logNormal),
  designated: figure(rate),
  newNotice: figure(logNormal),
});

const stages = z.strictObject({
  /** Chance in a year that a driver out of probation attends one, for balances 1 to 11. */
  voluntary: figure(z.array(z.number().min(0).max(5)).length(11)),
  /** Share of the holders of a 48N who follow the stage that it orders. */
  ordered: figure(rate),
  /** Share of the délits of alcohol and drugs followed by a stage without points. */
  ofJustice: figure(rate),
});

/** The part of a profile that tells lives. */
export const livesSchema = z.strictObject({
  dormant: figure(rate),
  /** Share of learners who follow the apprentissage anticipé, among those registered before seventeen. */
  aac: figure(rate),
  /** Days from registration to the licence. */
  training: z.strictObject({ standard: figure(trainingDays), aac: figure(trainingDays) }),
  /** Share of new drivers who take the complementary training of R223-4-1, since 2019. */
  complementaryTraining: figure(rate),
  categories: z.array(
    z.strictObject({
      code: z.enum(categoryCodes, `expected one of ${categoryCodes.join(', ')}`),
      share: figure(rate),
      /** Years after the first licence, from the first number to the second; later where the law asks for more. */
      afterYears: z
        .tuple([z.number().int().min(0), z.number().int().min(1)])
        .refine(([least, most]) => least < most, 'the first number is below the second'),
      /** Years that a medical opinion lasts at most; the category needs one. */
      medicalYears: z.number().int().min(1).optional(),
    }),
  ),
  losses,
  frailty,
  ratios,
  /** Share of the losses of one point that were for less than 5 km/h, while these took a point. */
  below5: figure(rate),
  builtUp: figure(rate),
  /** Some for each size, since each has its flow. */
  families: z.array(family).superRefine((families, context) => {
    for (const size of sizes)
      if (!families.some(one => one.size === size))
        context.addIssue({
          code: 'custom',
          message: `no family takes ${size === 1 ? '1 point' : `${size} points`}`,
        });
  }),
  paths: z.strictObject({
    radar: figure(fixedFine),
    interception: figure(fixedFine),
    delit: figure(delit),
    /** Share of the contests that end in a conviction. */
    contestedConvicted: figure(rate),
  }),
  /** Days from finality to recording, where the past of this country is not that of its delay profile. */
  recording: z
    .strictObject({ paid: figure(bounded), increased: figure(bounded), judgment: figure(bounded) })
    .optional(),
  radars,
  stages,
  /** Chance in a year of a new licence, from six months after the 48SI on. */
  relicensing: figure(z.number().min(0).max(5)),
});

export type LivesProfile = z.output<typeof livesSchema>;
