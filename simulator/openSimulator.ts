import { defaultLawSettings } from '../src/points/index.js';
import type { Neph, SnpcSource } from '../src/snpc/index.js';
import { type Clock, wallClock as machineClock } from '../src/time/index.js';
import { createControl, type SimulatorControl } from './control/control.js';
import { createSource } from './source.js';
import { openDatabase, type Place, type StatementListener } from './store/database.js';
import { compileQueries } from './store/queries.js';
import { defaultWorld, ensureDefaultWorld } from './world/defaultWorld.js';
import { readDelayProfiles } from './world/delayProfiles.js';
import { readSeedFiles, versionOf } from './world/seedFolder.js';
import { worldByName } from './world/worlds.js';

/** How a simulator is opened: its place, and the folder of its seeds. */
export type SimulatorOptions = Place & {
  /** Holds `delays/` and `personas/`. */
  readonly seedFolder: string;
  /** Drives running clocks; the machine's by default. */
  readonly wallClock?: Clock;
  /** Told of each SQL statement that a read runs. */
  readonly onRead?: StatementListener;
};

/** A persona of the default world, as a start banner shows it. */
export interface ListedPersona {
  readonly id: string;
  readonly neph: Neph;
  readonly title: { readonly en: string; readonly fr: string };
}

/** An open simulator: an SNPC to read, and the commands of its default world. */
export interface Simulator {
  readonly source: SnpcSource;
  readonly control: SimulatorControl;
  /** The personas of the default world, by id. */
  listPersonas(): Promise<readonly ListedPersona[]>;
  close(): Promise<void>;
}

/** Opens the simulator, and makes its default world when it is not there or its seeds have changed. @throws SeedFault */
export async function openSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { seedFolder, wallClock = machineClock, onRead } = options;
  const law = defaultLawSettings;
  const delayFiles = readSeedFiles(seedFolder, 'delays');
  const personaFiles = readSeedFiles(seedFolder, 'personas');
  const profiles = readDelayProfiles(delayFiles);
  const seedVersion = versionOf([...delayFiles, ...personaFiles]);

  const database = await openDatabase(options, onRead);
  const queries = compileQueries(database.reads);
  try {
    await ensureDefaultWorld(database, queries, { personaFiles, seedVersion, profiles, law });
  } catch (error) {
    await database.close();
    throw error;
  }
  const close = once(() => database.close());
  return {
    source: createSource({ database, queries, wallClock, law, close }),
    control: createControl(defaultWorld, { database, queries, profiles, wallClock, law }),
    listPersonas: async () => {
      const world = await worldByName(database.reads, queries, defaultWorld);
      const rows = await queries.personas(database.reads, world?.id);
      return rows
        .map(({ persona, neph, title_en, title_fr }) => ({
          id: persona as string,
          neph: neph as Neph,
          title: { en: title_en as string, fr: title_fr as string },
        }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    close,
  };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
