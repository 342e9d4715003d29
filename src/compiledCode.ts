import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { constants, enableCompileCache } from 'node:module';
import path from 'node:path';
import type { Config } from './config.js';

/** Folder, in that of the data, of what Node.js compiled at earlier starts. */
export const compiledFolder = 'compiled-code';

/**
 * Has Node.js keep the code that it compiles, and use it at the next start, which it makes a third shorter. It is kept with the
 * data, in a folder that nobody else may write in: what stands there is run. Where it cannot be kept, a start takes longer and
 * nothing else. Returns whether it is.
 */
export function keepCompiledCode({ dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>): boolean {
  // Over a server there is no need of a folder: none is made for this alone.
  if (databaseUrl !== undefined && !existsSync(dataDir)) return false;
  const folder = path.resolve(dataDir, compiledFolder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOursAlone(folder)) return false;
    const { status } = enableCompileCache(folder);
    const { ENABLED, ALREADY_ENABLED } = constants.compileCacheStatus;
    return status === ENABLED || status === ALREADY_ENABLED;
  } catch {
    return false;
  }
}

function isOursAlone(folder: string): boolean {
  const about = lstatSync(folder);
  if (!about.isDirectory()) return false;
  const { uid, mode } = about;
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}
