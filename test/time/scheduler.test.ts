import { createHook } from 'node:async_hooks';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createManualTime } from '../../src/testing/index.js';
import { type Instant, instant, schedulerOf, wallClock, wallScheduler } from '../../src/time/index.js';

const later = (milliseconds: number): Instant => (wallClock.now() + milliseconds) as Instant;

describe('the scheduler of the machine', () => {
  it('does the work once the clock shows the instant, never before', async () => {
    const at = later(15);
    await new Promise<void>(resolve => wallScheduler.at(at, resolve));
    expect(wallClock.now()).toBeGreaterThanOrEqual(at);
  });

  it('does soon, but not at once, what is past', async () => {
    let isDone = false;
    const done = new Promise<void>(resolve => {
      wallScheduler.at(later(-1_000), () => {
        isDone = true;
        resolve();
      });
    });
    expect(isDone).toBe(false);
    await done;
  });

  it('gives up what is cancelled, however far it lies', async () => {
    let isDone = false;
    const timers = timersArmed();
    const cancels = [later(5), instant('2178-12-31T00:00:00Z')].map(at =>
      wallScheduler.at(at, () => {
        isDone = true;
      }),
    );
    timers.lookNoMore();
    expect(timers.left.size).toBe(2);
    for (const cancel of cancels) cancel();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(isDone).toBe(false);
    expect(timers.left.size).toBe(0);
  });

  it('sleeps again when it wakes too soon', async () => {
    let shown = 0;
    const slow = schedulerOf({ now: () => (shown++ < 3 ? 0 : 100) as Instant });
    await new Promise<void>(resolve => slow.at(1 as Instant, resolve));
    expect(shown).toBeGreaterThan(3);
  });
});

/** The timers armed from now on until told, without those that have ended since; others are not ours to count. */
function timersArmed() {
  const left = new Set<number>();
  let isLooking = true;
  const hook = createHook({
    init: (id, type) => void (isLooking && type === 'Timeout' && left.add(id)),
    destroy: id => void left.delete(id),
  }).enable();
  onTestFinished(() => void hook.disable());
  const lookNoMore = (): void => {
    isLooking = false;
  };
  return { left, lookNoMore };
}

describe('a manual time', () => {
  const start = instant('2026-01-15T08:00:00Z');
  const at = (milliseconds: number): Instant => (start + milliseconds) as Instant;

  it('stands until it is moved, and does everything due at its instant, in order', async () => {
    const { clock, scheduler, advanceTo } = createManualTime(start);
    const seen: number[] = [];
    scheduler.at(at(30), () => seen.push(clock.now() - start));
    scheduler.at(at(10), () => {
      seen.push(clock.now() - start);
      scheduler.at(at(20), () => seen.push(clock.now() - start));
    });
    await advanceTo(at(9));
    expect(seen).toEqual([]);
    await advanceTo(at(100));
    expect(seen).toEqual([10, 20, 30]);
    expect(clock.now()).toBe(at(100));
  });

  it('lets what the work set going arm again before it goes on', async () => {
    const { scheduler, advanceBy } = createManualTime(start);
    const seen: string[] = [];
    scheduler.at(at(10), () => {
      seen.push('woken');
      void Promise.resolve().then(() => scheduler.at(at(20), () => seen.push('woken again')));
    });
    scheduler.at(at(50), () => seen.push('last'));
    await advanceBy(50);
    expect(seen).toEqual(['woken', 'woken again', 'last']);
  });

  it('shows what is armed, soonest first', () => {
    const { scheduler, armed } = createManualTime(start);
    const cancel = scheduler.at(at(20), () => {});
    scheduler.at(at(10), () => {});
    expect(armed()).toEqual([at(10), at(20)]);
    cancel();
    expect(armed()).toEqual([at(10)]);
  });
});
