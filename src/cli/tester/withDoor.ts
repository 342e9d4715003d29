import type { TesterDoor } from '../../../simulator/index.js';
import { readConfig, WrongSetting } from '../../config.js';
import { openSource } from '../../openSource.js';

/** The settings that a door takes: those of the server do not matter to it. */
const settings = [
  'DATA_DIR',
  'DATABASE_URL',
  'SNPC_SOURCE',
  'SNPC_SOURCE_TOKEN',
  'SNPC_TIMEOUT_MS',
  'SNPC_RETRIES',
] as const;

/**
 * Opens the testers' door that the settings name, or that of a standalone simulator at an address, and closes it once
 * `use` is done. @throws WrongSetting, StorageFault, SeedFault
 */
export async function withDoor<Result>(
  env: Readonly<Record<string, string | undefined>>,
  url: string | undefined,
  use: (door: TesterDoor) => Promise<Result>,
): Promise<Result> {
  const given = Object.fromEntries(settings.map(name => [name, env[name]]));
  const opened = await named(url, () => openSource(readConfig(url ? { ...given, SNPC_SOURCE: url } : given)));
  try {
    if (!opened.tester) throw noSimulator(url);
    return await use(opened.tester);
  } finally {
    await opened.close();
  }
}

function noSimulator(url: string | undefined): WrongSetting {
  const right = 'give a simulator: embedded, or the address of `snpc simulator`';
  return new WrongSetting(`${url ? '--url' : 'SNPC_SOURCE'} names a source that takes no commands: ${right}`);
}

/** An address that came by the option is told by its name. */
async function named<Result>(url: string | undefined, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WrongSetting) || url === undefined) throw error;
    throw new WrongSetting(error.message.replace(/\bSNPC_SOURCE is\b/, '--url is'), { cause: error });
  }
}
