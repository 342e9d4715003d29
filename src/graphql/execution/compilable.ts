import { type DocumentNode, Kind, type OperationDefinitionNode, type ValueNode, visit } from 'graphql';

/**
 * True for a document whose compiled form answers as graphql-js does. Left out are those that hold
 *
 * - a variable inside an object or list, unless it must be given: graphql-jit 0.8.9 makes null of one that is left out,
 *   where the specification makes nothing or the default of the field;
 * - a text: those who write their values into the document send another one each time, and what is compiled is code: the
 *   less of a client it holds, the better.
 */
export function isCompilable(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const alwaysGiven = new Set(
    (operation.variableDefinitions ?? [])
      .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined)
      .map(({ variable }) => variable.name.value),
  );
  let isSound = true;
  const check = (value: ValueNode): void => {
    if (value.kind === Kind.VARIABLE) isSound &&= alwaysGiven.has(value.name.value);
  };
  visit(document, {
    ObjectValue: ({ fields }) => {
      for (const { value } of fields) check(value);
    },
    ListValue: ({ values }) => {
      for (const value of values) check(value);
    },
    StringValue: () => {
      isSound = false;
    },
  });
  return isSound;
}
