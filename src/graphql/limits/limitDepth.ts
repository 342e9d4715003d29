import { Kind } from 'graphql';
import { limitRule } from './limitRule.js';
import { countSpread } from './spread.js';

/** No field stands deeper than so many from the root; a fragment is no step of its own. */
export const limitDepth = limitRule('depth', document =>
  countSpread(document, {
    of: ({ kind }, under) => (kind === Kind.FIELD ? 1 + under : under),
    both: Math.max,
  }),
);
