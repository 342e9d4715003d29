import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
  type ValueNode,
  visit,
} from 'graphql';

/** Fields of a compiled document at most, each type of an interface counted: some tens of milliseconds of compiling. */
export const mostFields = 1_200;

/**
 * True for a document whose compiled form answers as graphql-js does, and takes no long time to make. What graphql-jit 0.8.9
 * answers otherwise, or may, is left out: documents that hold
 *
 * - a directive: a condition at one spread of a fragment holds for its next spreads too, and fields change places;
 * - a variable inside an object or list, unless it must be given: one that is left out becomes null there, where the
 *   specification makes nothing, or the default of the field;
 * - the alias `__proto__`, which takes another place;
 * - a text: those who write their values into the document send another one each time, and what is compiled is code: the
 *   less of a client it holds, the better.
 */
export function isCompilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): boolean {
  return isAnsweredAlike(document, operation) && isSmall(schema, document, operation);
}

function isAnsweredAlike(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const alwaysGiven = new Set(
    (operation.variableDefinitions ?? [])
      .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined)
      .map(({ variable }) => variable.name.value),
  );
  let isAlike = true;
  const check = (value: ValueNode): void => {
    if (value.kind === Kind.VARIABLE) isAlike &&= alwaysGiven.has(value.name.value);
  };
  const refuse = (): void => {
    isAlike = false;
  };
  visit(document, {
    ObjectValue: ({ fields }) => {
      for (const { value } of fields) check(value);
    },
    ListValue: ({ values }) => {
      for (const value of values) check(value);
    },
    Field: ({ alias }) => {
      if (alias?.value === '__proto__') refuse();
    },
    StringValue: refuse,
    Directive: refuse,
  });
  return isAlike;
}

/** Counts as the compiler spells out: the fields of an interface or a union once for each of its types. */
function isSmall(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map(
    document.definitions.flatMap(one =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [],
    ),
  );
  let left = mostFields;
  const applies = (condition: GraphQLNamedType | undefined, type: GraphQLNamedType): boolean =>
    condition === undefined ||
    condition === type ||
    (isAbstractType(condition) && isObjectType(type) && schema.isSubType(condition, type));
  const count = (set: SelectionSetNode, type: GraphQLNamedType): void => {
    if (isAbstractType(type)) {
      for (const one of schema.getPossibleTypes(type)) count(set, one);
      return;
    }
    for (const selection of set.selections) {
      if (left <= 0) return;
      if (selection.kind === Kind.FIELD) {
        left -= 1;
        const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
        if (field && selection.selectionSet) count(selection.selectionSet, getNamedType(field.type));
        continue;
      }
      const { typeCondition, selectionSet } =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? (fragments.get(selection.name.value) ?? { typeCondition: undefined, selectionSet: undefined })
          : selection;
      const condition = typeCondition && typeFromAST(schema, typeCondition);
      if (selectionSet && applies(condition, type)) count(selectionSet, type);
    }
  };
  const root = schema.getRootType(operation.operation);
  if (root) count(operation.selectionSet, root);
  return left > 0;
}
