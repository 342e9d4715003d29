import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { openSimulator } from '../../simulator/index.js';
import { licencesOf } from '../../simulator/population/make/licencesOf.js';
import { defaultPopulation, populationNamed } from '../../simulator/population/registry.js';
import { bulkInsertOf } from '../../simulator/store/bulkInsert.js';
import { type BulkTable, flatRows } from '../../simulator/store/bulkRows.js';
import { openDatabase } from '../../simulator/store/database.js';
import { databaseFile } from '../../simulator/store/sqlite/openSqlite.js';
import { packageRoot } from '../../src/packageRoot.js';

/**
 * What making a population costs beside the bare insertion of its rows: made beforehand, bound one by one to a prepared
 * statement, in one transaction, on a fresh file with the same tables and indexes. Rounds are interleaved.
 */

const { values } = parseArgs({
  options: {
    licences: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    population: { type: 'string', default: defaultPopulation },
    json: { type: 'boolean', default: false },
  },
});
const licences = Number(values.licences);
const rounds = Number(values.rounds);
const seed = 'bench';
const seedFolder = path.join(packageRoot, 'seed');
const population = populationNamed(values.population, seedFolder);
if (!population) throw new Error(`There is no population ${values.population}`);

interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

async function tablesOf(): Promise<readonly BulkTable[]> {
  const database = await openDatabase({ memory: true });
  const { tables } = bulkInsertOf(database.em());
  await database.close();
  return tables;
}

function rowsOf(tables: readonly BulkTable[]): readonly Rows[] {
  if (!population) return [];
  const flat = flatRows(tables, 9, licencesOf(population, seed, { first: 0, last: licences }));
  return tables.map(({ table, columns }, place) => {
    const all = flat[place] ?? [];
    const width = columns.length;
    const rows = Array.from({ length: all.length / width }, (_, at) =>
      all.slice(at * width, (at + 1) * width),
    );
    return { table, columns, rows };
  });
}

async function inFolder<Result>(work: (dataDir: string) => Promise<Result>): Promise<Result> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'snpc-bench-'));
  try {
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** What a piece of work took: seconds of the clock, and seconds of all cores together. */
interface Taken {
  readonly clock: number;
  readonly cores: number;
}

function stopwatch(): () => Taken {
  const [start, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { clock: (performance.now() - start) / 1_000, cores: (user + system) / 1_000_000 };
  };
}

function bare(tables: readonly Rows[]): Promise<Taken> {
  return inFolder(async dataDir => {
    await (await openSimulator({ dataDir, seedFolder })).close();
    const database = new Database(path.join(dataDir, databaseFile));
    const stop = stopwatch();
    database.exec('begin immediate');
    for (const { table, columns, rows } of tables) {
      const places = columns.map(() => '?').join(', ');
      const statement = database.prepare(`insert into ${table} (${columns.join(', ')}) values (${places})`);
      for (const row of rows) statement.run(row);
    }
    database.exec('commit');
    const taken = stop();
    database.close();
    return taken;
  });
}

/** The making, its threads started and ended. */
function making() {
  return inFolder(async dataDir => {
    const simulator = await openSimulator({ dataDir, seedFolder });
    const stop = stopwatch();
    const made = await simulator.makePopulation({ population: values.population, seed, licences });
    const taken = stop();
    await simulator.close();
    return { taken, made };
  });
}

const rows = rowsOf(await tablesOf());
const measured: { readonly bare: Taken; readonly made: Taken }[] = [];
let bytes = 0;
for (let round = 0; round <= rounds; round++) {
  const alone = await bare(rows);
  const { taken, made } = await making();
  bytes = made.bytes ?? 0;
  // The first round warms the machine.
  if (round > 0) measured.push({ bare: alone, made: taken });
}
const median = (one: (round: (typeof measured)[number]) => number): number =>
  measured.map(one).sort((a, b) => a - b)[Math.floor(measured.length / 2)] as number;
function ratioOf(round: (typeof measured)[number]): number {
  return round.bare.clock / round.made.clock;
}
const report = {
  population: population.name,
  licences,
  rowsOfALicence: rows.reduce((sum, table) => sum + table.rows.length, 0) / licences,
  bytesOfALicence: Math.round(bytes / licences),
  bareLicencesPerSecond: Math.round(licences / median(round => round.bare.clock)),
  madeLicencesPerSecond: Math.round(licences / median(round => round.made.clock)),
  ratio: median(ratioOf),
  ratios: measured.map(round => Number(ratioOf(round).toFixed(3))),
  // On a machine that others use, the clock tells of them too.
  microsecondsOfCores: {
    bare: (median(round => round.bare.cores) / licences) * 1e6,
    made: (median(round => round.made.cores) / licences) * 1e6,
  },
};
if (values.json) console.log(JSON.stringify(report));
else {
  const whole = (value: number): string => value.toLocaleString('en');
  console.log(
    `${report.population}, ${whole(licences)} licences, ${report.rowsOfALicence.toFixed(1)} rows and ${whole(report.bytesOfALicence)} bytes a licence`,
  );
  console.log(`bare insertion: ${whole(report.bareLicencesPerSecond)} licences a second`);
  console.log(
    `made: ${whole(report.madeLicencesPerSecond)} licences a second, ${report.ratio.toFixed(2)} of it (${report.ratios.join(', ')})`,
  );
  const { bare: bareCost, made: madeCost } = report.microsecondsOfCores;
  console.log(
    `of all cores together, µs a licence: ${bareCost.toFixed(0)} bare, ${madeCost.toFixed(0)} made; two cores of one's own would give ${((2 * bareCost) / madeCost).toFixed(2)} at most`,
  );
}
