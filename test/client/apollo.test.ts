import type { ApolloClient } from '@apollo/client';
import { BalanceDocument, DocumentsDocument, WhoIsAskingDocument } from 'snpc-gateway/client';
import { ReportInfractionDocument, SignInAsPersonaDocument } from 'snpc-gateway/client/tester';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createGatewayClient } from '../../docs/examples/apollo-client/client.js';
import {
  follow,
  issueDocument,
  watchBalance,
  watchHistory,
  watchTwoTimes,
} from '../../docs/examples/apollo-client/screens.js';
import { firstScreen } from './consumer.js';
import { gatewayOfRecipes, loseThreePoints, stageRecordedLate } from './gatewayOfRecipes.js';

const gateway = gatewayOfRecipes();

function clientOf(headers: Readonly<Record<string, string>>): ApolloClient {
  const client = createGatewayClient(gateway.url, () => headers);
  onTestFinished(() => {
    client.closeSocket();
    client.stop();
  });
  return client;
}

/** What a watched query shows, once it has answered. */
function shown<Data>(query: {
  subscribe(next: (result: { data?: unknown }) => void): { unsubscribe(): void };
}) {
  let last: Data | undefined;
  const subscription = query.subscribe(({ data }) => {
    last = data as Data;
  });
  onTestFinished(() => subscription.unsubscribe());
  return () => last;
}

// biome-ignore lint/suspicious/noExplicitAny: what a screen shows is compared, not computed with
type Loose = any;

// The cache warns of what it may lose, and of fragments that it cannot match.
beforeEach(() => {
  vi.spyOn(console, 'warn');
  vi.spyOn(console, 'error');
});
afterEach(() => {
  const warnings = [...vi.mocked(console.warn).mock.calls, ...vi.mocked(console.error).mock.calls];
  vi.restoreAllMocks();
  expect(warnings).toEqual([]);
});

describe('Apollo Client, by the recipe', () => {
  it('shows two views of one licence side by side, and the present beside them', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('everyday');
    const client = clientOf(world.headers);
    const pinned = shown<Loose>(watchTwoTimes(client, { neph, ...stageRecordedLate }));
    const present = shown<Loose>(watchBalance(client, neph));
    await expect.poll(() => [pinned()?.before?.balance, pinned()?.after?.balance]).toEqual([5, 9]);
    await expect.poll(() => present()?.licence?.balance).toBe(8);
    const before = structuredClone(pinned());
    expect(before.before.id).not.toBe(before.after.id);

    await loseThreePoints(world, neph);
    await client.refetchQueries({ include: ['Balance'] });
    await expect.poll(() => present()?.licence?.balance).toBe(5);
    expect(pinned()).toEqual(before);
    await client.refetchQueries({ include: 'active' });
    expect(pinned()).toEqual(before);
    expect(present()?.licence?.balance).toBe(5);
  });

  it('joins pages into the history that one page gives', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('everyday');
    const client = clientOf(world.headers);
    const { history, more } = watchHistory(client, neph, 2);
    const list = shown<Loose>(history);
    await expect.poll(() => list()?.licence?.pointEvents?.edges?.length).toBe(2);
    const edges = (): readonly Loose[] => list().licence.pointEvents.edges;
    for (let pages = 1; await more(); pages++)
      await expect.poll(() => edges().length).toBeGreaterThan(2 * pages);
    const all = list().licence.pointEvents;
    expect(all.pageInfo.hasNextPage).toBe(false);
    const { history: whole } = watchHistory(clientOf(world.headers), neph, 100);
    const once = shown<Loose>(whole);
    await expect.poll(() => once()?.licence?.pointEvents?.edges?.length).toBe(all.totalCount);
    expect(all.edges.map((edge: Loose) => edge.node)).toEqual(
      once().licence.pointEvents.edges.map((edge: Loose) => edge.node),
    );
  });

  it('shows refusals as data, each with its own fields, and texts for those to come', async () => {
    const world = await gateway.world();
    const client = clientOf(world.headersOf('clean'));
    const screen = async (neph: string) =>
      firstScreen((await client.query({ query: BalanceDocument, variables: { neph } })).data as Loose);
    expect(await screen(gateway.neph('clean'))).toBe('12 / 12');
    expect(await screen('12')).toMatch(/NEPH/);
    // A NEPH that is not one's own: nothing tells whether it exists.
    expect(await screen(gateway.neph('everyday'))).toBe(await screen('269999999999'));
  });

  it('shows what a mutation did, wherever the licence is shown', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('clean');
    const client = clientOf(world.headers);
    const present = shown<Loose>(watchBalance(client, neph));
    await expect.poll(() => present()?.licence?.balance).toBe(12);
    const { data } = await client.mutate({
      mutation: ReportInfractionDocument,
      variables: { input: { neph, offence: 'TELEPHONE', path: 'PAID' } },
    });
    expect(data?.reportInfraction.userErrors).toEqual([]);
    await expect.poll(() => present()?.licence?.balance).toBe(9);
  });

  it('asks the list of documents again once one is issued', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('clean');
    const client = clientOf(world.headersOf('clean'));
    const list = shown<Loose>(client.watchQuery({ query: DocumentsDocument, variables: { neph } }));
    await expect.poll(() => list()?.licence?.documents).toEqual([]);
    const issued = await issueDocument(client, { kind: 'ADCS' });
    expect(issued?.__typename).toBe('Document');
    await issueDocument(client, { kind: 'ADCS' });
    const statuses = () =>
      list()
        .licence.documents.map(({ status }: { status: string }) => status)
        .sort();
    expect(statuses()).toEqual(['IN_FORCE', 'REPLACED']);
  });

  it('follows licences: every screen moves with a notice', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('clean');
    const client = clientOf(world.headers);
    const present = shown<Loose>(watchBalance(client, neph));
    const list = shown<Loose>(watchHistory(client, neph, 5).history);
    onTestFinished(follow(client, [neph]));
    await expect.poll(() => present()?.licence?.balance).toBe(12);
    const events = () => list()?.licence?.pointEvents?.totalCount;
    await expect.poll(events).toBe(0);
    // The feed may open after the command: it then opens on what the command did.
    await loseThreePoints(world, neph);
    await expect.poll(() => present()?.licence?.balance).toBe(9);
    await loseThreePoints(world, neph);
    await expect.poll(() => present()?.licence?.balance).toBe(6);
    await expect.poll(events).toBe(2);
  });

  it('knows who asks after a sign-in, by a bearer token', async () => {
    const world = await gateway.world();
    const tester = clientOf(world.headers);
    const { data } = await tester.mutate({
      mutation: SignInAsPersonaDocument,
      variables: { input: { persona: 'everyday', door: 'ACCOUNT', delivery: 'BEARER' } },
    });
    const token = data?.signInAsPersona.token;
    const client = clientOf({ authorization: `Bearer ${token}` });
    const asker = await client.query({ query: WhoIsAskingDocument });
    expect(asker.data?.viewer).toMatchObject({ kind: 'HOLDER', door: 'ACCOUNT', world: world.name });
  });
});
