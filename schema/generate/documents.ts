import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, visit } from 'graphql';

/** The folder of the schema, its documents and what is generated from them. */
export const schemaFolder = path.join(import.meta.dirname, '..');

/** A file of `schema/operations`. */
export interface OperationFile {
  /** Its path under `schema/operations`, with slashes. */
  readonly name: string;
  readonly document: DocumentNode;
}

/** Files of a folder of `schema/operations`, by name; of `tester/` only where it is asked. */
export function operationFiles(folder: '' | 'fragments' | 'tester'): readonly OperationFile[] {
  const place = path.join(schemaFolder, 'operations', folder);
  return readdirSync(place)
    .filter(name => name.endsWith('.graphql'))
    .sort()
    .map(name => ({
      name: path.posix.join(folder, name),
      document: withTypenames(parse(readFileSync(path.join(place, name), 'utf8'), { noLocation: true })),
    }));
}

/**
 * The same document, asking `__typename` wherever a client with a normalised cache asks it: in each selection but those
 * of operations. What such a client sends is then the very text that the manifest holds.
 */
export function withTypenames(document: DocumentNode): DocumentNode {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit(document, {
    SelectionSet: {
      leave: (node, _key, parent) => {
        const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
        const isThere = node.selections.some(
          one => one.kind === Kind.FIELD && one.name.value === '__typename' && !one.alias,
        );
        return isRoot || isThere ? undefined : { ...node, selections: [typename, ...node.selections] };
      },
    },
  });
}

/** Fragments of `schema/operations/fragments`, by name. */
export function sharedFragments(): ReadonlyMap<string, FragmentDefinitionNode> {
  const definitions = operationFiles('fragments').flatMap(({ document }) => document.definitions);
  return new Map(
    definitions.flatMap(one =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
}

/** Names of the fragments that a document spreads, and of those that these spread in turn. */
export function fragmentsOf(
  document: DocumentNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (node: DocumentNode | FragmentDefinitionNode): void =>
    void visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (!fragment || found.has(value)) return;
        found.add(value);
        collect(fragment);
      },
    });
  collect(document);
  return found;
}
