import type { Clock, Instant, Scheduler } from '../time/index.js';

/** What removes what has expired. */
export interface SweepingParts {
  readonly sweep: (at: Instant) => Promise<void>;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /** Told of each removal that failed; it is tried again ten minutes later. */
  readonly failed: (error: unknown) => void;
}

const tenMinutes = 600_000;

/** Removes what has expired at once, then every ten minutes. What has expired is absent before; this gives its place back. */
export function startSweeping({ sweep, clock, scheduler, failed }: SweepingParts): {
  close(): Promise<void>;
} {
  let underWay: Promise<void> = Promise.resolve();
  let cancel = (): void => {};
  const work = (): void => {
    underWay = sweep(clock.now()).catch(failed);
    cancel = scheduler.at((clock.now() + tenMinutes) as Instant, work);
  };
  work();
  return {
    close() {
      cancel();
      return underWay;
    },
  };
}
