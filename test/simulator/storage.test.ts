import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSimulator, StorageFault } from '../../simulator/index.js';
import { driver, seedFolderWith, temporaryFolder } from '../support/simulator.js';

const file = 'simulator.sqlite';

/** The fault with which a simulator refuses to open over a data folder. */
async function faultOf(dataDir: string): Promise<Error> {
  const opening = openSimulator({ dataDir, seedFolder: seedFolderWith([driver()]) });
  return opening.then(
    async simulator => {
      await simulator.close();
      throw new Error('it opened');
    },
    (error: Error) => error,
  );
}

describe('a data folder that cannot serve', () => {
  it.each<[string, () => string]>([
    [
      'is a file',
      () => {
        const place = path.join(temporaryFolder(), 'file');
        writeFileSync(place, 'x');
        return place;
      },
    ],
    [
      'holds a file of noise',
      () => {
        const folder = temporaryFolder();
        writeFileSync(path.join(folder, file), 'noise '.repeat(1_000));
        return folder;
      },
    ],
    [
      'holds a folder in the place of the file',
      () => {
        const folder = temporaryFolder();
        mkdirSync(path.join(folder, file));
        return folder;
      },
    ],
    [
      'holds the tables of something else',
      () => {
        const folder = temporaryFolder();
        const other = new Database(path.join(folder, file));
        other.exec('create table world (x int)');
        other.close();
        return folder;
      },
    ],
  ])('%s: one line names it and says what would help', async (_what, make) => {
    const folder = make();
    const fault = await faultOf(folder);
    expect(fault).toBeInstanceOf(StorageFault);
    expect(fault.message.split('\n')).toHaveLength(1);
    expect(fault.message).toContain(`DATA_DIR is ${JSON.stringify(folder)}`);
    expect(fault.message).toMatch(/give|move/);
  });

  it('half overwritten is told as damaged, and left as it is', async () => {
    const dataDir = temporaryFolder();
    const simulator = await openSimulator({ dataDir, seedFolder: seedFolderWith([driver()]) });
    await simulator.close();
    const place = path.join(dataDir, file);
    const bytes = readFileSync(place);
    bytes.fill(7, 100, Math.floor(bytes.length / 2));
    writeFileSync(place, bytes);
    const fault = await faultOf(dataDir);
    expect(fault.message).toMatch(/damaged|cannot be opened/);
    expect(readFileSync(place).subarray(100, 200)).toEqual(bytes.subarray(100, 200));
  });
});
