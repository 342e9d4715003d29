import type { Instant } from './instant.js';

/** Tells the present instant. The only door to the machine's clock; everything else is given a Clock. */
export interface Clock {
  now(): Instant;
}

/** The machine's clock, for what follows real time: sessions, links, rate limits, secrets. */
export const wallClock: Clock = { now: () => Date.now() as Instant };
