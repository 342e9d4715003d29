/** By what somebody is counted: each has a quota of its own. */
export type RateClass = 'stranger' | 'session' | 'authority' | 'tester';

/** Points that somebody of each class may spend in a window. */
export type RateLimits = Readonly<Record<RateClass, number>>;

/** Length of a window, in seconds. */
export const rateWindow = 60;

/** What holds in production: a screen costs some hundred points at most, and nobody opens more than one a second. */
export const rateLimits: RateLimits = {
  /** Whoever is not signed in, a network together. */
  stranger: 10_000,
  /** A person, in all their sessions. */
  session: 10_000,
  /** A client of an authority. */
  authority: 100_000,
  /** Whoever brings the tester's token, a network together. */
  tester: 1_000_000,
};

/** How many times as much holds where a front end is developed and tested. */
const roomier = 100;

/** What holds under development. */
export const roomyRateLimits: RateLimits = {
  stranger: rateLimits.stranger * roomier,
  session: rateLimits.session * roomier,
  authority: rateLimits.authority * roomier,
  tester: rateLimits.tester * roomier,
};

/** The least that any of them may be set to: what one query may cost, or such a query could never be asked. */
export const smallestQuota = 5_000;

/** What is charged for a request that is refused before its cost is charged. */
export const pointsOfRefusal = 10;
