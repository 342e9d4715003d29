import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { fragmentsOf } from '../../schema/generate/documents.js';
import { packageRoot } from '../../src/packageRoot.js';

/** Where the operations stand that front ends start from. */
export const operationsFolder = path.join(packageRoot, 'schema', 'operations');

/** Their paths in it, in the order of the alphabet. */
export const operationNames = readdirSync(operationsFolder, { recursive: true, encoding: 'utf8' })
  .map(name => name.split(path.sep).join('/'))
  .filter(name => name.endsWith('.graphql') && !name.startsWith('fragments/'))
  .sort();

const fragments: ReadonlyMap<string, FragmentDefinitionNode> = new Map(
  readdirSync(path.join(operationsFolder, 'fragments'))
    .flatMap(name => parse(readFileSync(path.join(operationsFolder, 'fragments', name), 'utf8')).definitions)
    .flatMap(one => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
);

/** One of them as it stands, with the shared fragments that it names. */
export function operationDocument(name: string): DocumentNode {
  const own = parse(readFileSync(path.join(operationsFolder, name), 'utf8'));
  const shared = [...fragmentsOf(own, fragments)].flatMap(value => fragments.get(value) ?? []);
  return { ...own, definitions: [...own.definitions, ...shared] };
}
