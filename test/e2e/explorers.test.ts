import { Socket } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { chromiumPath, openBrowser } from '../support/browser.js';
import { testerToken } from '../support/tester.js';

const chromium = chromiumPath();
/** A page under a strict policy evaluates nothing given as a text: it is looked at from outside. */
const awaited = { timeout: 20_000 };
const settings = { TESTER_TOKEN: testerToken, LOG_LEVEL: 'silent' };

/** The page of an explorer, as a browser asks for it. */
async function pageOf(app: App, url: string): Promise<string> {
  return (await app.fastify.inject({ url, headers: { accept: 'text/html' } })).body;
}

describe('the explorers of a gateway under development', () => {
  let app: App;
  beforeAll(async () => {
    app = await createApp(readConfig({ ...settings, NODE_ENV: 'development' }), { memory: true });
  });
  afterAll(() => app.close());

  it('come signed in as a persona, with the tester’s token', async () => {
    for (const url of ['/graphql', '/graphiql']) {
      const page = await pageOf(app, url);
      expect(page).toContain(testerToken);
      expect(page).toContain('snpc-persona');
      expect(page).toContain('everyday');
    }
  });

  it('give Sandbox a working query, its variables and its headers, and tell Apollo nothing of its use', async () => {
    const page = await pageOf(app, '/graphql');
    const [, text = ''] = /embeddedSandboxConfig = (\{.*\});/.exec(page) ?? [];
    const { initialState, ...others } = JSON.parse(text);
    expect(others).toEqual({
      target: '#embeddableSandbox',
      hideCookieToggle: false,
      endpointIsEditable: false,
      runtime: expect.stringMatching(/^@apollo\/server@/),
      runTelemetry: false,
      allowDynamicStyles: false,
    });
    const { document, variables, headers, ...rest } = initialState;
    expect([headers, variables, rest]).toEqual([
      { authorization: `Bearer ${testerToken}`, 'snpc-persona': 'everyday' },
      { neph: app.firstNeph },
      {},
    ]);
    const payload = { query: document, variables };
    const answer = await app.fastify.inject({ method: 'POST', url: '/graphql', headers, payload });
    expect(answer.json()).toMatchObject({ data: { licence: { balance: 8 } } });
  });

  describe.runIf(chromium !== null)('in a real browser', () => {
    let browser: Browser;
    let address: string;
    beforeAll(async () => {
      address = await app.fastify.listen({ port: 0, host: '127.0.0.1' });
      browser = await openBrowser(chromium as string);
    }, 60_000);
    afterAll(() => browser?.close());

    async function run(query?: string) {
      const page = await browser.newPage();
      await page.goto(`${address}/graphiql`);
      // Typed, not given in the address, where a NEPH has no place.
      if (query) {
        await page.click('.graphiql-query-editor');
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.insertText(query);
      }
      await page.click('.graphiql-execute-button');
      return page;
    }

    it('answer their first query as it is printed', async () => {
      const page = await run();
      await expect.poll(() => page.textContent('.result-window'), awaited).toMatch(/"balance":\s8/);
      await page.close();
    }, 30_000);

    it('follow a licence over a socket as the same persona', async () => {
      const page = await run(
        // Of the name that the explorer knows: it learns of another a moment after it is typed.
        'subscription FirstQuery { balanceChanged(nephs: ["020699010032"]) { __typename ... on FeedOpened { licences { ... on Licence { balance } } } } }',
      );
      await expect
        .poll(() => page.textContent('.result-window'), awaited)
        .toMatch(/FeedOpened[\s\S]*"balance":\s8/);
      await page.close();
    }, 30_000);
  });
});

it('explorers are served and asked without the gateway asking anybody anything', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  onTestFinished(() => connect.mockRestore());
  const app = await createApp(readConfig({ ...settings, NODE_ENV: 'development' }), { memory: true });
  for (const url of ['/graphql', '/graphiql']) expect(await pageOf(app, url)).toContain('FirstQuery');
  await app.close();
  expect(connect).not.toHaveBeenCalled();
  const known = new Socket().on('error', () => {});
  known.connect(9, '127.0.0.1').destroy();
  expect(connect).toHaveBeenCalledOnce();
});

it('the explorers of production come as nobody, and hold no token', async () => {
  const app = await createApp(
    readConfig({
      ...settings,
      NODE_ENV: 'production',
      INTROSPECTION: 'yes',
      ID_KEY: 'a key of ids that is long enough!',
      SMTP_URL: 'smtp://127.0.0.1:2525',
      MAIL_FROM: 'no-reply@gateway.example',
    }),
    { memory: true },
  );
  for (const url of ['/graphql', '/graphiql', '/']) {
    const page = await pageOf(app, url);
    expect(page).not.toContain(testerToken);
    expect(page).not.toContain('snpc-persona');
  }
  await app.close();
});

describe('a gateway under development', () => {
  const development = { ...settings, NODE_ENV: 'development' };

  it('shows no token and no letter where other machines are answered', async () => {
    const app = await createApp(readConfig({ ...development, HOST: '0.0.0.0' }), { memory: true });
    for (const url of ['/graphql', '/graphiql']) expect(await pageOf(app, url)).not.toContain(testerToken);
    expect((await app.fastify.inject('/outbox')).statusCode).toBe(404);
    await app.close();
  });

  it('shows none to a name of somebody else’s that leads to this machine', async () => {
    const app = await createApp(readConfig(development), { memory: true });
    const under = (host: string, url: string) =>
      app.fastify.inject({ url, headers: { host, accept: 'text/html' } });
    for (const url of ['/graphql', '/graphiql', '/outbox']) {
      const rebound = await under('evil.example:4000', url);
      expect(rebound.statusCode).toBe(421);
      expect(rebound.body).not.toContain(testerToken);
      expect((await under('localhost:4000', url)).statusCode).toBe(200);
    }
    await app.close();
  });
});
