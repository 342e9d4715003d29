import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { testerModule } from '../../../simulator/control/graphql/index.js';
import { buildSchema } from '../../graphql/schema.js';
import { testerSignIn } from '../../graphql/signIn/testerModule.js';
import { packageRoot } from '../../packageRoot.js';
import { referencePages } from './reference/reference.js';
import { usesInOperations } from './reference/uses.js';
import { faultsSinceRelease, type PrintedFile, release } from './released.js';

export const usage = `Usage:
  snpc schema            prints the citizen's schema
  snpc schema --write    writes schema/schema.graphql, and schema/simulator.graphql with the tester's commands,
                         and the pages of docs/reference
  snpc schema --check    fails when a file differs from the code, or when what changed since the last release is not
                         listed in schema/CHANGELOG.md
  snpc schema --release  keeps both schemas in schema/released, as those of the release that package.json names; fails
                         where --check does, where that version is not later than the last one, or where a changelog
                         has no heading for it
`;

/** The schema files and the pages of their reference, by their path from the root, with the text that the code gives for each. */
async function schemaFiles(): Promise<readonly PrintedFile[]> {
  const [citizen, tester] = await Promise.all([buildSchema(), buildSchema(testerModule, testerSignIn)]);
  return [
    ['schema/schema.graphql', `${printSchema(lexicographicSortSchema(citizen))}\n`],
    ['schema/simulator.graphql', `${printSchema(lexicographicSortSchema(tester))}\n`],
    ...referencePages(citizen, tester, usesInOperations()).map(
      ([file, text]) => [`docs/reference/${file}`, text] as const,
    ),
  ];
}

/** Where `snpc schema` writes what it says, and the files it is about. */
export interface SchemaRun {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** Root of the project; the one that this file is in by default. */
  readonly root?: string;
}

/** Runs `snpc schema`. Resolves to the exit code: 1 when a committed file differs or breaks its policy, 2
 * for wrong words. */
export async function runSchema(
  args: readonly string[],
  { stdout, stderr, root = packageRoot }: SchemaRun,
): Promise<number> {
  const files = await schemaFiles();
  const place = (name: string): string => path.join(root, name);
  const refuse = (faults: readonly string[]): number => {
    for (const fault of faults) stderr.write(`${fault}\n`);
    return faults.length === 0 ? 0 : 1;
  };
  switch (args.join(' ')) {
    case '':
      stdout.write(files[0]?.[1] ?? '');
      return 0;
    case '--write':
      await mkdir(place('docs/reference'), { recursive: true });
      await Promise.all(files.map(([name, text]) => writeFile(place(name), text)));
      return 0;
    case '--release': {
      const drift = await driftOf(files, place);
      return refuse(drift.length > 0 ? drift : await release(files, root));
    }
    case '--check':
      return refuse([...(await driftOf(files, place)), ...(await faultsSinceRelease(files, root))]);
    default:
      stderr.write(usage);
      return 2;
  }
}

/** Where the committed files differ from the code. */
async function driftOf(files: readonly PrintedFile[], place: (name: string) => string): Promise<string[]> {
  const found = await Promise.all(
    files.map(async ([name, text]) => {
      const committed = await readFile(place(name), 'utf8').catch(() => '');
      if (committed === text) return [];
      const line = firstDifference(committed, text);
      return [`${name} differs from the code at line ${line}: run npm run schema`];
    }),
  );
  return found.flat();
}

function firstDifference(a: string, b: string): number {
  const left = a.split('\n');
  return b.split('\n').findIndex((line, index) => line !== left[index]) + 1;
}
