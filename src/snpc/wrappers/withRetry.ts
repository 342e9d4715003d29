import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { SourceError } from '../errors.js';
import type { SnpcSource } from '../source.js';
import { aroundSource } from './around.js';

/** How often a call is tried again, and how long it waits in between. */
export interface RetryOptions {
  /** Tries after the first. */
  readonly retries: number;
  /** Milliseconds that the first wait may last; each later one may last twice the one before it. Default 50. */
  readonly firstWait?: number;
  /** Milliseconds that no wait exceeds. Default 1,000. */
  readonly longestWait?: number;
  /** Waits; given by tests. */
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

/**
 * The same source, whose reads are tried again where the failure may pass: reads change nothing, so that asking
 * twice is asking once. Health is not, since it tells how things are now.
 */
export function withRetry(source: SnpcSource, options: RetryOptions): SnpcSource {
  return aroundSource(
    source,
    call => retrying(call, options),
    call => call(),
  );
}

/**
 * Tries a call until it succeeds, fails for good, or has been tried enough; rejects with its last failure. Waits
 * are drawn anywhere up to their bound, so that those whom one failure met do not come back together.
 */
export async function retrying<Answer>(
  call: () => Promise<Answer>,
  { retries, firstWait = 50, longestWait = 1_000, wait = pause }: RetryOptions,
): Promise<Answer> {
  for (let retry = 0; ; retry++) {
    try {
      return await call();
    } catch (error) {
      if (retry >= retries || !(error instanceof SourceError && error.mayPass)) throw error;
      const asked = (error.retryAfter ?? 0) * 1_000;
      // A source that asks for more patience than a reader has is not asked again.
      if (asked > longestWait) throw error;
      const bound = Math.min(firstWait * 2 ** retry, longestWait);
      await wait(Math.max(asked, randomInt(0, bound + 1)));
    }
  }
}
