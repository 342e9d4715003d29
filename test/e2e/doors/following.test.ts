import { expect } from 'vitest';
import { activeAccount, linked, programOf, signedIn } from '../../support/accountHolder.js';
import { freshWorld, type Person, personAt } from '../../support/person.js';
import { socketOf, subscribe } from '../../support/subscriber.js';
import { asTester } from '../../support/tester.js';
import { type ListeningGateway, overDatabases } from '../../support/wholeGateway.js';

const follow = `subscription($nephs: [Neph!]!) { balanceChanged(nephs: $nephs) { __typename
  ... on FeedOpened { licences { __typename ... on Licence { balance } ... on Problem { code } } }
  ... on BalanceNotice { before after } } }`;

/** Withdraws three points in a world. */
async function telephone({ address, neph }: ListeningGateway, world: string, persona: string): Promise<void> {
  const { reportInfraction } = await personAt(address, { headers: asTester, world }).ask(
    'mutation($input: ReportInfractionInput!) { reportInfraction(input: $input) { userErrors { code } } }',
    { input: { neph: neph(persona), offence: 'TELEPHONE', delays: 'instant' } },
  );
  expect(reportInfraction.userErrors).toEqual([]);
}

async function holder(gateway: ListeningGateway, world: string): Promise<Person> {
  const person = gateway.person({ world });
  await activeAccount(person, 'following@example.org');
  await signedIn(person, 'following@example.org');
  expect((await linked(person, gateway.neph('clean'))).userErrors).toEqual([]);
  return person;
}

overDatabases('the holder of a licence', promises => {
  promises('follows it over a socket, with the cookie of a browser or with a bearer token', async gateway => {
    const world = await freshWorld(gateway.address);
    const browser = await holder(gateway, world);
    const program = await programOf(gateway.person({ world }), 'following@example.org');
    const { authorization } = program.headers();
    const clients = [
      // A browser gives a socket its cookies, and no header of its own: the session tells the world.
      socketOf(gateway.address, { headers: { cookie: browser.headers().cookie as string } }),
      socketOf(gateway.address, { headers: { authorization: authorization as string } }),
      socketOf(gateway.address, { connectionParams: { Authorization: authorization } }),
    ];
    const nephs = [gateway.neph('clean'), gateway.neph('everyday')];
    const feeds = clients.map(client => subscribe(client, follow, { nephs }));
    for (const feed of feeds)
      expect((await feed.received(1))[0]).toEqual({
        __typename: 'FeedOpened',
        // Somebody else’s is not found, and what becomes of it is not told.
        licences: [
          { __typename: 'Licence', balance: 12 },
          { __typename: 'LicenceNotFound', code: 'LICENCE_NOT_FOUND' },
        ],
      });
    await telephone(gateway, world, 'everyday');
    await telephone(gateway, world, 'clean');
    for (const feed of feeds)
      expect((await feed.received(2))[1]).toEqual({ __typename: 'BalanceNotice', before: 12, after: 9 });
    // Whoever signs out is told nothing more.
    await browser.ask('mutation { signOut { viewer { kind } } }');
    await telephone(gateway, world, 'clean');
    expect((await feeds[0]?.over)?.[0]?.extensions?.code).toBe('SESSION_ENDED');
    for (const feed of feeds.slice(1)) {
      expect((await feed.received(3))[2]).toEqual({ __typename: 'BalanceNotice', before: 9, after: 6 });
      feed.stop();
    }
    expect(feeds.map(({ items }) => items.length)).toEqual([2, 3, 3]);
  });

  promises('is told of a session that is none before anything is followed', async gateway => {
    const nephs = [gateway.neph('clean')];
    for (const [headers, code] of [
      [{}, 'SIGN_IN_REQUIRED'],
      [{ cookie: 'snpc_session=none' }, 'SESSION_ENDED'],
      [{ authorization: 'Bearer none' }, 'SESSION_ENDED'],
    ] as const) {
      const feed = subscribe(socketOf(gateway.address, { headers }), follow, { nephs });
      expect((await feed.over)[0]?.extensions?.code).toBe(code);
      expect(feed.items).toEqual([]);
    }
  });
});
