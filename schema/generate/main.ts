/**
 * Generates `schema/client` from the schema files and the documents: `tsx schema/generate/main.ts --write` writes its
 * files, `--check` ends with 1 where one differs from what would be written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clientFiles } from './clientFiles.js';
import { schemaFolder } from './documents.js';

const place = (name: string): string => path.join(schemaFolder, 'client', name);

const committed = (name: string): string | null => {
  try {
    return readFileSync(place(name), 'utf8');
  } catch {
    return null;
  }
};

const files = await clientFiles();
switch (process.argv.slice(2).join(' ')) {
  case '--write':
    mkdirSync(place(''), { recursive: true });
    for (const [name, text] of files) writeFileSync(place(name), text);
    break;
  case '--check':
    for (const [name, text] of files) {
      if (committed(name) === text) continue;
      console.error(`schema/client/${name} is not what schema/operations give: run npm run schema`);
      process.exitCode = 1;
    }
    break;
  default:
    console.error('Usage: tsx schema/generate/main.ts --write | --check');
    process.exitCode = 2;
}
