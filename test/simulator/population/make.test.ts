import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSimulator, type Simulator } from '../../../simulator/index.js';
import { makePopulation } from '../../../simulator/population/make/makePopulation.js';
import { type MakingOptions, makeTemplate } from '../../../simulator/population/make/makeTemplate.js';
import { makingFaults } from '../../../simulator/population/make/makingFault.js';
import { rowsHere } from '../../../simulator/population/make/rowSource.js';
import { templateOf } from '../../../simulator/population/make/template.js';
import type { Population } from '../../../simulator/population/population.js';
import { populationNamed } from '../../../simulator/population/registry.js';
import { openDatabase, type Place, type SimulatorDatabase } from '../../../simulator/store/database.js';
import { compileQueries } from '../../../simulator/store/queries.js';
import { transaction } from '../../../simulator/store/transaction.js';
import { writeNewDossiers } from '../../../simulator/store/writeRecord.js';
import { allRead } from '../../../src/snpc/index.js';
import { isOnPostgres, sharedPlace } from '../../support/places.js';
import { rowsOf } from '../../support/populationRows.js';
import { repositorySeeds } from '../../support/simulator.js';

const plain = populationNamed('plain', repositorySeeds) as Population;
const licences = 60;

interface Opened {
  readonly place: Place;
  readonly simulator: Simulator;
  readonly database: SimulatorDatabase;
}

/** A simulator at a fresh place, and the same database opened for makers; closed with the test. */
async function opened(place?: Place): Promise<Opened> {
  const at = place ?? (await sharedPlace());
  const simulator = await openSimulator({ ...at, seedFolder: repositorySeeds });
  onTestFinished(() => simulator.close());
  const database = await openDatabase(at);
  onTestFinished(() => database.close());
  return { place: at, simulator, database };
}

type Changes = Partial<MakingOptions> & { readonly of?: Population; readonly name?: string };

/** Makes a template of sixty licences on this thread, by batches of twenty. */
function make(database: SimulatorDatabase, { of = plain, name, ...options }: Changes = {}) {
  return makeTemplate(
    { database, queries: compileQueries(database.reads) },
    {
      template: templateOf(of, { seed: 's', licences, name }, ['plain']),
      sourceOf: place => rowsHere(of, 's', place, 20),
      ...options,
    },
  );
}

/** Makes a template until some licences are written, and no further. */
async function makeUntil(database: SimulatorDatabase, enough: number, changes: Changes = {}) {
  const stopping = new AbortController();
  const onProgress = (made: number): void => {
    if (made >= enough) stopping.abort();
  };
  await expect(make(database, { ...changes, signal: stopping.signal, onProgress })).rejects.toMatchObject({
    code: 'STOPPED',
    message: expect.stringContaining(`stopped at ${enough} of ${licences} licences, which are kept`),
  });
}

async function after<Result>(event: Promise<unknown> | undefined, work: () => Promise<Result>) {
  await event;
  return work();
}

async function rowsOfWholeMaking() {
  const { database } = await opened();
  await make(database);
  return rowsOf(database);
}

describe('making a population', () => {
  it('writes the rows that writing its dossiers one by one writes, whatever the thread', async () => {
    const { simulator, database } = await opened();
    const seen: number[] = [];
    const order = { licences, seed: 's', batch: 25, onProgress: (made: number) => seen.push(made) };
    const made = await simulator.makePopulation({ ...order, population: 'plain' });
    expect(seen).toEqual([0, 25, 50, 60]);
    const inThreads = await rowsOf(database);
    expect(made).toMatchObject({ name: 'plain@s:60', madeBefore: 0, licences, version: plain.version });
    expect(made.rows).toEqual(
      Object.fromEntries(Object.entries(inThreads).map(([table, rows]) => [table, rows.length])),
    );
    expect(made.rows?.dossier).toBe(licences);
    expect(made.bytes).toBeGreaterThan(licences * 500);
    expect(made.bytesOfAll).toBeGreaterThan(made.bytes ?? 0);
    expect(plain.indexOf(made.exampleNeph)).toBeLessThan(licences);

    const { database: other } = await opened();
    const dossiers = Array.from({ length: licences }, (_, index) => ({
      record: plain.licence('s', index),
      persona: null,
    }));
    // The id of the first template after that of the personas and the default world.
    await transaction(other, em => writeNewDossiers(em, dossiers, { worldId: 3, revision: 0 }));
    expect(inThreads).toEqual(await rowsOf(other));
  });

  it('is something that worlds are made over, and is not made twice', async () => {
    const { simulator, database } = await opened();
    const { name } = await make(database);
    await simulator.worlds.create({ name: 'over-it', population: name });
    const register = await simulator.source.open('over-it');
    const dossiers = allRead(await register.dossiers([0, licences - 1, licences].map(plain.nephOf)));
    expect(dossiers.map(dossier => dossier !== null)).toEqual([true, true, false]);
    expect(await make(database)).toMatchObject({ name, madeBefore: licences, rows: null, bytes: null });
  });
});

describe('a population half made', () => {
  it('is not seen, keeps its name and its id, and goes on to the very same rows', async () => {
    const { simulator, database } = await opened();
    await makeUntil(database, 20, { name: 'half' });
    const refused = simulator.worlds.create({ name: 'over-it', population: 'half' });
    await expect(refused).rejects.toMatchObject({
      code: 'UNKNOWN_POPULATION',
      message: expect.stringContaining('half made, 20 of 60 licences'),
    });
    await expect(simulator.worlds.create({ name: 'half' })).rejects.toMatchObject({ code: 'WORLD_EXISTS' });
    await simulator.worlds.create({ name: 'meanwhile' });
    expect((await simulator.worlds.list()).map(({ name }) => name)).toEqual(['default', 'meanwhile']);
    await makeUntil(database, 40, { name: 'half' });
    const made = await make(database, { name: 'half' });
    expect(made).toMatchObject({ madeBefore: 40, rows: { dossier: licences } });
    expect(await rowsOf(database)).toEqual(await rowsOfWholeMaking());
    await simulator.worlds.create({ name: 'over-it', population: 'half' });
  });

  it('keeps what is committed where a licence cannot be made', async () => {
    const { database } = await opened();
    const broken = {
      ...plain,
      licence: (seed: string, index: number) => {
        if (index === 45) throw new Error('licence 45 cannot be made');
        return plain.licence(seed, index);
      },
    };
    await expect(make(database, { of: broken })).rejects.toThrow('licence 45 cannot be made');
    expect(await make(database)).toMatchObject({ madeBefore: 40 });
    expect(await rowsOf(database)).toEqual(await rowsOfWholeMaking());
  });

  it('is not gone on with by another version, nor with other words; --again makes it anew', async () => {
    const { database } = await opened();
    const former = {
      ...plain,
      version: 'former',
      licence: (seed: string, index: number) => plain.licence(`${seed}0`, index),
    };
    await makeUntil(database, 40, { of: former });
    await expect(make(database)).rejects.toMatchObject({
      code: 'OTHER_VERSION',
      message: expect.stringMatching(/was begun by another version .*--again/),
    });
    await makeUntil(database, 20, { again: true });
    await make(database);
    expect(await rowsOf(database)).toEqual(await rowsOfWholeMaking());

    await makeUntil(database, 20, { name: 'mine' });
    const other = templateOf(plain, { seed: 't', licences, name: 'mine' }, []);
    await expect(make(database, { template: other })).rejects.toMatchObject({
      code: 'OTHER_WORDS',
      message: expect.stringContaining('was begun as plain@s:60'),
    });
    await make(database, { name: 'mine' });
    await expect(make(database, { template: other })).rejects.toMatchObject({
      code: 'OTHER_WORDS',
      message: expect.stringContaining('stands already, made as plain@s:60'),
    });
  });
});

describe('a population that stands', () => {
  it('is made anew by --again alone, and not under the worlds that stand on it', async () => {
    const { simulator, database } = await opened();
    const former = { ...plain, version: 'former' };
    await make(database, { of: former });
    await expect(make(database)).rejects.toMatchObject({ code: 'OTHER_VERSION' });
    await simulator.worlds.create({ name: 'over-it', population: 'plain@s:60' });
    await expect(make(database, { again: true })).rejects.toMatchObject({
      code: 'WORLDS_STAND',
      message: expect.stringContaining('(over-it)'),
    });
    await simulator.worlds.remove('over-it');
    await makeUntil(database, 20, { again: true });
    await expect(simulator.worlds.create({ population: 'plain@s:60' })).rejects.toMatchObject({
      code: 'UNKNOWN_POPULATION',
    });
    await make(database);
    expect(await rowsOf(database)).toEqual(await rowsOfWholeMaking());
  });
});

describe('two makers on one database', () => {
  it('are never at it together: the second is refused at once', async () => {
    const { place, database } = await opened();
    const second = await openDatabase(place);
    onTestFinished(() => second.close());
    let refused: Promise<unknown> | undefined;
    await make(database, {
      onProgress: made => {
        if (made === 20) refused = make(second, { name: 'another' }).catch(error => error);
      },
      sourceOf: at => {
        const source = rowsHere(plain, 's', at, 20);
        return { ...source, rows: range => after(refused, () => source.rows(range)) };
      },
    });
    expect(await refused).toMatchObject({ name: 'MakingFault', code: 'ANOTHER_MAKER' });
    await make(second, { name: 'another' });
  });

  it.runIf(isOnPostgres)('do not mix where the first loses its turn', async () => {
    const { place, database } = await opened();
    const client = new pg.Client({ connectionString: 'databaseUrl' in place ? place.databaseUrl : '' });
    await client.connect();
    onTestFinished(() => client.end());
    const { rows } = await client.query('select current_database() as name');
    let ended: Promise<unknown> | undefined;
    const lost = make(database, {
      onProgress: made => {
        if (made !== 20) return;
        ended = client.query(
          `select pg_terminate_backend(pid) from pg_locks
           where locktype = 'advisory' and objid = 3
             and database = (select oid from pg_database where datname = $1)`,
          [rows[0].name],
        );
      },
      sourceOf: at => {
        const source = rowsHere(plain, 's', at, 20);
        return { ...source, rows: range => after(ended, () => source.rows(range)) };
      },
    });
    await expect(lost).rejects.toMatchObject({ code: 'DATABASE_GONE' });
    await make(database);
    expect(await rowsOf(database)).toEqual(await rowsOfWholeMaking());
  });
});

describe('a disk that is full', () => {
  it.runIf(!isOnPostgres)('is told, keeps what is committed, and is gone on with later', async () => {
    const { simulator, database } = await opened();
    const pages = async (most: number): Promise<void> => {
      await sql`pragma max_page_count = ${sql.lit(most)}`.execute(database.em().getKysely() as never);
    };
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.reads);
    await pages((rows[0]?.page_count ?? 0) + 22);
    const told = await make(database).catch((error: Error) => error);
    expect(told).toMatchObject({ name: 'MakingFault', code: 'DISK_FULL' });
    const [, kept = ''] =
      /^the disk is full; (20|40) of 60 licences are kept/.exec((told as Error).message) ?? [];
    const refused = simulator.worlds.create({ population: 'plain@s:60' });
    await expect(refused).rejects.toThrow(`half made, ${kept} of 60 licences`);
    await pages(1_000_000);
    expect(await make(database)).toMatchObject({ madeBefore: Number(kept) });
    expect(await rowsOf(database)).toEqual(await rowsOfWholeMaking());
  });
});

describe('wrong words', () => {
  it('are refused by a code of the list, and leave nothing', async () => {
    const { database } = await opened();
    const parts = { database, queries: compileQueries(database.reads), seedFolder: repositorySeeds };
    for (const [code, words] of [
      ['BAD_LICENCES', { licences: 0 }],
      ['BAD_LICENCES', { licences: 1.5 }],
      ['BAD_LICENCES', { licences: plain.capacity + 1 }],
      ['BAD_SEED', { seed: 'two words' }],
      ['BAD_SEED', { seed: '' }],
      ['BAD_NAME', { name: 'plain' }],
      ['BAD_NAME', { name: 'personas' }],
      ['BAD_NAME', { name: 'Plain@s:60' }],
      ['NAME_TAKEN', { name: 'default' }],
      ['UNKNOWN_POPULATION', { population: 'plian' }],
    ] as const) {
      const told = await makePopulation(parts, { licences, population: 'plain', ...words }).catch(
        error => error,
      );
      expect(told, JSON.stringify(words)).toMatchObject({ name: 'MakingFault', code });
      expect(makingFaults).toHaveProperty(code);
      if (code === 'UNKNOWN_POPULATION') expect(told.message).toContain('did you mean "plain"?');
    }
    expect(await parts.queries.makings(database.reads)).toEqual([]);
  });
});
