import Fastify from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFranceConnectDoor, proofSeal } from '../../src/access/franceconnect/index.js';
import { createSecrets } from '../../src/access/secrets.js';
import { franceConnectRoutes } from '../../src/http/signIn/franceConnect.js';
import { SourceError } from '../../src/snpc/index.js';
import { type Instant, wallClock } from '../../src/time/index.js';
import { fakeFranceConnect } from '../support/fakeFranceConnect.js';
import { fakeGatewayStore } from '../support/fakeGatewayStore.js';

const secrets = createSecrets('a key for the tests of the routes of FranceConnect');

/** The routes over a fake FranceConnect, and a browser that keeps its cookies. */
async function routes() {
  const franceConnect = await fakeFranceConnect();
  const store = fakeGatewayStore();
  const kept = new Map<string, string | null>();
  const markOf = async (world = 'default') => {
    if (world !== 'default' && world !== 'other')
      throw new SourceError('UNKNOWN_WORLD', 'test', 'no such world');
    return { world, generation: 'g1' };
  };
  const door = createFranceConnectDoor({
    providerOf: world => (world === 'default' ? franceConnect.settings : null),
    publicUrl: () => 'https://gateway.invalid',
    pendingSignIns: store.pendingSignIns,
    secrets,
    openSession: async ({ mark, idToken, ...input }) => {
      const { secret, hash } = secrets.issue('session');
      const at = wallClock.now();
      const times = { startedAt: at, lastSeenAt: at, expiresAt: (at + 1_000) as Instant };
      kept.set(secret, idToken);
      const sealed = idToken && secrets.seal(proofSeal, idToken);
      return { secret, session: { ...mark, ...input, ...times, id: 's', tokenHash: hash, idToken: sealed } };
    },
    markOf,
    linkOf: async () => null,
    clock: wallClock,
    timeout: 2_000,
    fetch: franceConnect.fetch,
  });
  const app = Fastify();
  onTestFinished(() => app.close());
  const jar = new Map<string, string>();
  franceConnectRoutes(app, {
    door,
    markOf,
    secrets,
    deviceName: userAgent => userAgent ?? null,
    cookies: {
      set: (reply, name, value) => void reply.header('set-cookie', `${name}=${value}`),
      read: ({ headers }, name) => new RegExp(`\\b${name}=([^;]+)`).exec(headers.cookie ?? '')?.[1] ?? null,
    },
    endSession: async request => {
      const secret = /\bsession=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
      const proof = kept.get(secret);
      kept.delete(secret);
      return proof === undefined ? null : { mark: { world: 'default', generation: 'g1' }, proof };
    },
  });
  const ask = async (url: string, method: 'GET' | 'POST' = 'GET') => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const form = method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
    const answer = await app.inject({ url, method, headers: { cookie, ...form } });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
      jar.set(name, value);
    }
    return { status: answer.statusCode, to: answer.headers.location ?? '', headers: answer.headers };
  };
  const signIn = async (begin = '/sign-in/franceconnect?returnTo=/graphiql') => {
    const { to } = await ask(begin);
    return ask(`/sign-in/franceconnect/callback?${franceConnect.signIn(to)}`);
  };
  return { ask, signIn, jar, franceConnect, kept };
}

describe('signing in by FranceConnect', () => {
  it('goes there, comes back, and goes on with a session', async () => {
    const { ask, signIn, jar, franceConnect } = await routes();
    const there = await ask('/sign-in/franceconnect');
    expect(there.status).toBe(303);
    expect(there.to).toContain(`${franceConnect.settings.issuer}/authorize?`);
    const back = await signIn();
    expect([back.status, back.to]).toEqual([303, '/graphiql']);
    expect(jar.get('session')).toMatch(/^snpc_session_/);
    expect(back.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });

  it.each(['https://evil.invalid', '//evil.invalid', '/\\evil.invalid', '/%09/evil.invalid', ''])(
    'goes home rather than to %j',
    async returnTo => {
      const { signIn } = await routes();
      const begin = `/sign-in/franceconnect?returnTo=${encodeURIComponent(returnTo)}`;
      expect((await signIn(begin)).to).toMatch(/^\/(me|%09\/evil\.invalid)$/);
    },
  );

  it('goes home when several places are asked for', async () => {
    const { signIn } = await routes();
    expect((await signIn('/sign-in/franceconnect?returnTo=/a&returnTo=/b')).to).toBe('/me');
  });

  it('works in two tabs of one browser', async () => {
    const { ask, franceConnect } = await routes();
    const tabs = [
      await ask('/sign-in/franceconnect?returnTo=/one'),
      await ask('/sign-in/franceconnect?returnTo=/two'),
    ];
    const back = tabs.map(({ to }) => `/sign-in/franceconnect/callback?${franceConnect.signIn(to)}`);
    expect((await ask(back[0] as string)).to).toBe('/one');
    expect((await ask(back[1] as string)).to).toBe('/two');
  });

  it('signs nobody in by an address that another browser began', async () => {
    const { ask, jar, franceConnect } = await routes();
    const { to } = await ask('/sign-in/franceconnect');
    jar.set('browser', secrets.issue('browser').secret);
    const back = await ask(`/sign-in/franceconnect/callback?${franceConnect.signIn(to)}`);
    expect(back.to).toBe('/sign-in?problem=STATE_UNKNOWN');
    expect(jar.has('session')).toBe(false);
  });

  it.each([
    [{ error: 'access_denied', code: undefined }, 'GIVEN_UP'],
    [{ error: 'invalid_scope', code: undefined }, 'PROVIDER_REFUSED'],
    [{ code: 'unknown' }, 'PROVIDER_REFUSED'],
    [{ iss: 'https://other.invalid' }, 'PROOF_REFUSED'],
    [{ state: 'another' }, 'STATE_UNKNOWN'],
  ])('tells the page of sign-in, of %j, that it is %s', async (back, problem) => {
    const { ask, franceConnect, jar } = await routes();
    const { to } = await ask('/sign-in/franceconnect');
    const answer = await ask(`/sign-in/franceconnect/callback?${franceConnect.signIn(to, back)}`);
    expect([answer.status, answer.to]).toEqual([303, `/sign-in?problem=${problem}`]);
    expect(jar.has('session')).toBe(false);
  });

  it('tells it of a world that is not there, and of one without FranceConnect', async () => {
    const { ask } = await routes();
    expect((await ask('/sign-in/franceconnect?world=nowhere')).to).toBe('/sign-in?problem=UNKNOWN_WORLD');
    expect((await ask('/sign-in/franceconnect?world=other')).to).toBe(
      '/sign-in?problem=NO_PROVIDER&world=other',
    );
  });

  it('tells it that FranceConnect does not answer', async () => {
    const { ask, franceConnect } = await routes();
    franceConnect.faults.answers = { metadata: () => new Response(null, { status: 503 }) };
    expect((await ask('/sign-in/franceconnect')).to).toBe('/sign-in?problem=PROVIDER_UNAVAILABLE');
  });
});

describe('signing out', () => {
  it('ends the session, goes through FranceConnect, and comes back', async () => {
    const { ask, signIn, kept, franceConnect } = await routes();
    await signIn();
    const there = await ask('/sign-out/franceconnect?returnTo=/goodbye', 'POST');
    expect(there.status).toBe(303);
    expect(there.to).toContain(`${franceConnect.settings.issuer}/session/end?id_token_hint=`);
    expect(kept.size).toBe(0);
    const state = new URL(there.to).searchParams.get('state');
    expect((await ask(`/sign-out/franceconnect/callback?state=${state}`)).to).toBe('/goodbye');
    expect((await ask(`/sign-out/franceconnect/callback?state=${state}`)).to).toBe('/');
  });

  it('is not done by a link', async () => {
    const { ask, signIn, kept } = await routes();
    await signIn();
    expect((await ask('/sign-out/franceconnect')).status).toBe(404);
    expect(kept.size).toBe(1);
  });

  it('goes on at once for whoever has no session, or one that FranceConnect knows nothing of', async () => {
    const { ask, signIn, jar, kept } = await routes();
    expect((await ask('/sign-out/franceconnect', 'POST')).to).toBe('/');
    await signIn();
    const secret = jar.get('session') as string;
    kept.set(secret, null);
    expect((await ask('/sign-out/franceconnect?returnTo=/a', 'POST')).to).toBe('/a');
    expect(kept.size).toBe(0);
  });
});
