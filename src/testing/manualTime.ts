import type { Clock, Instant, Scheduler } from '../time/index.js';

/** A clock that stands until a test moves it, and a scheduler that follows it. */
export interface ManualTime {
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  /**
   * Moves the clock forward. Whatever is due meanwhile is done at its instant, in order, and what it sets going in
   * this process has had its turn before time goes on.
   */
  advanceTo(at: Instant): Promise<void>;
  /** `advanceTo` so many milliseconds later. */
  advanceBy(milliseconds: number): Promise<void>;
  /** Instants at which something is to be done, soonest first: empty when nothing is left behind. */
  armed(): readonly Instant[];
}

interface Task {
  readonly at: Instant;
  readonly work: () => void;
}

/** Turns of the event loop that work may take to settle. */
const turns = 20;

/**
 * Makes a time that stands at an instant. `settle` resolves when what was set going has had its turn: by default after
 * some turns of the event loop, which is not enough for what asks another process.
 */
export function createManualTime(start: Instant, settle: () => Promise<void> = someTurns): ManualTime {
  let now = start;
  const tasks = new Set<Task>();
  const inOrder = (): Task[] => [...tasks].sort((a, b) => a.at - b.at);
  const doDue = async (until: Instant): Promise<void> => {
    await settle();
    for (let [next] = inOrder(); next && next.at <= until; [next] = inOrder()) {
      tasks.delete(next);
      if (next.at > now) now = next.at;
      next.work();
      await settle();
    }
  };
  const advanceTo = async (at: Instant): Promise<void> => {
    await doDue(at);
    if (at > now) now = at;
  };
  return {
    clock: { now: () => now },
    scheduler: {
      at(at, work) {
        const task = { at, work };
        tasks.add(task);
        return () => void tasks.delete(task);
      },
    },
    advanceTo,
    advanceBy: milliseconds => advanceTo((now + milliseconds) as Instant),
    armed: () => inOrder().map(task => task.at),
  };
}

async function someTurns(): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve));
}
