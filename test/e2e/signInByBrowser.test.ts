import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing/index.js';
import { chromiumPath, openBrowser } from '../support/browser.js';

const chromium = chromiumPath();
const password = 'trois belettes jouent aux dominos';

describe.runIf(chromium !== null)('somebody in a browser', { timeout: 60_000 }, () => {
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
  const createAccount = async (email: string, query = ''): Promise<void> => {
    await page.goto(address(`/account/new${query}`));
    await page.fill('#birthName', 'Lestrade');
    await page.fill('#firstNames', 'Hélène, Odile');
    await page.fill('#bornOn', '1978-03-22');
    await page.fill('#licenceNumber', 'SIM 00001');
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.check('#acceptsTerms');
    await page.click('#new-account button[type=submit]');
    await page.waitForSelector('#done:not([hidden])');
  };
  const activate = async (): Promise<void> => {
    await page.goto(address('/outbox'));
    await page.click('article a');
    await page.click('#activate button[type=submit]');
    await page.waitForSelector('#done:not([hidden])');
  };
  const signInByAccount = async (email: string): Promise<void> => {
    await page.goto(address('/sign-in'));
    await page.fill('#email', email);
    await page.fill('#password', password);
    await page.click('#sign-in button[type=submit]');
  };

  it('signs in by FranceConnect, links a NEPH, reads the balance, signs out, and is refused', async () => {
    await signInByFranceConnect('everyday');
    await link(gateway.neph('clean'));
    expect(await read('#link .problems')).toContain('do not name a dossier together');
    expect(await page.evaluate('document.activeElement.className')).toBe('problems');
    expect(await page.getAttribute('#neph', 'aria-invalid')).toBe('true');
    await link(gateway.neph('everyday'));
    expect(await read('#figure')).toBe('8 points out of 12');
    expect(await page.locator('.pip.full').count()).toBe(8);
    expect(await read('#history li:first-child')).toContain('7 November 2025');
    expect(await read('#calendar')).toContain('9 February 2026');
    expect(await read('#record')).toContain('Letters');
    expect(await page.locator('#documents .refusal').count()).toBe(0);
    await page.click('#sign-out');
    expect(await read('#left')).toBe('You are signed out.');
    await page.goto(address('/me'));
    expect(await read('#refused [role=alert]')).toContain('Nobody is signed in');
    expect(await page.getAttribute('#refused .refusal', 'data-code')).toBe('SIGN_IN_REQUIRED');
    expect(await page.locator('#shown').isVisible()).toBe(false);
    // The link is kept: who comes back has nothing to type.
    await signInByFranceConnect('everyday');
    expect(await read('#figure')).toBe('8 points out of 12');
  });

  it('makes an account, activates it by its letter, signs in, links a NEPH and reads the balance', async () => {
    const email = 'helene@example.fr';
    await createAccount(email);
    await signInByAccount(email);
    expect(await read('#sign-in .problems')).toContain('open no active account');
    await activate();
    expect(page.url()).toBe(address('/account/activate'));
    await page.click('#go');
    await signInByAccount(email);
    await link(gateway.neph('clean'));
    expect(await read('#figure')).toBe('12 points out of 12');
    expect(await read('#sessions')).toContain('this one');
    await page.click('#sign-out');
    await page.waitForURL('**/sign-in?out=1');
    await page.goBack();
    expect(await read('#refused [role=alert]')).toContain('Nobody is signed in');
  });

  it('tries the RII by account, and meets the typed refusal that tells what to do', async () => {
    const email = 'odile@example.fr';
    await createAccount(email);
    await activate();
    await signInByAccount(email);
    await link(gateway.neph('clean'));
    for (const place of ['#documents [data-kind=RII] .refusal', '#record .refusal']) {
      expect(await read(place)).toMatch(/open by FranceConnect only\. Sign in by FranceConnect;/);
      expect(await page.getAttribute(place, 'data-code')).toBe('FRANCECONNECT_REQUIRED');
      expect(await page.getAttribute(`${place} a`, 'href')).toBe('/sign-in/franceconnect?returnTo=/me');
    }
    expect(await page.locator('#documents [data-kind=ADCS] .refusal').count()).toBe(0);
    const asked = `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({
      query: '{ viewer { licence { ... on Licence { fullRecord { __typename ... on AccessRefused { code url } }' +
        ' obtainableDocuments { kind refusal { code url } } } } } }' }) }).then(answer => answer.json())`;
    const refused = { code: 'FRANCECONNECT_REQUIRED', url: '/sign-in/franceconnect' };
    expect((await page.evaluate(asked)) as object).toMatchObject({
      data: {
        viewer: {
          licence: {
            fullRecord: { __typename: 'AccessRefused', ...refused },
            obtainableDocuments: [
              { kind: 'RII', refusal: refused },
              { kind: 'ADCS', refusal: null },
            ],
          },
        },
      },
    });
    // What it tells is what opens it: the same person, by FranceConnect, reads the rest.
    await page.click('#record .refusal a');
    await page.click('button[name=persona][value=clean]');
    await link(gateway.neph('clean'));
    await page.waitForSelector('#record details');
    expect(await page.locator('.refusal').count()).toBe(0);
  });

  it('stays in the world it names, chooses another password, and ends what another device had open', async () => {
    const { name } = await gateway.createWorld();
    const email = 'ailleurs@example.fr';
    await createAccount(email, `?world=${name}`);
    await activate();
    expect(await page.getAttribute('#go', 'href')).toBe(`/sign-in?world=${name}`);
    await page.click('#go');
    await page.waitForURL(`**/sign-in?world=${name}`);
    await page.click('.ways a >> nth=1');
    await page.fill('#email', email);
    await page.click('#forgotten button[type=submit]');
    await page.waitForSelector('#done:not([hidden])');
    await page.goto(address('/outbox'));
    await page.click('article a');
    // The other language opens the page anew, and the secret of the letter is not lost.
    await page.click('#switch');
    await page.waitForSelector('html[lang=fr]');
    const another = 'quatre hermines comptent les étoiles';
    await page.fill('#next', another);
    await page.click('#reset button[type=submit]');
    await page.click('#done:not([hidden]) a');
    const other = await browser.newContext({ locale: 'en-GB' });
    const elsewhere = await other.newPage();
    for (const device of [page, elsewhere]) {
      await device.goto(address(`/sign-in?world=${name}`));
      await device.fill('#email', email);
      await device.fill('#password', another);
      await device.click('#sign-in button[type=submit]');
      await device.waitForURL(/\/(link|me)$/);
      if (device === page) await link(gateway.neph('clean'));
      await device.waitForSelector('#figure');
    }
    await page.reload();
    await page.click('#sessions li:nth-child(2) button');
    await page.waitForSelector('#sessions li:nth-child(2)', { state: 'detached' });
    await elsewhere.reload();
    await elsewhere.waitForSelector('.refusal[data-code=SESSION_ENDED]');
    await page.fill('#current', another);
    await page.fill('#next', 'court');
    await page.click('#change-password button[type=submit]');
    expect(await read('#change-password .problems')).toContain('12 caractères');
    await page.fill('#current', another);
    await page.fill('#next', password);
    await page.click('#change-password button[type=submit]');
    expect(await read('#password-done')).toBe('Mot de passe changé ; sessions closes : 0.');
    await other.close();
  });
});
