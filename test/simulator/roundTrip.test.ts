import { expect, it, onTestFinished } from 'vitest';
import type { LicenceRecord } from '../../simulator/life/record.js';
import { createCountries } from '../../simulator/population/countries/countries.js';
import { openDatabase } from '../../simulator/store/database.js';
import { compileQueries } from '../../simulator/store/queries.js';
import { readRecords } from '../../simulator/store/readDossiers.js';
import { writeChanges, writeNewDossiers } from '../../simulator/store/writeRecord.js';
import { arbitraryCommands, liveThrough } from '../support/arbitraryCommands.js';
import { driverWithTwelvePoints } from '../support/lives.js';
import { quickPlace } from '../support/places.js';
import fc from '../support/properties.js';
import { driverNeph } from '../support/simulator.js';

/** A record whose held rows stand in an order of their own: the register's rows have none. */
function inOrder({ held, ...record }: LicenceRecord): unknown {
  const parts = Object.entries(held).map(([part, rows]) => [
    part,
    [...rows].sort(
      (a, b) =>
        (a.id < b.id ? -1 : Number(a.id > b.id)) ||
        a.recordedFrom - b.recordedFrom ||
        revision(a) - revision(b),
    ),
  ]);
  return { ...record, held: Object.fromEntries(parts) };
}

const revision = (row: { readonly revision?: number }): number => row.revision ?? 0;

it('a record is read back as each command left it, whatever the commands', async () => {
  const database = await openDatabase(await quickPlace());
  onTestFinished(() => database.close());
  const queries = compileQueries(database.reads);
  const shelves = { queries, countries: createCountries(() => undefined) };
  const layers = { own: 1, base: null, country: null };
  let drivers = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCommands, async commands => {
      const neph = driverNeph(++drivers);
      const owner = { worldId: 1, neph };
      const born = { ...driverWithTwelvePoints, neph };
      await database
        .em()
        .transactional(em =>
          writeNewDossiers(em, [{ record: born, persona: null }], { worldId: 1, revision: 0 }),
        );
      for (const { before, after } of liveThrough(commands, born)) {
        await database.em().transactional(em => writeChanges(em, owner, before, after, 1));
        const found = await readRecords(database.reads, shelves, layers, [neph]);
        const read = found.get(neph)?.record as LicenceRecord;
        expect(inOrder(read)).toEqual(inOrder({ ...after, held: withRevisions(after.held) }));
      }
    }),
    { numRuns: 60 },
  );
});

/** Rows that no command wrote have the revision 0 of their template. */
function withRevisions(held: LicenceRecord['held']): LicenceRecord['held'] {
  return Object.fromEntries(
    Object.entries(held).map(([part, rows]) => [part, rows.map((row: object) => ({ revision: 0, ...row }))]),
  ) as unknown as LicenceRecord['held'];
}
