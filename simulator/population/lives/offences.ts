import { type OffenceOnDay, offenceOn, PointsRefusal, scaleChanges } from '../../../src/points/index.js';
import type { LegalDay } from '../../../src/time/index.js';
import type { LivesProfile, Size } from '../profile/livesSchema.js';
import { cumulated, type Stream } from '../stream.js';

/** An offence that takes the points asked on a day, and how it was seen. */
export interface DrawnOffence {
  readonly code: string;
  readonly family: string;
  readonly class: OffenceOnDay['class'];
  readonly channel: 'AUTOMATIC_CONTROL' | 'INTERCEPTION';
}

/** Draws the offence behind a loss of a size; null where no offence of the profile takes these points that day. */
export type DrawOffence = (size: Size, day: LegalDay, stream: Stream) => DrawnOffence | null;

interface Choice {
  readonly code: string;
  readonly family: string;
  readonly radarShare: number;
  readonly class: OffenceOnDay['class'];
}

interface Choices {
  readonly list: readonly Choice[];
  readonly cumulated: readonly number[];
}

/** Speeds below 20 km/h stand for four offences of the table: by place, and by excess. */
const smallSpeed = 'VIT-5-20';

/** The offences of a profile, each while the table gives it the points of its size. */
export function offencesOf({ families, below5, builtUp, radars }: LivesProfile): DrawOffence {
  const weighted = families.flatMap(({ name, size, weight, radarShare, codes }) => {
    const listed = codes.value.flatMap(({ code, share }) =>
      code === smallSpeed ? smallSpeeds(share, below5.value, builtUp.value) : [{ code, share }],
    );
    return [{ name, size, weight: weight.value, radarShare: radarShare.value, listed }];
  });
  const known = new Map<number, Choices>();
  const choicesOn = (size: Size, day: LegalDay): Choices => {
    const list: Choice[] = [];
    const weights: number[] = [];
    for (const { name, size: taken, weight, radarShare, listed } of weighted) {
      if (taken !== size) continue;
      const open = listed.flatMap(({ code, share }) => {
        const scale = scaleOf(code, day);
        return scale !== null && scale.points === size ? [{ code, share, class: scale.class }] : [];
      });
      const sum = open.reduce((total, { share }) => total + share, 0);
      for (const { code, share, class: offenceClass } of open) {
        list.push({ code, family: name, radarShare, class: offenceClass });
        weights.push((weight * share) / sum);
      }
    }
    return { list, cumulated: cumulated(weights) };
  };
  return (size, day, stream) => {
    const key = size + 10 * epochOf(day);
    const choices = known.get(key) ?? choicesOn(size, day);
    known.set(key, choices);
    const choice = choices.list[stream.pick(choices.cumulated)];
    if (choice === undefined) return null;
    const { code, family, class: offenceClass, radarShare } = choice;
    const isSeen = stream.chance(radarShare) && day >= radars.from.value;
    const channel = isSeen ? 'AUTOMATIC_CONTROL' : 'INTERCEPTION';
    return { code, family, class: offenceClass, channel };
  };
}

// Between two changes of the table every day has the same choices.
function epochOf(day: LegalDay): number {
  return scaleChanges.findLastIndex(change => change <= day);
}

function smallSpeeds(share: number, below5: number, builtUp: number) {
  return [
    { code: 'VIT-LT5-AGGLO', share: share * below5 * builtUp },
    { code: 'VIT-LT5-HORS', share: share * below5 * (1 - builtUp) },
    { code: 'VIT-5-20-AGGLO', share: share * (1 - below5) * builtUp },
    { code: 'VIT-5-20-HORS', share: share * (1 - below5) * (1 - builtUp) },
  ];
}

function scaleOf(code: string, day: LegalDay): OffenceOnDay | null {
  try {
    return offenceOn(code, day);
  } catch (error) {
    if (error instanceof PointsRefusal && error.code === 'OFFENCE_MISMATCH') return null;
    throw error;
  }
}
