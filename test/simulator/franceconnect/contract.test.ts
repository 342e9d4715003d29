import Fastify, { type FastifyInstance } from 'fastify';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createFranceConnect,
  developmentClient,
  issuerPath,
  mountFranceConnect,
  signInAs,
} from '../../../simulator/franceconnect/index.js';
import { openSimulator, type Simulator } from '../../../simulator/index.js';
import {
  allScopes,
  authorizeUrl,
  callback,
  relyingParty,
  signInThrough,
} from '../../support/franceConnect.js';
import { repositorySeeds } from '../../support/simulator.js';

// The table of the State's own acceptance tests, row by row: what anybody may observe of FranceConnect v2 (low).

let simulator: Simulator;
let app: FastifyInstance;
let issuer: string;

const shutOut = { ...developmentClient, clientId: 'shut-out', isActive: false };
const rsa = { ...developmentClient, clientId: 'rsa', signing: 'RS256' as const };

beforeAll(async () => {
  simulator = await openSimulator({ memory: true, seedFolder: repositorySeeds });
  app = Fastify({ forceCloseConnections: true });
  const clients = [developmentClient, shutOut, rsa];
  await mountFranceConnect(app, createFranceConnect({ people: simulator.people, clients }));
  issuer = (await app.listen({ port: 0, host: '127.0.0.1' })) + issuerPath('default');
});

afterAll(async () => {
  await app.close();
  await simulator.close();
});

const open = (url: URL | string, init: RequestInit = {}) => fetch(url, { redirect: 'manual', ...init });

/** The code on a page that leads nowhere. */
async function codeOnPage(response: Response): Promise<string | undefined> {
  expect(response.headers.get('content-type')).toMatch('text/html');
  expect(response.headers.get('location')).toBeNull();
  const text = await response.text();
  expect(text).not.toContain('<a ');
  return /id="error-code">([^<]*)</.exec(text)?.[1];
}

async function refusedWith(changes: Record<string, string | undefined>) {
  const response = await open(authorizeUrl(issuer, changes));
  return [response.status, await codeOnPage(response)];
}

/** The parameters by which a service is answered, in the query or the fragment. */
async function sentBack(changes: Record<string, string | undefined>) {
  const response = await open(authorizeUrl(issuer, changes));
  const to = new URL(response.headers.get('location') ?? 'none:');
  expect(to.href.split(/[?#]/)[0]).toBe(callback);
  return {
    status: response.status,
    query: Object.fromEntries(to.searchParams),
    fragment: Object.fromEntries(new URLSearchParams(to.hash.slice(1))),
  };
}

async function codeOf(persona = 'everyday', changes: Record<string, string> = {}): Promise<string> {
  const to = await signInAs(authorizeUrl(issuer, changes), { persona });
  return to.searchParams.get('code') ?? '';
}

function askToken(fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    redirect_uri: callback,
    client_id: developmentClient.clientId,
    client_secret: developmentClient.clientSecret,
    ...fields,
  });
  return open(`${issuer}/token`, { method: 'POST', body });
}

async function tokensOf(persona?: string, changes?: Record<string, string>) {
  return (await askToken({ code: await codeOf(persona, changes) })).json() as Promise<Record<string, string>>;
}

const askUserinfo = (token?: string) =>
  open(`${issuer}/userinfo`, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

const explained = (code: string) =>
  expect.stringMatching(new RegExp(`/fs-technique-erreurs/\\?code=${code}$`));

const amrAsked = JSON.stringify({ id_token: { amr: { essential: true } } });

describe('discovery', () => {
  it('tells what FranceConnect (low) tells, and sets no cookie', async () => {
    const response = await open(`${issuer}/.well-known/openid-configuration`);
    const metadata = (await response.json()) as Record<string, string | string[]>;
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(metadata).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      end_session_endpoint: `${issuer}/session/end`,
      revocation_endpoint: `${issuer}/token/revocation`,
      introspection_endpoint: `${issuer}/token/introspection`,
      acr_values_supported: ['eidas1'],
      response_types_supported: ['code'],
      subject_types_supported: ['pairwise'],
    });
    const scopes = ['openid', 'profile', 'preferred_username', 'idp_birthdate', 'identite_pivot', 'email'];
    expect(metadata.scopes_supported).toEqual(expect.arrayContaining(scopes));
    expect(metadata.scopes_supported).not.toEqual(expect.arrayContaining(['offline_access']));
    expect(metadata.scopes_supported).not.toEqual(expect.arrayContaining(['address']));
    const claims = ['sub', 'given_name', 'given_name_array', 'amr', 'acr'];
    expect(metadata.claims_supported).toEqual(expect.arrayContaining(claims));
    for (const token of ['id_token', 'userinfo']) {
      const algorithms = metadata[`${token}_signing_alg_values_supported`] as string[];
      expect([...algorithms].sort()).toEqual(['ES256', 'HS256', 'RS256']);
    }
    const names = Object.keys(metadata).join(' ');
    expect(names).not.toMatch(/encryption|backchannel_logout/);
  });
});

describe('authorize', () => {
  const required = ['acr_values', 'client_id', 'nonce', 'redirect_uri', 'response_type', 'scope', 'state'];

  it.each(required)('refuses a request without %s, on a page', async name => {
    expect(await refusedWith({ [name]: undefined })).toEqual([400, 'Y030007']);
    expect(await refusedWith({ [name]: '' })).toEqual([400, 'Y030007']);
  });

  it.each(['', 'none', 'select_account', 'login none'])('refuses the prompt "%s"', async prompt => {
    expect(await refusedWith({ prompt })).toEqual([400, 'Y030007']);
  });

  it.each(['login', 'consent', 'login consent'])('takes the prompt "%s"', async prompt => {
    expect((await open(authorizeUrl(issuer, { prompt }))).status).toBe(303);
  });

  it('refuses a nonce that is empty or shorter than 22 characters', async () => {
    expect(await refusedWith({ nonce: '' })).toEqual([400, 'Y030007']);
    expect(await refusedWith({ nonce: 'x'.repeat(21) })).toEqual([400, 'Y030007']);
    expect((await open(authorizeUrl(issuer, { nonce: 'x'.repeat(22) }))).status).toBe(303);
  });

  it('refuses an address that is no URL, or that nobody declared, and leads to neither', async () => {
    expect(await refusedWith({ redirect_uri: 'nowhere' })).toEqual([400, 'Y030007']);
    expect(await refusedWith({ redirect_uri: 'https://example.org/callback' })).toEqual([400, 'Y04C013C']);
  });

  it('refuses a service that is unknown or shut out', async () => {
    expect(await refusedWith({ client_id: 'nobody' })).toEqual([400, 'Y04EA6EF']);
    expect(await refusedWith({ client_id: shutOut.clientId })).toEqual([400, 'Y04EA6EF']);
  });

  it('refuses a parameter that it does not know, PKCE too, and one given twice', async () => {
    expect(await refusedWith({ login_hint: 'someone' })).toEqual([400, 'Y030007']);
    const pkce = { code_challenge: 'a'.repeat(43), code_challenge_method: 'S256' };
    expect(await refusedWith(pkce)).toEqual([400, 'Y030007']);
    const twice = authorizeUrl(issuer);
    twice.searchParams.append('state', 'another');
    expect(await codeOnPage(await open(twice))).toBe('Y030007');
  });

  it('refuses a level that it does not grant', async () => {
    expect(await refusedWith({ acr_values: 'eidas2' })).toEqual([400, 'Y030007']);
    expect((await open(authorizeUrl(issuer, { acr_values: 'eidas2 eidas1' }))).status).toBe(303);
  });

  it('tells the service of a response_type that it does not know, in the fragment where that is its place', async () => {
    const error = { error: 'unsupported_response_type', state: 'the-state', iss: issuer };
    const unknown = await sentBack({ response_type: 'secret' });
    expect(unknown).toMatchObject({ status: 303, query: error, fragment: {} });
    for (const response_type of ['code token', 'id_token']) {
      const known = await sentBack({ response_type });
      expect(known).toMatchObject({ status: 303, query: {}, fragment: error });
    }
  });

  it('tells the service that the scope openid is missing', async () => {
    const { status, query } = await sentBack({ scope: 'identite_pivot' });
    expect(status).toBe(303);
    expect(query).toMatchObject({
      error: 'invalid_request',
      error_description: 'openid scope must be requested when using the acr_values parameter',
      state: 'the-state',
    });
  });

  it('takes ui_locales and idp_hint, and ignores them', async () => {
    const to = await signInAs(authorizeUrl(issuer, { ui_locales: 'en', idp_hint: 'x' }), {
      persona: 'clean',
    });
    expect(to.searchParams.get('code')).toBeTruthy();
  });

  it('takes a request that is posted', async () => {
    const { search } = authorizeUrl(issuer);
    const body = new URLSearchParams(search);
    const response = await open(`${issuer}/authorize`, { method: 'POST', body });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('/interaction/'),
    ]);
    body.delete('state');
    expect(await codeOnPage(await open(`${issuer}/authorize`, { method: 'POST', body }))).toBe('Y030007');
  });
});

describe('token', () => {
  it('has exactly five members', async () => {
    const response = await askToken({ code: await codeOf() });
    expect(response.status).toBe(200);
    const answer = (await response.json()) as Record<string, unknown>;
    expect(answer).toEqual({
      access_token: expect.any(String),
      expires_in: 60,
      id_token: expect.any(String),
      scope: allScopes,
      token_type: 'Bearer',
    });
  });

  it('refuses a wrong secret, a code left out, and a code unknown or used', async () => {
    const refused = async (fields: Record<string, string>) => {
      const response = await askToken(fields);
      const { error, error_uri } = (await response.json()) as Record<string, string>;
      return { status: response.status, error, error_uri };
    };
    expect(await refused({ code: await codeOf(), client_secret: 'wrong' })).toEqual({
      status: 401,
      error: 'invalid_client',
      error_uri: explained('Y0434A7B'),
    });
    expect(await refused({})).toEqual({
      status: 400,
      error: 'invalid_request',
      error_uri: explained('Y048017B'),
    });
    const unknown = { status: 400, error: 'invalid_grant', error_uri: explained('Y049E20B') };
    expect(await refused({ code: 'unknown' })).toEqual(unknown);
    const code = await codeOf();
    expect((await askToken({ code })).status).toBe(200);
    expect(await refused({ code })).toEqual(unknown);
  });
});

describe('the ID token', () => {
  const members = ['acr', 'aud', 'auth_time', 'exp', 'iat', 'iss', 'nonce', 'sub'];

  it('has alg and kid in its header, and eight members', async () => {
    const { id_token = '' } = await tokensOf();
    expect(decodeProtectedHeader(id_token)).toEqual({ alg: 'ES256', kid: expect.any(String) });
    const claims = decodeJwt(id_token);
    expect(Object.keys(claims).sort()).toEqual(members);
    expect(claims).toMatchObject({
      acr: 'eidas1',
      aud: developmentClient.clientId,
      iss: issuer,
      nonce: 'a-nonce-of-22-characters-or-more',
      sub: expect.stringMatching(/^[0-9a-f]{64}v1$/),
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(60);
  });

  it('has nine where amr is asked', async () => {
    const { id_token = '' } = await tokensOf('everyday', { claims: amrAsked });
    const claims = decodeJwt(id_token);
    expect(Object.keys(claims).sort()).toEqual([...members, 'amr'].sort());
    expect(claims.amr).toEqual(['pwd']);
  });
});

describe('userinfo', () => {
  it('is a signed token of fifteen members with all scopes', async () => {
    const { access_token } = await tokensOf('everyday');
    const response = await askUserinfo(access_token);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/jwt/);
    const token = await response.text();
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'ES256', kid: expect.any(String) });
    const members = [
      ...['sub', 'given_name', 'given_name_array', 'family_name', 'birthdate', 'idp_birthdate', 'gender'],
      ...['preferred_username', 'birthcountry', 'birthplace', 'email', 'aud', 'exp', 'iat', 'iss'],
    ];
    expect(Object.keys(decodeJwt(token)).sort()).toEqual(members.sort());
  });

  it('tells no more than the scopes asked', async () => {
    const { access_token } = await tokensOf('everyday', { scope: 'openid family_name' });
    const claims = decodeJwt(await (await askUserinfo(access_token)).text());
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'family_name', 'iat', 'iss', 'sub']);
  });

  it('refuses a token that is unknown, or none', async () => {
    const refused = async (token?: string) => {
      const response = await askUserinfo(token);
      const { error, error_uri } = (await response.json()) as Record<string, string>;
      return [response.status, error, error_uri];
    };
    expect(await refused('unknown')).toEqual([401, 'invalid_token', explained('Y040001')]);
    expect(await refused()).toEqual([401, 'invalid_token', explained('Y04146A2')]);
  });
});

describe('somebody who goes back to the service', () => {
  it('is told of by error, error_description, state and iss', async () => {
    const to = await signInAs(authorizeUrl(issuer), { giveUp: true });
    expect(Object.fromEntries(to.searchParams)).toEqual({
      error: 'access_denied',
      error_description: 'user authentication aborted',
      state: 'the-state',
      iss: issuer,
    });
  });
});

describe('logout', () => {
  const endUrl = (changes: Record<string, string>) => {
    const url = new URL(`${issuer}/session/end`);
    for (const [name, value] of Object.entries(changes)) url.searchParams.set(name, value);
    return url;
  };
  const back = 'http://127.0.0.1:9/signed-out';

  it('asks for the id_token_hint', async () => {
    expect(await codeOnPage(await open(endUrl({ state: 's' })))).toBe('Y030007');
    const response = await open(endUrl({ post_logout_redirect_uri: back }));
    expect(response.status).toBe(400);
  });

  it('answers by a form that submits itself, then goes back to the service', async () => {
    const { id_token = '' } = await tokensOf();
    const asked = endUrl({ id_token_hint: id_token, post_logout_redirect_uri: back, state: 'bye' });
    const response = await open(asked);
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('submit()');
    const [, action = ''] = /action="([^"]+)"/.exec(html) ?? [];
    const fields = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    const body = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value]));
    const cookie = response.headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ');
    const confirmed = await open(action, { method: 'POST', body, headers: { cookie } });
    expect([confirmed.status, confirmed.headers.get('location')]).toEqual([303, `${back}?state=bye`]);
  });

  it('goes back to no address that is not declared', async () => {
    const { id_token = '' } = await tokensOf();
    const url = endUrl({ id_token_hint: id_token, post_logout_redirect_uri: 'https://example.org/' });
    const response = await open(url);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('href');
  });
});

describe('signatures', () => {
  it('are by RS256 for a service that declared it', async () => {
    const party = await relyingParty(issuer, rsa);
    const { tokens } = await signInThrough(party, { persona: 'clean' }, { client_id: rsa.clientId });
    expect(decodeProtectedHeader(tokens.id_token ?? '').alg).toBe('RS256');
  });

  it('are by keys that tell nothing but what verifies', async () => {
    const { keys } = (await (await open(`${issuer}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(keys.map(({ alg }) => alg).sort()).toEqual(['ES256', 'RS256']);
    for (const key of keys) {
      expect(key.kid).toBeTruthy();
      expect(Object.keys(key)).not.toEqual(expect.arrayContaining(['d']));
    }
  });
});
