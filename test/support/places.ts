import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { Place } from '../../simulator/store/database.js';
import { freshDatabase } from './postgres.js';

/** True in the run of the simulator's tests over PostgreSQL. */
export const isOnPostgres = process.env.SNPC_TEST_DATABASE === 'postgres';

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty place that goes with the test, the quickest of this run's database: the memory, or PostgreSQL. */
export async function quickPlace(): Promise<Place> {
  return isOnPostgres ? { databaseUrl: await lentDatabase() } : { memory: true };
}

/** An empty place that goes with the test, which several may open at once: a folder, or PostgreSQL. */
export async function sharedPlace(): Promise<Place> {
  return isOnPostgres ? { databaseUrl: await lentDatabase() } : { dataDir: temporaryFolder() };
}

// To empty a database takes a tenth of the time that a new one takes.
const free: string[] = [];

async function lentDatabase(): Promise<string> {
  const known = free.pop();
  if (known) await empty(known);
  const address = known ?? (await freshDatabase('the simulator over PostgreSQL'));
  if (!address) throw new Error('PostgreSQL cannot start: test/support/onPostgres.ts skips each test');
  onTestFinished(() => void free.push(address));
  return address;
}

async function empty(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`);
  await client.query('drop schema if exists snpc_simulator cascade');
  await client.end();
}
