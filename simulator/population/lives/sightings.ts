import { offenceOn, scaleChanges } from '../../../src/points/index.js';
import { addDays, type LegalDay, legalDay } from '../../../src/time/index.js';
import type { Delay } from '../../life/delayProfile.js';
import { drawDelayBy } from '../../life/draws.js';
import type { InfractionLife } from '../../life/record.js';
import type { LivesProfile } from '../profile/livesSchema.js';
import type { ExcessClass, Fate, Sighting } from '../story.js';
import { cumulated, type Stream } from '../stream.js';
import type { RadarDelays } from './radarDelays.js';

/** Days on which one rate of losses of one point held. */
export interface Hazard {
  readonly from: LegalDay;
  readonly to: LegalDay;
  readonly daily: number;
}

/** A loss that a speed radar brought. */
export interface RadarLoss {
  readonly infraction: InfractionLife;
  readonly radar: keyof RadarDelays;
}

/** From this day on no point is taken below 5 km/h, as the table of offences says. */
const freeBelow5From = scaleChanges.find(
  day => day > legalDay('2004-12-07') && offenceOn('VIT-LT5-HORS', day).points === 0,
) as LegalDay;

/**
 * What the speed radars saw of a driver: the losses of the record, and beside them the notices that cost this driver no
 * point and the flashes that became no notice, drawn from the same rates. Dossiers never show them; tests of a radar
 * chain, and the published figures, count them.
 */
export function sightingsOf(
  profile: LivesProfile,
  delays: RadarDelays,
  told: {
    readonly hazards: readonly Hazard[];
    readonly losses: readonly RadarLoss[];
    /** Last day of the lives: nothing is seen after it. */
    readonly until: LegalDay;
  },
  stream: Stream,
): Sighting[] {
  const draw = drawerOf(profile, delays, stream);
  const { noticeToLoss, flashToNotice } = profile.radars;
  const small = profile.radars.excess.value;
  const seen = told.losses.map(draw.ofLoss);
  const others = 1 / noticeToLoss.value - 1;
  for (const { infraction } of told.losses) {
    // Small excesses have rates of their own, below; of the greater ones each loss stands for others that cost nothing.
    if (infraction.points === 1) continue;
    for (let count = poisson(others, stream); count > 0; count--) {
      seen.push(
        draw.notice(
          addDays(infraction.committedOn, stream.below(366)),
          classOfLoss(infraction, small, stream),
        ),
      );
    }
  }
  const radarShare =
    profile.families.find(({ name, size }) => name === 'speed' && size === 1)?.radarShare.value ?? 0;
  const pointed = share(small, ['6-10', '11-15', '16-20']);
  for (const { from, to, daily } of told.hazards) {
    const notices = (daily * radarShare) / noticeToLoss.value;
    const seenFrom = Math.max(from, profile.radars.from.value) as LegalDay;
    for (const [first, last, isFree] of seenFrom < to ? splitAt(seenFrom, to) : []) {
      const days = last - first;
      const withPoints = isFree
        ? classes(small, ['6-10', '11-15', '16-20'])
        : classes(small, ['1-5', '6-10', '11-15', '16-20']);
      for (let count = poisson(notices * (1 - noticeToLoss.value) * days, stream); count > 0; count--) {
        seen.push(draw.notice(addDays(first, stream.below(days)), draw.excess(withPoints)));
      }
      if (!isFree) continue;
      const below5 = notices * (share(small, ['1-5']) / pointed) * days;
      for (let count = poisson(below5, stream); count > 0; count--) {
        seen.push(draw.notice(addDays(first, stream.below(days)), '1-5'));
      }
    }
  }
  const unseen = 1 / flashToNotice.value - 1;
  const flashes = seen.flatMap(({ on, device, excess }) =>
    Array.from(
      { length: poisson(unseen, stream) },
      (): Sighting => ({
        on: addDays(on, stream.below(120)),
        device,
        excess,
        notice: null,
        infraction: null,
      }),
    ),
  );
  return [...seen, ...flashes].filter(({ on }) => on <= told.until).sort((a, b) => a.on - b.on);
}

type Shares = LivesProfile['radars']['excess']['value'];

function share(shares: Shares, wanted: readonly ExcessClass[]): number {
  return classes(shares, wanted).reduce((sum, one) => sum + one.share, 0);
}

function classes(shares: Shares, wanted: readonly ExcessClass[]): Shares {
  return shares.filter(one => (wanted as readonly string[]).includes(one.class));
}

function* splitAt(from: LegalDay, to: LegalDay): Generator<[LegalDay, LegalDay, boolean]> {
  if (from < freeBelow5From) yield [from, Math.min(to, freeBelow5From) as LegalDay, false];
  if (to > freeBelow5From) yield [Math.max(from, freeBelow5From) as LegalDay, to, true];
}

function classOfLoss({ points, offenceRef }: InfractionLife, shares: Shares, stream: Stream): ExcessClass {
  const [low, both] = [share(shares, ['21-25']), share(shares, ['21-25', '26-30'])];
  if (points === 2) return stream.chance(both === 0 ? 0.5 : low / both) ? '21-25' : '26-30';
  return offenceRef === 'VIT-20-30' ? '21-25' : '31+';
}

function drawerOf(profile: LivesProfile, delays: RadarDelays, stream: Stream) {
  const { radars, paths } = profile;
  const fates: readonly Fate[] = ['PAID_REDUCED', 'PAID', 'INCREASED', 'CONTESTED', 'ANNULLED'];
  const { paidReduced, paid, increased, contested, annulled } = paths.radar.value;
  const fateWeights = cumulated([paidReduced, paid, increased, contested, annulled]);
  const after = (radar: keyof RadarDelays): number => {
    const delay: Delay = delays[radar].infraction.notice.AUTOMATIC_CONTROL;
    return drawDelayBy(delay, [stream.word(), stream.word()]).days;
  };
  const excess = (shares: Shares): ExcessClass =>
    (shares[stream.pick(cumulated(shares.map(one => one.share)))]?.class ?? '31+') as ExcessClass;
  const small = (infraction: InfractionLife): ExcessClass =>
    infraction.offenceRef?.startsWith('VIT-LT5')
      ? '1-5'
      : excess(classes(radars.excess.value, ['6-10', '11-15', '16-20']));
  return {
    excess,
    notice: (on: LegalDay, of: ExcessClass): Sighting => {
      const device = stream.chance(radars.mobileShare.value) ? 'MOBILE' : 'FIXED';
      const isDesignated = stream.chance(radars.designated.value);
      const fate = fates[stream.pick(fateWeights)] as Fate;
      const afterDays = after(device === 'FIXED' ? 'plain' : 'mobile');
      return { on, device, excess: of, notice: { afterDays, isDesignated, fate }, infraction: null };
    },
    ofLoss: ({ infraction, radar }: RadarLoss): Sighting => {
      const isDesignated = radar === 'designated';
      const [notice] = infraction.plan.steps;
      // Of a driver who was named, the plan tells the second notice; the first came to somebody else.
      const afterDays = isDesignated
        ? after('plain')
        : (notice?.on ?? infraction.committedOn) - infraction.committedOn;
      return {
        on: infraction.committedOn,
        device: radar === 'mobile' ? 'MOBILE' : 'FIXED',
        excess:
          infraction.points === 1 ? small(infraction) : classOfLoss(infraction, radars.excess.value, stream),
        notice: { afterDays, isDesignated, fate: fateOf(infraction) },
        infraction: infraction.recordedAt === null ? null : infraction.id,
      };
    },
  };
}

function fateOf({ path }: InfractionLife): Fate {
  if (path === 'PAID_REDUCED' || path === 'PAID' || path === 'INCREASED') return path;
  return 'CONTESTED';
}

/** A Poisson number: how many exponential waits fit in the mean. */
function poisson(mean: number, stream: Stream): number {
  let count = -1;
  for (let waited = 0; waited <= mean; count++) waited += stream.exponential();
  return count;
}
