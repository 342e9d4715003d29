import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { neph, type SnpcRegister, type SnpcSource, SourceError } from '../../src/snpc/index.js';
import { withRetry, withTimeout } from '../../src/snpc/wrappers/index.js';
import { instant } from '../../src/time/index.js';
import { fixedSource } from '../support/fixedSource.js';

const present = { now: { clock: instant('2026-01-15T08:00:00Z'), revision: 1 } };
const nephs = [neph('980599000001')];

/** A source whose every call does something first. */
function calling(before: () => Promise<void>): SnpcSource {
  const source = fixedSource([], present);
  const after =
    <Given extends unknown[], Answer>(call: (...given: Given) => Promise<Answer>) =>
    async (...given: Given): Promise<Answer> => {
      await before();
      return call(...given);
    };
  return {
    ...source,
    health: after(source.health),
    open: after(async world => {
      const register = await source.open(world);
      return {
        world: register.world,
        now: after(register.now),
        dossiers: after(register.dossiers),
        findByCivilStatus: after(register.findByCivilStatus),
        pending: after(register.pending),
        watch: register.watch,
      };
    }),
  };
}

const reads: Readonly<Record<string, (register: SnpcRegister) => Promise<unknown>>> = {
  now: register => register.now(),
  dossiers: register => register.dossiers(nephs),
  pending: register => register.pending(nephs),
  findByCivilStatus: register =>
    register.findByCivilStatus({
      birthName: null,
      firstNames: [],
      sex: null,
      bornOn: 0 as never,
      birthPlaceCode: null,
      birthCountryCode: '99100',
    }),
};

describe('a time-out', () => {
  it('ends whatever the source takes too long for', async () => {
    let slow = true;
    const source = withTimeout(
      calling(() => (slow ? pause(5_000, undefined, { ref: false }) : Promise.resolve())),
      20,
    );
    const late = { code: 'TIMED_OUT', source: 'fixed', mayPass: true };
    await expect(source.health()).rejects.toMatchObject(late);
    await expect(source.open()).rejects.toMatchObject(late);
    slow = false;
    const register = await source.open();
    slow = true;
    for (const read of Object.values(reads)) await expect(read(register)).rejects.toMatchObject(late);
  });

  it('leaves answers and failures in time as they are', async () => {
    const failure = new SourceError('MALFORMED_RECORD', 'fixed', 'wrong');
    let failing = false;
    const source = withTimeout(
      calling(() => (failing ? Promise.reject(failure) : Promise.resolve())),
      1_000,
    );
    const register = await source.open();
    expect(await register.now()).toBe(present.now);
    failing = true;
    await expect(register.dossiers(nephs)).rejects.toBe(failure);
  });
});

describe('retries', () => {
  const waits: number[] = [];
  const options = {
    retries: 3,
    firstWait: 100,
    longestWait: 250,
    wait: async (ms: number) => void waits.push(ms),
  };
  const passing = (code: SourceError['code'] = 'UNAVAILABLE', permanent = false) =>
    new SourceError(code, 'fixed', 'for now', { permanent });

  /** A source that fails so many times in a row, and how often it was called. */
  function failing(times: number, error: () => Error = passing) {
    const told = { calls: 0, left: times };
    const source = calling(async () => {
      told.calls++;
      if (told.left-- > 0) throw error();
    });
    return { source, told };
  }

  it.each(Object.entries(reads))('reach %s after failures that pass', async (_name, read) => {
    const { source, told } = failing(0);
    const register = await withRetry(source, options).open();
    Object.assign(told, { calls: 0, left: 3 });
    await read(register);
    expect(told.calls).toBe(4);
  });

  it('are bounded, and end with the last failure', async () => {
    const { source, told } = failing(99, () => passing('TIMED_OUT'));
    waits.length = 0;
    await expect(withRetry(source, options).open()).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect(told.calls).toBe(4);
    expect(waits).toHaveLength(3);
    waits.forEach((wait, index) => {
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual([100, 200, 250][index] as number);
    });
  });

  it('wait for times that differ', async () => {
    waits.length = 0;
    for (let call = 0; call < 20; call++) {
      const { source } = failing(1);
      await withRetry(source, { ...options, firstWait: 10_000, longestWait: 10_000 }).open();
    }
    expect(new Set(waits).size).toBeGreaterThan(10);
  });

  it.each<[string, Error]>([
    ['a world that is not there', passing('UNKNOWN_WORLD')],
    ['a record that cannot be read', passing('MALFORMED_RECORD')],
    ['what is not supported', passing('NOT_SUPPORTED')],
    ['a refused token', passing('UNAVAILABLE', true)],
    ['a fault that is no SourceError', new Error('a fault')],
  ])('leave %s alone', async (_name, error) => {
    const { source, told } = failing(1, () => error);
    await expect(withRetry(source, options).open()).rejects.toBe(error);
    expect(told.calls).toBe(1);
  });

  it('wait as long as the source asks, and give up where that is too long', async () => {
    const asking = (retryAfter: number) => new SourceError('UNAVAILABLE', 'fixed', 'later', { retryAfter });
    waits.length = 0;
    const patient = { ...options, longestWait: 2_500 };
    const soon = failing(1, () => asking(2));
    await withRetry(soon.source, patient).open();
    expect(waits).toEqual([2_000]);
    const late = failing(1, () => asking(3));
    await expect(withRetry(late.source, patient).open()).rejects.toMatchObject({ retryAfter: 3 });
    expect([late.told.calls, waits.length]).toEqual([1, 1]);
  });

  it('leave health alone: it tells how things are now', async () => {
    const { source, told } = failing(1);
    await expect(withRetry(source, options).health()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(told.calls).toBe(1);
  });

  it('try each time with a time-out of its own', async () => {
    let calls = 0;
    const slowOnce = calling(() =>
      ++calls === 1 ? pause(5_000, undefined, { ref: false }) : Promise.resolve(),
    );
    await withRetry(withTimeout(slowOnce, 30), options).open();
    expect(calls).toBe(2);
  });
});
