import type { FinalityGround } from '../../src/points/index.js';
import type { InfractionRow } from '../../src/snpc/index.js';
import type { Delay } from './delayProfile.js';
import type { delaysOf } from './offenceFamily.js';
import type { InfractionPath, InfractionStep } from './record.js';

type Delays = ReturnType<typeof delaysOf>;

/** One step of a path: from which step it counts, and its delay; a step without falls on the same day. */
export interface Leg {
  readonly step: InfractionStep;
  /** `LATEST`: from the last step before it on the path. */
  readonly from: 'COMMITTED' | 'LATEST';
  readonly delay?: (delays: Delays) => Delay | undefined;
}

/** A way from commission to the register. */
export interface Way {
  /** What establishes the reality of the infraction; null where nothing does. */
  readonly finalBy: FinalityGround | null;
  /** The step by which a driver, an office or a judge sets the infraction on this way. */
  readonly decisive: InfractionStep;
  readonly legs: readonly Leg[];
}

const judged: Leg = { step: 'JUDGED', from: 'COMMITTED', delay: ({ convicted }) => convicted };
const contested: readonly Leg[] = [
  { step: 'CONTESTED', from: 'LATEST', delay: ({ contest }) => contest },
  { step: 'JUDGED', from: 'LATEST', delay: ({ contested }) => contested },
];
const beyondAppeal: Leg = { step: 'FINAL', from: 'LATEST', delay: ({ appeal }) => appeal };
const sameDay: Leg = { step: 'FINAL', from: 'LATEST' };

const recorded = (office: keyof Delays['recording']): Leg => ({
  step: 'RECORDED',
  from: 'LATEST',
  delay: ({ recording }) => recording[office],
});
const paid = (fine: 'paidReduced' | 'paid'): Way => ({
  finalBy: 'AF',
  decisive: 'PAID',
  legs: [{ step: 'PAID', from: 'LATEST', delay: delays => delays[fine] }, sameDay, recorded('paid')],
});

/** The way of each path, after the notice that all of them begin with. */
export const ways: Readonly<Record<InfractionPath, Way>> = {
  PAID_REDUCED: paid('paidReduced'),
  PAID: paid('paid'),
  INCREASED: {
    finalBy: 'AFM',
    decisive: 'TITLE_ISSUED',
    legs: [
      { step: 'TITLE_ISSUED', from: 'LATEST', delay: ({ increased }) => increased },
      sameDay,
      recorded('increased'),
    ],
  },
  CONVICTED: {
    finalBy: 'COND',
    decisive: 'JUDGED',
    legs: [judged, beyondAppeal, recorded('judgment')],
  },
  ORDONNANCE_PENALE: {
    finalBy: 'COND',
    decisive: 'ORDER_ISSUED',
    legs: [
      { step: 'ORDER_ISSUED', from: 'COMMITTED', delay: ({ ordonnancePenale }) => ordonnancePenale },
      { step: 'FINAL', from: 'LATEST', delay: ({ opposition }) => opposition },
      recorded('judgment'),
    ],
  },
  COMPOSITION_PENALE: {
    finalBy: 'CP',
    decisive: 'JUDGED',
    legs: [
      { step: 'JUDGED', from: 'COMMITTED', delay: ({ compositionPenale }) => compositionPenale },
      { step: 'CARRIED_OUT', from: 'LATEST', delay: ({ carryingOut }) => carryingOut },
      sameDay,
      recorded('judgment'),
    ],
  },
  CONTESTED_CONVICTED: {
    finalBy: 'COND',
    decisive: 'CONTESTED',
    legs: [...contested, beyondAppeal, recorded('judgment')],
  },
  CONTESTED_ACQUITTED: { finalBy: null, decisive: 'CONTESTED', legs: contested },
  ACQUITTED: { finalBy: null, decisive: 'JUDGED', legs: [judged] },
};

/** The legs of a path for a channel, the notice first. */
export function legsOf(path: InfractionPath, channel: InfractionRow['channel']): readonly Leg[] {
  return [
    { step: 'NOTICE_SENT', from: 'COMMITTED', delay: ({ notice }) => notice[channel] },
    ...ways[path].legs,
  ];
}

/** The same way for an infraction that has been contested already: the judgment follows the contest. */
export function afterContest(path: InfractionPath): InfractionPath {
  if (path === 'CONVICTED') return 'CONTESTED_CONVICTED';
  return path === 'ACQUITTED' ? 'CONTESTED_ACQUITTED' : path;
}

/** Every path, in the order of the schema. */
export const infractionPaths = Object.keys(ways) as readonly InfractionPath[] as readonly [
  InfractionPath,
  ...InfractionPath[],
];

/** Every step, in the order they may come. */
export const infractionSteps = [
  'NOTICE_SENT',
  'PAID',
  'TITLE_ISSUED',
  'ORDER_ISSUED',
  'CONTESTED',
  'JUDGED',
  'CARRIED_OUT',
  'FINAL',
  'RECORDED',
] as const satisfies readonly InfractionStep[];
