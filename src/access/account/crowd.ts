import type { TooManyAttempts } from './answers.js';

/**
 * How much hashing one process takes on. A hash is slow and wide by design: without a bound, whoever asks for many
 * would have the memory of the process and the threads that read its files.
 */
export interface CrowdLimits {
  /** Hashes made at once; the rest wait in the order in which they came. */
  readonly atOnce: number;
  /** Requests that hash, under way or waiting; one more is refused before anything of it is looked at. */
  readonly underWay: number;
  /** Whole seconds that whoever is refused is told to wait. */
  readonly comeBackAfter: number;
}

/** Two of the four threads of a process; a hundred requests are answered within some two seconds. */
export const crowdLimits: CrowdLimits = { atOnce: 2, underWay: 100, comeBackAfter: 5 };

/** Keeps a crowd at the doors that hash from starving the process. */
export interface Crowd {
  /** Does a piece of work once it is its turn. What is done in turn must wait for no other turn. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Does the work of a request that hashes, or refuses it with nothing done. */
  orRefuse<Answer>(work: () => Promise<Answer>): Promise<Answer | TooManyAttempts>;
}

/** A crowd of nobody yet. */
export function createCrowd(limits: CrowdLimits = crowdLimits): Crowd {
  const waiting: (() => void)[] = [];
  let [working, underWay] = [0, 0];
  const next = (): void => {
    const goOn = waiting.shift();
    if (goOn) goOn();
    else working -= 1;
  };
  return {
    async inTurn(work) {
      if (working < limits.atOnce) working += 1;
      // Whoever ends hands the turn on, so that nobody who comes in between takes it.
      else await new Promise<void>(resolve => waiting.push(resolve));
      try {
        return await work();
      } finally {
        next();
      }
    },
    async orRefuse(work) {
      if (underWay >= limits.underWay) return { kind: 'TOO_MANY_ATTEMPTS', retryAfter: limits.comeBackAfter };
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
      }
    },
  };
}
