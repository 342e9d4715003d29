import { describe, expect, it } from 'vitest';
import { startOfRetention, startRetention } from '../../../src/access/journal/index.js';
import { type Instant, instant, isoInstant } from '../../../src/time/index.js';

const hour = 3_600_000;

/** A clock that a test moves, with what waits for it. */
function timeAt(text: string) {
  let now = instant(text);
  let waiting: { at: Instant; work: () => void }[] = [];
  return {
    clock: { now: () => now },
    scheduler: {
      at(at: Instant, work: () => void) {
        const one = { at, work };
        waiting.push(one);
        return () => {
          waiting = waiting.filter(other => other !== one);
        };
      },
    },
    async pass(hours: number) {
      now = (now + hours * hour) as Instant;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { work } of due) work();
      await new Promise(resolve => setImmediate(resolve));
    },
  };
}

describe('retention', () => {
  it('begins with a day in Paris, whatever the clock shifts in between', () => {
    const before = (now: string, days: number) => isoInstant(startOfRetention(instant(now), days));
    expect(before('2026-01-15T09:00:00+01:00', 1)).toBe('2026-01-13T23:00:00.000Z');
    expect(before('2026-04-01T00:30:00+02:00', 10)).toBe('2026-03-21T23:00:00.000Z');
  });

  it('removes at once, then once a day, whatever failed the day before', async () => {
    const time = timeAt('2026-01-15T09:00:00+01:00');
    const asked: string[] = [];
    const told: unknown[] = [];
    const retention = startRetention({
      ...time,
      days: 10,
      journal: {
        async prune(before) {
          asked.push(isoInstant(before).slice(0, 10));
          if (asked.length === 2) throw new Error('no database');
          return { removed: asked.length, faults: [] };
        },
      },
      done: pruned => told.push(pruned.removed),
      failed: error => told.push((error as Error).message),
    });
    await time.pass(0);
    await time.pass(23);
    expect(asked).toEqual(['2026-01-04']);
    await time.pass(1);
    await time.pass(24);
    expect(asked).toEqual(['2026-01-04', '2026-01-05', '2026-01-06']);
    expect(told).toEqual([1, 'no database', 3]);
    await retention.stop();
    await time.pass(48);
    expect(asked).toHaveLength(3);
  });

  it('stops once what is under way is done', async () => {
    const gate = Promise.withResolvers<void>();
    let stopped = false;
    const retention = startRetention({
      ...timeAt('2026-01-15T09:00:00+01:00'),
      days: 10,
      journal: { prune: () => gate.promise.then(() => ({ removed: 0, faults: [] })) },
    });
    const stopping = retention.stop().then(() => {
      stopped = true;
    });
    await new Promise(resolve => setImmediate(resolve));
    expect(stopped).toBe(false);
    gate.resolve();
    await stopping;
  });
});
