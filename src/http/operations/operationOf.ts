import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { BoundOfVariables } from '../../graphql/limits/index.js';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { problem } from '../../graphql/problems/errors.js';
import { fittingVariables } from './fittingVariables.js';

/** Which operation of a document a client asks, and with what. */
export interface GivenOperation {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** The operation that a client asks, or the errors where something is wrong. */
export type FoundOperation =
  | { readonly operation: OperationDefinitionNode }
  | { readonly errors: readonly GraphQLError[] };

/** Finds an operation and checks its variables, as Apollo does over HTTP. */
export type FindOperation = (document: DocumentNode, given: GivenOperation) => FoundOperation;

/** Finds operations of a schema; the types of their variables are looked up once. */
export function findingOperations(schema: GraphQLSchema, bound: BoundOfVariables): FindOperation {
  const fit = fittingVariables(schema);
  return (document, { operationName, variables: given }) => {
    const variables = given ?? {};
    const operation = getOperationAST(document, operationName);
    if (!operation) {
      return { errors: [problem(ProblemCode.OPERATION_RESOLUTION_FAILURE)] };
    }
    const beyond = bound(variables);
    if (beyond) return { errors: [beyond] };
    if (fit(operation, variables)) return { operation };
    const definitions = operation.variableDefinitions ?? [];
    const { errors } = getVariableValues(schema, definitions, variables, { maxErrors: 50 });
    if (!errors) return { operation };
    return { errors: errors.map(error => coded(error, ProblemCode.BAD_USER_INPUT)) };
  };
}

// An error that says by itself what is wrong keeps its word.
function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...error,
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    originalError: error.originalError ?? null,
    extensions: { code, ...error.extensions },
  });
}
