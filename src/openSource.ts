import path from 'node:path';
import { createSimulatorClient } from '../simulator/control/http/index.js';
import type { People } from '../simulator/franceconnect/index.js';
import { openSimulator, type TesterDoor } from '../simulator/index.js';
import { type Config, type SourceSetting, WrongSetting } from './config.js';
import { packageRoot } from './packageRoot.js';
import { keptIn } from './settings/database.js';
import { createHttpSource } from './snpc/http/index.js';
import { type Neph, type SnpcSource, SourceError } from './snpc/index.js';
import { loadModuleSource, NoSource } from './snpc/moduleSource.js';
import { retrying, withRetry, withTimeout } from './snpc/wrappers/index.js';
import { type Clock, type Scheduler, wallClock, wallScheduler } from './time/index.js';

/** The source that the settings name, open. */
export interface OpenedSource {
  readonly source: SnpcSource;
  /** What testers may do with it; undefined where it is no simulator. */
  readonly tester: TesterDoor | undefined;
  /** Whom the simulated FranceConnect of this process signs in; undefined where there is none. */
  readonly people?: People;
  /** Has the reads of the source prepared, at the example of a dossier; absent where it is elsewhere. */
  warmUp?(neph: Neph): Promise<void>;
  close(): Promise<void>;
}

/** How the source of a test differs from that of the settings. */
export interface SourceOptions {
  /** Keeps the embedded simulator out of the disk. */
  readonly memory?: boolean;
  /** The time that drives running worlds, instead of the machine's. */
  readonly time?: { readonly clock: Clock; readonly scheduler: Scheduler };
}

/**
 * Opens the source that the settings name. One outside this process is read with a time-out and retries; where it is a
 * simulator, its commands are forwarded. @throws WrongSetting
 */
export async function openSource(config: Config, options: SourceOptions = {}): Promise<OpenedSource> {
  const { source: from } = config;
  switch (from.kind) {
    case 'embedded':
      return openEmbedded(config, options);
    case 'http':
      return named(from, () => openOverHttp(from.url, config));
    case 'module':
      return named(from, () => openModule(from.path, config));
  }
}

async function openEmbedded(config: Config, { memory, time }: SourceOptions): Promise<OpenedSource> {
  const where = keptIn(config, { memory });
  const seedFolder = path.join(packageRoot, 'seed');
  const { clock, scheduler } = time ?? { clock: wallClock, scheduler: wallScheduler };
  const simulator = await openSimulator({ ...where, seedFolder, wallClock: clock, scheduler });
  return {
    source: simulator.source,
    tester: simulator,
    people: simulator.people,
    warmUp: neph => simulator.warmUp(neph),
    close: () => simulator.close(),
  };
}

async function openOverHttp(url: string, config: Config): Promise<OpenedSource> {
  const { sourceToken: token, timeout, retries } = config;
  const source = await retrying(() => createHttpSource({ url, token, timeout }), { retries });
  const client = source.offersCommands ? createSimulatorClient({ url, token, timeout, retries }) : undefined;
  return {
    source: withRetry(source, { retries }),
    tester: client,
    close: async () => {
      client?.close();
      await source.close();
    },
  };
}

async function openModule(file: string, { timeout, retries }: Config): Promise<OpenedSource> {
  const source = await loadModuleSource(file);
  return {
    source: withRetry(withTimeout(source, timeout), { retries }),
    tester: undefined,
    close: () => source.close(),
  };
}

/** Whatever keeps a source from opening is told with the setting that names it. */
async function named(
  from: Exclude<SourceSetting, { kind: 'embedded' }>,
  open: () => Promise<OpenedSource>,
): Promise<OpenedSource> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof NoSource)) throw error;
    const setting = from.kind === 'http' ? from.url : `module:${from.path}`;
    throw new WrongSetting(`SNPC_SOURCE is ${JSON.stringify(setting)}: ${error.message}`, { cause: error });
  }
}
