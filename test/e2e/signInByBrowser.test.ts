import { expect, it } from 'vitest';
import { inBrowser } from '../support/pagesInBrowser.js';

const password = 'trois belettes jouent aux dominos';

inBrowser('somebody in a browser', at => {
  const { address, read, signInByFranceConnect, link } = at;
  const createAccount = async (email: string, query = ''): Promise<void> => {
    await at.page.goto(address(`/account/new${query}`));
    await at.page.fill('#birthName', 'Lestrade');
    await at.page.fill('#firstNames', 'Hélène, Odile');
    await at.page.fill('#bornOn', '1978-03-22');
    await at.page.fill('#licenceNumber', 'SIM 00001');
    await at.page.fill('#email', email);
    await at.page.fill('#password', password);
    await at.page.check('#acceptsTerms');
    await at.page.click('#new-account button[type=submit]');
    await at.page.waitForSelector('#done:not([hidden])');
  };
  const activate = async (): Promise<void> => {
    await at.page.goto(address('/outbox'));
    await at.page.click('article a');
    await at.page.click('#activate button[type=submit]');
    await at.page.waitForSelector('#done:not([hidden])');
  };
  const signInByAccount = async (email: string): Promise<void> => {
    await at.page.goto(address('/sign-in'));
    await at.page.fill('#email', email);
    await at.page.fill('#password', password);
    await at.page.click('#sign-in button[type=submit]');
  };

  it('signs in by FranceConnect, links a NEPH, reads the balance, signs out, and is refused', async () => {
    await signInByFranceConnect('everyday');
    await link(at.gateway.neph('clean'));
    expect(await read('#link .problems')).toContain('do not name a dossier together');
    expect(await at.page.evaluate('document.activeElement.className')).toBe('problems');
    expect(await at.page.getAttribute('#neph', 'aria-invalid')).toBe('true');
    await link(at.gateway.neph('everyday'));
    expect(await read('#figure')).toBe('8 points out of 12');
    expect(await at.page.locator('.pip.full').count()).toBe(8);
    expect(await read('#history li:first-child')).toContain('7 November 2025');
    expect(await read('#calendar')).toContain('9 February 2026');
    expect(await read('#record')).toContain('Letters');
    expect(await at.page.locator('#documents .refusal').count()).toBe(0);
    await at.page.click('#sign-out');
    expect(await read('#left')).toBe('You are signed out.');
    await at.page.goto(address('/me'));
    expect(await read('#refused [role=alert]')).toContain('Nobody is signed in');
    expect(await at.page.getAttribute('#refused .refusal', 'data-code')).toBe('SIGN_IN_REQUIRED');
    expect(await at.page.locator('#shown').isVisible()).toBe(false);
    // The link is kept: who comes back has nothing to type.
    await signInByFranceConnect('everyday');
    expect(await read('#figure')).toBe('8 points out of 12');
  });

  it('makes a link for the calendar of a phone, copies it, and revokes it', async () => {
    await signInByFranceConnect('everyday');
    await at.page.waitForSelector('#shown:not([hidden])');
    const file = await at.page.request.get(
      address((await at.page.getAttribute('#calendar-links a', 'href')) ?? ''),
    );
    expect([file.status(), await file.text()]).toEqual([200, expect.stringContaining('BEGIN:VEVENT')]);
    await at.page.click('#make-calendar-link');
    await at.page.waitForSelector('#copy-calendar-link');
    const url = await at.page.inputValue('#calendar-links input');
    await at.page.click('#copy-calendar-link');
    expect(await read('#calendar-links .shared')).toMatch(/Copied|Copy the text/);
    const phone = () => fetch(url).then(({ status }) => status);
    expect(await phone()).toBe(200);
    await at.page.click('[data-calendar-link] button');
    expect(await read('#calendar-links .shared')).toContain('opens nothing more');
    expect(await at.page.locator('[data-calendar-link]').count()).toBe(0);
    expect(await phone()).toBe(404);
    await at.page.click('#sign-out');
  });

  it('makes an account, activates it by its letter, signs in, links a NEPH and reads the balance', async () => {
    const email = 'helene@example.fr';
    await createAccount(email);
    await signInByAccount(email);
    expect(await read('#sign-in .problems')).toContain('open no active account');
    await activate();
    expect(at.page.url()).toBe(address('/account/activate'));
    await at.page.click('#go');
    await signInByAccount(email);
    await link(at.gateway.neph('clean'));
    expect(await read('#figure')).toBe('12 points out of 12');
    expect(await read('#sessions')).toContain('this one');
    await at.page.click('#sign-out');
    await at.page.waitForURL('**/sign-in?out=1');
    await at.page.goBack();
    expect(await read('#refused [role=alert]')).toContain('Nobody is signed in');
  });

  it('tries the RII by account, and meets the typed refusal that tells what to do', async () => {
    const email = 'odile@example.fr';
    await createAccount(email);
    await activate();
    await signInByAccount(email);
    await link(at.gateway.neph('clean'));
    for (const place of ['#documents [data-kind=RII] .refusal', '#record .refusal']) {
      expect(await read(place)).toMatch(/open by FranceConnect only\. Sign in by FranceConnect;/);
      expect(await at.page.getAttribute(place, 'data-code')).toBe('FRANCECONNECT_REQUIRED');
      expect(await at.page.getAttribute(`${place} a`, 'href')).toBe('/sign-in/franceconnect?returnTo=/me');
    }
    expect(await at.page.locator('#documents [data-kind=ADCS] .refusal').count()).toBe(0);
    const asked = `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({
      query: '{ viewer { licence { ... on Licence { fullRecord { __typename ... on AccessRefused { code url } }' +
        ' obtainableDocuments { kind refusal { code url } } } } } }' }) }).then(answer => answer.json())`;
    const refused = { code: 'FRANCECONNECT_REQUIRED', url: '/sign-in/franceconnect' };
    expect((await at.page.evaluate(asked)) as object).toMatchObject({
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
    await at.page.click('#record .refusal a');
    await at.page.click('button[name=persona][value=clean]');
    await link(at.gateway.neph('clean'));
    await at.page.waitForSelector('#record details');
    expect(await at.page.locator('.refusal').count()).toBe(0);
  });

  it('stays in the world it names, chooses another password, and ends what another device had open', async () => {
    const { name } = await at.gateway.createWorld();
    const email = 'ailleurs@example.fr';
    await createAccount(email, `?world=${name}`);
    await activate();
    expect(await at.page.getAttribute('#go', 'href')).toBe(`/sign-in?world=${name}`);
    await at.page.click('#go');
    await at.page.waitForURL(`**/sign-in?world=${name}`);
    await at.page.click('.ways a >> nth=1');
    await at.page.fill('#email', email);
    await at.page.click('#forgotten button[type=submit]');
    await at.page.waitForSelector('#done:not([hidden])');
    await at.page.goto(address('/outbox'));
    await at.page.click('article a');
    // The other language opens the page anew, and the secret of the letter is not lost.
    await at.page.click('#switch');
    await at.page.waitForSelector('html[lang=fr]');
    const another = 'quatre hermines comptent les étoiles';
    await at.page.fill('#next', another);
    await at.page.click('#reset button[type=submit]');
    await at.page.click('#done:not([hidden]) a');
    const other = await at.browser.newContext({ locale: 'en-GB' });
    const elsewhere = await other.newPage();
    for (const device of [at.page, elsewhere]) {
      await device.goto(address(`/sign-in?world=${name}`));
      await device.fill('#email', email);
      await device.fill('#password', another);
      await device.click('#sign-in button[type=submit]');
      await device.waitForURL(/\/(link|me)$/);
      if (device === at.page) await link(at.gateway.neph('clean'));
      await device.waitForSelector('#figure');
    }
    await at.page.reload();
    await at.page.click('#sessions li:nth-child(2) button');
    await at.page.waitForSelector('#sessions li:nth-child(2)', { state: 'detached' });
    await elsewhere.reload();
    await elsewhere.waitForSelector('.refusal[data-code=SESSION_ENDED]');
    await at.page.fill('#current', another);
    await at.page.fill('#next', 'court');
    await at.page.click('#change-password button[type=submit]');
    expect(await read('#change-password .problems')).toContain('12 caractères');
    await at.page.fill('#current', another);
    await at.page.fill('#next', password);
    await at.page.click('#change-password button[type=submit]');
    expect(await read('#password-done')).toBe('Mot de passe changé ; sessions closes : 0.');
    await other.close();
  });
});
