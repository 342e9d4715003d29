import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { changesBetween } from './changes.js';
import { faultsOf, faultsOfRelease } from './judge.js';

/** What is printed from the code, by the path of its file from the root. */
export type PrintedFile = readonly [file: string, text: string];

/** The schemas among what is printed, by the names of their files. */
function schemasOf(files: readonly PrintedFile[]): PrintedFile[] {
  const isSchema = ([file]: PrintedFile): boolean => file.endsWith('.graphql');
  return files.filter(isSchema).map(([file, text]) => [path.basename(file), text]);
}

const folderIn = (root: string): string => path.join(root, 'schema', 'released');
const stamp = /^# Released with (\S+)\.\n/;

/** The schemas of the last release. */
interface Baseline {
  readonly version: string;
  /** Their texts, by the names of their files. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Keeps the schemas among what is printed as those of the release that package.json names. Where the last release has
 * something against it, nothing is written. Where `schema/released` is gone, there is no last release.
 * @returns what is held against it, a sentence each; none where it is done
 */
export async function release(files: readonly PrintedFile[], root: string): Promise<string[]> {
  const schemas = schemasOf(files);
  const version = await versionOfPackage(root);
  const baseline = await baselineIn(root, schemas);
  if (Array.isArray(baseline)) return baseline;
  const changelogs = {
    'CHANGELOG.md': await readFile(path.join(root, 'CHANGELOG.md'), 'utf8'),
    'schema/CHANGELOG.md': await changelogIn(root),
  };
  const faults = [
    ...faultsOfRelease(version, baseline?.version ?? null, changelogs),
    ...(baseline === null ? [] : await faultsSince(baseline, schemas, root)),
  ];
  if (faults.length > 0) return faults;
  await mkdir(folderIn(root), { recursive: true });
  await Promise.all(
    schemas.map(([name, text]) =>
      writeFile(path.join(folderIn(root), name), `# Released with ${version}.\n${text}`),
    ),
  );
  return [];
}

/** What the policy holds against what changed since the last release, a sentence each, with the file it is in. */
export async function faultsSinceRelease(files: readonly PrintedFile[], root: string): Promise<string[]> {
  const schemas = schemasOf(files);
  const baseline = await baselineIn(root, schemas);
  if (baseline === null)
    return ['schema/released has no schema: npm run schema:release keeps those of the first release.'];
  return Array.isArray(baseline) ? baseline : faultsSince(baseline, schemas, root);
}

async function faultsSince(
  { version: released, texts }: Baseline,
  schemas: readonly PrintedFile[],
  root: string,
): Promise<string[]> {
  const policy = { changelog: await changelogIn(root), released, next: await versionOfPackage(root) };
  return schemas.flatMap(([name, text]) => {
    const changes = changesBetween(buildSchema(texts.get(name) ?? ''), buildSchema(text));
    return faultsOf(changes, policy).map(fault => `${name}: ${fault}`);
  });
}

/** What is kept of the last release; null where nothing is; what is wrong with it where it cannot be used. */
async function baselineIn(
  root: string,
  schemas: readonly PrintedFile[],
): Promise<Baseline | null | string[]> {
  const there = (await readdir(folderIn(root)).catch(() => [])).filter(name => name.endsWith('.graphql'));
  if (there.length === 0) return null;
  const gone = schemas.filter(([name]) => !there.includes(name));
  if (gone.length > 0)
    return gone.map(([name]) => `schema/released/${name} is gone: it is kept with the others.`);
  const texts = new Map<string, string>();
  for (const name of there) texts.set(name, await readFile(path.join(folderIn(root), name), 'utf8'));
  const versions = [...texts].map(([name, text]) => [name, stamp.exec(text)?.[1]] as const);
  const unstamped = versions.filter(([, version]) => version === undefined);
  if (unstamped.length > 0)
    return unstamped.map(([name]) => `schema/released/${name} does not say its release in its first line.`);
  const [version = '', ...others] = new Set(versions.map(([, found]) => found));
  if (others.length > 0)
    return [`The files of schema/released are of several releases: ${[version, ...others].join(', ')}.`];
  return { version, texts };
}

function changelogIn(root: string): Promise<string> {
  return readFile(path.join(root, 'schema', 'CHANGELOG.md'), 'utf8');
}

async function versionOfPackage(root: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  return version;
}
