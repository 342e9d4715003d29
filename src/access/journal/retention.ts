import {
  addDays,
  type Clock,
  type Instant,
  legalDayOf,
  type Scheduler,
  startOfLegalDay,
  wallScheduler,
} from '../../time/index.js';
import type { Journal } from './journal.js';
import type { PrunedJournal } from './prune.js';

/** What keeps a journal no longer than it may be kept. */
export interface RetentionParts {
  readonly journal: Pick<Journal, 'prune'>;
  /** Whole days, in Paris, for which an entry is kept. */
  readonly days: number;
  readonly clock: Clock;
  /** Stands beside the clock. Default: the machine's. */
  readonly scheduler?: Scheduler;
  /** Told of each removal done. */
  readonly done?: (pruned: PrunedJournal) => void;
  /** Told of each removal that failed; it is tried again the next day. */
  readonly failed?: (error: unknown) => void;
}

/** A retention under way. */
export interface Retention {
  /** Does nothing more, once what is under way is done. */
  stop(): Promise<void>;
}

const day = 86_400_000;

/** The instant before which entries are removed: the beginning of a day in Paris. */
export function startOfRetention(now: Instant, days: number): Instant {
  return startOfLegalDay(addDays(legalDayOf(now), -days));
}

/** Removes at once what is older than may be kept, then every day. */
export function startRetention(parts: RetentionParts): Retention {
  const { journal, days, clock, scheduler = wallScheduler, done = () => {}, failed = () => {} } = parts;
  let underWay: Promise<void> = Promise.resolve();
  let cancel = (): void => {};
  const work = (): void => {
    underWay = journal.prune(startOfRetention(clock.now(), days)).then(done, failed);
    cancel = scheduler.at((clock.now() + day) as Instant, work);
  };
  work();
  return {
    stop: () => {
      cancel();
      return underWay;
    },
  };
}
