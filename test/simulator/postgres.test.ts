import { setTimeout as pause } from 'node:timers/promises';
import pg, { type Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSimulator, type Simulator, StorageFault } from '../../simulator/index.js';
import { openDatabase, type SimulatorDatabase } from '../../simulator/store/database.js';
import { World } from '../../simulator/store/entities.js';
import { simulatorSchema } from '../../simulator/store/postgres/names.js';
import { transaction } from '../../simulator/store/transaction.js';
import { SourceError } from '../../src/snpc/index.js';
import { freshDatabase } from '../support/postgres.js';
import { driver, driverNeph, seedFolderWith } from '../support/simulator.js';

const available = await freshDatabase('what the simulator does on PostgreSQL alone');
const report = { offence: 'STOP', channel: 'INTERCEPTION', path: 'PAID' } as const;

const fresh = async (): Promise<string> => (await freshDatabase('what the simulator does')) as string;

async function opened(databaseUrl: string): Promise<Simulator> {
  const simulator = await openSimulator({ databaseUrl, seedFolder: seedFolderWith([driver()]) });
  onTestFinished(() => simulator.close());
  return simulator;
}

async function openedDatabase(databaseUrl: string): Promise<SimulatorDatabase> {
  const database = await openDatabase({ databaseUrl });
  onTestFinished(() => database.close());
  return database;
}

/** A connection of the test's own, to the tables of the simulator. */
async function clientOf(connectionString: string): Promise<Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(`set search_path to ${simulatorSchema}`);
  onTestFinished(() => client.end());
  return client;
}

/** Ends connections of others to the same database, as a server that restarts does: all, or those of some statement. */
const dropOthers = (client: Client, statement = '%') =>
  client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and query ilike $1`,
    [statement],
  );

async function faultOf(databaseUrl: string): Promise<Error> {
  return openSimulator({ databaseUrl, seedFolder: seedFolderWith([driver()]) }).then(
    async simulator => {
      await simulator.close();
      throw new Error('it opened');
    },
    (error: Error) => error,
  );
}

function changed(address: string, change: (url: URL) => void): string {
  const url = new URL(address);
  change(url);
  return url.href;
}

describe.skipIf(!available)('a database that cannot serve', () => {
  const unreachable = async () => changed(await fresh(), url => Object.assign(url, { port: '1' }));
  const wrongPassword = async () =>
    changed(await fresh(), url => Object.assign(url, { password: 'mistaken-secret' }));
  const absent = async () => changed(await fresh(), url => Object.assign(url, { pathname: '/nowhere' }));
  const ofSomethingElse = async () => {
    const address = await fresh();
    const client = await clientOf(address);
    await client.query(`create schema ${simulatorSchema}`);
    await client.query('create table world (x int)');
    return address;
  };
  const ofAnother = async () => {
    const address = await fresh();
    const role = `reader_${address.split('_').at(-1)}`;
    await (await clientOf(address)).query(`create role ${role} login password 'of-the-reader'`);
    return changed(address, url => Object.assign(url, { username: role, password: 'of-the-reader' }));
  };

  it.each<[string, () => Promise<string>, string]>([
    ['does not answer', unreachable, 'no database answers there (ECONNREFUSED); start PostgreSQL'],
    ['refuses the password', wrongPassword, 'the password or the user is wrong'],
    ['is not there', absent, 'there is no such database on that server'],
    [
      'holds the tables of something else',
      ofSomethingElse,
      'its schema snpc_simulator holds tables of something',
    ],
    ['gives its user no right', ofAnother, 'its user may not create the schema snpc_simulator'],
  ])('%s: one line names it and says what would help', async (_what, make, right) => {
    const address = await make();
    const fault = await faultOf(address);
    expect(fault).toBeInstanceOf(StorageFault);
    expect(fault.message).toContain(right);
    expect(fault.message.split('\n')).toHaveLength(1);
    const { host, pathname, password } = new URL(address);
    expect(fault.message).toContain(`${host}${pathname}"`);
    expect(fault.message).not.toContain(password);
  });

  it('is not created by being opened', async () => {
    const address = await absent();
    await faultOf(address);
    expect((await faultOf(address)).message).toContain('there is no such database');
  });
});

describe.skipIf(!available)('a schema', () => {
  it('is made once by many that open it at once', async () => {
    const address = await fresh();
    const seedFolder = seedFolderWith([driver()]);
    const simulators = await Promise.all(
      Array.from({ length: 5 }, () => openSimulator({ databaseUrl: address, seedFolder })),
    );
    onTestFinished(async () => {
      for (const simulator of simulators) await simulator.close();
    });
    const worlds = await Promise.all(simulators.map(({ worlds: registry }) => registry.list()));
    expect(new Set(worlds.map(list => JSON.stringify(list))).size).toBe(1);
    const { rows } = await (await clientOf(address)).query('select name from mikro_orm_migrations');
    expect(new Set(rows.map(({ name }: { name: string }) => name)).size).toBe(rows.length);
  });

  it('made beforehand serves a user who may not make one', async () => {
    const address = await fresh();
    const client = await clientOf(address);
    const role = `keeper_${address.split('_').at(-1)}`;
    await client.query(`create role ${role} login password 'of-the-keeper'`);
    await client.query(`create schema ${simulatorSchema} authorization ${role}`);
    const simulator = await opened(
      changed(address, url => Object.assign(url, { username: role, password: 'of-the-keeper' })),
    );
    expect(await simulator.worlds.list()).toHaveLength(1);
  });
});

describe.skipIf(!available)('a world commanded while it goes', () => {
  it.each(['remove', 'reset'] as const)('leaves no row of the command behind: %s', async what => {
    const address = await fresh();
    const simulator = await opened(address);
    const database = await openedDatabase(address);
    const { name } = await simulator.worlds.create({ name: 'w' });
    const [neph, entered] = [driverNeph(), Promise.withResolvers<void>()];
    const command = transaction(database, async em => {
      await em.nativeUpdate(World, { name }, { revision: 7 });
      const id = "(select id from world where name = 'w')";
      await em.execute(
        `insert into dossier (world_id, neph, civil_status, born_on, commands, revision) values (${id}, '${neph}', '{}', 0, 0, 7)`,
      );
      entered.resolve();
      await pause(100);
    });
    await entered.promise;
    await Promise.all([command, simulator.worlds[what](name)]);
    const { rows } = await (await clientOf(address)).query(
      'select world_id from dossier where world_id > 2 union all select id from world where revision = 7',
    );
    expect(rows).toEqual([]);
  });
});

describe.skipIf(!available)('commands at the same time', () => {
  it('on one world wait in line, more of them than there are connections; those on another pass', async () => {
    const address = await fresh();
    const [simulator, other] = [await opened(address), await clientOf(address)];
    await simulator.worlds.create({ name: 'w' });
    await other.query('begin');
    await other.query("update world set seed = seed where name = 'w'");
    const inLine = Array.from({ length: 7 }, () => simulator.controlOf('w').advanceClock({ days: 1 }));
    await simulator.control.advanceClock({ days: 1 });
    await other.query('commit');
    const many = Array.from({ length: 60 }, () => simulator.controlOf('w').advanceClock({ days: 1 }));
    const revisions = (await Promise.all([...inLine, ...many])).map(({ revision }) => revision);
    expect(revisions.sort((a, b) => a - b)).toEqual(Array.from({ length: 67 }, (_, index) => index + 2));
  });
});

describe.skipIf(!available)('a command that meets another', () => {
  const failing = (code: string) => Object.assign(new Error('in the way'), { code });

  it.each(['40001', '40P01', '55P03'])('is tried again after %s, and commits once', async code => {
    const database = await openedDatabase(await fresh());
    let tries = 0;
    const done = await transaction(database, async () => {
      tries += 1;
      if (tries < 3) throw failing(code);
      return tries;
    });
    expect(done).toBe(3);
  });

  it('is given up at last, and at once for what no trial mends', async () => {
    const database = await openedDatabase(await fresh());
    const triesOf = async (code: string) => {
      let tries = 0;
      const given = transaction(database, async () => {
        tries += 1;
        throw failing(code);
      });
      const error = (await given.catch((thrown: unknown) => thrown)) as Error;
      return [tries, error.name, error.message];
    };
    const unwritable = 'The simulated register cannot be written';
    expect(await triesOf('40P01')).toEqual([6, 'SourceError', unwritable]);
    expect(await triesOf('57P01')).toEqual([1, 'SourceError', unwritable]);
    expect(await triesOf('23505')).toEqual([1, 'Error', 'in the way']);
  });
});

describe.skipIf(!available)('commits by another process', () => {
  /** How long it takes until a commit by another is heard, in milliseconds. */
  async function heardAfter(database: SimulatorDatabase, other: Client): Promise<number> {
    const stop = database.commits.listen(() => {});
    await pause(300);
    const told = Promise.withResolvers<void>();
    const stopToo = database.commits.listen(told.resolve);
    const from = performance.now();
    await other.query('update world set revision = revision + 1');
    await told.promise;
    stop();
    stopToo();
    return performance.now() - from;
  }

  it('are told at once, whoever makes them, and not when nothing changed', async () => {
    const address = await fresh();
    await opened(address);
    const [database, other] = [await openedDatabase(address), await clientOf(address)];
    const times = [await heardAfter(database, other), await heardAfter(database, other)];
    expect(Math.min(...times)).toBeLessThan(500);
    const heard: unknown[] = [];
    const listener = await clientOf(address);
    listener.on('notification', told => heard.push((told as { payload: string }).payload));
    await listener.query('listen snpc_simulator_world');
    await other.query('update world set revision = revision');
    await other.query(`update world set revision = 40 where name = 'default'`);
    await listener.query('select 1');
    expect(heard).toEqual(['default 40']);
  });

  it('are heard again after the connection that listens is lost', async () => {
    const address = await fresh();
    await opened(address);
    const [database, other] = [await openedDatabase(address), await clientOf(address)];
    let told = 0;
    onTestFinished(database.commits.listen(() => void told++));
    await pause(300);
    await dropOthers(other, 'listen%');
    // The poll alone would tell so few times; the connection that is back hears each.
    await pause(1_000);
    const before = told;
    for (let n = 0; n < 5; n++) {
      await other.query('update world set revision = revision + 1');
      await pause(20);
    }
    await pause(300);
    expect(told - before).toBeGreaterThanOrEqual(5);
  });
});

describe.skipIf(!available)('a server that drops every connection', () => {
  it('fails a command under way with a typed error that quotes nobody, and none of it is done', async () => {
    const address = await fresh();
    const [simulator, other] = [await opened(address), await clientOf(address)];
    const before = await (await simulator.source.open()).now();
    await other.query('begin');
    await other.query("update world set seed = seed where name = 'default'");
    const command = simulator.control.reportInfraction(driverNeph(), report).catch((error: unknown) => error);
    await pause(200);
    await dropOthers(other, '%revision%');
    const error = (await command) as SourceError;
    expect(error).toBeInstanceOf(SourceError);
    expect(error).toMatchObject({ code: 'UNAVAILABLE', message: 'The simulated register cannot be written' });
    expect(`${error.stack} ${(error.cause as Error).stack}`).not.toMatch(/update|insert/i);
    await other.query('rollback');
    expect(await (await simulator.source.open()).now()).toEqual(before);
  });

  it('fails what is under way with a typed error, and is asked again', async () => {
    const address = await fresh();
    const [simulator, other] = [await opened(address), await clientOf(address)];
    const register = await simulator.source.open();
    const before = await register.now();
    const reading = Promise.allSettled(Array.from({ length: 20 }, () => register.dossiers([driverNeph()])));
    await dropOthers(other);
    for (const read of await reading) {
      if (read.status === 'fulfilled') continue;
      expect(read.reason).toBeInstanceOf(SourceError);
      expect(read.reason).toMatchObject({ code: 'UNAVAILABLE' });
    }
    await pause(50);
    expect(await register.now()).toEqual(before);
    const { now } = await simulator.control.reportInfraction(driverNeph(), report);
    expect(now.revision).toBe(before.revision + 1);
  });

  it('ends a read in the middle without keeping its connection', async () => {
    const address = await fresh();
    const [database, other] = [await openedDatabase(address), await clientOf(address)];
    for (let n = 0; n < 20; n++) {
      const reading = database.reads.transaction().execute(async executor => {
        await executor.selectFrom('world').selectAll().execute();
        await dropOthers(other);
        await executor.selectFrom('world').selectAll().execute();
      });
      await expect(reading).rejects.toThrow();
    }
    expect(await database.reads.selectFrom('world').selectAll().execute()).toEqual([]);
  });
});

describe.skipIf(!available)('a simulator that closes', () => {
  it.each([0, 1, 2, 4])('does so while connections are being made, after %d turns', async turns => {
    const address = await fresh();
    const simulator = await openSimulator({ databaseUrl: address, seedFolder: seedFolderWith([driver()]) });
    const register = await simulator.source.open();
    const reading = Array.from({ length: 30 }, () => register.now().catch((error: unknown) => error));
    for (let turn = 0; turn < turns; turn++) await new Promise(resolve => setImmediate(resolve));
    await simulator.close();
    await Promise.all(reading);
    const client = await clientOf(address);
    const left = async () => {
      const { rows } = await client.query(
        `select count(*)::int as left from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`,
      );
      return rows;
    };
    // The server ends a connection a little after its client has.
    await expect.poll(left, { timeout: 5_000 }).toEqual([{ left: 0 }]);
  });
});

describe.skipIf(!available)('a name that no database keeps', () => {
  it('is that of no world', async () => {
    const simulator = await opened(await fresh());
    const refusal = { code: 'UNKNOWN_WORLD' };
    await expect(simulator.source.open('a\u0000b')).rejects.toMatchObject(refusal);
    await expect(simulator.controlOf('a\u0000b').advanceClock({ days: 1 })).rejects.toMatchObject(refusal);
    await expect(simulator.worlds.find("' or 1 = 1")).rejects.toMatchObject(refusal);
  });
});

describe.skipIf(!available)('a database of another language', () => {
  it('orders texts by their bytes all the same', async () => {
    const address = await fresh();
    // Punctuation counts for nothing in it.
    const name = `shifted_${address.split('_').at(-1)}`;
    await (await clientOf(address)).query(
      `create database ${name} template template0 locale 'C' locale_provider icu icu_locale 'und-u-ka-shifted'`,
    );
    const simulator = await opened(changed(address, url => Object.assign(url, { pathname: `/${name}` })));
    for (const world of ['ab', 'a-c']) await simulator.worlds.create({ name: world });
    expect((await simulator.worlds.list()).map(world => world.name)).toEqual(['a-c', 'ab', 'default']);
  });
});
