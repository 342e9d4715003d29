import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { testerModule } from '../../../simulator/control/graphql/index.js';
import { buildSchema } from '../../graphql/schema.js';
import { testerSignIn } from '../../graphql/signIn/testerModule.js';
import { packageRoot } from '../../packageRoot.js';
import { referencePages } from './reference/reference.js';
import { usesInOperations } from './reference/uses.js';

export const usage = `Usage:
  snpc schema            prints the citizen's schema
  snpc schema --write    writes schema/schema.graphql, and schema/simulator.graphql with the tester's commands,
                           and the pages of docs/reference
  snpc schema --check    fails when a file differs from the code
`;

/** The schema files and the pages of their reference, by their path from the root, with the text that the code gives for each. */
async function schemaFiles(): Promise<readonly (readonly [name: string, text: string])[]> {
  const [citizen, tester] = await Promise.all([buildSchema(), buildSchema(testerModule, testerSignIn)]);
  return [
    ['schema/schema.graphql', `${printSchema(lexicographicSortSchema(citizen))}\n`],
    ['schema/simulator.graphql', `${printSchema(lexicographicSortSchema(tester))}\n`],
    ...referencePages(citizen, tester, usesInOperations()).map(
      ([file, text]) => [`docs/reference/${file}`, text] as const,
    ),
  ];
}

/** Runs `snpc schema`. Resolves to the exit code: 1 when a committed file differs, 2 for wrong words. */
export async function runSchema(
  args: readonly string[],
  { stdout, stderr }: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream },
): Promise<number> {
  const files = await schemaFiles();
  const place = (name: string): string => path.join(packageRoot, name);
  switch (args.join(' ')) {
    case '':
      stdout.write(files[0]?.[1] ?? '');
      return 0;
    case '--write':
      await mkdir(place('docs/reference'), { recursive: true });
      await Promise.all(files.map(([name, text]) => writeFile(place(name), text)));
      return 0;
    case '--check': {
      const committed = await Promise.all(
        files.map(([name]) => readFile(place(name), 'utf8').catch(() => '')),
      );
      const drifted = files.filter(([, text], index) => text !== committed[index]);
      for (const [name, text] of drifted) {
        const line = firstDifference(committed[files.findIndex(([file]) => file === name)] ?? '', text);
        stderr.write(`${name} differs from the code at line ${line}: run npm run schema\n`);
      }
      return drifted.length === 0 ? 0 : 1;
    }
    default:
      stderr.write(usage);
      return 2;
  }
}

function firstDifference(a: string, b: string): number {
  const left = a.split('\n');
  return b.split('\n').findIndex((line, index) => line !== left[index]) + 1;
}
