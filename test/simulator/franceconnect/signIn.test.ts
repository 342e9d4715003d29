import { exportJWK, generateKeyPair } from 'jose';
import * as openid from 'openid-client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { developmentClient, signInAs } from '../../../simulator/franceconnect/index.js';
import {
  authorizeUrl,
  callback,
  relyingParty,
  servedFranceConnect,
  signInThrough,
  soundRequest,
} from '../../support/franceConnect.js';
import { simulatorWith } from '../../support/simulator.js';

describe('a sign-in by openid-client', () => {
  it('tells who the persona is', async () => {
    const { issuer } = await servedFranceConnect(await simulatorWith());
    const { tokens, userinfo } = await signInThrough(await relyingParty(issuer()), { persona: 'driver-1' });
    expect(tokens.claims()).toMatchObject({ acr: 'eidas1', sub: userinfo.sub });
    expect(userinfo).toMatchObject({
      given_name: 'Anne-Maël Zoé',
      given_name_array: ['Anne-Maël', 'Zoé'],
      family_name: 'TESTARD 1',
      birthdate: '1982-07-04',
      gender: 'female',
      birthplace: '19272',
      birthcountry: '99100',
    });
    expect(userinfo.sub).toMatch(/^[0-9a-f]{64}v1$/);
  });

  it('prints nothing', async () => {
    const spies = (['log', 'info', 'warn', 'error'] as const).map(name => vi.spyOn(console, name));
    onTestFinished(() => void vi.restoreAllMocks());
    const { issuer } = await servedFranceConnect(await simulatorWith());
    const party = await relyingParty(issuer());
    const { tokens } = await signInThrough(party, { persona: 'driver-1' });
    await openid.tokenIntrospection(party, tokens.access_token);
    await openid.tokenRevocation(party, tokens.access_token);
    await fetch(openid.buildEndSessionUrl(party, { id_token_hint: tokens.id_token ?? '' }));
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('is over once its token is revoked', async () => {
    const { issuer } = await servedFranceConnect(await simulatorWith());
    const party = await relyingParty(issuer());
    const { tokens } = await signInThrough(party, { persona: 'driver-1' });
    expect((await openid.tokenIntrospection(party, tokens.access_token)).active).toBe(true);
    await openid.tokenRevocation(party, tokens.access_token);
    expect((await openid.tokenIntrospection(party, tokens.access_token)).active).toBe(false);
    await expect(openid.fetchUserInfo(party, tokens.access_token, openid.skipSubjectCheck)).rejects.toThrow();
  });
});

describe('a service', () => {
  it('may prove itself by a key', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const publicKeys = [{ ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'k' }];
    const client = { ...developmentClient, clientId: 'by-key', publicKeys };
    const { issuer } = await servedFranceConnect(await simulatorWith(), { clients: [client] });
    const metadata = { id_token_signed_response_alg: 'ES256', userinfo_signed_response_alg: 'ES256' };
    const proof = openid.PrivateKeyJwt({ key: privateKey, kid: 'k' });
    const party = await openid.discovery(new URL(issuer()), client.clientId, metadata, proof, {
      execute: [openid.allowInsecureRequests],
    });
    const asked = { client_id: client.clientId };
    expect((await signInThrough(party, { persona: 'driver-1' }, asked)).userinfo.family_name).toBe(
      'TESTARD 1',
    );
  });

  it('is sent back to addresses declared to the letter, and no other, but where it is a developer’s', async () => {
    const declared = 'https://service.example/callback';
    const client = { ...developmentClient, clientId: 'declared', redirectUris: [declared] };
    const strictClient = { ...client, anyNearAddress: false };
    const { issuer } = await servedFranceConnect(await simulatorWith(), { clients: [strictClient] });
    const status = async (redirect_uri: string) =>
      (await fetch(authorizeUrl(issuer(), { client_id: 'declared', redirect_uri }), { redirect: 'manual' }))
        .status;
    expect(await status(declared)).toBe(303);
    for (const other of [`${declared}/`, `${declared}?x=1`, 'https://service.example/', callback]) {
      expect(await status(other), other).toBe(400);
    }
  });

  it('of a developer is sent to this machine and to the server of FranceConnect alone', async () => {
    const base = () => 'https://gateway.example';
    const { issuer } = await servedFranceConnect(await simulatorWith(), { base });
    const status = async (redirect_uri: string) =>
      (await fetch(authorizeUrl(issuer(), { redirect_uri }), { redirect: 'manual' })).status;
    for (const own of [
      'http://localhost:1/x',
      'https://127.0.0.1/',
      'http://[::1]:9/a?b=c',
      'https://gateway.example/callback',
    ]) {
      expect(await status(own), own).toBe(303);
    }
    const elsewhere = [
      'http://gateway.example/',
      'https://gateway.example:444/',
      'http://localhost.example/',
      'http://127.0.0.1@example.org/',
      'ftp://localhost/',
    ];
    for (const other of [...elsewhere, 'javascript://localhost/', 'http://localhost/#x']) {
      expect(await status(other), other).toBe(400);
    }
  });
});

describe('the lenient mode', () => {
  it('takes PKCE, a short nonce, and no state', async () => {
    const { issuer } = await servedFranceConnect(await simulatorWith(), { mode: 'LENIENT' });
    const party = await relyingParty(issuer());
    const verifier = openid.randomPKCECodeVerifier();
    const { state: _, ...asked } = soundRequest;
    const url = openid.buildAuthorizationUrl(party, {
      ...asked,
      nonce: 'short',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const back = await signInAs(url, { persona: 'driver-1' });
    const checks = { expectedNonce: 'short', pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await openid.authorizationCodeGrant(party, back, checks);
    expect(tokens.claims()?.acr).toBe('eidas1');
  });
});

describe('the address of an issuer', () => {
  it('is the one that its host states, whatever a request says of itself', async () => {
    const base = () => 'https://gateway.example';
    const served = await servedFranceConnect(await simulatorWith(), { base });
    const response = await fetch(`${served.issuer()}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' },
    });
    const metadata = (await response.json()) as Record<string, string>;
    const issuer = 'https://gateway.example/franceconnect/default/api/v2';
    expect(metadata.issuer).toBe(issuer);
    for (const name of ['authorization', 'token', 'userinfo', 'end_session']) {
      expect(metadata[`${name}_endpoint`]).toMatch(new RegExp(`^${issuer}/`));
    }
    const begun = await fetch(authorizeUrl(served.issuer()), { redirect: 'manual' });
    for (const cookie of begun.headers.getSetCookie()) {
      expect(cookie).toMatch(/; secure/i);
      expect(cookie).toMatch(/; httponly/i);
      expect(cookie).toMatch(/; path=\/franceconnect\/default\/api\/v2/);
    }
  });
});
