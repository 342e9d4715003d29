import { describe, expect, it } from 'vitest';
import { signInAs } from '../../../simulator/franceconnect/index.js';
import type { Simulator } from '../../../simulator/index.js';
import {
  authorizeUrl,
  relyingParty,
  servedFranceConnect,
  signInThrough,
} from '../../support/franceConnect.js';
import { driver, driverNeph, simulatorWith } from '../../support/simulator.js';

async function kidsOf(issuer: string): Promise<string[]> {
  const { keys } = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid);
}

/** A browser that has begun to sign in and stands before the page: what it goes on with. */
async function atThePage(issuer: string) {
  const begun = await fetch(authorizeUrl(issuer), { redirect: 'manual' });
  const cookie = begun.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  return { url: new URL(begun.headers.get('location') ?? '', issuer), cookie };
}

async function subOf(simulator: Simulator, persona = 'driver-1', world = 'default') {
  const { issuer } = await servedFranceConnect(simulator);
  const { userinfo } = await signInThrough(await relyingParty(issuer(world)), { persona });
  return userinfo;
}

describe('each world', () => {
  it('has an issuer and keys of its own, that stay', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'other' });
    const { issuer } = await servedFranceConnect(simulator);
    const kids = await kidsOf(issuer());
    expect(await kidsOf(issuer())).toEqual(kids);
    expect(await kidsOf(issuer('other'))).not.toEqual(kids);
  });

  it('made anew has new keys, and forgets codes and those who were signing in', async () => {
    const simulator = await simulatorWith();
    const { issuer } = await servedFranceConnect(simulator);
    const kids = await kidsOf(issuer());
    const { url, cookie } = await atThePage(issuer());
    expect((await fetch(url, { headers: { cookie } })).status).toBe(200);
    await simulator.worlds.reset('default');
    expect(await kidsOf(issuer())).not.toEqual(kids);
    expect((await fetch(url, { headers: { cookie } })).status).toBe(400);
  });

  it('that does not stand has none: 404, and so has one deleted', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'other' });
    const { issuer } = await servedFranceConnect(simulator);
    expect((await fetch(`${issuer('other')}/jwks`)).status).toBe(200);
    await simulator.worlds.remove('other');
    for (const world of ['other', 'never', '..', '%2e%2e', 'UPPER']) {
      expect((await fetch(`${issuer(world)}/jwks`)).status, world).toBe(404);
    }
  });

  it('may bear the name of an endpoint', async () => {
    const simulator = await simulatorWith();
    for (const name of ['authorize', 'token', 'jwks', 'session']) {
      await simulator.worlds.create({ name });
      const { userinfo } = await signInThrough(
        await relyingParty((await servedFranceConnect(simulator)).issuer(name)),
        { persona: 'driver-1' },
      );
      expect(userinfo.family_name, name).toBe('TESTARD 1');
    }
  });

  it('without personas lets nobody in but who gives up', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'bare', population: 'empty' });
    const { issuer } = await servedFranceConnect(simulator);
    await expect(signInAs(authorizeUrl(issuer('bare')), { persona: 'driver-1' })).rejects.toThrow('400');
    const to = await signInAs(authorizeUrl(issuer('bare')), { giveUp: true });
    expect(to.searchParams.get('error')).toBe('access_denied');
  });
});

describe('the page of choices', () => {
  it('has a button for each persona, says that it is simulated, and loads nothing', async () => {
    const title = { en: 'A <b>bold</b> one', fr: 'Une "autre"' };
    const simulator = await simulatorWith([driver(1), driver(2, { title })]);
    const { issuer } = await servedFranceConnect(simulator);
    const { url, cookie } = await atThePage(issuer());
    const response = await fetch(url, { headers: { cookie } });
    const html = await response.text();
    expect(html).toContain('<html lang="fr">');
    expect(html).toMatch(/SPÉCIMEN/);
    expect(html).toMatch(/SIMULATED/);
    for (const id of ['driver-1', 'driver-2']) expect(html).toContain(`name="persona" value="${id}"`);
    expect(html).toContain('A &lt;b&gt;bold&lt;/b&gt; one');
    expect(html).not.toContain(driverNeph(1));
    expect(html).not.toMatch(/<(img|svg|link)\b/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('is that of the browser which began, and of no other', async () => {
    const { issuer } = await servedFranceConnect(await simulatorWith());
    const [one, other] = [await atThePage(issuer()), await atThePage(issuer())];
    expect((await fetch(one.url)).status).toBe(400);
    expect((await fetch(one.url, { headers: { cookie: other.cookie } })).status).toBe(400);
    const body = new URLSearchParams({ persona: 'driver-1' });
    expect((await fetch(one.url, { method: 'POST', body })).status).toBe(400);
  });

  it('lets one browser sign in as one persona after another', async () => {
    const { issuer } = await servedFranceConnect(await simulatorWith([driver(1), driver(2)]));
    const party = await relyingParty(issuer());
    const one = await signInThrough(party, { persona: 'driver-1' });
    const two = await signInThrough(party, { persona: 'driver-2' });
    expect([one.userinfo.family_name, two.userinfo.family_name]).toEqual(['TESTARD 1', 'TESTARD 2']);
    expect(one.userinfo.sub).not.toBe(two.userinfo.sub);
  });

  it('refuses a form that is too large', async () => {
    const { issuer } = await servedFranceConnect(await simulatorWith());
    const { url, cookie } = await atThePage(issuer());
    const response = await fetch(url, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: `persona=${'x'.repeat(70_000)}`,
    });
    expect(response.status).toBe(413);
  });
});

describe('an identity', () => {
  it('has the same sub again, in another world and another process too', async () => {
    const simulator = await simulatorWith();
    await simulator.worlds.create({ name: 'other' });
    const { sub } = await subOf(simulator);
    expect((await subOf(simulator, 'driver-1', 'other')).sub).toBe(sub);
    expect((await subOf(await simulatorWith())).sub).toBe(sub);
  });

  it('has another once the civil status is corrected', async () => {
    const simulator = await simulatorWith();
    const { sub } = await subOf(simulator);
    await simulator.control.correctCivilStatus(driverNeph(), {
      civilStatus: { firstNames: ['Anne-Maëlle'] },
    });
    const corrected = await subOf(simulator);
    expect(corrected.given_name).toBe('Anne-Maëlle');
    expect(corrected.sub).not.toBe(sub);
  });

  it('departs from the dossier where the file of the persona says so', async () => {
    const franceConnect = { birthName: 'TÉSTARD-UN', firstNames: ['Anne'], sex: null };
    const told = await subOf(await simulatorWith([driver(1, { franceConnect })]));
    expect(told).toMatchObject({ family_name: 'TÉSTARD-UN', given_name: 'Anne', gender: 'unspecified' });
    expect(told.birthdate).toBe('1982-07-04');
  });

  it.each([
    [{ bornOnPresumed: 'DAY' }, { birthdate: '1982-07-01', idp_birthdate: '1982-07-00' }],
    [{ bornOnPresumed: 'DAY_AND_MONTH' }, { birthdate: '1982-01-01', idp_birthdate: '1982-00-00' }],
    [{}, { birthdate: '1982-07-04', idp_birthdate: '1982-07-04', gender: 'female' }],
    [
      { birthPlaceCode: null, birthCountryCode: '99352' },
      { birthplace: '', birthcountry: '99352' },
    ],
    [{ birthPlaceCode: '2A115' }, { birthplace: '2A115', birthcountry: '99100' }],
    [{ usageName: 'd’Été' }, { family_name: 'TESTARD 1', preferred_username: 'D’ÉTÉ' }],
    [{ sex: null }, { gender: 'unspecified' }],
    [{ birthName: null, usageName: 'Usuel' }, { family_name: 'USUEL' }],
  ])('is told as FranceConnect writes it: %j', async (changes, expected) => {
    const identity = { ...(driver().identity as object), ...changes };
    expect(await subOf(await simulatorWith([driver(1, { identity })]))).toMatchObject(expected);
  });
});
