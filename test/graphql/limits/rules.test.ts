import 'reflect-metadata';
import { buildSchema, type GraphQLError, getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type DocumentLimits, documentLimits } from '../../../src/graphql/limits/index.js';
import { type ProblemError, toldIn } from '../../../src/graphql/problems/errors.js';
import { documentReader } from '../../../src/graphql/reading/readDocument.js';

const schema = buildSchema('type Query { a: Query b: [Query!] x: Int y: Int }');
/** Room for everything but what a test is about. */
const roomy = Object.fromEntries(
  Object.keys(documentLimits).map(name => [name, 1_000_000]),
) as unknown as DocumentLimits;

/** What a reader says of a document that has one bound, and room for everything else. */
function refusal(limit: keyof DocumentLimits, allowed: number, text: string): GraphQLError | undefined {
  const read = documentReader({
    schema,
    allowList: null,
    introspection: true,
    limits: { ...roomy, [limit]: allowed },
  });
  const answer = read(text);
  return 'errors' in answer ? answer.errors[0] : undefined;
}

const nested = (depth: number): string => `{ ${'a { '.repeat(depth - 1)}x${' }'.repeat(depth - 1)} }`;
const aliased = (count: number, name = 'x'): string =>
  Array.from({ length: count }, (_, index) => `n${index}: ${name}`).join(' ');

/** Documents of which `asked` is counted, by the limit that counts it: plain, and by ways around. */
const cases: readonly (readonly [keyof DocumentLimits, what: string, asked: number, text: string])[] = [
  ['selections', 'fields', 5, '{ a { x y } b { x } }'],
  [
    'selections',
    'fragments spread twice, with their spreads',
    6,
    '{ a { ...F } b { ...F } } fragment F on Query { x }',
  ],
  ['selections', 'inline fragments', 4, '{ ... { ... on Query { x y } } }'],
  ['depth', 'fields below one another', 4, nested(4)],
  ['depth', 'lists', 3, '{ b { b { x } } }'],
  [
    'depth',
    'fragments in fragments, which are no steps',
    4,
    '{ a { ...F } } fragment F on Query { a { ...G } } fragment G on Query { a { x } }',
  ],
  ['depth', 'inline fragments, which are no steps', 2, '{ ... { a { ... on Query { ... { x } } } } }'],
  ['depth', 'what another operation of the document asks', 3, 'query One { x } query Two { a { a { x } } }'],
  ['aliases', 'fields', 7, `{ ${aliased(7)} }`],
  ['aliases', 'fields of __typename', 7, `{ ${aliased(7, '__typename')} }`],
  ['aliases', 'fields under others', 4, '{ one: a { two: x } three: a { four: x } }'],
  ['aliases', 'fragments spread twice', 6, `{ a { ...F } b { ...F } } fragment F on Query { ${aliased(3)} }`],
  ['directives', 'fields', 3, '{ x @skip(if: false) a @include(if: true) { y @skip(if: false) } }'],
  [
    'directives',
    'fragments, their spreads and inline ones',
    6,
    '{ ...F @skip(if: false) ...F ... @include(if: true) { y } } fragment F on Query @f { x @skip(if: false) }',
  ],
  ['directivesAtOnePlace', 'a field', 4, '{ x @a @b @c @d }'],
  ['directivesAtOnePlace', 'an operation', 4, 'query @a @b @c @d { x }'],
  ['directivesAtOnePlace', 'a fragment', 4, '{ ...F } fragment F on Query @a @b @c @d { x }'],
  ['directivesAtOnePlace', 'a variable', 4, 'query($v: Int @a @b @c @d) { x }'],
  ['rootFields', 'fields', 4, '{ x y a { x y } b { x } }'],
  ['rootFields', 'fragments', 4, '{ ...F ... { ...F } } fragment F on Query { x y }'],
  ['repetitions', 'one field', 6, `{ a { ${'x '.repeat(6)} y } }`],
  ['repetitions', 'one alias', 6, `{ a { ${'n: x '.repeat(6)} } }`],
  ['repetitions', 'inline fragments', 6, `{ ${'... { x } '.repeat(6)} }`],
  ['repetitions', 'spreads', 6, `{ ${'...F '.repeat(6)} } fragment F on Query { x }`],
  [
    'repetitions',
    'fields by several fragments',
    4,
    `{ x ...F ...G ...H } ${['F', 'G', 'H'].map(name => `fragment ${name} on Query { x }`).join(' ')}`,
  ],
];

describe.each(cases)('the limit of %s counts %s', (limit, _what, asked, text) => {
  it('and lets through as many as are allowed', () => {
    const error = refusal(limit, asked, text);
    expect(error?.extensions.code).not.toBe('QUERY_TOO_LARGE');
  });

  it('and refuses one more, naming what is asked and what is allowed', () => {
    const error = refusal(limit, asked - 1, text);
    expect(error?.extensions).toEqual({ code: 'QUERY_TOO_LARGE', limit, allowed: asked - 1, asked });
    expect(error?.message).toContain(`It has ${asked} `);
    expect(error?.message).toContain(`; ${asked - 1} are allowed.`);
  });
});

describe('the limit of tokens', () => {
  it('lets through as many as are allowed, and refuses one more where reading stops', () => {
    expect(refusal('tokens', 5, '{ x y x }')).toBeUndefined();
    const error = refusal('tokens', 4, '{ x y x }');
    expect(error?.extensions).toEqual({ code: 'QUERY_TOO_LARGE', limit: 'tokens', allowed: 4 });
    expect(error?.message).toContain('more than 4 tokens');
  });
});

describe('every limit', () => {
  // Costs and values of variables are counted once a document is read.
  const everyLimit = Object.keys(documentLimits).filter(
    name => name !== 'cost' && name !== 'values',
  ) as (keyof DocumentLimits)[];

  it('has a case here', () => {
    const tried = new Set<string>(['tokens', ...cases.map(([limit]) => limit)]);
    expect([...tried].sort()).toEqual([...everyLimit].sort());
  });

  it('leaves cycles of fragments to the rule that forbids them, and does not run round in them', () => {
    const cycle =
      '{ ...F } fragment F on Query { a { ...G } } fragment G on Query { a { ...F x @skip(if: true) } }';
    for (const limit of everyLimit.filter(name => name !== 'tokens'))
      expect(refusal(limit, 30, cycle)?.message).toMatch(/Cannot spread fragment/);
    expect(refusal('depth', 30, '{ ...F } fragment F on Query { ...F }')?.message).toMatch(
      /Cannot spread fragment/,
    );
  });

  it('counts fragments that multiply without spreading them, and tells a million as “more than”', () => {
    const fragments = (count: number) =>
      Array.from({ length: count }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
        ' ',
      );
    const text = `{ ...F0 } ${fragments(150)} fragment F150 on Query { n: x }`;
    const began = performance.now();
    const error = refusal('aliases', 50, text);
    expect(error?.extensions.asked).toBe(1_000_000);
    const { message } = toldIn('fr', (error?.originalError ?? error) as ProblemError);
    expect(message).toContain('Elle a plus de 1000000 sélections, fragments compris ;');
    expect(error?.message).toContain('It has more than 1000000 selections');
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('is tried before the rules of the specification, which compare what is repeated with itself', () => {
    const text = `{ ${'a { x } '.repeat(490)} }`;
    const timed = (limits: DocumentLimits) => {
      const read = documentReader({ schema, allowList: null, introspection: true, limits });
      const began = performance.now();
      read(text);
      return performance.now() - began;
    };
    timed(documentLimits);
    expect(timed(documentLimits)).toBeLessThan(
      timed({ ...documentLimits, repetitions: 1_000, rootFields: 1_000 }),
    );
  });

  it('is kept by the introspection that tools send', () => {
    const query = getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, oneOf: true });
    const reader = documentReader({ schema, allowList: null, introspection: true, limits: documentLimits });
    expect(reader(query)).toEqual({ document: parse(query) });
  });
});
