import { createClient } from 'graphql-ws';
import { describe, expect, it, onTestFinished } from 'vitest';
import WebSocket from 'ws';
import { expectedVerdict } from '../support/accessTable.js';
import { everybody, type Headers, signedInAs } from '../support/askers.js';
import { everybodysGateway } from '../support/everybodysGateway.js';
import { type Subscribed, subscribe } from '../support/subscriber.js';
import { asTester } from '../support/tester.js';

const gateway = everybodysGateway();

const feeds = {
  pointEventRecorded: 'PointEventNotice',
  balanceChanged: 'BalanceNotice',
} as const;

const question = (feed: string) => `subscription($nephs: [Neph!]!) { ${feed}(nephs: $nephs) {
  __typename
  ... on FeedOpened { licences { __typename ... on Problem { code } ... on Licence { neph } } }
  ... on Problem { code }
} }`;

/** Follows licences over a socket of its own, as whoever these headers say. */
function follow(headers: Headers, feed: string, nephs: readonly string[]): Subscribed {
  const client = createClient({
    url: `${gateway.address.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocols: string[]) {
        super(url, protocols, { headers });
      }
    },
    retryAttempts: 0,
  });
  onTestFinished(() => void client.dispose());
  return subscribe(client, question(feed), { nephs });
}

const codesOf = async ({ over }: Subscribed): Promise<unknown[]> =>
  (await over).map(({ extensions }) => extensions?.code);

async function move(world: string): Promise<void> {
  const advance = 'mutation { advanceClock(input: { days: 1 }) { userErrors { code } } }';
  const { data } = await gateway.ask({ ...asTester, 'snpc-world': world }, advance);
  expect(data.advanceClock.userErrors).toEqual([]);
}

async function freshWorld(name: string): Promise<void> {
  const make = 'mutation($i: CreateWorldInput!) { createWorld(input: $i) { userErrors { code } } }';
  const { data } = await gateway.ask(asTester, make, { i: { name } });
  expect(data.createWorld.userErrors).toEqual([]);
}

describe.each(everybody)('$name', asker => {
  it.each(Object.keys(feeds))('follows by %s what the table lets them, or is told why not', async feed => {
    const headers = await asker.come(gateway, 'everyday');
    const feedOf = follow(headers, feed, [gateway.neph('everyday')]);
    const says = expectedVerdict(asker.column, 'WATCH_LICENCES', asker.authority);
    if (says !== 'ALLOWED') {
      expect(await codesOf(feedOf)).toEqual([says]);
      expect(feedOf.items).toEqual([]);
      return;
    }
    const [first] = await feedOf.received(1);
    expect(first).toMatchObject({ __typename: 'FeedOpened', licences: [{ __typename: 'Licence' }] });
    feedOf.stop();
  });
});

describe('a holder who follows somebody else', () => {
  it.each(Object.keys(feeds))('is told by %s what is told of nobody, and nothing more', async feed => {
    const headers = await signedInAs(gateway, 'everyday', 'FRANCECONNECT');
    const answers = await Promise.all(
      [gateway.neph('appeal'), '980599009999'].map(async neph => {
        const feedOf = follow(headers, feed, [neph]);
        expect(await codesOf(feedOf)).toEqual([]);
        return feedOf.items;
      }),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toEqual([
      {
        __typename: 'FeedOpened',
        licences: [{ __typename: 'LicenceNotFound', code: 'LICENCE_NOT_FOUND' }],
      },
    ]);
  });
});

describe.each(Object.keys(feeds))('%s, once open', feed => {
  it.each([
    ['signs out', 'mutation { signOut { userErrors { code } } }'],
    ['ends every session elsewhere', 'mutation { endOtherSessions { userErrors { code } } }'],
  ])('ends with SESSION_ENDED when its session does: its owner %s', async (how, mutation) => {
    const world = `${feed.toLowerCase()}-${how.replaceAll(' ', '-')}`;
    await freshWorld(world);
    const headers = await signedInAs(gateway, 'everyday', 'FRANCECONNECT', world);
    const feedOf = follow(headers, feed, [gateway.neph('everyday')]);
    await feedOf.received(1);
    const by = how === 'signs out' ? headers : await signedInAs(gateway, 'everyday', 'FRANCECONNECT', world);
    const { data } = await gateway.ask(by, mutation);
    expect(Object.values(data)).toEqual([{ userErrors: [] }]);
    await move(world);
    expect(await codesOf(feedOf)).toEqual(['SESSION_ENDED']);
    expect(feedOf.items).toHaveLength(1);
  });

  it('ends, and tells nothing more, when its world is made anew', async () => {
    const world = `${feed.toLowerCase()}-anew`;
    await freshWorld(world);
    const headers = await signedInAs(gateway, 'everyday', 'FRANCECONNECT', world);
    const feedOf = follow(headers, feed, [gateway.neph('everyday')]);
    await feedOf.received(1);
    const reset = `mutation { resetWorld(input: { name: "${world}" }) { userErrors { code } } }`;
    expect((await gateway.ask(asTester, reset)).data.resetWorld.userErrors).toEqual([]);
    expect(await codesOf(feedOf)).toEqual([]);
    // Its last item says why the feed ends; who subscribes again is told of the session.
    expect(feedOf.items.slice(1)).toEqual([{ __typename: 'RegisterRestarted', code: 'REGISTER_RESTARTED' }]);
    const again = follow(headers, feed, [gateway.neph('everyday')]);
    expect(await codesOf(again)).toEqual(['SESSION_ENDED']);
    expect(again.items).toEqual([]);
  });
});
