import type { ValidationRule } from 'graphql';
import { ProblemCode } from '../problems/catalogue.js';
import { placed, problem } from '../problems/errors.js';

/**
 * Refuses a kind of operation that the schema does not have: a mutation where nothing can be commanded. graphql-js
 * itself lets such a document through, and fails on it as on a fault of the server.
 */
export const knownOperations: ValidationRule = context => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    context.reportError(
      placed(
        problem(ProblemCode.GRAPHQL_VALIDATION_FAILED, {
          fr: `Ce schéma n’a pas de ${node.operation}.`,
          en: `This schema has no ${node.operation}.`,
        }),
        node,
      ),
    );
  },
});
