import assert from 'node:assert/strict';
import { allRead } from '../../../src/snpc/index.js';
import { candidate, driver, unknown } from '../story.js';
import { type Concern, onSubject } from '../subject.js';

/** Answers come in the order asked, and twice alike. */
export const ordering: Concern = (factory, test) => {
  test('ordering: dossiers come in the order asked, the unknown and the repeated in their places', () =>
    onSubject(factory, async ({ source }) => {
      const register = await source.open();
      const orders = [
        [driver, candidate],
        [candidate, driver],
        [unknown, candidate, driver],
        [driver, unknown, driver, candidate],
      ];
      for (const nephs of orders) {
        const dossiers = allRead(await register.dossiers(nephs));
        const expected = nephs.map(neph => (neph === unknown ? null : neph));
        assert.deepEqual(
          dossiers.map(dossier => dossier?.neph ?? null),
          expected,
        );
      }
    }));

  test('ordering: the same question has the same answer, rows in the same order', () =>
    onSubject(factory, async ({ source, moveClock }) => {
      const register = await source.open();
      const { clock } = await register.now();
      await moveClock((clock + 400 * 86_400_000) as typeof clock);
      const once = await register.dossiers([driver, candidate]);
      for (let again = 0; again < 3; again++)
        assert.deepEqual(await register.dossiers([driver, candidate]), once);
    }));
};
