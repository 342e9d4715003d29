import { Kind } from 'graphql';
import { limitRule } from './limitRule.js';
import { countSpread, sum } from './spread.js';

/** An operation gives no more than so many fields another name, `__typename` like any other. */
export const limitAliases = limitRule('aliases', document =>
  countSpread(document, {
    of: (selection, under) => (selection.kind === Kind.FIELD && selection.alias ? 1 + under : under),
    both: sum,
  }),
);
