import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { testerModule } from '../../../simulator/control/graphql/index.js';
import { buildSchema } from '../../graphql/schema.js';
import { testerSignIn } from '../../graphql/signIn/testerModule.js';
import { packageRoot } from '../../packageRoot.js';

export const usage = `Usage:
  snpc schema            prints the citizen's schema
  snpc schema --write    writes schema/schema.graphql, and schema/simulator.graphql with the tester's commands
  snpc schema --check    fails when a file differs from the code
`;

/** The schema files, with the text that the code gives for each. */
async function schemaFiles(): Promise<readonly (readonly [name: string, text: string])[]> {
  const [citizen, tester] = await Promise.all([buildSchema(), buildSchema(testerModule, testerSignIn)]);
  return [
    ['schema.graphql', `${printSchema(lexicographicSortSchema(citizen))}\n`],
    ['simulator.graphql', `${printSchema(lexicographicSortSchema(tester))}\n`],
  ];
}

/** Runs `snpc schema`. Resolves to the exit code: 1 when a committed file differs, 2 for wrong words. */
export async function runSchema(
  args: readonly string[],
  { stdout, stderr }: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream },
): Promise<number> {
  const files = await schemaFiles();
  const place = (name: string): string => path.join(packageRoot, 'schema', name);
  switch (args.join(' ')) {
    case '':
      stdout.write(files[0]?.[1] ?? '');
      return 0;
    case '--write':
      await Promise.all(files.map(([name, text]) => writeFile(place(name), text)));
      return 0;
    case '--check': {
      const committed = await Promise.all(
        files.map(([name]) => readFile(place(name), 'utf8').catch(() => '')),
      );
      const drifted = files.filter(([, text], index) => text !== committed[index]);
      for (const [name, text] of drifted) {
        const line = firstDifference(committed[files.findIndex(([file]) => file === name)] ?? '', text);
        stderr.write(`schema/${name} differs from the code at line ${line}: run npm run schema\n`);
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
