import { type Clock, wallClock } from './clock.js';
import type { Instant } from './instant.js';

/** Gives up what was asked of a scheduler; does nothing once it has been done. */
export type Cancel = () => void;

/** Does work when its clock reaches an instant. It stands beside a Clock: tests that move one move the other. */
export interface Scheduler {
  /** Does `work` once, never before `at`; soon, but not within this call, when the clock has passed it already. */
  at(at: Instant, work: () => void): Cancel;
}

/** Longest sleep between two looks at the clock, in milliseconds: one that is set forward is noticed within it. */
const longestSleep = 60_000;

/** A scheduler that sleeps until a clock at the machine's pace shows the instant asked. */
export function schedulerOf(clock: Clock): Scheduler {
  return {
    at(at, work) {
      let timer: NodeJS.Timeout;
      const sleep = (): void => {
        const left = at - clock.now();
        timer = setTimeout(wake, Math.max(0, Math.min(left, longestSleep)));
      };
      const wake = (): void => {
        if (clock.now() >= at) work();
        else sleep();
      };
      sleep();
      return () => clearTimeout(timer);
    },
  };
}

/** Follows the machine's clock. */
export const wallScheduler: Scheduler = schedulerOf(wallClock);
