import { describe, expect, it, vi } from 'vitest';
import {
  addDays,
  ImpossibleInstant,
  type Instant,
  instant,
  isoDay,
  isoInstant,
  type LegalDay,
  legalDay,
  legalDayOf,
  parisMinutes,
  parisTime,
  startOfLegalDay,
} from '../../src/time/index.js';
import fc from '../support/properties.js';

const intl = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
});

function upTo(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

function clockOf(at: Instant): string {
  const minutes = parisMinutes(at);
  return [Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':');
}

describe('the legal time of metropolitan France', () => {
  it.each([
    ['2023-07-15T22:30:00Z', '2023-07-16'],
    ['2023-07-15T21:59:59Z', '2023-07-15'],
    ['2026-01-14T23:00:00Z', '2026-01-15'],
    ['2026-01-14T22:59:59.999Z', '2026-01-14'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
    ['1995-09-24T22:30:00Z', '1995-09-24'],
    ['1996-09-29T22:30:00Z', '1996-09-30'],
  ])('%s falls on %s', (at, day) => {
    expect(isoDay(legalDayOf(instant(at)))).toBe(day);
  });

  it('agrees with Intl on any instant a world may reach', () => {
    const from = instant('1992-07-01T00:00:00Z');
    const to = instant('2179-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), at => {
        expect(isoDay(legalDayOf(at as Instant))).toBe(intl.format(at));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes its clocks when Intl does, by the rule of the Union or by any other', () => {
    // A war, the first summers since, the two rules of the Union, what is to come.
    const years = [...upTo(1938, 1946), ...upTo(1975, 2110)];
    for (const year of years) {
      for (let day = legalDay(`${year}-01-01`); day < legalDay(`${year + 1}-01-01`); day = addDays(day, 1)) {
        const isSunday = (((day + 4) % 7) + 7) % 7 === 0;
        if (year >= 1976 && !isSunday) continue;
        for (const second of year < 1976 ? [0] : [3_599, 3_600]) {
          const at = (day * 86_400_000 + second * 1_000) as Instant;
          expect(clockOf(at), isoInstant(at)).toBe(clock.format(at));
        }
      }
    }
  });

  it.each([1981, 1995, 1996, 2150])(
    'asks Intl a few times alone of a year of the Union, such as %i',
    async year => {
      // What is known of a year is kept: nobody has asked for one yet where this begins.
      vi.resetModules();
      const afresh = await import('../../src/time/index.js');
      const asked = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts');
      try {
        afresh.legalDayOf(afresh.instant(`${year}-07-15T22:30:00Z`));
        expect(asked.mock.calls.length).toBe(6);
      } finally {
        asked.mockRestore();
      }
    },
  );

  it('begins a day at the first instant that falls on it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8217, max: 76_000 }), days => {
        const start = startOfLegalDay(days as LegalDay);
        expect(legalDayOf(start)).toBe(days);
        expect(legalDayOf((start - 1) as Instant)).toBe(days - 1);
      }),
    );
  });

  it('reads a wall-clock time, also on the days the clock changes', () => {
    expect(isoInstant(parisTime(legalDay('2026-01-15'), 9 * 60))).toBe('2026-01-15T08:00:00.000Z');
    expect(isoInstant(parisTime(legalDay('2026-07-15'), 9 * 60))).toBe('2026-07-15T07:00:00.000Z');
    expect(isoInstant(parisTime(legalDay('2026-03-29'), 5 * 60))).toBe('2026-03-29T03:00:00.000Z');
    expect(isoInstant(parisTime(legalDay('2026-10-25'), 5 * 60))).toBe('2026-10-25T04:00:00.000Z');
    // 02:30 is skipped: the clock that struck 01:59 strikes 03:00, and half an hour later it is 03:30.
    expect(isoInstant(parisTime(legalDay('2026-03-29'), 150))).toBe('2026-03-29T01:30:00.000Z');
    expect(isoInstant(parisTime(legalDay('2026-10-25'), 150))).toBe('2026-10-25T00:30:00.000Z');
  });

  it.each(['2026-01-15', '2026-01-15T08:00:00', '2026-02-30T08:00:00Z', 'now', '2026-01-15T24:00:00Z'])(
    'refuses %j',
    text => {
      expect(() => instant(text)).toThrow(ImpossibleInstant);
    },
  );
});

describe('the clocks of Paris', () => {
  it.each([
    ['2026-01-15T08:00:00Z', 9 * 60],
    ['2026-07-15T21:59:59.999Z', 23 * 60 + 59],
    ['2026-07-15T22:00:00Z', 0],
    ['2026-03-29T00:59:59Z', 60 + 59],
    ['2026-03-29T01:00:00Z', 3 * 60],
    ['2025-10-26T00:30:00Z', 2 * 60 + 30],
    ['2025-10-26T01:30:00Z', 2 * 60 + 30],
  ])('%s shows %i minutes since midnight', (at, minutes) => {
    expect(parisMinutes(instant(at))).toBe(minutes);
  });
});
