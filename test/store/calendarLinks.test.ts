import { expect } from 'vitest';
import { overStores } from '../support/overStores.js';
import { calendarLinkRow, later, noon } from './rows.js';

const world = (name: string) => ({ world: name, generation: 'first' });
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

overStores('links to calendars', promises => {
  promises('are found by the hash of their secret while they stand', async ({ calendarLinks }) => {
    const row = calendarLinkRow('f1', { ...world('found'), isLinked: false, language: 'en' });
    expect(await calendarLinks.add(row, 5, noon)).toBe(true);
    expect(await calendarLinks.find('hash of f1', noon)).toEqual(row);
    expect(await calendarLinks.find('hash of f1', later(60))).toBeNull();
    expect(await calendarLinks.find('hash of f2', noon)).toBeNull();
  });

  promises('note when they were read, and stand longer for it', async ({ calendarLinks }) => {
    const row = calendarLinkRow('t1', world('touched'));
    await calendarLinks.add(row, 5, noon);
    await calendarLinks.touch('t1', later(30), later(90));
    const read = { ...row, lastReadAt: later(30), expiresAt: later(90) };
    expect(await calendarLinks.find('hash of t1', later(60))).toEqual(read);
  });

  promises('are listed for their owner in one making, the latest made first', async ({ calendarLinks }) => {
    const mark = world('listed');
    await calendarLinks.add(calendarLinkRow('l1', mark), 9, noon);
    await calendarLinks.add(calendarLinkRow('l2', { ...mark, createdAt: later(1) }), 9, noon);
    await calendarLinks.add(calendarLinkRow('l3', { ...mark, expiresAt: later(1) }), 9, noon);
    await calendarLinks.add(calendarLinkRow('l4', { ...mark, subject: 'another' }), 9, noon);
    await calendarLinks.add(calendarLinkRow('l5', { ...mark, generation: 'second' }), 9, noon);
    expect(idsOf(await calendarLinks.of('somebody', mark, later(2)))).toEqual(['l2', 'l1']);
    expect(await calendarLinks.of('somebody', world('nowhere'), noon)).toEqual([]);
  });

  promises('are never more than one may have, also of many made at once', async ({ calendarLinks }) => {
    const mark = world('bounded');
    const asked = Array.from({ length: 9 }, (_, n) => calendarLinkRow(`b${n}`, mark));
    const made = await Promise.all(asked.map(row => calendarLinks.add(row, 3, noon)));
    const kept = await calendarLinks.of('somebody', mark, noon);
    expect(made.filter(Boolean)).toHaveLength(kept.length);
    expect(kept.length).toBeLessThanOrEqual(3);
    for (const [n, isMade] of made.entries()) expect(idsOf(kept).includes(`b${n}`)).toBe(isMade);
    // Those that have expired leave their place.
    const later_ = { ...mark, subject: 'late' };
    for (const id of ['x1', 'x2']) await calendarLinks.add(calendarLinkRow(id, later_), 2, noon);
    expect(await calendarLinks.add(calendarLinkRow('x3', later_), 2, noon)).toBe(false);
    expect(
      await calendarLinks.add(calendarLinkRow('x4', { ...later_, expiresAt: later(99) }), 2, later(61)),
    ).toBe(true);
  });

  promises('end for their owner alone, at once, one or all', async ({ calendarLinks }) => {
    const mark = world('ended');
    for (const id of ['e1', 'e2', 'e3']) await calendarLinks.add(calendarLinkRow(id, mark), 9, noon);
    expect(await calendarLinks.end('e1', 'another', mark)).toBe(false);
    expect(await calendarLinks.end('e1', 'somebody', world('nowhere'))).toBe(false);
    expect(await calendarLinks.end('e1', 'somebody', mark)).toBe(true);
    expect(await calendarLinks.end('e1', 'somebody', mark)).toBe(false);
    expect(await calendarLinks.find('hash of e1', noon)).toBeNull();
    expect(await calendarLinks.endAll('somebody', mark)).toBe(2);
    expect(await calendarLinks.of('somebody', mark, noon)).toEqual([]);
  });

  promises('are swept once they have expired', async ({ calendarLinks, sweep }) => {
    const mark = world('swept');
    await calendarLinks.add(calendarLinkRow('s1', mark), 9, noon);
    await calendarLinks.add(calendarLinkRow('s2', { ...mark, expiresAt: later(600) }), 9, noon);
    await sweep(later(60));
    expect(idsOf(await calendarLinks.of('somebody', mark, noon))).toEqual(['s2']);
  });
});
