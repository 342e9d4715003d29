import type { Clock, Instant, Scheduler } from '../time/index.js';

/** What removes what has expired. */
export interface SweepingParts {
  readonly sweep: (at: Instant) => Promise<void>;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Told of each removal that failed; it is tried again an hour later. */
  readonly failed: (error: unknown) => void;
}

const hour = 3_600_000;

/** Removes what has expired at once, then every hour. What has expired is absent before; this gives its place back. */
export function startSweeping({ sweep, clock, scheduler, failed }: SweepingParts): {
  close(): Promise<void>;
} {
  let underWay: Promise<void> = Promise.resolve();
  let cancel = (): void => {};
  const work = (): void => {
    underWay = sweep(clock.now()).catch(failed);
    cancel = scheduler.at((clock.now() + hour) as Instant, work);
  };
  work();
  return {
    close() {
      cancel();
      return underWay;
    },
  };
}
