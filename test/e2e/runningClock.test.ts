import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSimulator } from '../../simulator/index.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { type Neph, neph } from '../../src/snpc/index.js';
import { createManualTime } from '../../src/testing/index.js';
import { instant } from '../../src/time/index.js';
import { gatewayProcess } from '../support/gatewayProcess.js';
import { paris, repositorySeeds, temporaryFolder } from '../support/simulator.js';
import { clientAt, type Item, subscribe } from '../support/subscriber.js';
import { asTester, testerToken } from '../support/tester.js';

const events = `subscription($nephs: [Neph!]!, $after: String) { pointEventRecorded(nephs: $nephs, after: $after) {
  __typename
  ... on FeedOpened { cursor licences { ... on Licence { balance view { revision } } } }
  ... on PointEventNotice {
    change cursor
    event { on points balanceAfter rule }
    licence { balance view { clock revision } }
  }
  ... on Problem { code }
} }`;

const clean = neph('971099010001');
const onePoint = { offence: 'VIT-5-20-HORS', channel: 'INTERCEPTION', path: 'PAID_REDUCED' } as const;
const sixPoints = { ...onePoint, offence: 'ALC-05-08' } as const;
const slow = { delays: 'slow' };

const told = (items: readonly Item[]): string[] =>
  items.map(
    ({ change, event }) => `${change} ${event.rule} ${event.on} ${event.points} ${event.balanceAfter}`,
  );

/** A gateway over a simulator whose wall clock the test moves. */
async function gatewayInManualTime() {
  const time = createManualTime(instant('2026-11-01T12:00:00Z'));
  const app: App = await createApp(
    readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' }),
    {
      memory: true,
      time,
    },
  );
  onTestFinished(() => app.close());
  const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
  const mutate = async (world: string, query: string, variables: object): Promise<Item> => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { ...asTester, 'content-type': 'application/json', 'snpc-world': world },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Item;
    expect(body.errors).toBeUndefined();
    return body.data;
  };
  const run = async (name: string, clock: string): Promise<void> => {
    await mutate(
      'default',
      'mutation($i: CreateWorldInput!) { createWorld(input: $i) { userErrors { code } } }',
      {
        i: { name, clock, isRunning: true, delays: 'slow' },
      },
    );
  };
  const report = (world: string, offence: string) =>
    mutate(
      world,
      'mutation($i: ReportInfractionInput!) { reportInfraction(input: $i) { userErrors { code } } }',
      {
        i: { neph: clean, offence, path: 'PAID_REDUCED', channel: 'INTERCEPTION' },
      },
    );
  const follow = (world: string, after?: string) =>
    subscribe(clientAt(address, { connectionParams: { 'Snpc-World': world } }), events, {
      nephs: [clean],
      after,
    });
  return { time, run, report, follow };
}

describe('a running clock', () => {
  it('brings a recording, then a restitution at midnight in Paris, with no command', async () => {
    const { time, run, report, follow } = await gatewayInManualTime();
    // What the gateway itself does from time to time stays armed: it sweeps, and keeps its journal short.
    const chores = time.armed().length;
    await run('w', '2026-01-15T08:00:00Z');
    await report('w', 'VIT-5-20-HORS');
    const feed = follow('w');
    const [opened] = await feed.received(1);
    const { revision } = opened.licences[0].view;
    // Final on 30 January, recorded on 30 April at 05:00.
    await time.advanceBy(paris('2026-04-30T04:59:59') - paris('2026-01-15T09:00'));
    expect(feed.items).toHaveLength(1);
    await time.advanceBy(1_000);
    const [, loss] = await feed.received(2);
    expect(told([loss])).toEqual(['RECORDED LOSS 2026-04-30 -1 11']);
    expect(loss.licence.view).toEqual({ clock: '2026-04-30T03:00:00.000Z', revision });

    await time.advanceBy(paris('2026-07-29T23:59:59') - paris('2026-04-30T05:00'));
    expect(feed.items).toHaveLength(2);
    await time.advanceBy(1_000);
    const [, , credit] = await feed.received(3);
    expect(told([credit])).toEqual(['RECORDED ONE_POINT_6M 2026-07-30 1 12']);
    expect(credit.licence.view).toEqual({ clock: '2026-07-29T22:00:00.000Z', revision });

    const again = follow('w', loss.cursor);
    expect(told((await again.received(2)).slice(1))).toEqual(told([credit]));
    again.stop();
    await expect.poll(() => time.armed()).toHaveLength(chores + 1);
    feed.stop();
    await expect.poll(() => time.armed()).toHaveLength(chores);
  });

  it.each([
    // Six months from a finality 15 days after the offence: each falls due as the day that changes its hour ends.
    ['spring', '2026-09-14T10:00:00Z', '2027-03-29', '2027-03-28T22:00:00.000Z'],
    ['autumn', '2026-04-11T10:00:00Z', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  ])('finds midnight when the hour changes in %s', async (_season, committed, dueOn, clock) => {
    const { time, run, report, follow } = await gatewayInManualTime();
    await run('w', committed);
    await report('w', 'VIT-5-20-HORS');
    const feed = follow('w');
    await feed.received(1);
    await time.advanceBy(instant(clock) - instant(committed) - 1);
    const before = await feed.received(2);
    expect(before).toHaveLength(2);
    await time.advanceBy(1);
    const [, , credit] = await feed.received(3);
    expect(credit).toMatchObject({
      event: { on: dueOn, rule: 'ONE_POINT_6M' },
      licence: { view: { clock } },
    });
  });
});

describe('a subscriber in another process than the one that commands', () => {
  it('hears of a recording, then of a restitution at midnight, with no command after subscribing', {
    timeout: 60_000,
  }, async () => {
    const dataDir = temporaryFolder();
    const simulator = await openSimulator({ dataDir, seedFolder: repositorySeeds });
    onTestFinished(() => simulator.close());
    await simulator.worlds.create({ name: 'w', clock: paris('2026-01-15T12:00') });
    const control = simulator.controlOf('w');
    await control.reportInfraction(clean, onePoint, slow);
    const { fact } = await control.reportInfraction(clean, sixPoints, slow);
    recordAt(dataDir, fact, clean, paris('2026-07-29T23:59:59'));
    await control.setClock(paris('2026-07-29T12:00'));

    const { address } = await gatewayProcess(dataDir);
    const client = clientAt(address, { connectionParams: { 'Snpc-World': 'w' } });
    const early = subscribe(client, events, { nephs: clean });
    await early.received(1);
    await control.setClock(paris('2026-07-29T23:59:55'));
    const { revision } = await control.runClock();
    const feed = subscribe(client, events, { nephs: clean });
    expect((await feed.received(1))[0].licences).toEqual([{ balance: 11, view: { revision } }]);

    const [, loss, credit] = await feed.received(3);
    expect(told([loss, credit])).toEqual([
      'RECORDED LOSS 2026-07-29 -6 5',
      'RECORDED ONE_POINT_6M 2026-07-30 1 6',
    ]);
    for (const [{ licence }, from] of [
      [loss, paris('2026-07-29T23:59:59')],
      [credit, paris('2026-07-30T00:00')],
    ] as const) {
      expect(licence.view.revision).toBe(revision);
      const late = instant(licence.view.clock) - from;
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(900);
    }
    expect(told((await early.received(3)).slice(1))).toEqual(told([loss, credit]));
  });

  it('goes on with its cursor after the gateway was stopped and started: nothing missed, nothing twice', {
    timeout: 60_000,
  }, async () => {
    const dataDir = temporaryFolder();
    const simulator = await openSimulator({ dataDir, seedFolder: repositorySeeds });
    onTestFinished(() => simulator.close());
    await simulator.worlds.create({ name: 'w', clock: paris('2026-01-15T12:00') });
    const control = simulator.controlOf('w');
    const follow = (address: string, after?: string) =>
      subscribe(clientAt(address, { headers: { 'snpc-world': 'w' } }), events, { nephs: clean, after });

    const first = await gatewayProcess(dataDir);
    const feed = follow(first.address);
    await feed.received(1);
    await control.reportInfraction(clean, onePoint, slow);
    await control.setClock(paris('2026-05-01T12:00'));
    const [, loss] = await feed.received(2);
    expect(told([loss])).toEqual(['RECORDED LOSS 2026-04-30 -1 11']);
    const closed = performance.now();
    await first.stop();
    expect(performance.now() - closed).toBeLessThan(1_500);

    // While nobody serves: the point comes back, another is lost.
    await control.setClock(paris('2026-08-01T12:00'));
    await control.reportInfraction(clean, onePoint, slow);
    await control.setClock(paris('2026-12-01T12:00'));
    const second = await gatewayProcess(dataDir);
    const again = follow(second.address, loss.cursor);
    expect(told((await again.received(3)).slice(1))).toEqual([
      'RECORDED ONE_POINT_6M 2026-07-30 1 12',
      'RECORDED LOSS 2026-11-14 -1 11',
    ]);
    await control.setClock(paris('2027-03-01T12:00'));
    expect(told((await again.received(4)).slice(3))).toEqual(['RECORDED ONE_POINT_6M 2027-02-16 1 12']);
  });
});

/** No profile records a second before midnight: the date that a command planned, and nobody has seen, is moved there. */
function recordAt(dataDir: string, fact: string, of: Neph, at: number): void {
  const file = new Database(path.join(dataDir, 'simulator.sqlite'));
  const { changes } = file
    .prepare('update infraction set recorded_at = ? where id = ? and neph = ?')
    .run(at, fact, of);
  file.close();
  expect(changes).toBe(1);
}
