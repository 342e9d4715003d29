import { limitRule } from './limitRule.js';
import { countSpread, sum } from './spread.js';

/** An operation selects no more than so many fields, spreads and inline fragments, once its fragments are spread. */
export const limitSelections = limitRule('selections', document =>
  countSpread(document, { of: (_selection, under) => 1 + under, both: sum }),
);
