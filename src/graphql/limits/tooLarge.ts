import { type ASTNode, GraphQLError } from 'graphql';
import { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/errors.js';
import type { DocumentLimits } from './numbers.js';

const counted: Readonly<Record<keyof DocumentLimits, string>> = {
  tokens: 'tokens',
  selections: 'selections once its fragments are spread',
  depth: 'fields below one another',
  aliases: 'aliases once its fragments are spread',
  directives: 'directives once its fragments are spread',
  directivesAtOnePlace: 'directives at one place',
  rootFields: 'fields at its root',
  repetitions: 'selections of one name in one place',
  cost: 'points of cost',
};

/**
 * The error of a document beyond a limit: QUERY_TOO_LARGE with `limit`, its name in `DocumentLimits`, what is `allowed`,
 * and what was `asked`, which is left out where reading stopped at the limit.
 */
export function tooLarge(
  limit: keyof DocumentLimits,
  allowed: number,
  asked?: number,
  node?: ASTNode,
): GraphQLError {
  const known = asked === undefined ? null : Math.min(asked, Number.MAX_SAFE_INTEGER);
  const { message, extensions } = problem(
    ProblemCode.QUERY_TOO_LARGE,
    `It has ${known ?? `more than ${allowed}`} ${counted[limit]}; ${allowed} are allowed.`,
    { limit, allowed, ...(known === null ? {} : { asked: known }) },
  );
  return new GraphQLError(message, { nodes: node ?? null, extensions });
}
