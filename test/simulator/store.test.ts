import { readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSimulator, type Simulator } from '../../simulator/index.js';
import { openDatabase, type Place } from '../../simulator/store/database.js';
import { entities, World } from '../../simulator/store/entities.js';
import { simulatorSchema } from '../../simulator/store/postgres/names.js';
import { databaseFile } from '../../simulator/store/sqlite/openSqlite.js';
import type { Tables } from '../../simulator/store/tables.js';
import { allRead, type Neph } from '../../src/snpc/index.js';
import { isOnPostgres, sharedPlace } from '../support/places.js';
import {
  dossierOf,
  driver,
  driverNeph,
  paris,
  seedFolderWith,
  simulatorWith,
  temporaryFolder,
} from '../support/simulator.js';

const report = { offence: 'TELEPHONE', channel: 'INTERCEPTION', path: 'PAID_REDUCED' } as const;

async function lasting(place: Place, seedFolder: string): Promise<Simulator> {
  const simulator = await openSimulator({ ...place, seedFolder });
  onTestFinished(() => simulator.close());
  return simulator;
}

/** Every row of every table, the migrations apart, as texts, read by connections of the test's own. */
async function rowsOf(place: Place): Promise<Map<keyof Tables, string[]>> {
  const database = await openDatabase(place);
  const tables = entities.map(({ meta }) => meta.tableName as keyof Tables);
  const rows = new Map<keyof Tables, string[]>();
  for (const table of tables) {
    const found = await database.reads.selectFrom(table).selectAll().execute();
    rows.set(
      table,
      found.map(row => JSON.stringify(row)),
    );
  }
  await database.close();
  return rows;
}

describe('reading', () => {
  it('runs the same number of statements for one dossier as for a hundred', async () => {
    const statements: string[] = [];
    const commands = [{ at: '2025-12-02T18:30', delays: 'instant', infraction: { id: 'A', ...report } }];
    const drivers = Array.from({ length: 100 }, (_, index) => driver(index + 1, { commands }));
    const simulator = await simulatorWith(drivers, { onRead: sql => statements.push(sql) });
    const register = await simulator.source.open();
    const countFor = async (nephs: readonly Neph[]): Promise<number> => {
      statements.length = 0;
      const dossiers = allRead(await register.dossiers(nephs));
      expect(dossiers.filter(dossier => dossier?.infractions.length === 1)).toHaveLength(nephs.length);
      return statements.length;
    };
    const all = drivers.map((_, index) => driverNeph(index + 1));
    const forOne = await countFor(all.slice(0, 1));
    expect(forOne).toBe(1);
    expect(await countFor(all)).toBe(forOne);
    statements.length = 0;
    await register.pending(all);
    expect(statements).toHaveLength(1);
  });

  it('gives the order asked, a driver twice where asked twice, and null for the unknown', async () => {
    const simulator = await simulatorWith([driver(1), driver(2)]);
    const register = await simulator.source.open();
    const asked = [driverNeph(2), driverNeph(9), driverNeph(1), driverNeph(2)];
    const dossiers = allRead(await register.dossiers(asked));
    expect(dossiers.map(dossier => dossier?.neph ?? null)).toEqual([asked[0], null, asked[2], asked[3]]);
    expect((await register.dossiers([])).dossiers).toEqual([]);
  });
});

describe('the clock', () => {
  it('advanced by ten years writes one row', async () => {
    const place = await sharedPlace();
    const commands = [{ at: '2025-12-02T18:30', delays: 'slow', infraction: { id: 'A', ...report } }];
    const simulator = await lasting(place, seedFolderWith([driver(1, { commands }), driver(2)]));
    const before = await rowsOf(place);
    await simulator.control.advanceClock({ years: 10 });
    const after = await rowsOf(place);
    for (const [table, rows] of before) {
      const changed = rows.filter(row => !after.get(table)?.includes(row));
      expect([table, changed.length, after.get(table)?.length]).toEqual([
        table,
        table === 'world' ? 1 : 0,
        rows.length,
      ]);
    }
    expect((await dossierOf(simulator)).infractions).toHaveLength(1);
  });
});

describe('commands at the same time', () => {
  it('lose no update, on one handle or on two of the same database', async () => {
    const place = await sharedPlace();
    const seedFolder = seedFolderWith([driver(1), driver(2)]);
    const one = await lasting(place, seedFolder);
    const two = await lasting(place, seedFolder);
    const start = (await (await one.source.open()).now()).revision;
    const receipts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 === 0 ? one : two).control.reportInfraction(
          driverNeph(1 + (index % 4 < 2 ? 0 : 1)),
          report,
          {
            delays: 'instant',
          },
        ),
      ),
    );
    const revisions = receipts.map(({ now }) => now.revision).sort((a, b) => a - b);
    expect(revisions).toEqual(Array.from({ length: 40 }, (_, index) => start + 1 + index));
    expect(new Set(receipts.map(({ fact }) => fact)).size).toBe(40);
    for (const n of [1, 2]) expect((await dossierOf(one, driverNeph(n))).infractions).toHaveLength(20);
  });

  it('draw the same however they are interleaved with those of other drivers', async () => {
    const draws = async (order: readonly number[]): Promise<unknown> => {
      const simulator = await simulatorWith([driver(1), driver(2)]);
      for (const n of order) await simulator.control.reportInfraction(driverNeph(n), report);
      await simulator.control.advanceClock({ years: 5 });
      // The revision counts the commands of the whole world: it alone tells the orders apart.
      return (await dossierOf(simulator)).infractions.map(({ revision: _, ...row }) => row);
    };
    expect(await draws([1, 2, 1, 2, 2])).toEqual(await draws([2, 2, 2, 1, 1]));
  });
});

describe('a read during a command', () => {
  async function whileRolledBack(simulator: Simulator, database: Awaited<ReturnType<typeof openDatabase>>) {
    const register = await simulator.source.open();
    const before = await register.now();
    const seen: Promise<unknown>[] = [];
    const undone = database.em().transactional(async em => {
      await em.nativeUpdate(World, { name: 'default' }, { revision: 4_242 });
      seen.push(register.now());
      await new Promise(resolve => setTimeout(resolve, 20));
      seen.push(register.now());
      throw new Error('rolled back');
    });
    await expect(undone).rejects.toThrow('rolled back');
    expect(await Promise.all(seen)).toEqual([before, before]);
  }

  it('never shows a row that is rolled back', async () => {
    const place = await sharedPlace();
    const simulator = await lasting(place, seedFolderWith([driver()]));
    const other = await openDatabase(place);
    onTestFinished(() => other.close());
    await whileRolledBack(simulator, other);
  });

  it('never shows clock and rows of two different moments', async () => {
    const place = await sharedPlace();
    const simulator = await lasting(place, seedFolderWith([driver()]));
    const register = await simulator.source.open();
    const start = (await register.now()).revision;
    const writing = (async () => {
      for (let index = 0; index < 25; index++) {
        await simulator.control.reportInfraction(driverNeph(), report, { delays: 'instant' });
      }
    })();
    let reads = 0;
    for (let done = false; !done; reads++) {
      const batch = await register.dossiers([driverNeph()]);
      const { now } = batch;
      const dossiers = allRead(batch);
      expect(dossiers[0]?.infractions).toHaveLength(now.revision - start);
      done = now.revision - start === 25;
    }
    expect(reads).toBeGreaterThan(3);
    await writing;
  });
});

describe('the memory', () => {
  it('shows a read nothing of a command before it is committed', async () => {
    const simulator = await simulatorWith();
    const register = await simulator.source.open();
    const start = (await register.now()).revision;
    const refused = simulator.control.withdrawFact(driverNeph(), 'nothing', 'no reason');
    const during = register.now();
    await expect(refused).rejects.toMatchObject({ code: 'UNKNOWN_FACT' });
    expect((await during).revision).toBe(start);
    expect((await register.now()).revision).toBe(start);
  });
});

describe('the tables', () => {
  it('are those of the entities once the migrations have run', async () => {
    const place = await sharedPlace();
    await (await openDatabase(place)).close();
    const orm = await ormOver(place);
    onTestFinished(() => orm.close());
    const drift = await orm.schema.getUpdateSchemaSQL({ wrap: false });
    const ofMigrationsAlone = /mikro_orm_migrations|world_told_of/;
    expect(drift.split('\n').filter(line => line !== '' && !ofMigrationsAlone.test(line))).toEqual([]);
  });

  it.skipIf(isOnPostgres)('stay in one file of the data folder, in write-ahead mode', async () => {
    const dataDir = path.join(temporaryFolder(), 'deep', 'down');
    const simulator = await lasting({ dataDir }, seedFolderWith([driver()]));
    await simulator.control.setClock(paris('2027-01-01T00:00'));
    expect(readdirSync(dataDir).every(name => name.startsWith(databaseFile))).toBe(true);
    const database = new Database(path.join(dataDir, databaseFile), { readonly: true });
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    database.close();
  });
});

/** MikroORM over the tables of a place, by its own connection. */
async function ormOver(place: Place) {
  const options = { entities: [...entities] };
  if ('databaseUrl' in place) {
    const { MikroORM } = await import('@mikro-orm/postgresql');
    return MikroORM.init({ ...options, clientUrl: place.databaseUrl, schema: simulatorSchema });
  }
  const { MikroORM } = await import('@mikro-orm/sqlite');
  if (!('dataDir' in place)) throw new Error('tables in memory have one connection');
  return MikroORM.init({ ...options, dbName: path.join(place.dataDir, databaseFile) });
}
