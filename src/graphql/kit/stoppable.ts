/**
 * An async generator that can be stopped while it waits. Plain ones cannot: their `return()` waits for the promise they
 * wait for, perhaps for ever. Here it aborts the signal that `start` was given, which must end that wait. The signal is
 * aborted too once the generator has ended by itself, so that nothing which hangs on it is left behind.
 */
export function stoppable<Item>(
  start: (signal: AbortSignal) => AsyncGenerator<Item, void>,
): AsyncGenerator<Item, void> {
  const stopping = new AbortController();
  const items = start(stopping.signal);
  return {
    async next() {
      let isOver = true;
      try {
        const result = await items.next();
        isOver = result.done === true;
        return result;
      } finally {
        if (isOver) stopping.abort();
      }
    },
    return: () => {
      stopping.abort();
      return items.return();
    },
    throw: error => {
      stopping.abort();
      return items.throw(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async [Symbol.asyncDispose]() {
      await this.return();
    },
  };
}
