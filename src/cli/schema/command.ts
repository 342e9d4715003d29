import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchema } from '../../graphql/schema.js';
import { packageRoot } from '../../packageRoot.js';

export const usage = `Usage:
  snpc schema            prints the citizen's schema
  snpc schema --write    writes schema/schema.graphql
  snpc schema --check    fails when the file differs from the code
`;

const file = path.join(packageRoot, 'schema', 'schema.graphql');

/** Runs `snpc schema`. Resolves to the exit code: 1 when the committed file differs, 2 for wrong words. */
export async function runSchema(
  args: readonly string[],
  { stdout, stderr }: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream },
): Promise<number> {
  const printed = `${printSchema(lexicographicSortSchema(await buildSchema()))}\n`;
  switch (args.join(' ')) {
    case '':
      stdout.write(printed);
      return 0;
    case '--write':
      await writeFile(file, printed);
      return 0;
    case '--check': {
      const committed = await readFile(file, 'utf8').catch(() => '');
      if (committed === printed) return 0;
      stderr.write(
        `${path.relative(packageRoot, file)} differs from the code at line ${firstDifference(committed, printed)}: run npm run schema\n`,
      );
      return 1;
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
