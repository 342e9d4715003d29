import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type FragmentDefinitionNode, Kind, parse, visit } from 'graphql';
import { packageRoot } from '../../packageRoot.js';

const folder = path.join(packageRoot, 'schema', 'operations');

/** Text of a document of `schema/operations`, by its path there, as it stands in the file. */
export function exampleDocument(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** The text of several documents as one, each under its comment, with the shared fragments that they name. */
export function wholeDocument(names: readonly string[]): string {
  const own = names.map(exampleDocument).join('\n');
  const shared = sharedFragments();
  const named = new Set<string>();
  const collect = (text: string): void => {
    for (const name of spreadsIn(text)) {
      const fragment = shared.get(name);
      if (fragment === undefined || named.has(name)) continue;
      named.add(name);
      collect(fragment);
    }
  };
  collect(own);
  return [own, ...[...named].sort().map(name => shared.get(name) ?? '')].join('\n');
}

/** Text of each shared fragment, by its name. */
function sharedFragments(): ReadonlyMap<string, string> {
  const files = readdirSync(path.join(folder, 'fragments')).filter(name => name.endsWith('.graphql'));
  return new Map(
    files.flatMap(name => {
      const text = exampleDocument(`fragments/${name}`);
      const fragments = parse(text).definitions.filter(
        (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
      );
      // A file holds one fragment, under its comment.
      return fragments.map(one => [one.name.value, text] as const);
    }),
  );
}

function spreadsIn(text: string): Set<string> {
  const names = new Set<string>();
  visit(parse(text), { FragmentSpread: ({ name }) => void names.add(name.value) });
  return names;
}
