import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packageRoot } from '../../src/packageRoot.js';
import { workerFile as fromSources, type WorkerFile } from '../../src/workerFile.js';

export type { WorkerFile };

/**
 * What stands for `src/workerFile.ts` where the build is fresh (`vitest run --mode built`): threads run what was built from
 * their sources, which begin six times faster than tsx has them begin. Threads of the tests themselves are never built.
 */
export function workerFile(asker: string, name: string): WorkerFile {
  const folder = path.relative(packageRoot, path.dirname(fileURLToPath(asker)));
  const built = path.join(packageRoot, 'dist', folder, `${name}.js`);
  return existsSync(built) ? { filename: pathToFileURL(built).href, execArgv: [] } : fromSources(asker, name);
}
