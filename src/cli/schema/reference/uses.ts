import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, parse } from 'graphql';
import { packageRoot } from '../../../packageRoot.js';
import type { UsesOf } from './sections.js';

const roots = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** Which documents of `schema/operations` ask each root field; fragments and testers' ones are documents too. */
export function usesInOperations(): UsesOf {
  const folder = path.join(packageRoot, 'schema', 'operations');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.split(path.sep).join('/'))
    .filter(name => name.endsWith('.graphql'))
    .sort();
  const uses = new Map<string, string[]>();
  for (const name of names)
    for (const coordinate of rootFields(readFileSync(path.join(folder, name), 'utf8')))
      uses.set(coordinate, [...(uses.get(coordinate) ?? []), name]);
  return coordinate => uses.get(coordinate) ?? [];
}

function rootFields(document: string): Set<string> {
  return new Set(
    parse(document).definitions.flatMap(definition =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.flatMap(one =>
            one.kind === Kind.FIELD ? [`${roots[definition.operation]}.${one.name.value}`] : [],
          )
        : [],
    ),
  );
}
