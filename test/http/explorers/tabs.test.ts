import { type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.js';
import { type ExplorerTab, explorerTabs } from '../../../src/http/explorers/tabs.js';
import { listening, openApp } from '../../support/servedApp.js';
import { clientAt, subscribe } from '../../support/subscriber.js';
import { asPersona } from '../../support/tester.js';

const operationsOf = ({ query }: ExplorerTab): OperationDefinitionNode[] =>
  parse(query).definitions.filter((one): one is OperationDefinitionNode => 'operation' in one);
const titles = (tabs: readonly ExplorerTab[]): unknown[] =>
  tabs.map(tab => operationsOf(tab)[0]?.name?.value);

describe('the tabs of the offline explorer', () => {
  let app: App;
  let tabs: readonly ExplorerTab[];
  beforeAll(async () => {
    app = await openApp();
    tabs = explorerTabs({ neph: app.firstNeph, headers: asPersona('everyday') });
  });
  afterAll(() => app.close());

  /** Runs one operation of a tab as the explorer sends it; the data, once nothing was refused in it. */
  async function run(title: string, operationName = title): Promise<unknown> {
    const tab = tabs.find(one => operationsOf(one)[0]?.name?.value === title);
    if (tab === undefined) throw new Error(`there is no tab ${title}`);
    const { query } = tab;
    const [headers, variables] = [JSON.parse(tab.headers), JSON.parse(tab.variables)];
    const payload = { query, variables, operationName };
    const answer = (await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload })).json();
    expect(answer.errors).toBeUndefined();
    // Problems alone have a remedy.
    expect(JSON.stringify(answer.data)).not.toContain('"remedy"');
    return answer.data;
  }

  it('are a first query, what goes further, and a day of commands', () => {
    const names = ['FirstQuery', 'History', 'Calendar', 'WhatIf', 'TwoTimes', 'FollowBalance', 'TestersDay'];
    expect(titles(tabs)).toEqual(names);
  });

  it('leave the commands out where the explorer comes as nobody', () => {
    const strangers = explorerTabs({ neph: '', headers: {} });
    expect(titles(strangers)).toEqual(titles(tabs).slice(0, -1));
    for (const tab of strangers) {
      expect(tab.query).toMatch(/^# Put the NEPH of a dossier/);
      expect(tab.headers).toBe('{}');
    }
  });

  it('each say what to see, in lines that the editor shows whole', () => {
    for (const { query } of tabs) {
      expect(query).toMatch(/See: [^#]/);
      for (const line of query.split('\n').filter(text => text.startsWith('#')))
        expect(line.length).toBeLessThanOrEqual(56);
    }
  });

  // The explorer sends the operation that was chosen, and every fragment of its tab beside: one that it does not use is
  // refused.
  it('ask no fragment that an operation leaves alone', () => {
    for (const { query } of tabs.filter(tab => operationsOf(tab).length > 1))
      expect(query).not.toMatch(/^fragment /m);
  });

  it('answer as they stand', async () => {
    expect(await run('FirstQuery')).toMatchObject({ licence: { balance: 8 } });
    expect(await run('History')).toMatchObject({
      licence: { pointEvents: { totalCount: 7, pageInfo: { hasNextPage: true } } },
    });
    expect(await run('Calendar')).toMatchObject({
      licence: { restitutionForecast: { items: [{ dueOn: '2026-02-09', points: 1 }, { points: 3 }] } },
    });
    expect(await run('WhatIf')).toMatchObject({
      licence: { restitutionForecast: { supposed: { items: expect.any(Array) } } },
    });
    expect(await run('TwoTimes')).toMatchObject({ before: { balance: 5 }, after: { balance: 9 } });
  });

  it('follow a balance as they stand', async () => {
    const tab = tabs.find(({ query }) => query.includes('subscription ')) as ExplorerTab;
    const client = clientAt(await listening(app), { headers: JSON.parse(tab.headers) });
    const feed = subscribe(client, tab.query, JSON.parse(tab.variables));
    const [opened] = await feed.received(1);
    expect(opened).toMatchObject({ licences: [{ balance: 8 }] });
    feed.stop();
  });

  it('tell a tester’s day that goes as its comment says, again and again', async () => {
    for (const _ of ['once', 'again']) {
      await run('TestersDay');
      expect(await run('TestersDay', 'ReadAgain')).toMatchObject({
        licence: { balance: 8, pendingPointEvents: [{ fact: expect.any(String) }] },
      });
      await run('TestersDay', 'AdvanceTheClock');
      expect(await run('TestersDay', 'ReadAgain')).toMatchObject({
        licence: {
          balance: 5,
          pendingPointEvents: [],
          pointEvents: { nodes: [{ points: 0 }, { points: -3 }] },
        },
      });
      // The other tabs stand wherever the clock does.
      for (const title of ['FirstQuery', 'History', 'Calendar', 'WhatIf', 'TwoTimes']) await run(title);
      await run('TestersDay', 'StartAgain');
    }
  });
});
