import assert from 'node:assert/strict';
import { allRead } from '../../../src/snpc/index.js';
import { legalDay } from '../../../src/time/index.js';
import { candidate, driver, driverIdentity, unknown } from '../story.js';
import { type Concern, onSubject } from '../subject.js';

/** What a dossier holds, and what an unknown NEPH answers. */
export const reading: Concern = (factory, test) => {
  test('reading: a dossier has its NEPH, its civil status and every part, empty or not', () =>
    onSubject(factory, async ({ source }) => {
      const dossiers = allRead(await (await source.open()).dossiers([driver, candidate]));
      const [first, second] = dossiers;
      assert.equal(first?.neph, driver);
      assert.deepEqual(first?.civilStatus, driverIdentity);
      assert.deepEqual(first?.address?.city, 'Tulle');
      assert.equal(second?.neph, candidate);
      assert.equal(second?.address, null);
      for (const part of [
        'titlePeriods',
        'titles',
        'categories',
        'infractions',
        'stages',
        'letters',
      ] as const) {
        assert.deepEqual(second?.[part], []);
      }
    }));

  test('reading: an infraction has its four dates, its offence and its place', () =>
    onSubject(factory, async ({ source }) => {
      const dossiers = allRead(await (await source.open()).dossiers([driver]));
      const [row] = dossiers[0]?.infractions ?? [];
      assert.equal(row?.id, 'B');
      assert.equal(row?.committedOn, legalDay('2025-01-02'));
      assert.equal(row?.finalOn, legalDay('2025-01-17'));
      assert.equal(row?.finalBy, 'AF');
      assert.deepEqual([row?.offenceRef, row?.points, row?.class], ['TELEPHONE', 3, 'C4']);
      assert.deepEqual([row?.channel, row?.place], ['INTERCEPTION', 'Tulle']);
    }));

  test('reading: an unknown NEPH is null, never an error', () =>
    onSubject(factory, async ({ source }) => {
      const register = await source.open();
      assert.deepEqual((await register.dossiers([unknown])).dossiers, [null]);
      assert.deepEqual((await register.dossiers([])).dossiers, []);
    }));

  test('reading: a search by civil status finds the one dossier it fits', () =>
    onSubject(factory, async ({ source }) => {
      if (!source.capabilities.identitySearch) return;
      const register = await source.open();
      assert.deepEqual(await register.findByCivilStatus(driverIdentity), [driver]);
      assert.deepEqual(
        await register.findByCivilStatus({ ...driverIdentity, bornOn: legalDay('1982-07-05') }),
        [],
      );
    }));

  test('reading: pending facts are those the dossier does not show yet', () =>
    onSubject(factory, async ({ source, moveClock }) => {
      if (!source.capabilities.pendingFacts) return;
      const register = await source.open();
      const [facts, none] = await register.pending([driver, unknown]);
      assert.deepEqual(facts?.map(({ id }) => id).sort(), ['A', 'S']);
      assert.deepEqual(none, []);
      for (const { expectedBetween } of facts ?? [])
        assert.ok(expectedBetween.earliest <= expectedBetween.latest);
      const { clock } = await register.now();
      await moveClock((clock + 400 * 86_400_000) as typeof clock);
      assert.deepEqual(await register.pending([driver]), [[]]);
    }));
};
