import assert from 'node:assert/strict';
import { allRead } from '../../../src/snpc/index.js';
import { driver, shownVersions, start, versionsBy } from '../story.js';
import { type Concern, onSubject } from '../subject.js';

const day = 86_400_000;

/** Every answer tells the present it holds for. */
export const freshness: Concern = (factory, test) => {
  test('freshness: a batch tells the clock and the revision of its rows', () =>
    onSubject(factory, async ({ source, moveClock }) => {
      const register = await source.open();
      assert.equal((await register.now()).clock, start);
      for (let step = 1; step <= 4; step++) {
        const clock = (start + step * 50 * day) as typeof start;
        await moveClock(clock);
        const batch = await register.dossiers([driver]);
        const { now } = batch;
        const dossiers = allRead(batch);
        assert.equal(now.clock, clock);
        assert.deepEqual(now, await register.now());
        assert.ok(dossiers[0]);
        assert.deepEqual(shownVersions(dossiers[0]), versionsBy(clock));
      }
    }));

  test('freshness: a command raises the revision, a read does not', () =>
    onSubject(factory, async ({ source, moveClock }) => {
      const register = await source.open();
      const before = await register.now();
      await register.dossiers([driver]);
      assert.equal((await register.now()).revision, before.revision);
      await moveClock((start + day) as typeof start);
      assert.ok((await register.now()).revision > before.revision);
    }));

  test('freshness: a register opened before a command shows what comes after it', () =>
    onSubject(factory, async ({ source, moveClock }) => {
      const early = await source.open();
      await moveClock((start + 400 * day) as typeof start);
      const late = await source.open();
      assert.deepEqual(await early.dossiers([driver]), await late.dossiers([driver]));
    }));
};
