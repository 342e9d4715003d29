import { limitAliases } from './limitAliases.js';
import { limitDepth } from './limitDepth.js';
import { limitDirectives, limitDirectivesAtOnePlace } from './limitDirectives.js';
import { limitRepetitions } from './limitRepetitions.js';
import { limitRootFields } from './limitRootFields.js';
import type { Bound } from './limitRule.js';
import { limitSelections } from './limitSelections.js';
import type { DocumentLimits } from './numbers.js';

export { costOf } from './cost.js';
export type { Bound } from './limitRule.js';
export { type BoundOfVariables, limitValues } from './limitValues.js';
export { type DocumentLimits, documentLimits, mostErrors } from './numbers.js';
export { rememberingCosts } from './rememberedCost.js';
export { tooLarge } from './tooLarge.js';

/**
 * What bounds a document, those first that bound what the next ones may cost: each is to be kept before the
 * next is tried, and all of them before the rules of the specification. Cycles of fragments are left to those.
 */
export function limitRules(limits: DocumentLimits): readonly Bound[] {
  return [
    limitSelections(limits.selections),
    limitDepth(limits.depth),
    limitRootFields(limits.rootFields),
    limitAliases(limits.aliases),
    limitDirectives(limits.directives),
    limitDirectivesAtOnePlace(limits.directivesAtOnePlace),
    limitRepetitions(limits.repetitions),
  ];
}
