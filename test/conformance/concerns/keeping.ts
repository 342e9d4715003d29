import assert from 'node:assert/strict';
import { driver, start } from '../story.js';
import { type Concern, onSubject } from '../subject.js';

const day = 86_400_000;

/** What a source tells those who keep answers, where it tells them anything. */
export const keeping: Concern = (factory, test) => {
  test('keeping: the present is that of the register', () =>
    onSubject(factory, async ({ source }) => {
      if (!source.keeping) return;
      assert.deepEqual(await source.keeping.present(undefined), await (await source.open()).now());
    }));

  test('keeping: dossiers stay as they were read until an instant that lies ahead', () =>
    onSubject(factory, async ({ source, moveClock }) => {
      if (!source.keeping) return;
      for (let step = 0; step < 4; step++) {
        if (step > 0) await moveClock((start + step * 50 * day) as typeof start);
        const { now } = await (await source.open()).dossiers([driver]);
        const until = await source.keeping.until(undefined, [driver], now);
        assert.ok(until !== null && until > now.clock, `${until} after ${now.clock}`);
      }
    }));

  test('keeping: nothing stands once a command has come', () =>
    onSubject(factory, async ({ source, moveClock }) => {
      if (!source.keeping) return;
      const { now } = await (await source.open()).dossiers([driver]);
      await moveClock((start + day) as typeof start);
      assert.equal(await source.keeping.until(undefined, [driver], now), null);
    }));

  test('keeping: nothing may be kept or shown again while the source breaks down', () =>
    onSubject(factory, async ({ source, breakdown }) => {
      if (!source.keeping || !breakdown) return;
      const { now } = await (await source.open()).dossiers([driver]);
      await breakdown.begin({ kind: 'MALFORMED_RECORD', neph: driver });
      assert.equal(await source.keeping.present(undefined), null);
      assert.equal(await source.keeping.until(undefined, [driver], now), null);
      await breakdown.mend();
      assert.ok((await source.keeping.present(undefined)) !== null);
    }));
};
