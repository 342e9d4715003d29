import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

/** The variables that a request gives, by name. */
export type GivenVariables = Readonly<Record<string, unknown>>;

interface Declared {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly hasDefault: boolean;
}

/**
 * Tells whether variables fit an operation, by the rules of graphql-js, and nothing more of those that do not:
 * `getVariableValues` says what is wrong with them. The types that an operation names are looked up once.
 */
export function fittingVariables(schema: GraphQLSchema) {
  const declarations = new WeakMap<OperationDefinitionNode, readonly Declared[] | 'UNKNOWN_TYPE'>();
  return (operation: OperationDefinitionNode, given: GivenVariables): boolean => {
    const declared = declarations.get(operation) ?? declaredBy(operation, schema);
    declarations.set(operation, declared);
    return declared !== 'UNKNOWN_TYPE' && declared.every(one => fits(one, given));
  };
}

function declaredBy(
  { variableDefinitions = [] }: OperationDefinitionNode,
  schema: GraphQLSchema,
): readonly Declared[] | 'UNKNOWN_TYPE' {
  const declared: Declared[] = [];
  for (const { variable, type: node, defaultValue } of variableDefinitions) {
    const type = typeFromAST(schema, node as Parameters<typeof typeFromAST>[1]);
    if (!isInputType(type)) return 'UNKNOWN_TYPE';
    declared.push({ name: variable.name.value, type, hasDefault: defaultValue !== undefined });
  }
  return declared;
}

function fits({ name, type, hasDefault }: Declared, given: GivenVariables): boolean {
  if (!Object.hasOwn(given, name)) return hasDefault || !isNonNullType(type);
  const value = given[name];
  if (value === null) return !isNonNullType(type);
  try {
    coerceInputValue(value, type, refuse);
    return true;
  } catch {
    return false;
  }
}

// Thrown at the first thing that is wrong: the next ones would be worded too, at a cost that whoever asks chooses.
function refuse(): never {
  throw unfit;
}

const unfit = new Error('A variable does not fit');
