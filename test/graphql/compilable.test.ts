import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type GraphQLSchema, getOperationAST, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { isCompilable } from '../../src/graphql/execution/compilable.js';
import { packageRoot } from '../../src/packageRoot.js';
import { citizenSchema } from '../support/graphql.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await citizenSchema();
});

function isCompiled(text: string): boolean {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return isCompilable(schema, document, operation);
}

const licence = (parts: string) =>
  `query($n: Neph!, $t: Boolean!) { licence(by: { neph: $n }) { ... on Licence { ${parts} } } }`;

describe('a document', () => {
  it.each([
    ['plain', licence('balance pointEvents(first: 5) { nodes { id on } }')],
    [
      'with a fragment in two places',
      `query($n: Neph!) { a: licence(by: { neph: $n }) { ...L } b: licence(by: { neph: $n }) { ...L } } fragment L on Licence { balance }`,
    ],
  ])('%s is compiled', (_name, text) => {
    expect(isCompiled(text)).toBe(true);
  });

  it.each([
    [
      'a condition at a spread',
      `query($n: Neph!, $t: Boolean!) { a: licence(by: { neph: $n }) { ...L @include(if: $t) } b: licence(by: { neph: $n }) { ...L } } fragment L on Licence { balance }`,
    ],
    ['a condition at a field', licence('balance @skip(if: $t) state')],
    [
      'a variable that may be left out inside an object',
      'query($n: Neph) { licence(by: { neph: $n }) { __typename } }',
    ],
    [
      'a variable with a default inside an object',
      'query($n: Neph! = "x") { licence(by: { neph: $n }) { __typename } }',
    ],
    ['a text', '{ licence(by: { neph: "x" }) { __typename } }'],
    ['the alias of all prototypes', licence('__proto__: balance')],
    [
      'more than a moment takes',
      `query($n: Neph!) { ${Array.from({ length: 19 }, (_, place) => `a${place}: licence(by: { neph: $n }) { ... on Licence { pointEvents(first: 0) { nodes { ...A } edges { node { ...A } } } } }`).join(' ')} } fragment A on PointEvent { id on recordedOn points balanceAfter ceiling rule articles causes label explanation legalReferences { code } }`,
    ],
  ])('with %s is not', (_name, text) => {
    expect(isCompiled(text)).toBe(false);
  });
});

it('of the client is small enough to be compiled, unless a condition keeps it from it', () => {
  const file = path.join(packageRoot, 'schema/client/persisted-documents.json');
  const texts = Object.values(JSON.parse(readFileSync(file, 'utf8'))) as string[];
  const queries = texts.filter(text => text.startsWith('query') && !/@(skip|include)/.test(text));
  expect(queries.length).toBeGreaterThan(10);
  const left = queries.filter(text => !isCompiled(text)).map(text => /query (\w+)/.exec(text)?.[1]);
  expect(left).toEqual([]);
});
