import { describe, expect, it } from 'vitest';
import { createSimulatorClient } from '../../simulator/control/http/index.js';
import { instant } from '../../src/time/index.js';
import { startElsewhere } from '../support/processes.js';
import { temporaryFolder } from '../support/simulator.js';
import { clientAt, subscribe } from '../support/subscriber.js';

const neph = '971099010001';
const world = 'watched';

const events = `subscription($nephs: [Neph!]!, $after: String) {
  pointEventRecorded(nephs: $nephs, after: $after) {
    __typename
    ... on FeedOpened { cursor licences { ... on Licence { balance } } }
    ... on PointEventNotice { cursor change event { rule on points } licence { balance } }
  }
}`;

describe('a subscriber of a gateway whose simulator is another process', () => {
  it('hears of what is recorded, and of what it missed while that process was away', {
    timeout: 60_000,
  }, async () => {
    const dataDir = temporaryFolder();
    const serve = (port: string) =>
      startElsewhere(['src/cli/main.ts', 'simulator', '--port', port, '--data-dir', dataDir]);
    const first = await serve('0');
    const gateway = await startElsewhere(['src/main.ts'], {
      PORT: '0',
      DATA_DIR: temporaryFolder(),
      SNPC_SOURCE: first.address,
      SNPC_RETRIES: '0',
    });
    const tester = createSimulatorClient({ url: first.address });
    await tester.worlds.create({ name: world, delays: 'slow', clock: instant('2026-01-15T08:00:00Z') });
    const commands = tester.commandsOn(world);
    const follow = (after?: string) =>
      subscribe(clientAt(gateway.address, { connectionParams: { 'Snpc-World': world } }), events, {
        nephs: [neph],
        after,
      });

    const feed = follow();
    await feed.received(1);
    const steps = [{ step: 'RECORDED', on: '2026-04-30' }];
    await commands.reportInfraction({ neph, offence: 'VIT-5-20-HORS', path: 'PAID_REDUCED', steps });
    await commands.setClock({ to: '2026-05-02T08:00:00Z' });
    const [opened, loss] = await feed.received(2);
    expect(opened).toMatchObject({ __typename: 'FeedOpened', licences: [{ balance: 12 }] });
    expect(loss).toMatchObject({
      change: 'RECORDED',
      event: { rule: 'LOSS', on: '2026-04-30', points: -1 },
      licence: { balance: 11 },
    });

    await first.stop();
    expect(await feed.over).toEqual([]);
    expect(feed.items.at(-1)).toMatchObject({ __typename: 'SourceUnavailable' });

    await serve(new URL(first.address).port);
    await commands.setClock({ to: '2027-01-01T08:00:00Z' });
    const resumed = follow(loss.cursor);
    const [again, credit] = await resumed.received(2);
    expect(again.__typename).toBe('FeedOpened');
    expect(credit).toMatchObject({ change: 'RECORDED', event: { points: 1 }, licence: { balance: 12 } });
    resumed.stop();
    tester.close();
  });
});
