import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MikroORM as OverPostgres } from '@mikro-orm/postgresql';
import { MikroORM as OverSqlite } from '@mikro-orm/sqlite';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { entities } from '../../src/store/entities.js';
import { openStore, type Place, StorageFault } from '../../src/store/index.js';
import { freshDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/simulator.js';
import { storeAt } from '../support/stores.js';
import { later, noon, sessionRow } from './rows.js';

const databaseFile = 'gateway.sqlite';

async function faultAt(place: Place): Promise<string> {
  const fault = await openStore(place).then(
    store => store.close(),
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(StorageFault);
  const { message } = fault as StorageFault;
  expect(message.split('\n')).toHaveLength(1);
  return message;
}

/** Windows has no modes: there these tests are shown as skipped. */
const hasModes = process.platform !== 'win32';
const modeOf = (file: string): number => statSync(file).mode & 0o777;

describe('a folder', () => {
  it.runIf(hasModes)('that is made is for its owner alone, and what it stands in', async () => {
    const outer = path.join(temporaryFolder(), 'deep');
    const store = await storeAt({ dataDir: path.join(outer, 'data') });
    await store.sessions.add(sessionRow('s1'));
    expect([outer, path.join(outer, 'data')].map(modeOf)).toEqual([0o700, 0o700]);
  });

  it.runIf(hasModes)('that stands already keeps its mode, and its files are closed', async () => {
    const dataDir = temporaryFolder();
    chmodSync(dataDir, 0o755);
    await storeAt({ dataDir });
    expect(modeOf(dataDir)).toBe(0o755);
    expect(modeOf(path.join(dataDir, databaseFile))).toBe(0o600);
  });

  it('is made, and its files are for their owner alone', async () => {
    const dataDir = path.join(temporaryFolder(), 'deep', 'data');
    const store = await storeAt({ dataDir });
    await store.sessions.add(sessionRow('s1'));
    const modes = readdirSync(dataDir).map(name => statSync(path.join(dataDir, name)).mode & 0o777);
    expect(readdirSync(dataDir)).toContain(databaseFile);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it('has its file closed to others where it was open to them', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(path.join(dataDir, databaseFile), '');
    chmodSync(path.join(dataDir, databaseFile), 0o644);
    await storeAt({ dataDir });
    expect(statSync(path.join(dataDir, databaseFile)).mode & 0o777).toBe(0o600);
  });

  it('that is none, or holds something else, is told in one line with what would help', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    expect(await faultAt({ dataDir: path.join(folder, 'file') })).toMatch(
      /^DATA_DIR is ".*": it is no folder; give/,
    );
    const damaged = temporaryFolder();
    writeFileSync(path.join(damaged, databaseFile), 'x'.repeat(4_096));
    expect(await faultAt({ dataDir: damaged })).toContain('its gateway.sqlite is damaged');
    const others = temporaryFolder();
    mkdirSync(others, { recursive: true });
    const database = new Database(path.join(others, databaseFile));
    database.exec('create table session (a int)');
    database.close();
    expect(await faultAt({ dataDir: others })).toContain('holds tables of something else');
  });
});

describe('a file held by another process', () => {
  it('makes whoever writes wait for its turn, and not the thread', async () => {
    const dataDir = temporaryFolder();
    const store = await storeAt({ dataDir });
    const other = new Database(path.join(dataDir, databaseFile));
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    let written = false;
    const writing = store.sessions.add(sessionRow('s1')).then(() => {
      written = true;
    });
    await new Promise(resolve => setTimeout(resolve, 60));
    expect(written).toBe(false);
    expect(await store.sessions.find('hash of s1', noon)).toBeNull();
    other.exec('commit');
    await writing;
    expect(await store.sessions.find('hash of s1', noon)).toEqual(sessionRow('s1'));
  });
});

describe('a PostgreSQL', () => {
  it('that does not answer, or does not let in, is told without its password', async ({ skip }) => {
    const silent = await faultAt({ databaseUrl: 'postgres://user:hidden@127.0.0.1:1/base' });
    expect(silent).toMatch(/^DATABASE_URL is \(kept secret\): no PostgreSQL answers there/);
    expect(silent).not.toContain('hidden');
    const databaseUrl = await freshDatabase("the faults of the gateway's PostgreSQL");
    if (databaseUrl === null) return skip();
    const wrong = new URL(databaseUrl);
    wrong.password = 'hidden';
    const refused = await faultAt({ databaseUrl: wrong.href });
    expect(refused).toContain('refuses this user or password');
    expect(refused).not.toContain('hidden');
  });

  it('has the tables in a schema of their own, and gives instants as numbers', async ({ skip }) => {
    const databaseUrl = await freshDatabase("the schema of the gateway's store");
    if (databaseUrl === null) return skip();
    const store = await storeAt({ databaseUrl });
    await store.sessions.add(sessionRow('s1', { expiresAt: later(1) }));
    expect((await store.sessions.find('hash of s1', noon))?.expiresAt).toBe(later(1));
    const orm = await OverPostgres.init({
      clientUrl: databaseUrl,
      schema: 'snpc_gateway',
      entities: [...entities],
    });
    onTestFinished(() => orm.close());
    const rows = await orm.em.getConnection().execute(
      `select table_schema as schema, count(*)::int as tables from information_schema.tables
       where table_schema in ('public', 'snpc_gateway') group by table_schema`,
    );
    expect(rows).toEqual([{ schema: 'snpc_gateway', tables: entities.length + 1 }]);
    expect(driftOf(await orm.schema.getUpdateSchemaSQL({ wrap: false }))).toEqual([]);
  });
});

describe('the tables', () => {
  it('are those of the entities once the migrations have run', async () => {
    const dataDir = temporaryFolder();
    await (await openStore({ dataDir })).close();
    const orm = await OverSqlite.init({ dbName: path.join(dataDir, databaseFile), entities: [...entities] });
    onTestFinished(() => orm.close());
    expect(driftOf(await orm.schema.getUpdateSchemaSQL({ wrap: false }))).toEqual([]);
  });

  it('go as they came', async () => {
    const { migrationsList } = await import('../../src/store/migrations/index.js');
    const { Migrator } = await import('@mikro-orm/migrations');
    const orm = await OverSqlite.init({
      dbName: ':memory:',
      entities: [...entities],
      extensions: [Migrator],
      migrations: { migrationsList: [...migrationsList], snapshot: false, silent: true },
    });
    onTestFinished(() => orm.close());
    await orm.migrator.up();
    await orm.migrator.down({ to: 0 });
    const left = await orm.em
      .getConnection()
      .execute(`select name from sqlite_master where type = 'table' order by name`);
    expect(left).toEqual([{ name: 'mikro_orm_migrations' }, { name: 'sqlite_sequence' }]);
  });
});

function driftOf(sql: string): readonly string[] {
  return sql.split('\n').filter(line => line !== '' && !line.includes('mikro_orm_migrations'));
}
