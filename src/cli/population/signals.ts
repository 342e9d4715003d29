/** What a process does about signals; given by tests. */
export interface Signalled {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  /** Ends this process as if it listened to nothing. */
  end(signal: 'SIGINT' | 'SIGTERM'): void;
}

/** One Ctrl-C may come twice: from the terminal, and from a process above that hands it on. */
const sameInMilliseconds = 500;
const signals = ['SIGINT', 'SIGTERM'] as const;

const thisProcess: Signalled = {
  on: (signal, listener) => process.on(signal, listener),
  off: (signal, listener) => process.off(signal, listener),
  end: signal => void process.kill(process.pid, signal),
};

/** A signal of this process stops what is under way; a later one ends the process at once. */
export function stoppedBySignals(
  from: Signalled = thisProcess,
  now: () => number = () => performance.now(),
): { readonly signal: AbortSignal; forget(): void } {
  const controller = new AbortController();
  let first: number | undefined;
  const listeners = signals.map(signal => {
    const listener = (): void => {
      first ??= now();
      controller.abort();
      if (now() - first <= sameInMilliseconds) return;
      forget();
      from.end(signal);
    };
    return { signal, listener };
  });
  const forget = (): void => {
    for (const { signal, listener } of listeners) from.off(signal, listener);
  };
  for (const { signal, listener } of listeners) from.on(signal, listener);
  return { signal: controller.signal, forget };
}
