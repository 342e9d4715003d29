import assert from 'node:assert/strict';
import { SourceError, type SourceErrorCode } from '../../../src/snpc/index.js';
import { driver, driverIdentity } from '../story.js';
import { type Concern, onSubject } from '../subject.js';

/** Errors are `SourceError`s of the closed set, and tell nothing of the driver. */
export const errors: Concern = (factory, test) => {
  test('errors: a world that does not exist is UNKNOWN_WORLD', () =>
    onSubject(factory, async ({ source }) => {
      await rejectsWith('UNKNOWN_WORLD', source.name, source.open('no-such-world'));
    }));

  test('errors: what the capabilities deny is NOT_SUPPORTED', () =>
    onSubject(factory, async ({ source }) => {
      const register = await source.open();
      const { identitySearch, pendingFacts } = source.capabilities;
      if (!identitySearch)
        await rejectsWith('NOT_SUPPORTED', source.name, register.findByCivilStatus(driverIdentity));
      if (!pendingFacts) await rejectsWith('NOT_SUPPORTED', source.name, register.pending([driver]));
    }));

  test('errors: a source that is up says so', () => onSubject(factory, ({ source }) => source.health()));
};

async function rejectsWith(code: SourceErrorCode, source: string, asked: Promise<unknown>): Promise<void> {
  const error = await asked.then(
    () => assert.fail(`expected ${code}`),
    (refusal: unknown) => refusal,
  );
  assert.ok(error instanceof SourceError, `expected a SourceError, not ${String(error)}`);
  assert.equal(error.code, code);
  assert.equal(error.source, source);
  assert.ok(!error.message.includes(driver));
}
