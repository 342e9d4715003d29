import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../../src/packageRoot.js';

const read = (...parts: string[]): string => readFileSync(path.join(packageRoot, ...parts), 'utf8');
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const programs = [
  ...['apollo-client', 'urql', 'relay'].flatMap(folder =>
    readdirSync(path.join(packageRoot, 'docs/examples', folder))
      .filter(name => name.endsWith('.ts'))
      .map(name => read('docs/examples', folder, name)),
  ),
  read('test/client/consumer.ts'),
].map(flat);

const shown = [...read('docs/recipes.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) =>
  flat(code),
);

it('docs/recipes.md shows some code', () => expect(shown.length).toBeGreaterThan(5));

it.each(shown)('docs/recipes.md shows what a program of the tests does: %s', code => {
  expect(programs.filter(program => program.includes(code))).toHaveLength(1);
});
