import { describe, expect, it } from 'vitest';
import { after, type Duration } from '../../simulator/world/clock.js';
import { type Clock, type Instant, instant, isoInstant } from '../../src/time/index.js';
import { paris, simulatorWith } from '../support/simulator.js';

describe('the default world', () => {
  it('stands at nine in the morning of 15 January 2026 in Paris', async () => {
    const simulator = await simulatorWith();
    const register = await simulator.source.open();
    expect(isoInstant((await register.now()).clock)).toBe('2026-01-15T08:00:00.000Z');
    expect(register.world).toBe('default');
  });
});

describe('the clock', () => {
  it('goes forward only', async () => {
    const { control } = await simulatorWith();
    await control.setClock(paris('2026-02-01T00:00'));
    await expect(control.setClock(paris('2026-01-31T23:59'))).rejects.toMatchObject({
      code: 'CLOCK_BACKWARD',
    });
    await expect(control.advanceClock({ days: -1 })).rejects.toMatchObject({ code: 'CLOCK_BACKWARD' });
    expect((await control.setClock(paris('2026-02-01T00:00'))).clock).toBe(paris('2026-02-01T00:00'));
  });

  it('stays in the years of the worlds', async () => {
    const { control } = await simulatorWith();
    for (const to of ['1992-06-30T23:59', '2179-01-01T00:01']) {
      await expect(control.setClock(paris(to))).rejects.toMatchObject({ code: 'CLOCK_OUT_OF_RANGE' });
    }
    for (const by of [{ years: 153 }, { months: 99_999 }, { days: 9e12 }, { hours: 9e12 }]) {
      await expect(control.advanceClock(by)).rejects.toMatchObject({ code: 'CLOCK_OUT_OF_RANGE' });
    }
    expect((await control.setClock(paris('2179-01-01T00:00'))).clock).toBe(paris('2179-01-01T00:00'));
  });

  it('refuses what is no duration', async () => {
    const { control } = await simulatorWith();
    for (const by of [{ days: 1.5 }, { days: Number.NaN }, { fortnights: 1 } as Duration]) {
      await expect(control.advanceClock(by)).rejects.toMatchObject({ code: 'IMPOSSIBLE_DURATION' });
    }
  });

  it('leaves no trace of a refused command, not even a revision', async () => {
    const { control, source } = await simulatorWith();
    const before = await (await source.open()).now();
    await expect(control.setClock(instant('2001-01-01T00:00:00Z'))).rejects.toThrow();
    expect(await (await source.open()).now()).toEqual(before);
  });
});

describe('a duration', () => {
  const shift = (from: string, by: Duration): string => isoInstant(after(paris(from), by));

  it('in days, months or years keeps the time of day in Paris', () => {
    expect(shift('2026-01-15T09:00', { months: 6 })).toBe('2026-07-15T07:00:00.000Z');
    expect(shift('2026-03-28T02:30', { days: 2 })).toBe('2026-03-30T00:30:00.000Z');
    expect(shift('2026-03-29T09:00:42', { days: 1 })).toBe('2026-03-30T07:00:42.000Z');
    expect(shift('2026-10-25T09:00', { days: 1 })).toBe('2026-10-26T08:00:00.000Z');
    expect(shift('2024-02-29T09:00', { years: 1 })).toBe('2025-02-28T08:00:00.000Z');
  });

  it('in hours, minutes or seconds is exact', () => {
    expect(shift('2026-03-29T01:30', { hours: 1 })).toBe('2026-03-29T01:30:00.000Z');
    expect(shift('2026-01-15T09:00', { minutes: 90, seconds: 5 })).toBe('2026-01-15T09:30:05.000Z');
    expect(shift('2026-01-15T09:00', { days: 1, hours: 1 })).toBe('2026-01-16T09:00:00.000Z');
  });
});

describe('a running clock', () => {
  it('follows the wall clock from where it stood, keeps running when moved, and stops where it is frozen', async () => {
    const wall = { at: instant('2026-11-23T12:00:00Z') };
    const wallClock: Clock = { now: () => wall.at };
    const pass = (minutes: number): void => {
      wall.at = (wall.at + minutes * 60_000) as Instant;
    };
    const { control, source } = await simulatorWith([], { wallClock });
    const shown = async (): Promise<string> => isoInstant((await (await source.open()).now()).clock);

    await control.runClock();
    pass(10);
    expect(await shown()).toBe('2026-01-15T08:10:00.000Z');
    await control.setClock(instant('2026-05-01T00:00:00Z'));
    pass(5);
    expect(await shown()).toBe('2026-05-01T00:05:00.000Z');
    await control.freezeClock();
    pass(60);
    expect(await shown()).toBe('2026-05-01T00:05:00.000Z');
  });
});
