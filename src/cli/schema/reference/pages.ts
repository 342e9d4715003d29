import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

/** A page of the reference that gathers types of one kind. */
export interface KindPage {
  readonly file: string;
  readonly title: string;
  /** One sentence of what is on it. */
  readonly about: string;
  readonly holds: (type: GraphQLNamedType) => boolean;
}

/** The pages of types, in the order of the index. */
export const kindPages: readonly KindPage[] = [
  {
    file: 'objects.md',
    title: 'Objects',
    about: 'What answers are made of.',
    holds: isObjectType,
  },
  {
    file: 'interfaces-and-unions.md',
    title: 'Interfaces and unions',
    about: 'Where a client branches: by `__typename`, or by a fragment for each member, with a default.',
    holds: type => isInterfaceType(type) || isUnionType(type),
  },
  {
    file: 'enums.md',
    title: 'Enums',
    about:
      'Codes, each with its meaning. Beside each code that a screen shows stands a field with its label.',
    holds: isEnumType,
  },
  {
    file: 'inputs.md',
    title: 'Inputs',
    about: 'What arguments are made of.',
    holds: isInputObjectType,
  },
  {
    file: 'scalars.md',
    title: 'Scalars',
    about: 'Values that have no fields, with their form.',
    holds: isScalarType,
  },
];

/** Page and anchor of a type by its name, or of a root field by `Query.licence` and the like. */
export type AddressOf = (name: string) => string | undefined;

/** The types of a schema that a reader may look up, by name; the roots have pages of their own. */
export function referenceTypes(schema: GraphQLSchema): GraphQLNamedType[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.values(schema.getTypeMap())
    .filter(type => !isIntrospectionType(type) && !roots.some(root => root === type))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Where everything stands: types of the citizen's schema by their kind, those it does not have on the page of testers. */
export function addresses(citizen: GraphQLSchema, tester: GraphQLSchema): AddressOf {
  const places = new Map<string, string>([
    ['Query', 'queries.md'],
    ['Mutation', 'mutations.md'],
    ['Subscription', 'subscriptions.md'],
  ]);
  for (const type of referenceTypes(tester)) {
    const page = citizen.getType(type.name) ? kindPages.find(({ holds }) => holds(type))?.file : 'testers.md';
    places.set(type.name, `${page}#${type.name.toLowerCase()}`);
  }
  for (const [root, file] of [...places].filter(([, place]) => !place.includes('#'))) {
    const known = fieldNames(citizen, root);
    for (const field of fieldNames(tester, root))
      places.set(`${root}.${field}`, `${known.includes(field) ? file : 'testers.md'}#${field.toLowerCase()}`);
  }
  return name => places.get(name);
}

function fieldNames(schema: GraphQLSchema, root: string): string[] {
  const type = schema.getType(root);
  return isObjectType(type) ? Object.keys(type.getFields()) : [];
}
