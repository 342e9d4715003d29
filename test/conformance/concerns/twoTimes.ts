import assert from 'node:assert/strict';
import { allRead } from '../../../src/snpc/index.js';
import { type Instant, isoInstant, legalDay, legalDayOf } from '../../../src/time/index.js';
import { driver, shownVersions, start, type Version, versions, versionsBy } from '../story.js';
import { type Concern, onSubject, type Subject } from '../subject.js';

const second = 1_000;

/** Rows appear and close with the clock, to the instant. */
export const twoTimes: Concern = (factory, test) => {
  test('two times: a row is absent one second before its recording', () =>
    onSubject(factory, async subject => {
      for (const at of instantsAhead(({ from }) => from)) {
        const shown = await shownAt(subject, (at - second) as Instant);
        assert.equal(shown.filter(({ from }) => from === at).length, 0, isoInstant(at));
      }
    }));

  test('two times: a row is there at the very instant of its recording', () =>
    onSubject(factory, async subject => {
      for (const at of instantsAhead(({ from }) => from)) {
        const shown = await shownAt(subject, at);
        assert.equal(shown.filter(({ from }) => from === at).length, 1, isoInstant(at));
      }
    }));

  test('two times: a row does not tell its closing one second before it', () =>
    onSubject(factory, async subject => {
      for (const at of instantsAhead(({ to }) => to)) {
        const shown = await shownAt(subject, (at - second) as Instant);
        assert.equal(shown.filter(({ to }) => to === at).length, 0, isoInstant(at));
      }
    }));

  test('two times: a row tells its closing at the very instant of it', () =>
    onSubject(factory, async subject => {
      for (const at of instantsAhead(({ to }) => to)) {
        const shown = await shownAt(subject, at);
        assert.equal(shown.filter(({ to }) => to === at).length, 1, isoInstant(at));
      }
    }));

  test('two times: nothing ahead of the clock leaves the source', () =>
    onSubject(factory, async subject => {
      for (const { from, to } of await shownAt(subject, start)) {
        assert.ok(from <= start && (to === null || to <= start));
      }
    }));

  test('two times: a recording between 22:00 and 24:00 UTC in summer keeps its instant, which is the next day in Paris', () =>
    onSubject(factory, async subject => {
      await subject.moveClock(versions.find(({ id }) => id === 'A')?.from as Instant);
      const dossiers = allRead(await (await subject.source.open()).dossiers([driver]));
      const row = dossiers[0]?.infractions.find(({ id }) => id === 'A');
      assert.equal(row && isoInstant(row.recordedFrom), '2026-07-13T22:30:00.000Z');
      assert.equal(row && legalDayOf(row.recordedFrom), legalDay('2026-07-14'));
    }));

  test('two times: what was recorded and withdrawn long ago stays, with both its instants', () =>
    onSubject(factory, async subject => {
      if (!subject.source.capabilities.historyByKnownAt) return;
      const far = (start + 3_000 * 86_400_000) as Instant;
      assert.deepEqual(await shownAt(subject, far), versionsBy(far));
    }));
};

/** The instants of the story after its start, each once, in order. */
function instantsAhead(of: (version: Version) => Instant | null): Instant[] {
  const ahead = versions.flatMap(one => {
    const at = of(one);
    return at !== null && at > start ? [at] : [];
  });
  return [...new Set(ahead)].sort((a, b) => a - b);
}

async function shownAt({ source, moveClock }: Subject, clock: Instant): Promise<Version[]> {
  await moveClock(clock);
  const dossiers = allRead(await (await source.open()).dossiers([driver]));
  assert.ok(dossiers[0]);
  return shownVersions(dossiers[0]);
}
