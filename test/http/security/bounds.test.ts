import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crowdLimits } from '../../../src/access/account/crowd.js';
import type { App } from '../../../src/app.js';
import { largestBody, slowestRequest } from '../../../src/http/limits.js';
import { openApp } from '../../support/servedApp.js';
import { documents, visitorOf } from '../../support/visitor.js';

describe('what one client may cost', () => {
  let app: App;
  beforeAll(async () => {
    app = await openApp();
  });
  afterAll(() => app.close());

  const post = (payload: string, url = '/graphql', type = 'application/json') =>
    visitorOf(app).send(url, { method: 'POST', payload, headers: { 'content-type': type } });

  it('is a body of a bounded size, whole within a bounded time', async () => {
    const query = (size: number) => JSON.stringify({ query: '{ viewer { kind } }' }).padEnd(size);
    expect((await post(query(largestBody))).statusCode).toBe(200);
    expect((await post(query(largestBody + 1))).statusCode).toBe(413);
    const form = 'application/x-www-form-urlencoded';
    const tooLong = `grant_type=${'x'.repeat(8_192)}`;
    expect((await post(tooLong, '/oauth/token', form)).json().error).toBe('invalid_request');
    expect((await post('x'.repeat(largestBody + 1), '/sign-out/franceconnect', form)).statusCode).toBe(413);
    expect(app.fastify.server.requestTimeout).toBe(slowestRequest);
    expect(app.fastify.server.headersTimeout).toBeGreaterThan(0);
  });

  it('is one operation a request: no list of them is carried out', async () => {
    const one = { query: '{ viewer { kind } }' };
    const answer = await post(JSON.stringify([one, one]));
    expect([answer.statusCode, answer.body.includes('STRANGER')]).toEqual([400, false]);
  });

  it('is not the process: a burst of sign-ins is answered up to a bound, and others meanwhile', async () => {
    const most = crowdLimits.underWay;
    const burst = Array.from({ length: most + 30 }, (_, index) =>
      visitorOf(app, { ip: `198.51.100.${index}` }).ask(documents.signIn, {
        email: `burst-${index}@example.org`,
        password: 'a password that is nobody’s',
      }),
    );
    let isOver = false;
    const over = Promise.all(burst).finally(() => {
      isOver = true;
    });
    expect((await visitorOf(app).send('/health/live')).statusCode).toBe(200);
    expect((await visitorOf(app).ask(documents.viewer)).viewer.kind).toBe('STRANGER');
    expect(isOver).toBe(false);
    const errors = (await over).map(({ signIn }) => signIn.userErrors[0]);
    const refused = errors.filter(({ code }) => code === 'TOO_MANY_ATTEMPTS');
    expect(refused.length).toBeGreaterThan(0);
    expect(errors.length - refused.length).toBeGreaterThanOrEqual(most);
    expect(refused[0]).toEqual({ code: 'TOO_MANY_ATTEMPTS', retryAfter: crowdLimits.comeBackAfter });
  });
});
