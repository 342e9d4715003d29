import {
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

const leaves: Readonly<Record<string, (value: unknown) => boolean>> = {
  Int: value => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  Float: value => typeof value === 'number',
  String: value => typeof value === 'string',
  ID: value => typeof value === 'string' && value !== '',
  Boolean: value => typeof value === 'boolean',
  Neph: value => typeof value === 'string' && /^[0-9A-Z]{5,19}$/.test(value),
  LocalDate: value => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
  DateTime: value =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(value),
};

/** Where the data of an answer are not what its document and the schema promise, a line each; none where they are. */
export function misshapen(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
  data: unknown,
): string[] {
  const faults: string[] = [];
  const [operation] = document.definitions.filter(one => one.kind === Kind.OPERATION_DEFINITION);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('the document has no operation of the schema');

  const isIncluded = ({ directives = [] }: SelectionNode): boolean =>
    directives.every(({ name, arguments: [condition] = [] }) => {
      const value =
        condition?.value.kind === Kind.VARIABLE ? variables[condition.value.name.value] : undefined;
      return name.value === 'include' ? value === true : value === false;
    });

  /** What is selected of an object of a type, each response name with its schema type and what is selected under it. */
  const selectedOf = (
    { selections }: SelectionSetNode,
    typeName: string,
    found = new Map<string, readonly [type: GraphQLOutputType | null, under: SelectionSetNode | undefined]>(),
  ) => {
    for (const selection of selections.filter(isIncluded)) {
      if (selection.kind === Kind.FIELD) {
        const type = schema.getType(typeName);
        const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
        found.set(selection.alias?.value ?? selection.name.value, [
          field?.type ?? null,
          selection.selectionSet,
        ]);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : document.definitions.find(
              one => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
            );
      if (!fragment || !('selectionSet' in fragment)) throw new Error('a fragment is missing');
      const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : typeName;
      if (condition === typeName) selectedOf(fragment.selectionSet, typeName, found);
    }
    return found;
  };

  const ofObject = (value: unknown, typeName: string, selected: SelectionSetNode, path: string): void => {
    if (typeof value !== 'object' || value === null) return void faults.push(`${path} is no object`);
    const wanted = selectedOf(selected, typeName);
    const given = Object.keys(value);
    if (given.sort().join() !== [...wanted.keys()].sort().join())
      faults.push(`${path} has ${given.join()}, asked were ${[...wanted.keys()].join()}`);
    for (const [name, [type, under]] of wanted) {
      const inner = (value as Record<string, unknown>)[name];
      if (type === null) {
        if (inner !== typeName) faults.push(`${path}.${name} is ${inner}, not ${typeName}`);
      } else check(inner, type, under, `${path}.${name}`);
    }
  };

  const check = (
    value: unknown,
    type: GraphQLOutputType,
    under: SelectionSetNode | undefined,
    path: string,
  ): void => {
    if (isNonNullType(type)) {
      if (value === null || value === undefined) faults.push(`${path} is null, of type ${type}`);
      else check(value, type.ofType, under, path);
    } else if (value === null) {
      return;
    } else if (isListType(type)) {
      if (!Array.isArray(value)) faults.push(`${path} is no list`);
      else for (const [index, item] of value.entries()) check(item, type.ofType, under, `${path}.${index}`);
    } else if (isLeafType(type)) {
      const isRight = isEnumType(type)
        ? type.getValues().some(({ name }) => name === value)
        : leaves[type.name]?.(value);
      if (!isRight) faults.push(`${path} is ${JSON.stringify(value)}, no ${type.name}`);
    } else if (under) {
      const name = isAbstractType(type) ? (value as { __typename: string }).__typename : type.name;
      const isPossible =
        !isAbstractType(type) || schema.getPossibleTypes(type).some(one => one.name === name);
      if (!isPossible) faults.push(`${path} is a ${name}, no ${type.name}`);
      else ofObject(value, name, under, path);
    }
  };

  if (data !== null && data !== undefined) ofObject(data, root.name, operation.selectionSet, 'data');
  return faults;
}
