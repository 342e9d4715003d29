import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.js';
import { inProduction, openApp } from '../../support/servedApp.js';
import { testerToken } from '../../support/tester.js';
import { bearerOf, visitorOf } from '../../support/visitor.js';

const html = { accept: 'text/html' };
const pages = [
  ['/', {}],
  ['/graphql', html],
  ['/graphiql', {}],
  ['/sign-in', {}],
  ['/me', {}],
  ['/account/new', {}],
  ['/outbox', html],
] as const;
const answers = [
  ...pages,
  ['/health/live', {}],
  ['/nothing/here', {}],
  ['/.well-known/oauth-authorization-server', {}],
  ['/sign-in/franceconnect', {}],
  ['/favicon.ico', {}],
  ['/franceconnect/default/api/v2/authorize', {}],
] as const;

describe('every answer', () => {
  let app: App;
  let production: App;
  beforeAll(async () => {
    [app, production] = await Promise.all([openApp(), openApp({ ...inProduction, INTROSPECTION: 'yes' })]);
  });
  afterAll(async () => {
    await Promise.all([app.close(), production.close()]);
  });

  it.each(answers)('of %s is shown in no frame and taken for nothing but its type', async (url, headers) => {
    const answer = await visitorOf(app).send(url, { headers });
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
      'content-security-policy': expect.stringMatching(/frame-ancestors 'none'|^default-src 'none'$/),
      'cache-control': expect.stringMatching(/^(private, )?no-(store|cache)/),
    });
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    expect(answer.headers).not.toHaveProperty('server');
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
  });

  // The policy of whatever is no page lets it load nothing: a page under it would stay blank.
  it.each(pages)('of the page %s is under a policy of its own', async (url, headers) => {
    const policyOf = async (asked: string, more: object) =>
      (await visitorOf(app).send(asked, { headers: { ...more } })).headers['content-security-policy'];
    expect(await policyOf(url, headers)).not.toBe(await policyOf('/health/live', {}));
  });

  it('to GraphQL is kept by no cache, be it a refusal or what somebody reads', async () => {
    const visitor = visitorOf(app);
    const token = await bearerOf(app, 'clean');
    for (const [payload, headers] of [
      [{ query: '{ viewer { kind licence { __typename } } }' }, { authorization: `Bearer ${token}` }],
      [{ query: '{ nothing }' }, {}],
      ['not JSON', { 'content-type': 'application/json' }],
      [{ query: '{ viewer { kind } }' }, { origin: 'https://evil.example' }],
    ] as const) {
      const answer = await visitor.send('/graphql', { method: 'POST', payload, headers: { ...headers } });
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('asks browsers to come back over TLS where they came over TLS, and only there', async () => {
    for (const url of ['/', '/sign-in', '/graphql', '/health/live'])
      expect((await visitorOf(production).send(url)).headers['strict-transport-security']).toBe(
        'max-age=31536000',
      );
  });

  it('in production holds the tester’s token nowhere, and the explorers come as nobody', async () => {
    for (const [url, headers] of answers) {
      const { body, headers: given } = await visitorOf(production).send(url, { headers });
      expect(body + JSON.stringify(given), url).not.toContain(testerToken);
    }
    expect((await visitorOf(production).send('/outbox')).statusCode).toBe(404);
    // What development shows there: the comparison above can fail.
    expect((await visitorOf(app).send('/graphiql')).body).toContain(testerToken);
  });
});
