import type { DocumentNode, OperationDefinitionNode, ValidationRule } from 'graphql';
import type { DocumentLimits } from './numbers.js';
import { tooLarge } from './tooLarge.js';

/** A rule of validation that refuses every operation of which more is counted than a limit allows. */
export function limitRule(
  limit: keyof DocumentLimits,
  countIn: (document: DocumentNode) => (operation: OperationDefinitionNode) => number,
): (allowed: number) => ValidationRule {
  return allowed => context => {
    const count = countIn(context.getDocument());
    return {
      OperationDefinition(operation) {
        const asked = count(operation);
        if (asked > allowed) context.reportError(tooLarge(limit, allowed, asked, operation));
        return false;
      },
      FragmentDefinition: () => false,
    };
  };
}
