import Fastify from 'fastify';
import * as openid from 'openid-client';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumPath, openBrowser } from '../../support/browser.js';
import { only, slowPlain } from '../../support/countries.js';
import { authorizeUrl, relyingParty, servedFranceConnect } from '../../support/franceConnect.js';
import { driver, simulatorWith } from '../../support/simulator.js';

const chromium = chromiumPath();

/** A service that notes the addresses at which people come back. */
async function service(): Promise<{ base: string; seen: string[] }> {
  const seen: string[] = [];
  const app = Fastify({ forceCloseConnections: true });
  app.get('/*', async request => {
    seen.push(request.url);
    return 'back';
  });
  const base = await app.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => app.close());
  return { base, seen };
}

describe.skipIf(chromium === null)('in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser(chromium as string);
  });
  afterAll(() => browser.close());

  it('somebody signs in by a button and out by a form that submits itself', async () => {
    const { issuer } = await servedFranceConnect(await simulatorWith());
    const { base, seen } = await service();
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', message => complaints.push(message.text()));
    const redirect_uri = `${base}/callback`;
    await page.goto(authorizeUrl(issuer(), { redirect_uri }).href);
    expect(await page.getByLabel('Puis échouer ainsi').count()).toBe(1);
    await page.getByRole('button', { name: /TESTARD 1/ }).click();
    await page.waitForURL(/\/callback/);
    const party = await relyingParty(issuer());
    const tokens = await openid.authorizationCodeGrant(party, new URL(page.url()), {
      expectedNonce: 'a-nonce-of-22-characters-or-more',
      expectedState: 'the-state',
    });
    const post_logout_redirect_uri = `${base}/signed-out`;
    const out = openid.buildEndSessionUrl(party, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri,
      state: 'bye',
    });
    await page.goto(out.href);
    await page.waitForURL(/\/signed-out\?state=bye/);
    expect(seen.filter(url => url.startsWith('/signed-out'))).toEqual(['/signed-out?state=bye']);
    expect(complaints.filter(text => !text.includes('favicon'))).toEqual([]);
    await page.close();
  });

  it('somebody types a NEPH and presses Enter, is told of a wrong one, and signs in by a right one', async () => {
    const simulator = await simulatorWith([driver()], { populations: only(slowPlain) });
    await simulator.worlds.create({ name: 'made', population: 'plain@s' });
    const { issuer } = await servedFranceConnect(simulator);
    const { base } = await service();
    const page = await browser.newPage();
    await page.goto(authorizeUrl(issuer('made'), { redirect_uri: `${base}/callback` }).href);
    const field = page.getByLabel('Son numéro de dossier (NEPH)');
    await field.fill(slowPlain.nephOf(48_000_000));
    await field.press('Enter');
    expect(await page.getByRole('alert').textContent()).toContain('Aucun dossier de ce monde n’a ce NEPH');
    await field.fill(slowPlain.nephOf(47_999_999));
    await field.press('Enter');
    await page.waitForURL(/\/callback\?code=/);
    await page.close();
  });

  it('somebody gives up by the keyboard', async () => {
    const { issuer } = await servedFranceConnect(await simulatorWith());
    const { base } = await service();
    const page = await browser.newPage();
    await page.goto(authorizeUrl(issuer(), { redirect_uri: `${base}/callback` }).href);
    await page.getByRole('button', { name: /Abandonner/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/callback/);
    expect(new URL(page.url()).searchParams.get('error')).toBe('access_denied');
    await page.close();
  });
});
