/** The time that the reads of one request have, all together. */
export interface Deadline {
  /** Does a piece of work, and gives it up when the time is over; what it still brings then is dropped. */
  within<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** A deadline so many milliseconds after the first work that is put under it. `late` makes what then is thrown. */
export function createDeadline(milliseconds: number, late: () => Error): Deadline {
  let end: number | undefined;
  return {
    within: async work => {
      end ??= performance.now() + milliseconds;
      const left = end - performance.now();
      if (left <= 0) throw late();
      return before(left, work(), late);
    },
  };
}

function before<Result>(milliseconds: number, work: Promise<Result>, late: () => Error): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
