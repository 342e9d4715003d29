/** Turns at something that so many may do at once; the others wait in order. */
export interface Turns {
  /** Resolves when it is one's turn; undefined, at once, where too many wait already. */
  take(): Promise<void> | undefined;
  /** Ends one's turn; the first who waits has the next. */
  end(): void;
}

/** Turns for so many at once and a queue no longer than told. */
export function takeTurns(atOnce: number, longestQueue: number): Turns {
  const waiting: (() => void)[] = [];
  let working = 0;
  return {
    take() {
      if (working < atOnce) {
        working++;
        return Promise.resolve();
      }
      if (waiting.length >= longestQueue) return undefined;
      return new Promise(resolve => waiting.push(resolve));
    },
    end() {
      const next = waiting.shift();
      if (next) next();
      else working--;
    },
  };
}
