import { closeSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { BulkTurn } from '../database.js';
import { hasCode } from '../errorCodes.js';

/** Name of the file beside the database that whoever fills a template holds. It stays, empty. */
export const turnFile = 'simulator.making';

/** What the connection for writing is set to, and set back to after. */
const bulkSettings = {
  // Pages of indexes that fill everywhere at once.
  cache_size: -96_000,
  // Pages of indexes are written again and again: to the file, once for many batches.
  wal_autocheckpoint: 16_384,
};

/**
 * Takes the turn on a file. The lock is that of an empty SQLite file beside, which the system takes back from a process
 * that ends: a lock on the database itself would keep every command out.
 */
export function takeTurnOnFile(file: string, writes: Database.Database): BulkTurn | undefined {
  closeSync(openSync(file, 'a', 0o600));
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (hasCode(error, /^SQLITE_BUSY/)) return undefined;
    throw error;
  }
  const turn = turnOver(writes);
  return {
    ...turn,
    end: async () => {
      await turn.end();
      lock.close();
    },
  };
}

/** Takes turns on a database in memory, which no other process has. */
export function turnsInMemory(writes: Database.Database): () => BulkTurn | undefined {
  let isTaken = false;
  return () => {
    if (isTaken) return undefined;
    isTaken = true;
    const turn = turnOver(writes);
    return {
      ...turn,
      end: async () => {
        await turn.end();
        isTaken = false;
      },
    };
  };
}

function turnOver(writes: Database.Database): BulkTurn {
  const before = Object.keys(bulkSettings).map(name => [name, pragma(writes, name)] as const);
  for (const [name, value] of Object.entries(bulkSettings)) writes.pragma(`${name} = ${value}`);
  return {
    isHeld: () => true,
    bytes: async () =>
      (pragma(writes, 'page_count') - pragma(writes, 'freelist_count')) * pragma(writes, 'page_size'),
    end: async () => {
      if (!writes.open) return;
      for (const [name, value] of before) writes.pragma(`${name} = ${value}`);
    },
  };
}

function pragma(handle: Database.Database, name: string): number {
  return Number(handle.pragma(name, { simple: true }));
}
