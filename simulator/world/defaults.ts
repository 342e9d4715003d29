import { type Instant, legalDay, parisTime } from '../../src/time/index.js';

/** The world that every request falls in unless it names another. */
export const defaultWorld = 'default';

/** Where the clock of a world stands unless its maker says otherwise, so that every documented answer holds for ever. */
export const defaultClock: Instant = parisTime(legalDay('2026-01-15'), 9 * 60);

/** Seed of a world unless its maker gives another: the same commands then have the same answers everywhere. */
export const defaultSeed = 'default';

/** Delay profile of a world unless its maker gives another: that which published figures support. */
export const defaultDelays = 'france';
