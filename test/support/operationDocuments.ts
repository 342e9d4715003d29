import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentNode, Kind, parse, visit } from 'graphql';
import { packageRoot } from '../../src/packageRoot.js';

/** Where the operations stand that front ends start from. */
export const operationsFolder = path.join(packageRoot, 'schema', 'operations');

/** Their paths in it, in the order of the alphabet. */
export const operationNames = readdirSync(operationsFolder, { recursive: true, encoding: 'utf8' })
  .map(name => name.split(path.sep).join('/'))
  .filter(name => name.endsWith('.graphql') && !name.startsWith('fragments/'))
  .sort();

const fragments = readdirSync(path.join(operationsFolder, 'fragments')).map(name =>
  parse(readFileSync(path.join(operationsFolder, 'fragments', name), 'utf8')),
);

/** One of them, with the shared fragments that it names. */
export function operationDocument(name: string): DocumentNode {
  const own = parse(readFileSync(path.join(operationsFolder, name), 'utf8'));
  const wanted = new Set<string>();
  const defined = new Map(
    fragments.flatMap(({ definitions }) =>
      definitions.flatMap(one =>
        one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
      ),
    ),
  );
  const collect = (node: Parameters<typeof visit>[0]): void =>
    void visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = defined.get(value);
        if (!fragment || wanted.has(value)) return;
        wanted.add(value);
        collect(fragment);
      },
    });
  collect(own);
  const shared = [...wanted].flatMap(value => defined.get(value) ?? []);
  return { ...own, definitions: [...own.definitions, ...shared] };
}
