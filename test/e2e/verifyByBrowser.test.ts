import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing/index.js';
import { chromiumPath, openBrowser } from '../support/browser.js';

const chromium = chromiumPath();
const patience = { timeout: 15_000 };

describe.runIf(chromium !== null)('documents in a browser', { timeout: 60_000 }, () => {
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

  /** Text of the one element that a selector finds, once it shows. */
  const read = async (selector: string): Promise<string> => {
    await page.waitForSelector(selector);
    return (await page.innerText(selector)).replace(/\s+/g, ' ').trim();
  };
  const signInByFranceConnect = async (persona: string): Promise<void> => {
    await page.goto(address('/sign-in'));
    await page.click('#franceconnect');
    await page.click(`button[name=persona][value=${persona}]`);
  };
  const link = async (neph: string): Promise<void> => {
    await page.waitForURL('**/link');
    await page.fill('#neph', neph);
    await page.click('#link button[type=submit]');
  };
  const shot = async (name: string): Promise<void> => {
    const folder = process.env.SCREENSHOTS;
    if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  };

  it('are issued, downloaded and shared by their holder, and checked by a stranger', async () => {
    await signInByFranceConnect('everyday');
    await link(gateway.neph('everyday'));
    await page.click('#documents [data-kind=ADCS] button');
    await expect.poll(() => page.locator('#documents [data-status=IN_FORCE]').count(), patience).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('#documents .issued .download'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Attestation de droit à conduire sécurisée ADCS-/);
    const file = await download.path();
    await page.click('#documents .issued summary');
    await page.click('#documents .issued .share');
    const number = await read('#documents .shared .number');
    const code = await read('#documents .shared .code');
    expect(await page.locator('#documents [data-share=OPEN]').count()).toBe(1);
    await shot('me');

    await context.clearCookies();
    await page.goto(address('/verify'));
    await page.setInputFiles('#file', {
      name: 'adcs.pdf',
      mimeType: 'application/pdf',
      buffer: readFileSync(file),
    });
    await expect
      .poll(() => page.textContent('#answer'), patience)
      .toContain('The document is authentic. It is in force.');
    expect(await read('#answer')).toContain('NADEGE INES MERLANDEAU');
    expect(await read('#answer')).not.toContain('What the register says today');
    await shot('verify-file');

    await page.fill('#number', number);
    await page.fill('#accessCode', code.toLowerCase());
    await page.click('#shared button[type=submit]');
    await expect.poll(() => page.textContent('#answer'), patience).toContain('What the register says today');
    await page.click('#shared button[type=submit]');
    await expect
      .poll(() => page.textContent('#answer'), patience)
      .toContain('This code has been used already.');
    await page.setInputFiles('#file', {
      name: 'note.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('a note'),
    });
    await expect.poll(() => page.textContent('#answer'), patience).toContain('neither a PDF nor');
    await page.fill('#twoDDoc', 'DC04');
    await page.click('#code button[type=submit]');
    await expect.poll(() => page.textContent('#answer'), patience).toContain('Reading stops at character');
    await page.goto(address('/verify?lang=fr'));
    await shot('verify-fr');
  });
});
