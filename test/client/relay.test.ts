import { execFileSync } from 'node:child_process';
import path from 'node:path';
import {
  createOperationDescriptor,
  type Environment,
  fetchQuery,
  type GraphQLTaggedNode,
  getFragment,
  getRequest,
  getSingularSelector,
} from 'relay-runtime';
import { describe, expect, it, onTestFinished } from 'vitest';
import consultationsList from '../../docs/examples/relay/__generated__/consultationsList_viewer.graphql.js';
import consultationsListPaginationQuery from '../../docs/examples/relay/__generated__/consultationsListPaginationQuery.graphql.js';
import consultationsQuery from '../../docs/examples/relay/__generated__/consultationsQuery.graphql.js';
import historyBalance from '../../docs/examples/relay/__generated__/historyBalance_licence.graphql.js';
import historyBalanceRefetchQuery from '../../docs/examples/relay/__generated__/historyBalanceRefetchQuery.graphql.js';
import historyList from '../../docs/examples/relay/__generated__/historyList_licence.graphql.js';
import historyListPaginationQuery from '../../docs/examples/relay/__generated__/historyListPaginationQuery.graphql.js';
import historyQuery from '../../docs/examples/relay/__generated__/historyQuery.graphql.js';
import { createEnvironment } from '../../docs/examples/relay/environment.js';
import { packageRoot } from '../../src/packageRoot.js';
import { gatewayOfRecipes, loseThreePoints, stageRecordedLate } from './gatewayOfRecipes.js';

const gateway = gatewayOfRecipes();

// biome-ignore lint/suspicious/noExplicitAny: what a screen shows is compared, not computed with
type Loose = any;

/** What the hooks of React do, without React: asks, reads from the store, reads a fragment. */
function storeOf(headers: Readonly<Record<string, string>>) {
  const { environment, closeSocket } = createEnvironment(gateway.url, () => headers);
  onTestFinished(closeSocket);
  return {
    environment,
    ask: (query: GraphQLTaggedNode, variables: object) =>
      fetchQuery(environment as Environment, query, variables as never, {
        fetchPolicy: 'network-only',
      }).toPromise(),
    read(query: GraphQLTaggedNode, variables: object): Loose {
      const operation = createOperationDescriptor(getRequest(query), variables as never);
      onTestFinished(environment.retain(operation).dispose);
      return environment.lookup(operation.fragment).data;
    },
    fragment(fragment: GraphQLTaggedNode, of: Loose): Loose {
      const selector = getSingularSelector(getFragment(fragment), of);
      return environment.lookup(selector as Loose).data;
    },
  };
}

describe('Relay, by the recipe', () => {
  it('its compiler takes the schema, and what it generated is in place', () => {
    const compiler = path.join(packageRoot, 'node_modules', 'relay-compiler', 'cli.js');
    const run = () =>
      execFileSync(process.execPath, [compiler, '--validate'], {
        cwd: path.join(packageRoot, 'docs/examples/relay'),
        stdio: 'pipe',
      });
    expect(run).not.toThrow();
  });

  it('pages through a history by the id of its licence, joined in one connection', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('everyday');
    const { ask, read, fragment } = storeOf(world.headers);
    const list = async (count: number) => {
      await ask(historyQuery, { neph, count });
      return fragment(historyList, read(historyQuery, { neph, count }).licence.found);
    };
    const shown = await list(2);
    expect(shown.pointEvents.edges).toHaveLength(2);
    let page = shown;
    while (page.pointEvents.pageInfo.hasNextPage) {
      const cursor = page.pointEvents.pageInfo.endCursor;
      await ask(historyListPaginationQuery, { id: page.id, count: 2, cursor });
      page = fragment(historyList, read(historyQuery, { neph, count: 2 }).licence.found);
    }
    const other = storeOf(world.headers);
    await other.ask(historyQuery, { neph, count: 100 });
    const whole = other.fragment(historyList, other.read(historyQuery, { neph, count: 100 }).licence.found);
    expect(page.pointEvents.edges.length).toBeGreaterThan(4);
    expect(page.pointEvents.edges.map((edge: Loose) => edge.node)).toEqual(
      whole.pointEvents.edges.map((edge: Loose) => edge.node),
    );
  });

  it('keeps two views of one licence apart, and asks each again at its own times by its id', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('everyday');
    const { ask, read, fragment } = storeOf(world.headers);
    const { asOf, before, after } = stageRecordedLate;
    const views = [{}, { asOf, knownAt: before }, { asOf, knownAt: after }].map(times => ({
      ...{ neph, count: 2, asOf: null, knownAt: null },
      ...times,
    }));
    for (const view of views) await ask(historyQuery, view);
    const shown = () => views.map(view => fragment(historyBalance, read(historyQuery, view).licence.found));
    expect(shown().map(({ balance }) => balance)).toEqual([8, 5, 9]);
    const [, ...pinned] = shown();

    await loseThreePoints(world, neph);
    for (const { id } of shown()) await ask(historyBalanceRefetchQuery, { id });
    expect(shown().map(({ balance }) => balance)).toEqual([5, 5, 9]);
    expect(shown().slice(1)).toEqual(pinned);
  });

  it('shows a refusal by what every refusal tells', async () => {
    const world = await gateway.world();
    const { ask, read } = storeOf(world.headersOf('clean'));
    const variables = { neph: '12', count: 2 };
    await ask(historyQuery, variables);
    expect(read(historyQuery, variables).licence).toMatchObject({
      __typename: 'MalformedNeph',
      found: null,
      code: 'MALFORMED_NEPH',
    });
  });

  it('pages through consultations, under a viewer that has no id', async () => {
    const world = await gateway.world();
    for (const door of ['FRANCECONNECT', 'ACCOUNT'] as const) {
      await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...world.headersOf('everyday', door) },
        body: JSON.stringify({ query: '{ viewer { licence { ... on Licence { balance } } } }' }),
      });
    }
    const { ask, read, fragment } = storeOf(world.headersOf('everyday'));
    const variables = { count: 1 };
    await ask(consultationsQuery, variables);
    const shown = () => fragment(consultationsList, read(consultationsQuery, variables).viewer).consultations;
    expect(shown().edges).toHaveLength(1);
    await ask(consultationsListPaginationQuery, { count: 1, cursor: shown().pageInfo.endCursor });
    expect(shown().edges).toHaveLength(2);
    expect(new Set(shown().edges.map((edge: Loose) => edge.node.at)).size).toBe(2);
  });
});
