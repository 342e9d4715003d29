import { expect } from 'vitest';
import { signInAs } from '../../../simulator/franceconnect/index.js';
import { linked, ownLicence, viewer } from '../../support/accountHolder.js';
import { freshWorld, type Person } from '../../support/person.js';
import { type ListeningGateway, overDatabases } from '../../support/wholeGateway.js';

/** Signs in by the simulated FranceConnect of a gateway; gives the page that the browser comes back to. */
async function signedInBy(persona: string, person: Person, query = ''): Promise<string | null> {
  const begun = await person.visit(`/sign-in/franceconnect${query}`);
  expect(begun.status).toBe(303);
  const back = await signInAs(begun.headers.get('location') as string, { persona });
  return (await person.visit(back.href)).headers.get('location');
}

/** Posts the form of a page that the simulated FranceConnect leads a browser to, as the page does by itself. */
async function leftBy(gateway: ListeningGateway, person: Person): Promise<string | null> {
  const post = { method: 'POST' };
  const out = await person.visit('/sign-out/franceconnect?returnTo=/sign-in', post);
  const page = await person.visit(out.headers.get('location') as string);
  const html = await page.text();
  const fields = [...html.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const action = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? '', page.url);
  expect(action.origin).toBe(gateway.address);
  const sent = await person.visit(action.href, {
    method: 'POST',
    body: new URLSearchParams(fields as [string, string][]),
  });
  return (await person.visit(sent.headers.get('location') as string)).headers.get('location');
}

overDatabases('somebody who comes by FranceConnect', promises => {
  promises(
    'reads the whole dossier, signs out of both, and comes back with nothing to link',
    async gateway => {
      const browser = gateway.person();
      expect(await signedInBy('everyday', browser, '?returnTo=/link')).toBe('/link');
      const before = (await browser.ask(`{ ${viewer} }`)).viewer;
      expect(before).toMatchObject({ kind: 'SIGNED_IN', door: 'FRANCECONNECT', world: 'default' });
      expect(before.nextSteps).toMatchObject([{ action: 'LINK_NEPH', url: '/link' }]);
      expect(await linked(browser, gateway.neph('clean'))).toMatchObject({
        userErrors: [{ code: 'NEPH_NOT_RECOGNISED' }],
      });
      const own = await linked(browser, gateway.neph('everyday'));
      expect(own.viewer.nextSteps).toMatchObject([{ action: 'READ_LICENCE', url: '/me' }]);
      const whole = { kind: 'HOLDER', licence: { balance: 8, fullRecord: { __typename: 'FullRecord' } } };
      expect((await browser.ask(ownLicence)).viewer).toEqual(whole);
      // Somebody else’s dossier answers as one that does not exist.
      const licence =
        'query($neph: Neph!) { licence(by: { neph: $neph }) { __typename ... on Problem { code message } } }';
      const others = await browser.ask(licence, { neph: gateway.neph('clean') });
      expect(others.licence).toMatchObject({ __typename: 'LicenceNotFound' });
      expect(await browser.ask(licence, { neph: '971099999999' })).toEqual(others);

      expect(await leftBy(gateway, browser)).toBe('/sign-in');
      expect((await browser.ask(ownLicence)).viewer.licence).toEqual({ code: 'SIGN_IN_REQUIRED' });
      expect(browser.cookies.has('snpc_session')).toBe(false);
      await signedInBy('everyday', browser);
      expect((await browser.ask(ownLicence)).viewer).toEqual(whole);
    },
  );

  promises('is somebody else in another world', async gateway => {
    const world = await freshWorld(gateway.address);
    const browser = gateway.person();
    await signedInBy('clean', browser, `?world=${world}`);
    expect((await browser.ask(`{ ${viewer} }`)).viewer).toMatchObject({ kind: 'SIGNED_IN', world });
    expect((await linked(browser, gateway.neph('clean'))).userErrors).toEqual([]);
    const elsewhere = gateway.person();
    await signedInBy('clean', elsewhere);
    expect((await elsewhere.ask(`{ ${viewer} }`)).viewer).toMatchObject({
      kind: 'SIGNED_IN',
      world: 'default',
    });
  });
});
