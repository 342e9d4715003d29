import {
  buildSchema,
  type GraphQLScalarType,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { describe, expect, test, vi } from 'vitest';
import { fittingVariables } from '../../../src/http/operations/fittingVariables.js';
import fc from '../../support/properties.js';

const schema = buildSchema(`
  enum Colour { RED GREEN }
  input One @oneOf { a: Int b: String }
  input Pair { first: Int! second: [Colour!] = [RED] next: Pair }
  type Query { any(int: Int, text: String, one: One, pair: Pair, pairs: [Pair!], colours: [[Colour]!]): Boolean }
`);

const declarations = [
  '$int: Int',
  '$int: Int!',
  '$int: Int! = 3',
  '$text: String = "a"',
  '$one: One',
  '$one: One!',
  '$pair: Pair',
  '$pairs: [Pair!]!',
  '$colours: [[Colour]!]',
  '$pair: Nothing',
  '$pair: Query',
];

const leaf = fc.constantFrom<unknown>(null, undefined, 0, 1.5, 2 ** 40, 'RED', 'BLUE', 'text', true);
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'first', 'second', 'next', 'other'), tie('value'), {
      maxKeys: 3,
    }),
    fc.record({ first: fc.integer(), second: fc.constantFrom(['RED'], ['BLUE'], 'GREEN', null) }),
  ),
}));

const variables = fc.dictionary(fc.constantFrom('int', 'text', 'one', 'pair', 'pairs', 'colours'), value, {
  maxKeys: 4,
});

function operationWith(declared: readonly string[]): OperationDefinitionNode {
  const text = declared.length === 0 ? '{ any }' : `query (${declared.join(', ')}) { any }`;
  return getOperationAST(parse(text)) as OperationDefinitionNode;
}

describe('fitting variables', () => {
  const fit = fittingVariables(schema);
  const fitting = { yes: 0, no: 0 };

  test('are those that graphql-js reads without an error', () => {
    fc.assert(
      fc.property(fc.subarray(declarations, { maxLength: 3 }), variables, (declared, given) => {
        const operation = operationWith(declared);
        const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
        fitting[errors ? 'no' : 'yes'] += 1;
        // Asked twice: the second time goes by what was looked up the first time.
        expect([fit(operation, given), fit(operation, given)]).toEqual([!errors, !errors]);
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(fitting.yes, fitting.no)).toBeGreaterThan(100);
  });

  test('are read no further than the first that is wrong', () => {
    const scalar = schema.getType('Int') as GraphQLScalarType;
    const read = vi.spyOn(scalar, 'parseValue');
    const wrong = { pairs: [{ first: 1 }, ...Array(1_000).fill({ first: 'no number' })] };
    expect(fit(operationWith(['$pairs: [Pair!]!']), wrong)).toBe(false);
    expect(read).toHaveBeenCalledTimes(2);
    read.mockRestore();
  });
});
