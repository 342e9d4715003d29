import { type GraphQLSchema, introspectionFromSchema, isAbstractType, isObjectType } from 'graphql';

/** A module with what the normalised caches of clients are set up with, drawn from a schema. */
export function cacheFacts(schema: GraphQLSchema): string {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const possibleTypes = Object.fromEntries(
    types.filter(isAbstractType).map(type => [
      type.name,
      schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .sort(),
    ]),
  );
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const typesWithoutId = types
    .filter(isObjectType)
    .filter(type => !roots.has(type) && !('id' in type.getFields()))
    .map(({ name }) => name);
  return `// Generated from schema/schema.graphql: \`npm run schema\` writes it anew.

/** Members of each interface and union, for a cache that matches fragments (Apollo Client: \`possibleTypes\`). */
export const possibleTypes: Readonly<Record<string, string[]>> = ${written(possibleTypes)};

/** Types that have no id of their own: they belong to the object that holds them (graphcache: \`keys\`). */
export const typesWithoutId: readonly string[] = ${written(typesWithoutId)};
`;
}

/** A module with the types of outputs of a schema, for graphcache: no description, no argument, no input. */
export function leanIntrospection(schema: GraphQLSchema): string {
  const { __schema } = introspectionFromSchema(schema, { descriptions: false });
  const named = ({ name }: { readonly name: string }) => ({ name });
  const types = __schema.types
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type): object[] => {
      switch (type.kind) {
        case 'OBJECT':
        case 'INTERFACE':
          return [
            {
              kind: type.kind,
              name: type.name,
              fields: type.fields.map(field => ({ name: field.name, type: field.type, args: [] })),
              interfaces: type.interfaces.map(one => ({ kind: 'INTERFACE', name: one.name })),
              ...(type.kind === 'INTERFACE'
                ? { possibleTypes: type.possibleTypes.map(one => ({ kind: 'OBJECT', name: one.name })) }
                : {}),
            },
          ];
        case 'UNION':
          return [
            {
              kind: 'UNION',
              name: type.name,
              possibleTypes: type.possibleTypes.map(one => ({ kind: 'OBJECT', name: one.name })),
            },
          ];
        case 'SCALAR':
        case 'ENUM':
          return [{ kind: type.kind, name: type.name }];
        default:
          return [];
      }
    });
  const lean = {
    __schema: {
      queryType: named(__schema.queryType),
      mutationType: __schema.mutationType && named(__schema.mutationType),
      subscriptionType: __schema.subscriptionType && named(__schema.subscriptionType),
      types,
    },
  };
  return `// Generated from schema/schema.graphql: \`npm run schema\` writes it anew.

/** What a schema answers to introspection, as far as graphcache reads it (\`schema\`). */
export const introspection = ${JSON.stringify(lean)};
`;
}

const written = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll('"', "'");
