import { ApolloServerErrorCode } from '@apollo/server/errors';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';

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
    const message = 'Name in operationName one operation of the document';
    return { errors: [coded(new GraphQLError(message), ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE)] };
  }
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables ?? {}, { maxErrors: 50 });
  if (!errors) return { operation };
  return { errors: errors.map(error => coded(error, ApolloServerErrorCode.BAD_USER_INPUT)) };
}

// An error that says by itself what is wrong keeps its word.
function coded(error: GraphQLError, code: string): GraphQLError {
  return new GraphQLError(error.message, {
    ...error,
    nodes: error.nodes ?? null,
    source: error.source ?? null,
    positions: error.positions ?? null,
    extensions: { code, ...error.extensions },
  });
}
