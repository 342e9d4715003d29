import {
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../../schema/generate/clientFiles.js';
import { fragmentsOf, operationFiles, sharedFragments } from '../../schema/generate/documents.js';

const schema: GraphQLSchema = printedSchema('schema.graphql');
const tester = printedSchema('simulator.graphql');
const fragments = sharedFragments();
const unions = Object.values(tester.getTypeMap()).filter(isUnionType);
const fieldsOf = (type: string): readonly string[] =>
  Object.keys((schema.getType(type) as GraphQLObjectType).getFields());

/** Fields that a selection asks of one type, through the fragments that it spreads. */
function asked(selections: SelectionSetNode, type: string): ReadonlySet<string> {
  const names = new Set<string>();
  const interfaces = (schema.getType(type) as GraphQLObjectType).getInterfaces().map(({ name }) => name);
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) names.add(one.name.value);
      else if (one.kind === Kind.FRAGMENT_SPREAD)
        collect((fragments.get(one.name.value) as FragmentDefinitionNode).selectionSet);
      else if ([type, ...interfaces].includes(one.typeCondition?.name.value ?? type))
        collect(one.selectionSet);
    }
  };
  collect(selections);
  return names;
}

/** Types that a fragment names, each with an inline fragment of its own. */
const named = ({ selectionSet }: FragmentDefinitionNode): readonly string[] =>
  selectionSet.selections.flatMap(one =>
    one.kind === Kind.INLINE_FRAGMENT ? [one.typeCondition?.name.value ?? ''] : [],
  );

describe('fragments of schema/operations', () => {
  it('there are unions to speak of', () => expect(unions.length).toBeGreaterThan(5));

  it.each(unions.map(({ name }) => name))('%s has one of its name, with every member', name => {
    const fragment = fragments.get(name);
    const members = tester.getPossibleTypes(unions.find(one => one.name === name) as (typeof unions)[0]);
    expect(fragment?.typeCondition.name.value).toBe(name);
    expect([...named(fragment as FragmentDefinitionNode)].sort()).toEqual(
      members.map(member => member.name).sort(),
    );
  });

  it.each(unions.map(({ name }) => name))('%s asks each refusal everything that it tells', name => {
    const fragment = fragments.get(name) as FragmentDefinitionNode;
    const refusals = tester
      .getPossibleTypes(unions.find(one => one.name === name) as (typeof unions)[0])
      .filter(member => member.getInterfaces().some(one => one.name === 'Problem'));
    expect(refusals.length).toBeGreaterThan(0);
    for (const refusal of refusals) {
      const told = [...asked(fragment.selectionSet, refusal.name)].filter(field => field !== '__typename');
      expect([refusal.name, ...told.sort()]).toEqual([refusal.name, ...[...fieldsOf(refusal.name)].sort()]);
    }
  });

  it('the line of a history asks each member of the family something of its own', () => {
    const line = fragments.get('PointEventLine') as FragmentDefinitionNode;
    const shared = fieldsOf('PointEvent');
    const family = schema.getPossibleTypes(schema.getType('PointEvent') as never);
    const withMore = family.filter(({ name }) => fieldsOf(name).some(field => !shared.includes(field)));
    expect([...named(line)].sort()).toEqual(withMore.map(({ name }) => name).sort());
    for (const { name } of withMore) {
      const own = [...asked(line.selectionSet, name)].filter(field => !shared.includes(field));
      expect([name, own.filter(field => field !== '__typename').length > 0]).toEqual([name, true]);
    }
  });

  // The query of the explorers and of the README stands alone, by the interface.
  const documents = [...operationFiles(''), ...operationFiles('tester')].filter(
    ({ name }) => name !== 'first-query.graphql',
  );

  it.each(documents.map(({ name, document }) => [name, document] as const))(
    '%s spreads the fragment of each union it meets',
    (_, document) => {
      const met = new Set<string>();
      const types = new TypeInfo(tester);
      visit(
        document,
        visitWithTypeInfo(types, {
          Field() {
            const type = types.getType();
            const union = type && getNamedType(type);
            if (isUnionType(union)) met.add(union.name);
          },
        }),
      );
      expect([...fragmentsOf(document, fragments)]).toEqual(expect.arrayContaining([...met]));
    },
  );
});
