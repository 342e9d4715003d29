import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing/index.js';
import { chromiumPath, openBrowser } from '../support/browser.js';

const chromium = chromiumPath();

describe.runIf(chromium !== null)('an explorer in a browser', { timeout: 60_000 }, () => {
  let gateway: TestGateway;
  let browser: Browser;
  const address = (path: string): string => new URL(path, gateway.url).href;

  beforeAll(async () => {
    gateway = await startTestGateway();
    browser = await openBrowser(chromium as string);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await gateway?.dispose();
  });

  /** A page with whatever it complains of; nothing but the gateway is reached. */
  const opened = async (path: string): Promise<{ page: Page; faults: string[]; elsewhere: string[] }> => {
    const page = await browser.newPage();
    const [faults, elsewhere]: [string[], string[]] = [[], []];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', message => message.type() === 'error' && faults.push(message.text()));
    await page.route('**', (route, request) => {
      if (/^(blob|data):/.test(request.url()) || request.url().startsWith(address('/')))
        return route.continue();
      elsewhere.push(new URL(request.url()).host);
      return route.abort();
    });
    await page.goto(address(path), { waitUntil: 'load' });
    return { page, faults, elsewhere };
  };

  it('at /graphiql asks its first query under its policy, and loads nothing from elsewhere', async () => {
    const { page, faults, elsewhere } = await opened('/graphiql');
    await page.click('.graphiql-execute-button', { timeout: 30_000 });
    const seen = async () => (await page.textContent('.result-window'))?.replace(/\s/g, '');
    await expect.poll(seen, { timeout: 30_000 }).toMatch(/"balance":|"errors":/);
    const shown = (await page.innerText('.result-window')).replace(/\s/g, '');
    expect(shown).not.toContain('"errors"');
    expect([faults, elsewhere]).toEqual([[], []]);
    await page.close();
  });

  // What is typed there holds a NEPH, which has no place in an address.
  it('at /graphiql keeps what is typed out of its address', async () => {
    const { page } = await opened('/graphiql');
    await page.click('.graphiql-query-editor .view-lines');
    await page.keyboard.type('#typed');
    await expect
      .poll(() => page.textContent('.graphiql-query-editor .view-lines'), { timeout: 20_000 })
      .toContain('#typed');
    await page.waitForTimeout(1_500);
    expect(page.url()).toBe(address('/graphiql'));
    await page.close();
  });

  it('at /graphql is let load what Apollo Sandbox is made of, and without the internet leads to the other', async () => {
    const { page, faults, elsewhere } = await opened('/graphql');
    await page.waitForSelector('a[href="/graphiql"]');
    expect(elsewhere).toContain('embeddable-sandbox.cdn.apollographql.com');
    expect(faults.filter(fault => /policy/i.test(fault))).toEqual([]);
    await page.close();
  });
});
