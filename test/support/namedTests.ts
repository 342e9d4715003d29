import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../../src/packageRoot.js';

/** The tests that the tables of a page name in their last two columns, by file and title. */
export function namedTests(text: string): [file: string, title: string][] {
  return [...text.matchAll(/^\|(?:.* \|)? `(test\/[\w./-]+\.test\.ts)` \| (.+) \|$/gm)].map(
    ([, file = '', title = '']) => [file, title],
  );
}

/** True where a file has a test, or a group of tests, of a title. */
export function hasTest(file: string, title: string): boolean {
  const place = path.join(packageRoot, file);
  const quoted = title.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return existsSync(place) && new RegExp(`(['"\`])${quoted}\\1`).test(readFileSync(place, 'utf8'));
}
