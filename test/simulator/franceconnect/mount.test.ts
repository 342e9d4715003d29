import cookie from '@fastify/cookie';
import cors from '@fastify/cors';
import formbody from '@fastify/formbody';
import Fastify from 'fastify';
import { expect, it, onTestFinished } from 'vitest';
import {
  createFranceConnect,
  issuerPath,
  mountFranceConnect,
} from '../../../simulator/franceconnect/index.js';
import { setSecurityHeaders } from '../../../src/http/access/securityHeaders.js';
import { relyingParty, signInThrough } from '../../support/franceConnect.js';
import { simulatorWith } from '../../support/simulator.js';

it('stands in a server that reads bodies and sets headers of its own, and leaves both alone', async () => {
  const { people } = await simulatorWith();
  const app = Fastify({ forceCloseConnections: true });
  await app.register(cookie);
  await app.register(cors, { origin: 'https://app.example' });
  await app.register(formbody);
  setSecurityHeaders(app, false);
  let base = '';
  await mountFranceConnect(app, createFranceConnect({ people, base: () => base }));
  app.post('/form', async ({ body }) => body);
  app.get('/franceconnect/callback', async () => 'the gateway’s own');
  onTestFinished(() => app.close());
  base = await app.listen({ port: 0, host: '127.0.0.1' });

  const { userinfo } = await signInThrough(await relyingParty(base + issuerPath('default')), {
    persona: 'driver-1',
  });
  expect(userinfo.family_name).toBe('TESTARD 1');
  const form = await app.inject({
    method: 'POST',
    url: '/form',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'a=1',
  });
  expect([form.json(), form.headers['x-frame-options']]).toEqual([{ a: '1' }, 'DENY']);
  expect((await app.inject({ url: '/franceconnect/callback' })).body).toBe('the gateway’s own');
});
