import { CompiledQuery } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { openSimulator } from '../../simulator/index.js';
import { openDatabase, type Place } from '../../simulator/store/database.js';
import { allRead, type Neph } from '../../src/snpc/index.js';
import { isOnPostgres, sharedPlace } from '../support/places.js';
import { driver, driverNeph, seedFolderWith } from '../support/simulator.js';

const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;
const nephs: readonly Neph[] = Array.from({ length: 100 }, (_, index) => driverNeph(index + 1));

/** A hundred drivers, five of whom the default world has rows of its own for, and the statements that reads run. */
async function watched(place: Place) {
  const statements: string[] = [];
  const simulator = await openSimulator({
    ...place,
    seedFolder: seedFolderWith(nephs.map((_, index) => driver(index + 1))),
    onRead: sql => void statements.push(sql),
  });
  onTestFinished(() => simulator.close());
  for (const neph of nephs.slice(0, 5)) await simulator.control.reportInfraction(neph, report);
  const during = async (read: () => Promise<unknown>): Promise<readonly string[]> => {
    statements.length = 0;
    await read();
    return [...statements];
  };
  return { simulator, during };
}

it('is one for each question, of one driver or of a hundred, in one layer or in two', async () => {
  const { simulator, during } = await watched(await sharedPlace());
  const { source } = simulator;
  const count = async (read: () => Promise<unknown>): Promise<number> => (await during(read)).length;
  expect(await count(() => source.open())).toBe(1);
  const register = await source.open();
  expect(await count(() => register.now())).toBe(1);
  for (const asked of [[], nephs.slice(0, 1), nephs]) {
    expect(await count(() => register.dossiers(asked))).toBe(1);
    expect(await count(() => register.pending(asked))).toBe(1);
  }
  const { keeping } = source;
  const read = await register.now();
  expect(await count(async () => keeping?.present(undefined))).toBe(1);
  expect(await count(async () => keeping?.until(undefined, nephs, read))).toBe(1);
  await simulator.control.runClock();
  const running = await register.now();
  expect(await count(async () => keeping?.until(undefined, nephs, running))).toBe(2);
});

it('looks up every row by its key, whatever the size of the tables when it was planned', async () => {
  const place = await sharedPlace();
  const { simulator, during } = await watched(place);
  const register = await simulator.source.open();
  const database = await openDatabase(place);
  onTestFinished(() => database.close());
  // What the planner of PostgreSQL then knows of them: that they are small, and quicker read whole.
  if (isOnPostgres) await database.em().execute('analyze');
  const [dossiers] = await during(() => register.dossiers(nephs));
  const [records] = await during(() => register.pending(nephs));
  expect(dossiers).not.toBe(records);
  for (const sql of [dossiers, records]) {
    const explain = isOnPostgres ? 'explain' : 'explain query plan';
    const parameters = ['default', JSON.stringify(nephs), 'default'];
    const { rows } = await database.reads.executeQuery(CompiledQuery.raw(`${explain} ${sql}`, parameters));
    const plan = rows.map(row => Object.values(row as object).join(' ')).join('\n');
    expect(plan).not.toMatch(/Seq Scan|born_on|SCAN (dossier|d|held_row|infraction|stage|letter|world)\b/);
    for (const table of ['dossier', 'held_row', 'infraction', 'stage', 'letter']) {
      const key = isOnPostgres
        ? new RegExp(
            `${table}_pkey.*\\n.*(Cond: \\(\\(world_id .* AND \\(neph|\\n.*\\n.*Cond: \\(\\(world_id .* AND \\(neph)`,
          )
        : new RegExp(`sqlite_autoindex_${table}_1 \\(world_id=\\? AND neph=\\?\\)`);
      expect(plan).toMatch(key);
    }
  }
});

it('shows a row of the world itself in the place of that of its template', async () => {
  const { simulator } = await watched(await sharedPlace());
  const { control, source } = simulator;
  await control.advanceClock({ years: 2 });
  const register = await source.open();
  const infractions = async (asked: readonly Neph[]): Promise<number[]> =>
    allRead(await register.dossiers(asked)).map(dossier => dossier?.infractions.length ?? -1);
  expect(await infractions(nephs.slice(0, 10))).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0]);
  const twice = [driverNeph(1), driverNeph(101), driverNeph(9), driverNeph(1)];
  expect(await infractions(twice)).toEqual([1, -1, 0, 1]);
});
