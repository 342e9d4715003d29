import type { Client } from '@urql/core';
import { BalanceDocument, DocumentsDocument, WhoIsAskingDocument } from 'snpc-gateway/client';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { createGatewayClient } from '../../docs/examples/urql/client.js';
import {
  follow,
  issueDocument,
  watchBalance,
  watchHistory,
  watchTwoTimes,
} from '../../docs/examples/urql/screens.js';
import { firstScreen } from './consumer.js';
import { gatewayOfRecipes, loseThreePoints, stageRecordedLate } from './gatewayOfRecipes.js';

const gateway = gatewayOfRecipes();

function clientOf(headers: Readonly<Record<string, string>>): Client {
  const { client, closeSocket } = createGatewayClient(gateway.url, () => headers);
  onTestFinished(closeSocket);
  return client;
}

// biome-ignore lint/suspicious/noExplicitAny: what a screen shows is compared, not computed with
type Loose = any;

/** What a watched query shows, once it has answered. */
function shown(watch: (show: (data: Loose) => void) => () => void): () => Loose {
  let last: Loose;
  const stop = watch(data => {
    last = data;
  });
  onTestFinished(stop);
  return () => last;
}

// graphcache warns of a type without key, of a fragment that it cannot match, of a field that it lost.
beforeEach(() => {
  vi.spyOn(console, 'warn');
  vi.spyOn(console, 'error');
});
afterEach(() => {
  const warnings = [...vi.mocked(console.warn).mock.calls, ...vi.mocked(console.error).mock.calls];
  vi.restoreAllMocks();
  expect(warnings).toEqual([]);
});

describe('urql with graphcache, by the recipe', () => {
  it('shows two views of one licence side by side, and the present beside them', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('everyday');
    const client = clientOf(world.headers);
    const pinned = shown(show => watchTwoTimes(client, { neph, ...stageRecordedLate }, show));
    const present = shown(show => watchBalance(client, neph, show));
    await expect.poll(() => [pinned()?.before?.balance, pinned()?.after?.balance]).toEqual([5, 9]);
    await expect.poll(() => present()?.licence?.balance).toBe(8);
    const before = structuredClone(pinned());
    expect(before.before.id).not.toBe(before.after.id);

    await loseThreePoints(world, neph);
    await client.query(BalanceDocument, { neph }, { requestPolicy: 'network-only' });
    await expect.poll(() => present()?.licence?.balance).toBe(5);
    expect(pinned()).toEqual(before);
  });

  it('joins pages into the history that one page gives', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('everyday');
    const client = clientOf(world.headers);
    let list: Loose;
    const { more, stop } = watchHistory(client, neph, 2, data => {
      list = data;
    });
    onTestFinished(stop);
    const edges = (): readonly Loose[] => list?.licence?.pointEvents?.edges ?? [];
    await expect.poll(() => edges().length).toBe(2);
    for (let pages = 1; await more(); pages++)
      await expect.poll(() => edges().length).toBeGreaterThan(2 * pages);
    const all = list.licence.pointEvents;
    expect(all.pageInfo.hasNextPage).toBe(false);
    const other = clientOf(world.headers);
    const once = shown(show => watchHistory(other, neph, 100, show).stop);
    await expect.poll(() => once()?.licence?.pointEvents?.edges?.length).toBe(all.totalCount);
    expect(all.edges.map((edge: Loose) => edge.node)).toEqual(
      once().licence.pointEvents.edges.map((edge: Loose) => edge.node),
    );
  });

  it('shows refusals as data, each with its own fields, and texts for those to come', async () => {
    const world = await gateway.world();
    const client = clientOf(world.headersOf('clean'));
    const screen = async (neph: string) =>
      firstScreen((await client.query(BalanceDocument, { neph })).data as Loose);
    expect(await screen(gateway.neph('clean'))).toBe('12 / 12');
    expect(await screen('12')).toMatch(/NEPH/);
    // A NEPH that is not one’s own: nothing tells whether it exists.
    expect(await screen(gateway.neph('everyday'))).toBe(await screen('269999999999'));
  });

  it('asks the list of documents again once one is issued', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('clean');
    const client = clientOf(world.headersOf('clean'));
    const list = shown(
      show => client.query(DocumentsDocument, { neph }).subscribe(({ data }) => show(data)).unsubscribe,
    );
    await expect.poll(() => list()?.licence?.documents).toEqual([]);
    expect((await issueDocument(client, { kind: 'ADCS' }))?.__typename).toBe('Document');
    await issueDocument(client, { kind: 'ADCS' });
    const statuses = () =>
      list()
        .licence.documents.map(({ status }: { status: string }) => status)
        .sort();
    await expect.poll(statuses).toEqual(['IN_FORCE', 'REPLACED']);
  });

  it('follows licences: every screen moves with a notice, and no page of before is left among those of now', async () => {
    const world = await gateway.world();
    const neph = gateway.neph('everyday');
    const client = clientOf(world.headers);
    const present = shown(show => watchBalance(client, neph, show));
    let list: Loose;
    const { more, stop } = watchHistory(client, neph, 2, data => {
      list = data;
    });
    onTestFinished(stop);
    onTestFinished(follow(client, [neph]));
    await expect.poll(() => present()?.licence?.balance).toBe(8);
    const events = () => list?.licence?.pointEvents;
    await expect.poll(() => events()?.edges?.length).toBe(2);
    const count = events().totalCount;
    await more();
    await expect.poll(() => events()?.edges?.length).toBe(4);
    await loseThreePoints(world, neph);
    await expect.poll(() => present()?.licence?.balance).toBe(5);
    await expect.poll(() => events()?.totalCount).toBe(count + 1);
    expect(events().edges.length).toBe(2);
    for (let pages = 1; await more(); pages++) {
      await expect.poll(() => events().edges.length).toBeGreaterThan(2 * pages);
    }
    expect(events().edges.length).toBe(count + 1);
  });

  it('knows who asks after a sign-in, by a bearer token', async () => {
    const world = await gateway.world();
    const { signInAsPersona } = await world.ask<Loose>(
      'mutation { signInAsPersona(input: { persona: "everyday", door: ACCOUNT, delivery: BEARER }) { token } }',
    );
    const client = clientOf({ authorization: `Bearer ${signInAsPersona.token}` });
    const asker = await client.query(WhoIsAskingDocument, {});
    expect(asker.data?.viewer).toMatchObject({ kind: 'HOLDER', door: 'ACCOUNT', world: world.name });
  });
});
