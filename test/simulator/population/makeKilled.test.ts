import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { openSimulator } from '../../../simulator/index.js';
import type { Population } from '../../../simulator/population/population.js';
import { populationNamed } from '../../../simulator/population/registry.js';
import { openDatabase, type Place } from '../../../simulator/store/database.js';
import { compileQueries } from '../../../simulator/store/queries.js';
import { packageRoot } from '../../../src/packageRoot.js';
import { entryPoint } from '../../support/entryPoint.js';
import { sharedPlace } from '../../support/places.js';
import { rowsOf } from '../../support/populationRows.js';
import { repositorySeeds } from '../../support/simulator.js';
import { terminalElsewhere } from '../../support/terminal.js';

const licences = 6_000;
const words = ['population', 'make', '--licences', String(licences), '--profile', 'plain', '--seed', 's'];

function environmentOf(place: Place): Record<string, string> {
  return 'databaseUrl' in place
    ? { DATABASE_URL: place.databaseUrl, DATA_DIR: '' }
    : { DATABASE_URL: '', DATA_DIR: 'dataDir' in place ? place.dataDir : '' };
}

/** A simulator at a fresh place, and its database; closed with the test. */
async function opened() {
  const place = await sharedPlace();
  const simulator = await openSimulator({ ...place, seedFolder: repositorySeeds });
  onTestFinished(() => simulator.close());
  const database = await openDatabase(place);
  onTestFinished(() => database.close());
  return { env: environmentOf(place), simulator, database };
}

/** Starts the command and kills it, by its id, once it has written something; gives what it had written by then. */
async function killedInTheMiddle({
  env,
  database,
}: Pick<Awaited<ReturnType<typeof opened>>, 'env' | 'database'>): Promise<number> {
  const queries = compileQueries(database.reads);
  const child = spawn(process.execPath, [...entryPoint('src/cli/main.ts'), ...words], {
    cwd: packageRoot,
    env: { ...process.env, NODE_ENV: 'test', ...env },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  for (let made = 0; made === 0; await pause(5)) {
    made = (await queries.makings(database.reads))[0]?.made ?? 0;
    if (child.exitCode !== null) throw new Error('it ended before it was killed');
  }
  child.kill('SIGKILL');
  await ended;
  return (await queries.makings(database.reads))[0]?.made ?? 0;
}

it('a maker that is killed leaves what it committed, and the next one goes on to the very same rows', {
  timeout: 60_000,
}, async () => {
  const here = await opened();
  const kept = await killedInTheMiddle(here);
  expect(kept).toBeGreaterThan(0);
  expect(kept % 1_000).toBe(0);
  const again = await terminalElsewhere(here.env)([...words, '--json']);
  expect(again).toMatchObject({ code: 0 });
  expect(JSON.parse(again.printed)).toMatchObject({
    name: 'plain@s:6000',
    madeBefore: kept,
    licences,
  });

  const { simulator, database } = await opened();
  const population = populationNamed('plain', repositorySeeds) as Population;
  await simulator.fillTemplate({ population, seed: 's', licences });
  expect(await rowsOf(here.database)).toEqual(await rowsOf(database));
});
