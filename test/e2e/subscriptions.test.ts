import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { clientAt, type Item, subscribe } from '../support/subscriber.js';
import { asTester, testerToken } from '../support/tester.js';

const events = `subscription($nephs: [Neph!]!, $after: String) { pointEventRecorded(nephs: $nephs, after: $after) {
  __typename
  ... on FeedOpened { cursor licences { __typename ... on Licence { neph balance } } }
  ... on PointEventNotice {
    change cursor
    event { id __typename on points balanceAfter rule }
    previous { id balanceAfter }
    licence { id neph balance view { clock revision } }
  }
  ... on Problem { code }
} }`;

const balances = `subscription($nephs: [Neph!]!, $after: String) { balanceChanged(nephs: $nephs, after: $after) {
  __typename
  ... on FeedOpened { cursor licences { ... on Licence { balance } } }
  ... on BalanceNotice { before after cursor changes { change event { on rule points } } licence { balance } }
  ... on Problem { code }
} }`;

describe('subscriptions', () => {
  let app: App;
  let address: string;
  let worlds = 0;
  beforeAll(async () => {
    app = await createApp(readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' }), {
      memory: true,
    });
    address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());

  const persona = (id: string): string => app.personas.find(one => one.id === id)?.neph ?? '';

  async function ask(world: string, query: string, variables: object = {}): Promise<Item> {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { ...asTester, 'content-type': 'application/json', 'snpc-world': world },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Item; errors?: unknown };
    expect(errors).toBeUndefined();
    for (const payload of Object.values(data) as Item[]) expect(payload?.userErrors ?? []).toEqual([]);
    return data;
  }

  /** A world of the test's own, its clock at 9 o'clock on 15 January 2026, and its commands. */
  async function freshWorld() {
    const world = `s${++worlds}`;
    await ask(
      'default',
      'mutation($i: CreateWorldInput!) { createWorld(input: $i) { userErrors { code } } }',
      {
        i: { name: world, delays: 'slow' },
      },
    );
    const client = () => clientAt(address, { connectionParams: { 'Snpc-World': world } });
    return {
      world,
      client,
      events: (neph: string | string[], after?: string) =>
        subscribe(client(), events, { nephs: neph, after }),
      balances: (neph: string, after?: string) => subscribe(client(), balances, { nephs: neph, after }),
      report: (neph: string, offence: string, more: object = {}) =>
        ask(
          world,
          'mutation($i: ReportInfractionInput!) { reportInfraction(input: $i) { fact userErrors { code } } }',
          { i: { neph, offence, path: 'PAID_REDUCED', channel: 'INTERCEPTION', ...more } },
        ).then(data => data.reportInfraction.fact as string),
      attendStage: (neph: string, from: string) =>
        ask(world, 'mutation($i: AttendStageInput!) { attendStage(input: $i) { userErrors { code } } }', {
          i: { neph, from },
        }),
      withdraw: (neph: string, fact: string) =>
        ask(world, 'mutation($i: WithdrawFactInput!) { withdrawFact(input: $i) { userErrors { code } } }', {
          i: { neph, fact, because: 'Relaxe' },
        }),
      setFault: (fault: object) =>
        ask(world, 'mutation($i: SetFaultInput!) { setFault(input: $i) { userErrors { code } } }', {
          i: fault,
        }),
      clearFaults: () => ask(world, 'mutation { clearFaults { userErrors { code } } }'),
      setClock: (to: string) =>
        ask(world, 'mutation($to: DateTime!) { setClock(input: { to: $to }) { userErrors { code } } }', {
          to,
        }),
      advance: (by: object) =>
        ask(world, 'mutation($by: AdvanceClockInput!) { advanceClock(input: $by) { userErrors { code } } }', {
          by,
        }),
    };
  }

  const told = (items: readonly Item[]): string[] =>
    items.map(
      ({ change, event }) => `${change} ${event.rule} ${event.on} ${event.points} ${event.balanceAfter}`,
    );

  it('begin with the licences as they stand, or why one is refused, in the order asked', async () => {
    const { events: follow } = await freshWorld();
    const feed = follow([persona('clean'), '12', '269999999999']);
    const [opened] = await feed.received(1);
    expect(opened).toMatchObject({
      __typename: 'FeedOpened',
      cursor: expect.any(String),
      licences: [
        { __typename: 'Licence', neph: persona('clean'), balance: 12 },
        { __typename: 'MalformedNeph' },
        { __typename: 'LicenceNotFound' },
      ],
    });
    feed.stop();
  });

  it('end at once where every licence is refused', async () => {
    const { events: follow } = await freshWorld();
    const feed = follow(['12', '269999999999']);
    expect(await feed.over).toEqual([]);
    expect(feed.items).toHaveLength(1);
  });

  it('tell a loss when the clock passes its recording, and its point when it returns', async () => {
    const { events: follow, report, setClock } = await freshWorld();
    const neph = persona('clean');
    const feed = follow(neph);
    await feed.received(1);
    // Committed 15 January, notice + 5, paid + 10: final 30 January; recorded 90 days later at 05:00.
    await report(neph, 'VIT-5-20-HORS');
    await setClock('2026-04-30T02:59:59Z');
    await setClock('2026-04-30T03:00:00Z');
    await feed.received(2);
    await setClock('2026-07-29T21:59:59Z');
    await setClock('2026-07-29T22:00:00Z');
    const [, loss, credit] = await feed.received(3);
    expect(told([loss, credit])).toEqual([
      'RECORDED LOSS 2026-04-30 -1 11',
      'RECORDED ONE_POINT_6M 2026-07-30 1 12',
    ]);
    expect(loss.licence).toMatchObject({ neph, balance: 11, view: { clock: '2026-04-30T03:00:00.000Z' } });
    expect(credit.licence).toMatchObject({ neph, balance: 12, view: { clock: '2026-07-29T22:00:00.000Z' } });
    feed.stop();
  });

  it('tell ten years that pass in one step in order, once', async () => {
    const { events: follow, report, attendStage, advance } = await freshWorld();
    const neph = persona('clean');
    const feed = follow(neph);
    await feed.received(1);
    await report(neph, 'VIT-5-20-HORS');
    await report(neph, 'ALC-05-08');
    await attendStage(neph, '2026-06-01');
    await advance({ years: 10 });
    const items = await feed.received(6);
    // Both are final on 30 January; nothing is committed in the six months after it, nor in the three years.
    expect(told(items.slice(1))).toEqual([
      'RECORDED LOSS 2026-04-30 -1 11',
      'RECORDED LOSS 2026-04-30 -6 5',
      'RECORDED STAGE 2026-06-03 4 9',
      'RECORDED ONE_POINT_6M 2026-07-30 1 10',
      'RECORDED FULL_3Y 2029-01-30 2 12',
    ]);
    await advance({ days: 1 });
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(feed.items).toHaveLength(6);
    feed.stop();
  });

  it('find the event and the licence again by the ids they give', async () => {
    const { world, events: follow, report, advance, withdraw } = await freshWorld();
    const neph = persona('clean');
    const feed = follow(neph);
    await feed.received(1);
    const fact = await report(neph, 'VIT-5-20-HORS');
    await advance({ months: 4 });
    const [, loss] = await feed.received(2);
    const again = async () =>
      ask(
        world,
        'query($event: ID!, $licence: ID!) { event: node(id: $event) { id } licence: node(id: $licence) { id } }',
        {
          event: loss.event.id,
          licence: loss.licence.id,
        },
      );
    expect(await again()).toEqual({ event: { id: loss.event.id }, licence: { id: loss.licence.id } });
    await withdraw(neph, fact);
    const [, , gone, appeal] = await feed.received(4);
    expect(appeal).toMatchObject({ change: 'RECORDED', event: { __typename: 'FactWithdrawal' } });
    expect(gone).toMatchObject({
      change: 'WITHDRAWN',
      event: { id: loss.event.id },
      licence: { balance: 12 },
    });
    expect((await again()).event).toBeNull();
    feed.stop();
  });

  it('tell what a late fact changes: the credit it voids, the correction, the balances after a late stage', async () => {
    const { events: follow, report, attendStage, setClock } = await freshWorld();
    const neph = persona('clean');
    await report(neph, 'VIT-5-20-HORS');
    await setClock('2026-06-20T10:00:00Z');
    await report(neph, 'ALC-05-08');
    await setClock('2026-08-01T10:00:00Z');
    const feed = follow(neph);
    await feed.received(1);
    // Committed inside the six months of the first, recorded after its point has come back.
    await setClock('2026-10-20T10:00:00Z');
    const [, ...voided] = await feed.received(4);
    expect(voided.map(({ change, event }) => `${change} ${event.__typename} ${event.on}`)).toEqual([
      'WITHDRAWN AutomaticRestitution 2026-07-30',
      'RECORDED PointLoss 2026-10-03',
      'RECORDED Correction 2026-10-03',
    ]);
    await attendStage(neph, '2026-09-01');
    await setClock('2026-12-01T10:00:00Z');
    const [stage, changed] = (await feed.received(6)).slice(4);
    expect(stage).toMatchObject({
      change: 'RECORDED',
      event: { __typename: 'StageCredit', on: '2026-09-03' },
    });
    expect(changed).toMatchObject({
      change: 'CHANGED',
      event: { __typename: 'PointLoss', on: '2026-10-03', balanceAfter: 6 },
      previous: { id: voided[1].event.id, balanceAfter: 5 },
      licence: { balance: 6 },
    });
    feed.stop();
  });

  it('tell balances before and after with the events that explain them', async () => {
    const { balances: follow, report, setClock } = await freshWorld();
    const neph = persona('clean');
    const feed = follow(neph);
    await feed.received(1);
    await report(neph, 'VIT-5-20-HORS');
    await setClock('2026-05-01T10:00:00Z');
    await feed.received(2);
    await setClock('2026-05-02T10:00:00Z');
    await setClock('2026-08-01T10:00:00Z');
    const [opened, down, up] = await feed.received(3);
    expect(opened.licences).toEqual([{ balance: 12 }]);
    expect(down).toMatchObject({
      before: 12,
      after: 11,
      changes: [{ change: 'RECORDED', event: { on: '2026-04-30', rule: 'LOSS', points: -1 } }],
      licence: { balance: 11 },
    });
    expect(up).toMatchObject({
      before: 11,
      after: 12,
      changes: [{ change: 'RECORDED', event: { on: '2026-07-30', rule: 'ONE_POINT_6M', points: 1 } }],
    });
    feed.stop();
  });

  it('go on from any cursor: nothing is missed, nothing comes twice', async () => {
    const { events: follow, report, attendStage, advance } = await freshWorld();
    const nephs = [persona('clean'), persona('everyday')];
    const feed = follow(nephs);
    await feed.received(1);
    for (const neph of nephs) await report(neph, 'VIT-5-20-HORS');
    await report(nephs[0] as string, 'ALC-05-08');
    await advance({ months: 4 });
    await attendStage(nephs[0] as string, '2026-05-18');
    for (let step = 0; step < 20; step++) await advance({ months: 3 });
    await new Promise(resolve => setTimeout(resolve, 200));
    feed.stop();
    const all = [...feed.items];
    expect(all.length).toBeGreaterThan(8);
    const line = ({ change, event, licence }: Item): string => `${change} ${event.id} ${licence.neph}`;
    const expected = all.slice(1).map(line);
    expect(new Set(expected).size).toBe(expected.length);
    for (const [index, { cursor }] of all.entries()) {
      const again = follow(nephs, cursor);
      const rest = await again.received(1 + expected.length - index);
      await new Promise(resolve => setTimeout(resolve, 10));
      expect(rest[0]).toMatchObject({ __typename: 'FeedOpened', cursor });
      expect(again.items.slice(1).map(line).sort()).toEqual(expected.slice(index).sort());
      again.stop();
    }
  });

  it('refuse a cursor of another feed, of other licences, or of nobody', async () => {
    const { events: follow, balances: followBalances } = await freshWorld();
    const neph = persona('clean');
    const [{ cursor }] = await follow(neph).received(1);
    const foreign = ['FOREIGN_CURSOR'];
    for (const feed of [
      followBalances(neph, cursor),
      follow(persona('everyday'), cursor),
      follow(neph, 'AAAA'.repeat(10)),
    ]) {
      expect((await feed.over).map(({ extensions }) => extensions?.code)).toEqual(foreign);
      expect(feed.items).toEqual([]);
    }
  });

  it('end when their world is made anew, and refuse the cursor of its past from then on', async () => {
    const { world, events: follow, report, advance } = await freshWorld();
    const neph = persona('clean');
    const feed = follow(neph);
    await feed.received(1);
    await report(neph, 'VIT-5-20-HORS');
    await advance({ months: 4 });
    const { cursor } = (await feed.received(2))[1];
    await ask(
      world,
      'mutation($name: String!) { resetWorld(input: { name: $name }) { userErrors { code } } }',
      {
        name: world,
      },
    );
    expect((await feed.received(3))[2]).toEqual({
      __typename: 'RegisterRestarted',
      code: 'REGISTER_RESTARTED',
    });
    expect(await feed.over).toEqual([]);
    const ahead = follow(neph, cursor);
    expect((await ahead.received(2))[1]).toMatchObject({ code: 'REGISTER_RESTARTED' });
    // Later than the cursor, by clock and by commands, and not its past: the infraction was never committed in this life of the world.
    for (let command = 0; command < 4; command++) await advance({ months: 3 });
    const other = follow(neph, cursor);
    expect((await other.received(2))[1]).toMatchObject({ code: 'REGISTER_RESTARTED' });
    expect(await other.over).toEqual([]);
  });

  it('end with the world: one that is deleted is unknown', async () => {
    const { world, events: follow } = await freshWorld();
    const feed = follow(persona('clean'));
    await feed.received(1);
    await ask(
      world,
      'mutation($name: String!) { deleteWorld(input: { name: $name }) { userErrors { code } } }',
      {
        name: world,
      },
    );
    expect((await feed.over).map(({ extensions }) => extensions?.code)).toEqual(['UNKNOWN_WORLD']);
    const late = follow(persona('clean'));
    expect((await late.over).map(({ extensions }) => extensions?.code)).toEqual(['UNKNOWN_WORLD']);
  });

  describe('while something stands between the register and its readers', () => {
    const lose = { delays: 'instant' };

    it('follow the other licences when one cannot be read', async () => {
      const { events: follow, report, setFault } = await freshWorld();
      const [broken, sound] = [persona('clean'), persona('everyday')];
      await setFault({ kind: 'MALFORMED_RECORD', neph: broken });
      const feed = follow([broken, sound]);
      expect((await feed.received(1))[0].licences).toMatchObject([
        { __typename: 'RecordUnreadable' },
        { __typename: 'Licence', neph: sound },
      ]);
      await report(broken, 'VIT-5-20-HORS', lose);
      await report(sound, 'VIT-5-20-HORS', lose);
      expect((await feed.received(2))[1]).toMatchObject({ change: 'RECORDED', licence: { neph: sound } });
      feed.stop();
    });

    it('end when nothing is answered, and go on with their cursor afterwards', async () => {
      const { events: follow, report, setFault, clearFaults } = await freshWorld();
      const neph = persona('clean');
      const feed = follow(neph);
      const [{ cursor }] = await feed.received(1);
      await setFault({ kind: 'OUTAGE' });
      await report(neph, 'VIT-5-20-HORS', lose);
      expect((await feed.received(2))[1]).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
      expect(await feed.over).toEqual([]);
      const early = follow(neph, cursor);
      expect(await early.received(1)).toMatchObject([{ code: 'SOURCE_UNAVAILABLE' }]);
      await clearFaults();
      const again = follow(neph, cursor);
      expect(told((await again.received(2)).slice(1))).toEqual(['RECORDED LOSS 2026-01-15 -1 11']);
      again.stop();
    });

    it('never take a record that cannot be read for one that is gone', async () => {
      const { events: follow, report, setFault, clearFaults } = await freshWorld();
      const [broken, sound] = [persona('clean'), persona('everyday')];
      const feed = follow([broken, sound]);
      const [{ cursor }] = await feed.received(1);
      await setFault({ kind: 'MALFORMED_RECORD', neph: broken });
      await report(sound, 'VIT-5-20-HORS', lose);
      expect((await feed.received(2))[1]).toMatchObject({ code: 'RECORD_UNREADABLE' });
      const early = follow([broken, sound], cursor);
      expect(await early.received(1)).toMatchObject([{ code: 'RECORD_UNREADABLE' }]);
      await clearFaults();
      const again = follow([broken, sound], cursor);
      expect((await again.received(2))[1]).toMatchObject({ change: 'RECORDED', licence: { neph: sound } });
      again.stop();
    });

    it('never take old news for things undone', async () => {
      const { events: follow, report, advance, setFault, clearFaults } = await freshWorld();
      const neph = persona('clean');
      const feed = follow(neph);
      await feed.received(1);
      await report(neph, 'VIT-5-20-HORS', lose);
      const { cursor } = (await feed.received(2))[1];
      await setFault({ kind: 'STALE_DATA', behind: { days: 30 } });
      await advance({ days: 1 });
      expect((await feed.received(3))[2]).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
      const early = follow(neph, cursor);
      expect(await early.received(1)).toMatchObject([{ code: 'SOURCE_UNAVAILABLE' }]);
      await clearFaults();
      await advance({ months: 7 });
      const again = follow(neph, cursor);
      expect(told((await again.received(2)).slice(1))).toEqual(['RECORDED ONE_POINT_6M 2026-07-15 1 12']);
      again.stop();
    });
  });

  it('never hear of another world, and each subscriber hears everything', async () => {
    const [one, other] = [await freshWorld(), await freshWorld()];
    const neph = persona('clean');
    const feeds = [one.events(neph), one.events(neph), other.events(neph)] as const;
    await Promise.all(feeds.map(feed => feed.received(1)));
    await one.report(neph, 'VIT-5-20-HORS', { delays: 'instant' });
    await Promise.all([feeds[0].received(2), feeds[1].received(2)]);
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(feeds.map(({ items }) => items.length)).toEqual([2, 2, 1]);
    expect(feeds[0].items[1]).toEqual(feeds[1].items[1]);
    for (const feed of feeds) feed.stop();
  });

  it('take at most a hundred licences', async () => {
    const { events: follow } = await freshWorld();
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => `2699999${String(n).padStart(5, '0')}`);
    const within = follow(many(100));
    expect((await within.received(1))[0].licences).toHaveLength(100);
    expect((await follow(many(101)).over).map(({ extensions }) => extensions?.code)).toEqual([
      'TOO_MANY_LICENCES',
    ]);
  });
});
