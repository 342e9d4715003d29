import { type DocumentNode, type GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import type { DocumentLimits } from './numbers.js';
import { tooLarge } from './tooLarge.js';

/** Looks at a document before it is validated, and gives the error of one that is beyond a limit; null for any other. */
export type Bound = (document: DocumentNode) => GraphQLError | null;

/** Refuses a document in which more is counted in an operation than a limit allows. */
export function limitRule(
  limit: keyof DocumentLimits,
  countIn: (document: DocumentNode) => (operation: OperationDefinitionNode) => number,
): (allowed: number) => Bound {
  return allowed => document => {
    const count = countIn(document);
    for (const operation of document.definitions) {
      if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
      const asked = count(operation);
      if (asked > allowed) return tooLarge(limit, allowed, asked, operation);
    }
    return null;
  };
}
