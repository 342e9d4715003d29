import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../../schema/generate/clientFiles.js';

const schema = printedSchema('schema.graphql');
const folder = path.resolve(import.meta.dirname, '../../schema/operations');
const filesIn = (place: string): string[] =>
  readdirSync(path.join(folder, place))
    .filter(name => name.endsWith('.graphql'))
    .map(name => path.join(place, name));
const files = [...filesIn('.'), ...filesIn('fragments')];

/** Enums that a document asks without the words which a person would read, where the schema has such words. */
function wordless(document: string): string[] {
  const types = new TypeInfo(schema);
  const found: string[] = [];
  const enter = (node: { selections: readonly { kind: Kind; name?: { value: string } }[] }): void => {
    const parent = types.getParentType() as GraphQLObjectType | null;
    const fields = parent && 'getFields' in parent ? parent.getFields() : {};
    const names = node.selections.flatMap(one => (one.kind === Kind.FIELD ? [one.name?.value ?? ''] : []));
    for (const name of names) {
      const type = fields[name]?.type;
      if (type === undefined || !isEnumType(getNamedType(type)) || !(`${name}Label` in fields)) continue;
      if (!names.includes(`${name}Label`) && !names.includes('label')) found.push(`${parent?.name}.${name}`);
    }
  };
  visit(parse(document), visitWithTypeInfo(types, { SelectionSet: enter as never }));
  return found;
}

describe('documents of a screen', () => {
  it('are looked for where they are', () => expect(files.length).toBeGreaterThan(40));

  it('are seen to ask an enum without its words', () =>
    expect(wordless('{ viewer { kind } }')).toEqual(['Viewer.kind']));

  it.each(files)('%s asks the words of each enum that it asks', name =>
    expect(wordless(readFileSync(path.join(folder, name), 'utf8'))).toEqual([]),
  );
});
