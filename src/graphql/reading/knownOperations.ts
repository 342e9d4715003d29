import { GraphQLError, type ValidationRule } from 'graphql';

/**
 * Refuses a kind of operation that the schema does not have: a mutation where nothing can be commanded. graphql-js
 * itself lets such a document through, and fails on it as on a fault of the server.
 */
export const knownOperations: ValidationRule = context => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(new GraphQLError(`This schema has no ${node.operation}.`, { nodes: node }));
  },
});
