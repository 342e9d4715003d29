import type { Attempts } from '../store/store.js';
import type { Clock } from '../time/index.js';

/** How failures under one key slow down what is tried next under it. */
export interface Slowing {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Milliseconds to wait after the first failure that costs; each further one doubles them. */
  readonly firstWait: number;
  readonly longestWait: number;
  /** Milliseconds without a failure after which all of them are forgotten. */
  readonly forgetAfter: number;
}

/** Counts failures under keys, which are pseudonyms, and tells how long each has to wait. Waits are in milliseconds. */
export interface Throttle {
  /** What is left to wait; 0 when a try may be made. */
  wait(key: string): Promise<number>;
  /**
   * Counts a try as failed before it is made, so that many at once are as slow as one after another. Gives 0 when it may
   * be made, or what it has to wait; then it must not be made. `clear` takes it back once it has succeeded.
   */
  admit(key: string): Promise<number>;
  /** Counts a failure. */
  fail(key: string): Promise<void>;
  clear(key: string): Promise<void>;
}

/** A throttle over the attempts of the store. */
export function createThrottle(attempts: Attempts, clock: Clock, slowing: Slowing): Throttle {
  const { free, forgetAfter } = slowing;
  const read = async (key: string) => {
    const now = clock.now();
    const row = await attempts.read(key, now, forgetAfter);
    if (row === null) return { failures: 0, left: 0 };
    return { failures: row.failures, left: Math.max(0, row.lastAt + waitAfter(row.failures, slowing) - now) };
  };
  return {
    wait: async key => (await read(key)).left,
    async admit(key) {
      const { failures, left } = await read(key);
      if (left > 0) return left;
      const counted = (await attempts.fail(key, clock.now(), forgetAfter)).failures;
      const cameAlone = counted === failures + 1;
      return counted <= free || cameAlone ? 0 : waitAfter(counted, slowing);
    },
    async fail(key) {
      await attempts.fail(key, clock.now(), forgetAfter);
    },
    clear: key => attempts.clear(key),
  };
}

/** Whole seconds of a wait, as the header `Retry-After` counts them. */
export function secondsOf(wait: number): number {
  return Math.ceil(wait / 1000);
}

function waitAfter(failures: number, { free, firstWait, longestWait }: Slowing): number {
  return failures < free ? 0 : Math.min(longestWait, firstWait * 2 ** (failures - free));
}
