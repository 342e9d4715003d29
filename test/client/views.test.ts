import { isAbstractType, parse, print, visit } from 'graphql';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createCache } from '../../docs/examples/apollo-client/client.js';
import { createGatewayClient } from '../../docs/examples/urql/client.js';
import { printedSchema } from '../../schema/generate/clientFiles.js';
import { withTypenames } from '../../schema/generate/documents.js';
import { everyFieldByFragments } from '../support/everyFieldByFragments.js';
import { gatewayOfRecipes } from './gatewayOfRecipes.js';

// Everything that a licence tells, at several times, of several drivers, in one cache: each view must be read from it as
// the gateway answered it. Whatever two views shared by mistake would show here.

const gateway = gatewayOfRecipes();

// biome-ignore lint/suspicious/noExplicitAny: answers are compared, not computed with
type Loose = any;

const schema = printedSchema('schema.graphql');
// References to the law are alike in all views, and scenarios are asked by arguments: without them, one query costs less
// than is allowed.
const { spread, fragments } = everyFieldByFragments(
  schema,
  'LicenceResult',
  field =>
    !/\.legalReferences$|^RestitutionForecast\.scenarios$|^(BalanceStep|UncountedPoints)\.event$/.test(field),
);

/** Names under which members of one interface or union answer by different types: these keep an alias. */
const withSeveralTypes = new Set(
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .flatMap(type => {
      const fields = schema.getPossibleTypes(type).flatMap(member => Object.values(member.getFields()));
      return fields
        .filter(one => fields.some(({ name, type }) => name === one.name && `${type}` !== `${one.type}`))
        .map(({ name }) => name);
    }),
);

const everything = withTypenames(
  visit(
    parse(
      `query Everything($neph: Neph!, $asOf: LocalDate, $knownAt: DateTime) {
        licence(by: { neph: $neph }, asOf: $asOf, knownAt: $knownAt) { ${spread} }
      } ${fragments}`,
      { noLocation: true },
    ),
    {
      Field: node => (withSeveralTypes.has(node.name.value) ? undefined : { ...node, alias: undefined }),
    },
  ),
);

const personas = ['everyday', 'clean', 'late-finality', 'stage-before-48si', 'whole-record', 'candidate'];
const times = [
  {},
  { asOf: '2026-01-15' },
  { asOf: '2025-03-16', knownAt: '2025-04-29T02:59:59Z' },
  { asOf: '2025-03-16', knownAt: '2025-04-29T03:00:00Z' },
];

interface Seen {
  readonly variables: { readonly neph: string };
  readonly data: Loose;
}

describe('views of licences in one cache', () => {
  const seen: Seen[] = [];
  let headers: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const world = await gateway.world();
    headers = world.headers;
    const query = print(everything);
    for (const persona of personas) {
      for (const at of times) {
        const variables = { neph: gateway.neph(persona), ...at };
        seen.push({ variables, data: await world.ask(query, variables) });
      }
    }
  });

  it('are not all alike', () => {
    const texts = seen.map(({ data }) => JSON.stringify(data));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join()).toContain('"BlockedRestitution"');
  });

  it('are read from the cache of Apollo Client as they were written', () => {
    const cache = createCache();
    for (const { variables, data } of seen) cache.writeQuery({ query: everything, variables, data });
    // `relayStylePagination` reads the cursors of an empty list, which are null, as empty texts.
    const withCursors = (read: unknown) =>
      JSON.parse(JSON.stringify(read), (key, value) =>
        /Cursor$/.test(key) && value === '' ? null : value,
      ) as unknown;
    for (const { variables, data } of seen)
      expect(withCursors(cache.readQuery({ query: everything, variables }))).toEqual(data);
  });

  it('are read from graphcache as they were written', async () => {
    const { client, closeSocket } = createGatewayClient(gateway.url, () => headers);
    onTestFinished(closeSocket);
    for (const { variables } of seen) await client.query(everything, variables);
    for (const { variables, data } of seen) {
      const read = await client.query(everything, variables, { requestPolicy: 'cache-only' });
      expect(read.data).toEqual(data);
    }
  });
});
