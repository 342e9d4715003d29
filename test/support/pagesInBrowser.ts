import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing/index.js';
import { chromiumPath, openBrowser } from './browser.js';

/** A browser in English at the pages of a gateway, another context for each test. */
export interface PagesInBrowser {
  readonly gateway: TestGateway;
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  address(path: string): string;
  /** Text of the one element that a selector finds, once it shows. */
  read(selector: string): Promise<string>;
  signInByFranceConnect(persona: string): Promise<void>;
  /** Links a NEPH on the page that asks for it. */
  link(neph: string): Promise<void>;
}

const chromium = chromiumPath();

/** Tests in a real browser, where there is one; any fault of a page fails the test that met it. */
export function inBrowser(name: string, tests: (at: PagesInBrowser) => void): void {
  describe.runIf(chromium !== null)(name, { timeout: 60_000 }, () => {
    let gateway: TestGateway;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let faults: string[];
    const address = (path: string): string => new URL(path, gateway.url).href;

    beforeAll(async () => {
      gateway = await startTestGateway();
      browser = await openBrowser(chromium as string);
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await gateway?.dispose();
    });

    beforeEach(async () => {
      context = await browser.newContext({ locale: 'en-GB' });
      context.setDefaultTimeout(15_000);
      page = await context.newPage();
      faults = [];
      page.on('pageerror', ({ message }) => faults.push(message));
      // A refusal of the policy of contents is told there, and nowhere else.
      page.on('console', message => message.type() === 'error' && faults.push(message.text()));
      page.on('request', request => request.url().startsWith(address('/')) || faults.push(request.url()));
    });
    // No page loads anything from elsewhere, breaks its own policy, or fails.
    afterEach(async () => {
      await context.close();
      expect(faults).toEqual([]);
    });

    tests({
      get gateway() {
        return gateway;
      },
      get browser() {
        return browser;
      },
      get context() {
        return context;
      },
      get page() {
        return page;
      },
      address,
      async read(selector) {
        await page.waitForSelector(selector);
        return (await page.innerText(selector)).replace(/\s+/g, ' ').trim();
      },
      async signInByFranceConnect(persona) {
        await page.goto(address('/sign-in'));
        await page.click('#franceconnect');
        await page.click(`button[name=persona][value=${persona}]`);
      },
      async link(neph) {
        await page.waitForURL('**/link');
        await page.fill('#neph', neph);
        await page.click('#link button[type=submit]');
      },
    });
  });
}
