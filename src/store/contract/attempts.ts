import type { Instant } from '../../time/index.js';

/** Failures counted under a key, such as those of an address or of a device. */
export interface AttemptsRow {
  readonly failures: number;
  readonly lastAt: Instant;
}

export interface Attempts {
  /** Failures so far; null when there were none, or none within `forgetAfter` milliseconds of the instant. */
  read(key: string, at: Instant, forgetAfter: number): Promise<AttemptsRow | null>;
  /** Counts one more, and gives the count with it. Atomic: two at once are two. */
  fail(key: string, at: Instant, forgetAfter: number): Promise<AttemptsRow>;
  clear(key: string): Promise<void>;
}
