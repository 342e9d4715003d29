import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing/index.js';
import { chromiumPath, openBrowser } from '../support/browser.js';

const chromium = chromiumPath();
const isChosen = (button: { parentElement: unknown }): boolean =>
  (button.parentElement as { ariaSelected: string }).ariaSelected === 'true';

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

  // Chosen by the mouse: the bundle lets its tabs move away from the pointer, which our page keeps it from.
  it('at /graphiql answers in every tab as it opens, and loads nothing from elsewhere', async () => {
    const { page, faults, elsewhere } = await opened('/graphiql');
    const tabs = page.locator('.graphiql-tab-button');
    await expect.poll(() => tabs.count(), { timeout: 30_000 }).toBe(7);
    for (let index = 0; index < 7; index++) {
      await tabs.nth(index).click();
      await expect.poll(() => tabs.nth(index).evaluate(isChosen)).toBe(true);
      // The explorer learns the operations of a tab a moment after it is chosen: until then it refuses to run.
      const answer = async (): Promise<string> => {
        await page.click('.graphiql-execute-button');
        if (index === 6) await page.getByRole('menuitem', { name: 'TestersDay' }).click({ timeout: 2_000 });
        const seen = () => page.innerText('.result-window');
        await expect.poll(seen, { timeout: 30_000 }).toMatch(/"(balance|recordedAt|errors)":/);
        return seen();
      };
      await expect.poll(answer, { timeout: 30_000, interval: 500 }).not.toMatch(/"errors"|"remedy"/);
    }
    expect([faults, elsewhere]).toEqual([[], []]);
    await page.close();
  });

  it('at /graphiql runs each operation of a tester’s day, whichever is chosen', async () => {
    const { page, faults } = await opened('/graphiql');
    const tabs = page.locator('.graphiql-tab-button');
    await expect.poll(() => tabs.count(), { timeout: 30_000 }).toBe(7);
    await tabs.nth(6).click();
    await expect.poll(() => tabs.nth(6).evaluate(isChosen)).toBe(true);
    const answers = [
      ['StartAgain', '"name":"default"'],
      ['TestersDay', '"isRecorded":false'],
      ['AdvanceTheClock', '"clock":"2026-05-31'],
      ['ReadAgain', '"balance":5'],
      ['StartAgain', '"clock":"2026-01-15'],
    ] as const;
    for (const [name, answer] of answers) {
      const seen = async (): Promise<string> => {
        await page.click('.graphiql-execute-button');
        await page.getByRole('menuitem', { name }).click({ timeout: 2_000 });
        return '';
      };
      await expect.poll(() => seen().catch(String), { timeout: 20_000, interval: 500 }).toBe('');
      const shown = async () => (await page.innerText('.result-window')).replace(/\s/g, '');
      await expect.poll(shown, { timeout: 20_000 }).toContain(answer);
      expect(await shown()).not.toMatch(/"errors"|"remedy"/);
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('at /graphiql gives tabs that the browser kept the token of today', async () => {
    const { page } = await opened('/graphiql');
    const kept = (key: string) => page.evaluate(`localStorage.getItem('${key}')`) as Promise<string>;
    const state = () => kept('graphiql:tabState');
    await expect.poll(state, { timeout: 30_000 }).toContain('TestersDay');
    const today = await kept('snpc:authorization');
    expect(await state()).toContain(today);
    await page.evaluate(`
      for (const [key, text] of Object.entries(localStorage))
        localStorage.setItem(key, text.replaceAll(${JSON.stringify(today)}, 'Bearer of_yesterday'));`);
    expect(await state()).toContain('Bearer of_yesterday');
    await page.reload();
    await expect.poll(state, { timeout: 30_000 }).toContain(today);
    expect(await state()).not.toContain('Bearer of_yesterday');
    await expect.poll(() => page.locator('.graphiql-tab-button').count(), { timeout: 30_000 }).toBe(7);
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
    await expect.poll(() => elsewhere).toContain('embeddable-sandbox.cdn.apollographql.com');
    expect(faults.filter(fault => /policy/i.test(fault))).toEqual([]);
    await page.close();
  });
});
