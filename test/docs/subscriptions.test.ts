import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Client, type ClientOptions, createClient } from 'graphql-ws';
import { expect, it, onTestFinished } from 'vitest';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { packageRoot } from '../../src/packageRoot.js';
import type { Item } from '../support/subscriber.js';
import { asTester, testerToken } from '../support/tester.js';

type Follow = (
  url: string,
  nephs: readonly string[] | string,
  show: (item: Item) => void,
  who: Readonly<Record<string, string>>,
) => { readonly stop: () => void; readonly client: Client };

/** The example of the page, given the client it imports; retries do not wait. */
function exampleOfThePage(): Follow {
  const paper = readFileSync(path.join(packageRoot, 'docs/subscriptions.md'), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(paper)?.[1] ?? '';
  const body = code.replace(/^import .*$/m, '').replace('export function', 'return function');
  const impatient = (options: ClientOptions) => createClient({ ...options, retryWait: async () => {} });
  return new Function('createClient', body)(impatient) as Follow;
}

it('the client of docs/subscriptions.md misses nothing and gets nothing twice when its connection is cut', async () => {
  const app = await createApp(
    readConfig({ TESTER_TOKEN: testerToken, NODE_ENV: 'test', LOG_LEVEL: 'silent' }),
    { memory: true },
  );
  onTestFinished(() => app.close());
  const address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
  const neph = app.personas[0]?.neph ?? '';
  const command = (query: string) =>
    app.fastify.inject({ method: 'POST', url: '/graphql', headers: asTester, payload: { query } });
  const lose = () =>
    command(
      `mutation { reportInfraction(input: { neph: "${neph}", offence: "VIT-5-20-HORS", path: PAID_REDUCED, delays: "instant" }) { fact } }`,
    );
  const advance = () => command('mutation { advanceClock(input: { months: 7 }) { clock } }');

  const shown: Item[] = [];
  const { stop, client } = exampleOfThePage()(
    `${address.replace('http', 'ws')}/graphql`,
    neph,
    item => shown.push(item),
    {
      Authorization: asTester.authorization,
    },
  );
  onTestFinished(() => void client.dispose());
  const notices = () =>
    shown
      .filter(({ __typename }) => __typename === 'BalanceNotice')
      .map(({ before, after, changes }) => [before, after, changes.map(({ event }: Item) => event.points)]);

  await expect.poll(() => shown).toMatchObject([{ __typename: 'FeedOpened', licences: [{ balance: 12 }] }]);
  // Cut before anything was told, then after, with commands meanwhile.
  const sockets = new Set<WebSocket>();
  client.on('opened', socket => sockets.add(socket as WebSocket));
  client.terminate();
  await lose();
  await expect.poll(notices).toEqual([[12, 11, [-1]]]);
  client.terminate();
  await advance();
  await expect.poll(notices).toEqual([
    [12, 11, [-1]],
    [11, 12, [1]],
  ]);
  expect(sockets.size).toBe(2);
  expect(shown.filter(({ __typename }) => __typename === 'FeedOpened')).toHaveLength(3);
  stop();
  await expect.poll(() => shown.at(-1)).toEqual({ __typename: 'Complete' });
});
