import {
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  parse,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { testerModule } from '../../../simulator/control/graphql/index.js';
import { needsItems } from '../../../src/graphql/limits/cost.js';
import { costOf, documentLimits } from '../../../src/graphql/limits/index.js';
import { weights } from '../../../src/graphql/limits/weights.js';
import { buildSchema } from '../../../src/graphql/schema.js';
import { testerSignIn } from '../../../src/graphql/signIn/testerModule.js';
import { operationDocument, operationNames } from '../../support/operationDocuments.js';
import { operationRuns } from '../operations.js';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildSchema(testerModule, testerSignIn);
});

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('the document has several operations');
  return costOf(schema, document, operation, variables);
}

const ofLicence = (selected: string) => `{ licence(by: { neph: "12" }) { ... on Licence { ${selected} } } }`;
/** A dossier that is read. */
const dossier = 10;

describe('the cost of an operation', () => {
  it.each([
    ['{ viewer { kind world } }', 1 + 2],
    ['{ __typename viewer { __typename kind } }', 1 + 1],
    ['{ __schema { types { name fields { name } } } }', 100],
    [ofLicence('balance state'), dossier + 2],
    [ofLicence('categories { code label }'), dossier + 1 + 5 * 2],
    [ofLicence('documents { shares { id uses } }'), dossier + 10 + 20 * (1 + 5 * 2)],
    [ofLicence('a: balance b: balance'), dossier + 2],
    [
      '{ licence(by: { neph: "12" }) { ...F ...F } } fragment F on Licence { balance holder { sex } }',
      dossier + 2 * 3,
    ],
    ['mutation { signOut { userErrors { code } } }', 10 + 1 + 2 * 1],
    ['mutation { signIn(input: { email: "a", password: "b" }) { token } }', 50 + 1],
    ['subscription { balanceChanged(nephs: ["1", "2"]) { __typename } }', dossier + 2 * dossier],
  ])('counts %s', (text, points) => {
    expect(cost(text)).toBe(points);
  });

  it('counts the page that is asked, by either end, in the document or a variable, and the usual one', () => {
    const history = (page: string) =>
      ofLicence(`pointEvents${page} { nodes { on points } pageInfo { endCursor } }`);
    const withPage = (items: number) => dossier + 10 + 1 + items * 2 + 1 + 1;
    expect(cost(history(''))).toBe(withPage(20));
    expect(cost(history('(first: 3)'))).toBe(withPage(3));
    expect(cost(history('(last: 7)'))).toBe(withPage(7));
    expect(cost(history('(first: 9, last: 7)'))).toBe(withPage(7));
    expect(cost(history('(first: 0)'))).toBe(withPage(0));
    const variable = (text: string) => `query($n: Int = 4) ${history('(first: $n)')}${text}`;
    expect(cost(variable(''))).toBe(withPage(4));
    expect(cost(variable(''), { n: 50 })).toBe(withPage(50));
    expect(cost(variable(''), { n: null })).toBe(withPage(20));
    const edges = ofLicence('pointEvents(first: 5) { edges { cursor node { on } } }');
    expect(cost(edges)).toBe(dossier + 10 + 1 + 5 * (1 + 1 + 1));
  });

  it('counts a page that is out of range as the largest, which an error of its own refuses', () => {
    const history = (page: unknown) =>
      cost(`query($n: Int) ${ofLicence('pointEvents(first: $n) { nodes { on } }')}`, { n: page });
    const largest = dossier + 10 + 1 + 100;
    for (const page of [100, 101, 1e9, -1, 'many', {}, Number.NaN]) expect(history(page)).toBe(largest);
  });

  it('counts as many licences as are asked, and the suppositions of a forecast', () => {
    const many = 'query($n: [Neph!]!) { licences(nephs: $n) { ... on Licence { balance } } }';
    const asked = (count: number) => ({ n: Array.from({ length: count }, (_, index) => `${index}`) });
    expect(cost(many, asked(7))).toBe(7 * (dossier + 1));
    expect(cost(many, { n: '12' })).toBe(dossier + 1);
    expect(cost(many, asked(100_000))).toBe(100 * (dossier + 1));
    const forecast = 'restitutionForecast(suppose: $s) { until }';
    const supposing = `query($s: [Supposition!]) ${ofLicence(forecast)}`;
    expect(cost(supposing)).toBe(dossier + 10 + 1);
    expect(cost(supposing, { s: [{}, {}, {}] })).toBe(dossier + 10 + 3 * 10 + 1);
  });

  it('counts the scenarios of a forecast and all that they suppose, whatever is selected of the answer', () => {
    const scenario = (facts: number) => ({ name: 'x', suppose: Array(facts).fill({}) });
    const comparing = (selected: string) =>
      `query($c: [ScenarioInput!]) ${ofLicence(`restitutionForecast(scenarios: $c) { ${selected} }`)}`;
    const forecast = dossier + 10;
    expect(cost(comparing('until'), { c: [scenario(20), scenario(3)] })).toBe(
      forecast + 2 * 10 + 23 * 10 + 1,
    );
    expect(cost(comparing('until'), { c: scenario(2) })).toBe(forecast + 3 * 10 + 1);
    expect(cost(comparing('until'))).toBe(forecast + 1);
    expect(cost(comparing('scenarios { name }'), { c: [scenario(1), scenario(1)] })).toBe(
      forecast + 4 * 10 + 1 + 2 * 1,
    );
    const written = (facts: string) =>
      `query($s: [Supposition!]!) ${ofLicence(
        `restitutionForecast(scenarios: [{ name: "a", suppose: ${facts} }, { name: "b", suppose: {} }]) { until }`,
      )}`;
    expect(cost(written('[{}, {}]'))).toBe(forecast + 5 * 10 + 1);
    expect(cost(written('$s'), { s: [{}, {}, {}] })).toBe(forecast + 6 * 10 + 1);
    for (const c of ['x', 1, [null], [[]], { suppose: null }])
      expect(cost(comparing('until'), { c })).toBe(forecast + 10 + 1);
  });

  it.each(['balanceChanged', 'pointEventRecorded'])('counts the licences that %s opens with', feed => {
    const opening = `subscription($n: [Neph!]!) { ${feed}(nephs: $n) { ...O } }
      fragment O on FeedOpened { cursor licences { ... on Licence { balance state } } }`;
    const n = Array.from({ length: 100 }, (_, index) => `${index}`);
    expect(cost(opening, { n })).toBe(dossier + 100 * dossier + 2 + 100 * 2);
    expect(cost(opening, { n: '1' })).toBe(dossier + dossier + 2 + 2);
  });

  it('counts the dearest member of a union, not all of them', () => {
    const members =
      '... on Licence { balance state } ... on Problem { code message remedy } ... on AheadOfClock { clock argument }';
    expect(cost(`{ licence(by: { neph: "12" }) { ${members} } }`)).toBe(dossier + 5);
    expect(cost(`{ node(id: "x") { id ... on Licence { balance } ... on Document { kind size } } }`)).toBe(
      dossier + 3,
    );
  });

  it('is found in no time, however fragments lead to one another', () => {
    const depth = 60;
    const fragments = Array.from(
      { length: depth },
      (_, n) => `fragment F${n} on Licence { balance ...F${n + 1} ...F${n + 1} }`,
    );
    const text = `${ofLicence('...F0')} ${fragments.join(' ')} fragment F${depth} on Licence { state }`;
    expect(cost(text)).toBeGreaterThan(2 ** depth);
  });
});

describe('the weights', () => {
  const fields = () =>
    Object.values(schema.getTypeMap())
      .filter(type => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
      .flatMap(type =>
        isObjectType(type) ? Object.values(type.getFields()).map(field => [type.name, field] as const) : [],
      );

  it('name fields and arguments of the schema alone', () => {
    const named = new Map(fields().map(([type, field]) => [`${type}.${field.name}`, field]));
    for (const [name, { itemsOf, moreFor = [], sizes }] of Object.entries(weights)) {
      const known = named.get(name)?.args.map(argument => argument.name);
      expect(known, name).toBeDefined();
      for (const argument of [itemsOf, sizes, ...moreFor.map(more => more.argument)].filter(
        one => one !== undefined,
      ))
        expect(known, name).toContain(argument);
    }
  });

  it('say of every list of objects how many it is counted with', () => {
    const lists = fields().filter(([type, field]) => needsItems(type, field));
    expect(lists.length).toBeGreaterThan(30);
    for (const [type, { name }] of lists) {
      const { items, itemsOf, sizedAbove } = weights[`${type}.${name}`] ?? {};
      expect(items ?? itemsOf ?? sizedAbove, `${type}.${name}`).toBeDefined();
    }
  });

  it('count each argument that is a list of objects or of dossiers', () => {
    const asked = fields().flatMap(([type, field]) =>
      field.args
        .filter(({ type: of }) => isListType(getNullableType(of)) && !isEnumType(getNamedType(of)))
        .map(({ name }) => [`${type}.${field.name}`, name] as const),
    );
    expect(asked.length).toBeGreaterThan(4);
    for (const [field, argument] of asked) {
      const { itemsOf, moreFor = [] } = weights[field] ?? {};
      expect([itemsOf, ...moreFor.map(more => more.argument)], field).toContain(argument);
    }
  });
});

describe('the operations of schema/operations', () => {
  it.each(operationNames)('%s costs less than half of what is allowed', name => {
    const document = operationDocument(name);
    const operation = getOperationAST(document);
    const runs = operationRuns[name] ?? [];
    expect(operation && runs.length).toBeGreaterThan(0);
    for (const { variables } of runs)
      expect(
        operation &&
          costOf(
            schema,
            document,
            operation,
            variables(id => id),
          ),
      ).toBeLessThan(documentLimits.cost / 2);
  });
});
