import 'reflect-metadata';
import { describe, expect, it, vi } from 'vitest';
import {
  countedAs,
  createRates,
  rateLimits,
  roomyRateLimits,
  smallestQuota,
} from '../../src/access/rates/index.js';
import { documentLimits } from '../../src/graphql/limits/index.js';
import { instant } from '../../src/time/index.js';

const limits = { stranger: 10, session: 10, authority: 20, tester: 30 };
const person = (key: string) => ({ by: 'session', key }) as const;

describe('rates', () => {
  it('count the points of each apart, and tell what is left', async () => {
    const rates = createRates(limits);
    expect(await rates.look(person('one'))).toBeNull();
    expect(await rates.charge(person('one'), 4)).toEqual({
      by: 'session',
      quota: 10,
      left: 6,
      resetsIn: 60,
      isBeyond: false,
    });
    expect(await rates.charge(person('one'), 6)).toMatchObject({ left: 0, isBeyond: false });
    expect(await rates.charge(person('one'), 1)).toMatchObject({ left: 0, isBeyond: true });
    expect(await rates.charge(person('two'), 10)).toMatchObject({ left: 0, isBeyond: false });
    expect(await rates.charge({ by: 'authority', key: 'one' }, 11)).toMatchObject({
      left: 9,
      isBeyond: false,
    });
  });

  it('give every point back a minute after the first was spent', async () => {
    vi.useFakeTimers();
    try {
      const rates = createRates(limits);
      await rates.charge(person('one'), 11);
      vi.advanceTimersByTime(59_000);
      expect(await rates.charge(person('one'), 1)).toMatchObject({ isBeyond: true, resetsIn: 1 });
      vi.advanceTimersByTime(1_001);
      expect(await rates.charge(person('one'), 1)).toMatchObject({ isBeyond: false, left: 9, resetsIn: 60 });
    } finally {
      vi.useRealTimers();
    }
  });

  it('hold no more places for networks than a fixed number', async () => {
    const rates = createRates({ ...limits, stranger: 1_000_000 });
    const asked = 200_000;
    let firsts = 0;
    for (let index = 0; index < asked; index += 1) {
      const { left } = await rates.charge({ by: 'stranger', key: `2001:db8:${index}::/64` }, 1);
      if (left === 999_999) firsts += 1;
    }
    expect(firsts).toBeLessThanOrEqual(65_536);
    expect(firsts).toBeGreaterThan(50_000);
  });

  it('let through the dearest query, whatever they are set to', () => {
    expect(smallestQuota).toBe(documentLimits.cost);
    for (const quota of [...Object.values(rateLimits), ...Object.values(roomyRateLimits)])
      expect(quota).toBeGreaterThanOrEqual(smallestQuota);
  });
});

describe('somebody is counted', () => {
  const session = {
    id: 'x',
    world: 'default',
    generation: '',
    signedInAt: instant('2026-01-15T08:00:00Z'),
    expiresAt: instant('2026-01-15T08:00:00Z'),
  };
  const asker = { world: undefined, isTester: false };
  it.each([
    [
      'a stranger by the network',
      { principal: { kind: 'STRANGER', broughtSecret: true }, ...asker },
      { by: 'stranger', key: '198.51.100.7' },
    ],
    [
      'whoever signed in by who they are',
      { principal: { kind: 'SIGNED_IN', door: 'ACCOUNT', subject: 'pseudonym', session }, ...asker },
      { by: 'session', key: 'pseudonym' },
    ],
    [
      'a tester by the network',
      { principal: { kind: 'TESTER' }, ...asker, isTester: true },
      { by: 'tester', key: '198.51.100.7' },
    ],
  ] as const)('%s', (_who, who, as) => {
    expect(countedAs(who, '198.51.100.7')).toEqual(as);
  });
});
