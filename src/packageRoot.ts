import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folder of the package, whether the code runs from its sources or from the build. */
export const packageRoot: string = findUp(import.meta.dirname);

function findUp(folder: string): string {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('The package has no package.json above its code');
  return findUp(parent);
}
