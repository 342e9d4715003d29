import formUrlEncoded from 'node:querystring';
import Fastify from 'fastify';
import * as oidc from 'openid-client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createAuthorities } from '../../src/access/authority/index.js';
import { createSecrets } from '../../src/access/secrets.js';
import { serveOauth } from '../../src/http/oauth.js';
import { createManualTime } from '../../src/testing/manualTime.js';
import { noon } from '../support/accountDesk.js';
import { storeAt } from '../support/stores.js';

async function gatewayWithACourt() {
  const store = await storeAt({ memory: true });
  const { clock } = createManualTime(noon);
  const secrets = createSecrets('a key of these tests, of 32 letters');
  const authorities = createAuthorities({ store, secrets, clock });
  const app = Fastify();
  let issuer = 'http://gateway.example';
  await serveOauth(app, { authorities, issuer: () => issuer });
  onTestFinished(() => app.close());
  const registered = await authorities.register({
    office: 'JUDGE',
    name: 'Tribunal judiciaire fictif',
    scopes: ['licence'],
  });
  if (registered.kind !== 'REGISTERED') throw new Error(registered.code);
  const { clientId, clientSecret } = registered;
  const post = (url: string, form: Record<string, string | string[]>, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: formUrlEncoded.stringify(form),
    });
  return {
    app,
    authorities,
    clientId,
    clientSecret,
    client: { client_id: clientId, client_secret: clientSecret },
    post,
    async listen() {
      issuer = await app.listen({ port: 0, host: '127.0.0.1' });
      return new URL(issuer);
    },
  };
}

const grant = { grant_type: 'client_credentials' };
const basic = (id: string, secret: string) =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;

describe('an outsider, by openid-client,', () => {
  it.each([
    ['the form', oidc.ClientSecretPost],
    ['the header', oidc.ClientSecretBasic],
  ])('discovers the gateway, gets a token and ends it, saying who it is by %s', async (_, method) => {
    const { listen, clientId, clientSecret, authorities } = await gatewayWithACourt();
    const config = await oidc.discovery(await listen(), clientId, clientSecret, method(clientSecret), {
      algorithm: 'oauth2',
      execute: [oidc.allowInsecureRequests],
    });
    const token = await oidc.clientCredentialsGrant(config, { scope: 'licence' });
    expect(token).toMatchObject({ token_type: 'bearer', expires_in: 600, scope: 'licence' });
    const stated = { purpose: 'APPEAL', caseReference: 'RG 26/00123' };
    const principal = () => authorities.principalOf(token.access_token, stated);
    expect(await principal()).toMatchObject({ principal: { clientId, purpose: 'APPEAL' } });
    await oidc.tokenRevocation(config, token.access_token);
    expect((await principal()).kind).toBe('TOKEN_INVALID');
  });

  it('meets the errors of OAuth', async () => {
    const { listen, clientId } = await gatewayWithACourt();
    const config = await oidc.discovery(await listen(), clientId, 'wrong', oidc.ClientSecretPost('wrong'), {
      algorithm: 'oauth2',
      execute: [oidc.allowInsecureRequests],
    });
    await expect(oidc.clientCredentialsGrant(config)).rejects.toMatchObject({ error: 'invalid_client' });
  });
});

describe('the token endpoint', () => {
  it('answers a client with a token that no cache keeps', async () => {
    const { post, client } = await gatewayWithACourt();
    const response = await post('/oauth/token', { ...grant, ...client });
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    expect(response.json()).toEqual({
      access_token: expect.stringMatching(/^snpc_authority_/),
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'licence',
    });
  });

  it('refuses each fault by its code, repeating nothing of what was brought', async () => {
    const { post, client, clientId, clientSecret } = await gatewayWithACourt();
    const wrong = 'snpc_client_brought-by-somebody';
    const cases: [Parameters<typeof post>[1], Record<string, string>, number, string][] = [
      [client, {}, 400, 'invalid_request'],
      [{ ...client, grant_type: '' }, {}, 400, 'invalid_request'],
      [{ ...client, grant_type: 'password' }, {}, 400, 'unsupported_grant_type'],
      [{ ...client, grant_type: ['client_credentials', 'client_credentials'] }, {}, 400, 'invalid_request'],
      [{ ...grant, ...client, scope: 'full-record' }, {}, 400, 'invalid_scope'],
      [grant, {}, 401, 'invalid_client'],
      [{ ...grant, client_id: clientId }, {}, 401, 'invalid_client'],
      [{ ...grant, ...client, client_secret: wrong }, {}, 401, 'invalid_client'],
      [{ ...grant, client_id: 'nobody', client_secret: wrong }, {}, 401, 'invalid_client'],
      [grant, { authorization: basic(clientId, wrong) }, 401, 'invalid_client'],
      [grant, { authorization: 'Basic %%%' }, 401, 'invalid_client'],
      [grant, { authorization: 'Bearer x' }, 401, 'invalid_client'],
      [{ ...grant, ...client }, { authorization: basic(clientId, clientSecret) }, 400, 'invalid_request'],
      [
        { ...grant, client_id: 'other' },
        { authorization: basic(clientId, clientSecret) },
        400,
        'invalid_request',
      ],
      [{ x: 'x'.repeat(9_000) }, {}, 400, 'invalid_request'],
    ];
    for (const [form, headers, status, error] of cases) {
      const response = await post('/oauth/token', form, headers);
      expect([response.statusCode, response.json().error], JSON.stringify([form, headers])).toEqual([
        status,
        error,
      ]);
      expect(response.headers['cache-control']).toBe('no-store');
      expect(response.body).not.toContain('brought-by-somebody');
      const challenge = status === 401 && headers.authorization ? 'Basic realm="snpc-gateway"' : undefined;
      expect(response.headers['www-authenticate']).toBe(challenge);
    }
  });

  it('reads forms alone, and no address', async () => {
    const { app, post, client } = await gatewayWithACourt();
    const payload = { ...grant, ...client };
    const json = await app.inject({ method: 'POST', url: '/oauth/token', payload });
    expect([json.statusCode, json.json().error]).toEqual([400, 'invalid_request']);
    const query = new URLSearchParams(payload);
    expect((await post(`/oauth/token?${query}`, {})).json().error).toBe('invalid_client');
    expect((await app.inject({ url: `/oauth/token?${query}` })).statusCode).toBe(404);
  });

  it('says when to come back to whoever failed too often', async () => {
    const { post, client } = await gatewayWithACourt();
    const wrong = { ...grant, ...client, client_secret: 'wrong' };
    for (let n = 0; n < 10; n++) expect((await post('/oauth/token', wrong)).statusCode).toBe(401);
    const response = await post('/oauth/token', wrong);
    expect([response.statusCode, response.headers['retry-after']]).toEqual([429, '1']);
    expect(response.json().error).toBe('temporarily_unavailable');
  });

  it('tells nothing of an accident', async () => {
    const app = Fastify();
    const { authorities } = await gatewayWithACourt();
    const broken = { ...authorities, issueToken: () => Promise.reject(new Error('SELECT 020699010032')) };
    await serveOauth(app, { authorities: broken, issuer: () => '' });
    const response = await app.inject({
      method: 'POST',
      url: '/oauth/token',
      headers: { authorization: basic('a', 'b'), 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'grant_type=client_credentials',
    });
    expect([response.statusCode, response.json().error]).toEqual([500, 'server_error']);
    expect(response.body).not.toContain('SELECT');
  });
});

describe('the revocation endpoint', () => {
  it('answers alike for a token and for any text, and asks who it is', async () => {
    const { post, client } = await gatewayWithACourt();
    expect((await post('/oauth/revoke', { ...client, token: 'x' })).statusCode).toBe(200);
    expect((await post('/oauth/revoke', client)).json().error).toBe('invalid_request');
    const stranger = await post('/oauth/revoke', { token: 'x' });
    expect([stranger.statusCode, stranger.json().error]).toEqual([401, 'invalid_client']);
  });
});

describe('the description of the gateway as an authorization server', () => {
  it('names what it serves', async () => {
    const { app } = await gatewayWithACourt();
    expect((await app.inject({ url: '/.well-known/oauth-authorization-server' })).json()).toEqual({
      issuer: 'http://gateway.example',
      token_endpoint: 'http://gateway.example/oauth/token',
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      revocation_endpoint: 'http://gateway.example/oauth/revoke',
      revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
      grant_types_supported: ['client_credentials'],
      response_types_supported: [],
      scopes_supported: ['licence', 'full-record'],
    });
  });
});
