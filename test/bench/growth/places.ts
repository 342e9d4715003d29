import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSimulator, type Simulator } from '../../../simulator/index.js';
import { type App, createApp } from '../../../src/app.js';
import { readConfig } from '../../../src/config.js';
import { packageRoot } from '../../../src/packageRoot.js';
import { bearer } from './point.js';

/** A gateway of this process over a database of its own, and the simulator that makes worlds there. */
export interface Opened {
  readonly simulator: Simulator;
  readonly app: App;
  /** Answers that were given again until now. */
  givenAgain(): number;
  close(): Promise<void>;
}

/** How a gateway of the bench is opened. */
export interface OpenOptions {
  /** A folder with a database of a simulator that is used where it lies; the gateway writes to a folder of its own. */
  readonly over?: string;
  /** A database of PostgreSQL, in the place of files. */
  readonly databaseUrl?: string;
  /** True where answers are kept and given again, as they are in production. */
  readonly isKeeping?: boolean;
}

/** Opens a gateway over a fresh database; it goes when it is closed. */
export async function openPlace({ over, databaseUrl, isKeeping = false }: OpenOptions): Promise<Opened> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'snpc-bench-'));
  const name = 'simulator.sqlite';
  if (over !== undefined) symlinkSync(realpathSync(path.join(over, name)), path.join(dataDir, name));
  const seedFolder = path.join(packageRoot, 'seed');
  const simulator = await openSimulator(databaseUrl ? { databaseUrl, seedFolder } : { dataDir, seedFolder });
  const settings = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATA_DIR: dataDir,
    ...(databaseUrl && { DATABASE_URL: databaseUrl }),
    RATE_LIMITS: 'no',
    TESTER_TOKEN: bearer.authorization.slice(7),
  };
  let again = 0;
  const keeping = { givenAgain: () => again++, ...(!isKeeping && { mostBytes: 0 }) };
  const app = await createApp(readConfig(settings), { keeping });
  return {
    simulator,
    app,
    givenAgain: () => again,
    close: async () => {
      await app.close();
      await simulator.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
