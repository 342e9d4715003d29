import type { PopulationIo } from './command.js';

/** Shows how many licences are counted. */
export interface CountingView {
  show(counted: number): void;
  /** Leaves the terminal as a command finds it. */
  end(): void;
}

const betweenDrawings = 100;

/** On a terminal one line that is drawn again and again; elsewhere nothing, so that a program reads the outcome alone. */
export function countingOn(
  stderr: PopulationIo['stderr'],
  licences: number,
  now: () => number = () => performance.now(),
): CountingView {
  if (!stderr.isTTY) return { show: () => {}, end: () => {} };
  const start = now();
  let last = Number.NEGATIVE_INFINITY;
  return {
    show(counted) {
      const at = now();
      if (at - last < betweenDrawings) return;
      last = at;
      const left = Math.ceil(((at - start) / 1_000) * (licences / Math.max(1, counted) - 1));
      stderr.write(`\r${counted} of ${licences} licences counted, about ${left} s left\u001b[K`);
    },
    end() {
      stderr.write('\r\u001b[K');
    },
  };
}
