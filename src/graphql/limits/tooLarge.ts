import type { ASTNode, GraphQLError } from 'graphql';
import type { Bilingual } from '../../licence/index.js';
import { ProblemCode } from '../problems/catalogue.js';
import { problem } from '../problems/errors.js';
import type { DocumentLimits } from './numbers.js';

const counted: Readonly<Record<keyof DocumentLimits, Bilingual>> = {
  tokens: { fr: 'symboles', en: 'tokens' },
  selections: { fr: 'sélections, fragments compris', en: 'selections once its fragments are spread' },
  depth: { fr: 'champs les uns sous les autres', en: 'fields below one another' },
  aliases: { fr: 'alias, fragments compris', en: 'aliases once its fragments are spread' },
  directives: { fr: 'directives, fragments compris', en: 'directives once its fragments are spread' },
  directivesAtOnePlace: { fr: 'directives au même endroit', en: 'directives at one place' },
  rootFields: { fr: 'champs à sa racine', en: 'fields at its root' },
  repetitions: { fr: 'sélections d’un même nom au même endroit', en: 'selections of one name in one place' },
  values: { fr: 'valeurs dans ses variables', en: 'values in its variables' },
  cost: { fr: 'points de coût', en: 'points of cost' },
};

/** More than that is told as “more than”: fragments can multiply a count beyond what anybody reads. */
const mostTold = 1_000_000;

/**
 * The error of a document beyond a limit: QUERY_TOO_LARGE with `limit`, its name in `DocumentLimits`, what is `allowed`,
 * and what was `asked`, which is left out where reading stopped at the limit, and is a million where it is more.
 */
export function tooLarge(
  limit: keyof DocumentLimits,
  allowed: number,
  asked?: number,
  node?: ASTNode,
): GraphQLError {
  const known = asked === undefined ? null : Math.min(asked, mostTold);
  const isMore = asked === undefined || asked > mostTold;
  const told = known ?? allowed;
  const { fr, en } = counted[limit];
  const detail = {
    fr: `Elle a ${isMore ? 'plus de ' : ''}${told} ${fr} ; ${allowed} sont permis.`,
    en: `It has ${isMore ? 'more than ' : ''}${told} ${en}; ${allowed} are allowed.`,
  };
  const more = { limit, allowed, ...(known === null ? {} : { asked: known }) };
  return problem(ProblemCode.QUERY_TOO_LARGE, detail, more, node);
}
