import { Kind } from 'graphql';
import { limitRule } from './limitRule.js';
import { countSpread, sum } from './spread.js';

/** An operation asks no more than so many fields at its root. */
export const limitRootFields = limitRule('rootFields', document =>
  countSpread(document, { of: ({ kind }, under) => (kind === Kind.FIELD ? 1 : under), both: sum }),
);
