import { describe, expect, it } from 'vitest';
import { later } from '../../store/rows.js';
import { kindsOfPlace, storeAt } from '../../support/stores.js';
import { consultation, journalOver, recordMinutes } from './journals.js';
import { rowsInMemory } from './rowsInMemory.js';

const turn = () => new Promise(resolve => setImmediate(resolve));

describe.each(kindsOfPlace.filter(({ shared }) => shared))('several processes over $name', ({ fresh }) => {
  it('write, verify and remove at once, and nothing is ever found wrong', async ({ skip }) => {
    const place = await fresh();
    if (place === null) return skip();
    const [one, two, three] = [await storeAt(place), await storeAt(place), await storeAt(place)];
    const writers = [
      journalOver(one.journal, { writer: 'one', checkpointEvery: 7 }),
      journalOver(two.journal, { writer: 'two', checkpointEvery: 3 }),
    ];
    let writing = true;
    const written = Promise.all(
      writers.map(async journal => {
        for (let minute = 1; minute <= 120; minute++) {
          await Promise.all([1, 2].map(() => journal.record(consultation(minute))));
        }
      }),
    ).finally(() => {
      writing = false;
    });
    const found: unknown[] = [];
    let rounds = 0;
    const looking = (async () => {
      // A turn of the event loop each time: whoever writes waits for one.
      for (; writing; rounds++, await turn()) {
        found.push(...(await journalOver(three.journal).prune(later(rounds * 4))).faults);
      }
    })();
    const verifying = (async () => {
      for (; writing; await turn())
        found.push(...(await journalOver(one.journal).verify()).flatMap(({ fault }) => fault ?? []));
    })();
    await Promise.all([written, looking, verifying]);
    for (const journal of writers) await journal.close();
    const chains = await journalOver(two.journal).verify();
    expect(found).toEqual([]);
    expect(rounds).toBeGreaterThan(2);
    expect(
      chains.map(({ entries, removedTo, sealedTo, fault }) => [entries + removedTo, sealedTo, fault]),
    ).toEqual([
      [240, 240, null],
      [240, 240, null],
    ]);
  });
});

describe('a process that stopped without closing', () => {
  it('has the end of its chain sealed by the next removal', async () => {
    const rows = rowsInMemory();
    await recordMinutes(journalOver(rows, { writer: 'w' }), 1, 5);
    const sealedTo = async () => (await journalOver(rows).verify()).map(chain => chain.sealedTo);
    expect(await sealedTo()).toEqual([0]);
    expect(await journalOver(rows).prune(later(3))).toEqual({ removed: 2, faults: [] });
    expect(await sealedTo()).toEqual([5]);
    const seals = rows.seals.length;
    await journalOver(rows).prune(later(3));
    expect(rows.seals).toHaveLength(seals);
    rows.entries = rows.entries.filter(({ ordinal }) => ordinal < 5);
    expect((await journalOver(rows).verify()).map(({ fault }) => fault?.code)).toEqual(['TRUNCATED']);
  });
});
