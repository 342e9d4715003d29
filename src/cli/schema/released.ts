import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { packageRoot } from '../../packageRoot.js';
import { changesBetween } from './changes.js';
import { faultsOf } from './judge.js';

/** What is printed from the code, by the path of its file from the root. */
export type PrintedFile = readonly [file: string, text: string];

/** The schemas among what is printed, by the names of their files. */
function schemasOf(files: readonly PrintedFile[]): PrintedFile[] {
  const isSchema = ([file]: PrintedFile): boolean => file.endsWith('.graphql');
  return files.filter(isSchema).map(([file, text]) => [path.basename(file), text]);
}

const folder = path.join(packageRoot, 'schema', 'released');
const stamp = /^# Released with (\S+)\.\n/;

/** Keeps the schemas among what is printed as those of the release that package.json names. */
export async function release(files: readonly PrintedFile[]): Promise<void> {
  const version = await versionOfPackage();
  await Promise.all(
    schemasOf(files).map(([name, text]) =>
      writeFile(path.join(folder, name), `# Released with ${version}.\n${text}`),
    ),
  );
}

/** What the policy holds against what changed since the last release, a sentence each, with the file it is in. */
export async function faultsSinceRelease(files: readonly PrintedFile[]): Promise<string[]> {
  const changelog = await readFile(path.join(packageRoot, 'schema', 'CHANGELOG.md'), 'utf8');
  const next = await versionOfPackage();
  const found = await Promise.all(
    schemasOf(files).map(async ([name, text]) => {
      const kept = await readFile(path.join(folder, name), 'utf8');
      const released = stamp.exec(kept)?.[1];
      if (released === undefined)
        return [
          `schema/released/${name} does not say its release in its first line: npm run schema:release writes it.`,
        ];
      const changes = changesBetween(buildSchema(kept), buildSchema(text));
      return faultsOf(changes, { changelog, released, next }).map(fault => `${name}: ${fault}`);
    }),
  );
  return found.flat();
}

async function versionOfPackage(): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(packageRoot, 'package.json'), 'utf8'));
  return version;
}
