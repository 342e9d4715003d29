import { describe, expect, it } from 'vitest';
import { openSimulator } from '../../simulator/index.js';
import {
  allRead,
  type DossierBatch,
  type Neph,
  type RegisterNow,
  type SnpcSource,
  SourceError,
} from '../../src/snpc/index.js';
import { withCache } from '../../src/snpc/wrappers/withCache.js';
import { type Instant, instant, legalDay } from '../../src/time/index.js';
import { dossierWith } from '../support/dossiers.js';
import { fixedSource } from '../support/fixedSource.js';
import { driver, driverNeph, seedFolderWith } from '../support/simulator.js';

const clock = instant('2026-01-15T08:00:00Z');
const nephs = Array.from({ length: 20 }, (_, index) => `98059900${String(index).padStart(4, '0')}` as Neph);
const [a, b, c] = nephs as [Neph, Neph, Neph];

/** A source that counts its reads, and a cache over it. */
function counted(most?: number) {
  const present: { now: RegisterNow } = { now: { clock, revision: 1 } };
  const source = fixedSource(
    nephs.map(neph => dossierWith({}, neph)),
    present,
  );
  return { present, source, cache: withCache(source, most === undefined ? {} : { most }) };
}

describe('a cache', () => {
  it('asks the source once for a dossier while the register stands still, over all registers it opens', async () => {
    const { source, cache } = counted();
    const first = await (await cache.open()).dossiers([a, b]);
    const again = await (await cache.open()).dossiers([b, a, b]);
    expect(again).toEqual({
      now: first.now,
      dossiers: [first.dossiers[1], first.dossiers[0], first.dossiers[1]],
    });
    expect(source.batches).toEqual([[a, b]]);
  });

  it('asks only for what it has not read yet, the unknown remembered too', async () => {
    const { source, cache } = counted();
    const unknown = '980599999999' as Neph;
    const register = await cache.open();
    await register.dossiers([a, unknown]);
    const { dossiers } = await register.dossiers([unknown, b, a]);
    expect(dossiers.map(dossier => (dossier && 'neph' in dossier ? dossier.neph : dossier))).toEqual([
      null,
      b,
      a,
    ]);
    expect(source.batches).toEqual([[a, unknown], [b]]);
  });

  it.each<[string, RegisterNow]>([
    ['a command', { clock, revision: 2 }],
    ['a move of the clock', { clock: (clock + 1) as Instant, revision: 1 }],
    ['a register made anew, at the same clock and revision', { clock, revision: 1, generation: 'another' }],
  ])('asks again after %s', async (_, now) => {
    const { source, cache, present } = counted();
    const register = await cache.open();
    await register.dossiers([a]);
    present.now = now;
    expect((await register.dossiers([a])).now).toEqual(now);
    expect(source.batches).toEqual([[a], [a]]);
  });

  it('never joins rows of two moments, when a command comes between its two questions', async () => {
    const { source, present } = counted();
    const racing: SnpcSource = {
      ...source,
      open: async () => {
        const register = await source.open();
        return {
          ...register,
          now: async () => {
            const now = await register.now();
            present.now = { clock, revision: 2 };
            return now;
          },
        };
      },
    };
    const register = await withCache(racing).open();
    await register.dossiers([a]);
    const batch = await register.dossiers([a, b]);
    expect(batch.now).toEqual({ clock, revision: 2 });
    expect(source.batches).toEqual([[a], [b], [a, b]]);
  });

  it('keeps no failure, of a dossier or of a batch', async () => {
    const { source } = counted();
    let failing: 'batch' | 'dossier' | null = 'dossier';
    const down = () => new SourceError('UNAVAILABLE', 'fixed', 'down');
    const failable: SnpcSource = {
      ...source,
      open: async () => {
        const register = await source.open();
        return {
          ...register,
          dossiers: async (asked): Promise<DossierBatch> => {
            if (failing === 'batch') throw down();
            const batch = await register.dossiers(asked);
            if (failing === null) return batch;
            return {
              ...batch,
              dossiers: asked.map((neph, at) => (neph === a ? down() : (batch.dossiers[at] ?? null))),
            };
          },
        };
      },
    };
    const register = await withCache(failable).open();
    expect((await register.dossiers([a, b])).dossiers).toMatchObject([{ code: 'UNAVAILABLE' }, { neph: b }]);
    failing = null;
    expect((await register.dossiers([a, b])).dossiers).toMatchObject([{ neph: a }, { neph: b }]);
    expect(source.batches).toEqual([[a, b], [a]]);
    failing = 'batch';
    await expect(register.dossiers([c])).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    failing = null;
    await expect(register.dossiers([c])).resolves.toMatchObject({ dossiers: [{ neph: c }] });
  });

  it('holds no more than it may, and drops the oldest', async () => {
    const { source, cache } = counted(5);
    const register = await cache.open();
    for (const neph of nephs) await register.dossiers([neph]);
    const before = source.batches.length;
    await register.dossiers(nephs.slice(-5));
    expect(source.batches).toHaveLength(before);
    await register.dossiers(nephs.slice(-6, -5));
    expect(source.batches).toHaveLength(before + 1);
    // A batch larger than the whole cache is answered all the same.
    expect(allRead(await register.dossiers(nephs))).toHaveLength(20);
  });

  it('goes on keeping, however often the register has moved', async () => {
    const { source, cache, present } = counted(5);
    const register = await cache.open();
    for (let revision = 2; revision < 30; revision++) {
      present.now = { clock, revision };
      await register.dossiers([a, b]);
    }
    const before = source.batches.length;
    await register.dossiers([b, a]);
    expect(source.batches).toHaveLength(before);
  });

  it('keeps worlds apart, and forgets one that was made anew', async () => {
    const simulator = await openSimulator({ memory: true, seedFolder: seedFolderWith([driver(1)]) });
    const cache = withCache(simulator.source);
    const infractions = async (world: string) => {
      const [dossier] = allRead(await (await cache.open(world)).dossiers([driverNeph()]));
      return dossier?.infractions.length;
    };
    const stop = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
    for (const name of ['left', 'right']) await simulator.worlds.create({ name });
    expect([await infractions('left'), await infractions('right')]).toEqual([0, 0]);
    await simulator.controlOf('left').reportInfraction(driverNeph(), stop, { delays: 'instant' });
    expect([await infractions('left'), await infractions('right')]).toEqual([1, 0]);
    // The same clock and revision as a moment ago, in another making of the world.
    await simulator.worlds.reset('left');
    await simulator
      .controlOf('left')
      .attendStage(
        driverNeph(),
        { kind: 'VOLONTAIRE', from: legalDay('2026-01-10'), to: legalDay('2026-01-11') },
        { delays: 'slow' },
      );
    expect((await (await simulator.source.open('left')).now()).revision).toBe(2);
    expect(await infractions('left')).toBe(0);
    await simulator.close();
  });
});
