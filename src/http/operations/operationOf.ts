import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { ProblemCode } from '../../graphql/problems/catalogue.js';
import { problem } from '../../graphql/problems/errors.js';

/** Which operation of a document a client asks, and with what. */
export interface GivenOperation {
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Finds that operation and checks its variables, as Apollo does over HTTP. Gives the errors where something is wrong. */
export function operationOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: GivenOperation,
): { readonly operation: OperationDefinitionNode } | { readonly errors: readonly GraphQLError[] } {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    return { errors: [problem(ProblemCode.OPERATION_RESOLUTION_FAILURE)] };
  }
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables ?? {}, { maxErrors: 50 });
  if (!errors) return { operation };
  return { errors: errors.map(error => coded(error, ProblemCode.BAD_USER_INPUT)) };
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
