import 'reflect-metadata';
import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { costOf, rememberingCosts } from '../../../src/graphql/limits/index.js';
import { citizenSchema } from '../../support/graphql.js';
import fc from '../../support/properties.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await citizenSchema();
});

const documents = [
  'query($neph: Neph!, $n: Int = 20, $m: Int) { licence(by: { neph: $neph }) { ... on Licence { id pointEvents(first: $n, last: $m) { edges { node { id } } } } } }',
  'query($neph: Neph!, $n: Int) { licence(by: { neph: $neph }) { ...F } } fragment F on Licence { pointEvents(first: $n) { nodes { id } } }',
  'query($nephs: [Neph!]!, $n: Int) { licences(nephs: $nephs) { ... on Licence { balance pointEvents(first: $n) { totalCount } } } }',
].map(text => parse(text, { noLocation: true }));

const size = fc.option(fc.integer({ min: -1, max: 120 }), { nil: null });
const values = fc.record(
  {
    neph: fc.constantFrom('12', '13'),
    nephs: fc.array(fc.constant('12'), { maxLength: 120 }),
    n: size,
    m: size,
  },
  { requiredKeys: ['neph'] },
);

describe('a cost that is remembered', () => {
  it('is the cost that would be counted, whatever was asked before', () => {
    const remembered = rememberingCosts(schema);
    fc.assert(
      fc.property(fc.constantFrom(...documents), values, (document, given) => {
        const operation = getOperationAST(document);
        if (!operation) throw new Error('the document has several operations');
        expect(remembered(document, operation, given)).toBe(costOf(schema, document, operation, given));
        expect(remembered(document, operation, given)).toBe(costOf(schema, document, operation, given));
      }),
      { numRuns: 500 },
    );
  });
});
