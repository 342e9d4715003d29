import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { CountedAs } from './countedAs.js';
import { type RateClass, type RateLimits, rateWindow } from './limits.js';

/** What stands of a quota. */
export interface Charge {
  readonly by: RateClass;
  /** Points of a window. */
  readonly quota: number;
  /** Points left of it. */
  readonly left: number;
  /** Whole seconds until all of them are back. */
  readonly resetsIn: number;
  /** True where more was asked than was left. */
  readonly isBeyond: boolean;
}

/** Counts the points that each spends, in windows of a minute from the first one spent. */
export interface Rates {
  /** Charges points, and tells what is left. What goes beyond is charged too: the quota of that window is spent. */
  charge(to: CountedAs, points: number): Promise<Charge>;
  /** What stands of a quota, nothing charged; null where nothing has been spent. */
  look(at: CountedAs): Promise<Charge | null>;
}

/** Places that networks are counted in. Several share one by chance, which nobody can bring about or foresee. */
const networks = 65_536;

/**
 * Counts in the memory of this process, which it bounds: networks have as many places as there are, people and clients
 * are those who have signed in within the minute. Several processes count each for itself.
 */
export function createRates(limits: RateLimits): Rates {
  const secret = randomBytes(32);
  const placeOf = ({ by, key }: CountedAs): string =>
    by === 'stranger' || by === 'tester'
      ? String(createHmac('sha256', secret).update(key).digest().readUInt32BE() % networks)
      : key;
  const counters = Object.fromEntries(
    Object.entries(limits).map(([by, points]) => [
      by,
      new RateLimiterMemory({ points, duration: rateWindow }),
    ]),
  ) as Record<RateClass, RateLimiterMemory>;
  const standing = (by: RateClass, { consumedPoints, msBeforeNext }: RateLimiterRes): Charge => ({
    by,
    quota: limits[by],
    left: Math.max(0, limits[by] - consumedPoints),
    resetsIn: Math.ceil(msBeforeNext / 1_000),
    isBeyond: consumedPoints > limits[by],
  });
  return {
    async charge(to, points) {
      return standing(to.by, await counters[to.by].penalty(placeOf(to), points));
    },
    async look(at) {
      const found = await counters[at.by].get(placeOf(at));
      return found && standing(at.by, found);
    },
  };
}
