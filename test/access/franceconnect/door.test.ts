import { describe, expect, it } from 'vitest';
import {
  createFranceConnectDoor,
  openProof,
  type ProviderSettings,
  proofSeal,
  type SignedInIdentity,
  type SignInProblem,
} from '../../../src/access/franceconnect/index.js';
import { createSecrets } from '../../../src/access/secrets.js';
import type { OpenSession } from '../../../src/access/session/open.js';
import type { SessionRow, WorldMark } from '../../../src/store/store.js';
import { type Clock, type Instant, wallClock } from '../../../src/time/index.js';
import { type Faults, fakeFranceConnect } from '../../support/fakeFranceConnect.js';
import { fakeGatewayStore } from '../../support/fakeGatewayStore.js';

const secrets = createSecrets('a key for the tests of the door of FranceConnect');
const mark: WorldMark = { world: 'default', generation: 'g1' };

const keptBy = ({ idToken }: SessionRow) => idToken && secrets.open(proofSeal, idToken);

interface Options {
  readonly provider?: Partial<ProviderSettings>;
  readonly faults?: Faults;
}

/** A door before a fake FranceConnect, and a browser at it. */
async function atTheDoor({ provider = {}, faults = {} }: Options = {}) {
  const franceConnect = await fakeFranceConnect(provider);
  Object.assign(franceConnect.faults, faults);
  const store = fakeGatewayStore();
  const clock: Clock & { at: Instant } = { at: wallClock.now(), now: () => clock.at };
  const identified: SignedInIdentity[] = [];
  const problems: SignInProblem[] = [];
  const world = { generation: 'g1', linked: null as string | null };
  const openSession: OpenSession = async ({ mark: of, idToken, ...input }) => {
    const { secret, hash } = secrets.issue('session');
    const sealed = idToken === null ? null : secrets.seal(proofSeal, idToken);
    const times = { startedAt: clock.at, lastSeenAt: clock.at, expiresAt: (clock.at + 1_000) as Instant };
    const session = { ...of, ...input, ...times, id: 's1', tokenHash: hash, idToken: sealed };
    await store.sessions.add(session);
    return { secret, session };
  };
  const door = createFranceConnectDoor({
    providerOf: name => (name === 'default' ? franceConnect.settings : null),
    publicUrl: () => 'https://gateway.invalid',
    pendingSignIns: store.pendingSignIns,
    secrets,
    openSession,
    markOf: async name => ({ world: name, generation: world.generation }),
    linkOf: async who => {
      identified.push(who);
      return world.linked;
    },
    report: problem => problems.push(problem),
    clock,
    timeout: 2_000,
    fetch: franceConnect.fetch,
  });
  const browser = secrets.issue('browser').secret;
  const beginning = { mark, browser, returnTo: '/graphiql' };
  const begin = async (): Promise<string> => {
    const outcome = await door.begin(beginning);
    if (outcome.kind === 'REFUSED') throw new Error(JSON.stringify(outcome.problem));
    return outcome.url;
  };
  const complete = (query: string, from: string | null = browser) =>
    door.complete({ query, browser: from, device: 'Firefox on Linux' });
  const signIn = async () => complete(franceConnect.signIn(await begin()));
  const parts = { franceConnect, store, clock, identified, problems, world, door, browser, beginning };
  return { ...parts, begin, complete, signIn };
}

describe('a sign-in by FranceConnect', () => {
  it.each(['ES256', 'RS256'] as const)('opens a session on tokens signed by %s', async algorithm => {
    const { signIn, identified, store } = await atTheDoor({ provider: { algorithm } });
    const outcome = await signIn();
    expect(outcome).toMatchObject({
      kind: 'SIGNED_IN',
      returnTo: '/graphiql',
      session: { door: 'FRANCECONNECT', world: 'default', generation: 'g1', device: 'Firefox on Linux' },
    });
    expect(identified[0]?.identity).toEqual({
      givenNames: ['Hélène', 'Odile'],
      familyName: 'LESTRADE',
      birthdate: '1978-03-22',
      rawBirthdate: '1978-03-22',
      gender: 'female',
      birthplace: '37261',
      birthcountry: '99100',
      email: 'helene.lestrade@exemple.invalid',
    });
    expect(store.rows.sessions.size).toBe(1);
  });

  it('asks what FranceConnect takes, and nothing else', async () => {
    const { begin, franceConnect } = await atTheDoor();
    const url = new URL(await begin());
    expect(url.origin + url.pathname).toBe(`${franceConnect.settings.issuer}/authorize`);
    const { state, nonce, ...rest } = Object.fromEntries(url.searchParams);
    expect(rest).toEqual({
      client_id: 'client-of-the-gateway',
      response_type: 'code',
      redirect_uri: 'https://gateway.invalid/sign-in/franceconnect/callback',
      scope: 'openid identite_pivot email idp_birthdate',
      acr_values: 'eidas1',
    });
    expect(state).toMatch(/^snpc_state_/);
    expect(nonce?.length).toBe(43);
  });

  it('proves its code where the provider takes a proof key', async () => {
    const { begin, complete, franceConnect } = await atTheDoor({ provider: { pkce: true } });
    const url = await begin();
    expect(new URL(url).searchParams.get('code_challenge_method')).toBe('S256');
    expect(await complete(franceConnect.signIn(url))).toMatchObject({ kind: 'SIGNED_IN' });
  });

  it('asks to sign in anew and for other scopes where it is told to', async () => {
    const provider = { prompt: 'login consent', scopes: ['openid', 'identite_pivot'] } as const;
    const { searchParams } = new URL(await (await atTheDoor({ provider })).begin());
    expect(searchParams.get('prompt')).toBe('login consent');
    expect(searchParams.get('scope')).toBe('openid identite_pivot');
  });

  it('keeps the sub as a pseudonym, and what was proven sealed', async () => {
    const { signIn, store } = await atTheDoor();
    await signIn();
    const [session] = store.rows.sessions.values();
    expect(JSON.stringify([...store.rows.sessions])).not.toMatch(/v1"|LESTRADE|1978-03-22|exemple/);
    const proof = openProof(secrets, session?.idToken ?? null);
    expect(proof?.identity.familyName).toBe('LESTRADE');
    const [, payload = ''] = proof?.idToken.split('.') ?? [];
    const { sub, iss } = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(session?.subject).toBe(secrets.pseudonym('franceconnect', JSON.stringify([iss, sub])));
  });

  it('keeps nothing readable while the browser is away', async () => {
    const { begin, store, browser } = await atTheDoor();
    const { searchParams } = new URL(await begin());
    const kept = JSON.stringify([...store.rows.pending]);
    for (const secret of [searchParams.get('state'), searchParams.get('nonce'), browser])
      expect(kept).not.toContain(secret);
  });

  it('opens the session of the dossier that its subject is linked to', async () => {
    const { signIn, world } = await atTheDoor();
    world.linked = 'sealed';
    expect(await signIn()).toMatchObject({ session: { dossier: 'sealed' } });
  });
});

describe('a state', () => {
  const unknown = { kind: 'REFUSED', problem: { code: 'STATE_UNKNOWN', reason: null } };

  it('works once', async () => {
    const { begin, complete, franceConnect } = await atTheDoor();
    const url = await begin();
    const query = franceConnect.signIn(url);
    expect(await complete(query)).toMatchObject({ kind: 'SIGNED_IN' });
    expect(await complete(query)).toMatchObject(unknown);
  });

  it('works once, of two at the same moment', async () => {
    const { begin, complete, franceConnect, store } = await atTheDoor();
    const query = franceConnect.signIn(await begin());
    const outcomes = await Promise.all([complete(query), complete(query)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['REFUSED', 'SIGNED_IN']);
    expect(store.rows.sessions.size).toBe(1);
  });

  it.each([
    [599_999, 'SIGNED_IN'],
    [600_000, 'REFUSED'],
  ])('is %i ms old: %s', async (age, kind) => {
    const { begin, complete, franceConnect, clock } = await atTheDoor();
    const query = franceConnect.signIn(await begin());
    clock.at = (clock.at + age) as Instant;
    expect(await complete(query)).toMatchObject({ kind });
  });

  it('belongs to one browser', async () => {
    for (const other of [null, '', 'snpc_browser_forged', secrets.issue('browser').secret]) {
      const { begin, complete, franceConnect } = await atTheDoor();
      expect(await complete(franceConnect.signIn(await begin()), other)).toMatchObject(unknown);
    }
  });

  it.each(['', 'code=x', 'state=', 'state=made-up', `state=${secrets.issue('state').secret}&code=x`])(
    'is none in %j',
    async query => {
      const { complete, franceConnect } = await atTheDoor();
      expect(await complete(query)).toMatchObject(unknown);
      expect(franceConnect.asked).toEqual([]);
    },
  );

  it('is worth nothing once its world was made anew', async () => {
    const { begin, complete, franceConnect, world } = await atTheDoor();
    const query = franceConnect.signIn(await begin());
    world.generation = 'g2';
    expect(await complete(query)).toMatchObject(unknown);
  });

  it('of a sign-out signs nobody in, and the other way round', async () => {
    const { signIn, begin, complete, door, beginning, franceConnect, browser } = await atTheDoor();
    const signedIn = await signIn();
    if (signedIn.kind === 'REFUSED') throw new Error(signedIn.problem.code);
    const out = await door.signOut(keptBy(signedIn.session), beginning);
    expect(out.kind).toBe('BEGUN');
    if (out.kind === 'BEGUN') expect(await complete(franceConnect.signIn(out.url))).toMatchObject(unknown);
    const { search } = new URL(await begin());
    expect(await door.signedOut({ query: search, browser })).toBeNull();
  });
});

describe('what does not prove who signed in is refused:', () => {
  const seconds = (from: number) => Math.floor(wallClock.now() / 1000) + from;

  const cases: readonly (readonly [string, Faults, string, string | null])[] = [
    ['an ID token signed by a stranger', { idTokenBy: 'STRANGER' }, 'PROOF_REFUSED', 'SIGNATURE'],
    [
      'one signed by a key that is not published',
      { idTokenBy: 'UNKNOWN_KEY' },
      'PROOF_REFUSED',
      'KEY_UNKNOWN',
    ],
    ['one that is not signed', { idTokenBy: 'none' }, 'PROOF_REFUSED', 'ALGORITHM'],
    ['one signed by the client secret', { idTokenBy: 'HS256' }, 'PROOF_REFUSED', 'ALGORITHM'],
    ['one of another algorithm', { idTokenBy: 'OTHER_ALGORITHM' }, 'PROOF_REFUSED', 'ALGORITHM'],
    ['another nonce', { idToken: { nonce: 'x'.repeat(43) } }, 'PROOF_REFUSED', 'NONCE'],
    ['no nonce', { idToken: { nonce: undefined } }, 'PROOF_REFUSED', 'MALFORMED'],
    ['another issuer', { idToken: { iss: 'https://other.invalid' } }, 'PROOF_REFUSED', 'ISSUER'],
    ['a token for another client', { idToken: { aud: 'another' } }, 'PROOF_REFUSED', 'AUDIENCE'],
    ['one for several', { idToken: { aud: ['client-of-the-gateway', 'x'] } }, 'PROOF_REFUSED', 'AUDIENCE'],
    ['one past its end', { idToken: { exp: seconds(-60) } }, 'PROOF_REFUSED', 'EXPIRED'],
    ['one without end', { idToken: { exp: undefined } }, 'PROOF_REFUSED', 'MALFORMED'],
    ['no level', { idToken: { acr: undefined } }, 'PROOF_REFUSED', 'LEVEL_TOO_LOW'],
    ['a level too low', { idToken: { acr: 'eidas0' } }, 'PROOF_REFUSED', 'LEVEL_TOO_LOW'],
    ['userinfo signed by a stranger', { userInfoBy: 'STRANGER' }, 'PROOF_REFUSED', 'SIGNATURE'],
    ['userinfo that is not signed', { userInfoBy: 'none' }, 'PROOF_REFUSED', 'ALGORITHM'],
    ['userinfo signed by the client secret', { userInfoBy: 'HS256' }, 'PROOF_REFUSED', 'ALGORITHM'],
    ['userinfo in plain JSON', { plainUserInfo: true }, 'PROOF_REFUSED', 'USERINFO_NOT_SIGNED'],
    ['userinfo of somebody else', { userInfo: { sub: 'somebody else' } }, 'PROOF_REFUSED', 'SUBJECT'],
    ['userinfo of nobody', { userInfo: { sub: undefined } }, 'PROOF_REFUSED', 'MALFORMED'],
    ['userinfo of another issuer', { userInfo: { iss: 'https://other.invalid' } }, 'PROOF_REFUSED', 'ISSUER'],
    ['userinfo of no issuer', { userInfo: { iss: undefined } }, 'PROOF_REFUSED', 'ISSUER'],
    ['userinfo for another client', { userInfo: { aud: 'another' } }, 'PROOF_REFUSED', 'AUDIENCE'],
    ['userinfo for no client', { userInfo: { aud: undefined } }, 'PROOF_REFUSED', 'AUDIENCE'],
    ['userinfo past its end', { userInfo: { exp: seconds(-60) } }, 'PROOF_REFUSED', 'EXPIRED'],
    ['no family name', { userInfo: { family_name: '' } }, 'PROOF_REFUSED', 'IDENTITY_INCOMPLETE'],
    ['no birth date', { userInfo: { birthdate: undefined } }, 'PROOF_REFUSED', 'IDENTITY_INCOMPLETE'],
    [
      'a code that is worth nothing',
      { answers: { token: () => Response.json({ error: 'invalid_grant' }, { status: 400 }) } },
      'PROVIDER_REFUSED',
      'invalid_grant',
    ],
    [
      'a client that it does not know',
      { answers: { token: () => Response.json({ error: 'invalid_client' }, { status: 401 }) } },
      'PROVIDER_REFUSED',
      'invalid_client',
    ],
    [
      'an answer that is no token',
      { answers: { token: () => new Response('<html>', { headers: { 'content-type': 'text/html' } }) } },
      'PROOF_REFUSED',
      'MALFORMED',
    ],
    [
      'userinfo that refuses its token',
      {
        answers: {
          userinfo: () =>
            new Response(null, {
              status: 401,
              headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
            }),
        },
      },
      'PROVIDER_REFUSED',
      'invalid_token',
    ],
    [
      'a provider out of order',
      { answers: { token: () => new Response(null, { status: 502 }) } },
      'PROVIDER_UNAVAILABLE',
      'BAD_STATUS',
    ],
    [
      'keys that cannot be read',
      { answers: { jwks: () => new Response(null, { status: 503 }) } },
      'PROVIDER_UNAVAILABLE',
      'BAD_STATUS',
    ],
    [
      'nobody at its address',
      { answers: { userinfo: () => Promise.reject(new TypeError('fetch failed')) } },
      'PROVIDER_UNAVAILABLE',
      'UNREACHABLE',
    ],
  ];

  it.each(cases)('%s', async (_what, faults, code, reason) => {
    const { signIn, store, problems, identified } = await atTheDoor({ faults });
    expect(await signIn()).toMatchObject({ kind: 'REFUSED', world: mark.world, problem: { code, reason } });
    expect(problems).toEqual([{ code, reason }]);
    expect([store.rows.sessions.size, identified.length]).toEqual([0, 0]);
  });

  it.each(['eidas1', 'eidas2', 'eidas3'])('but the level %s is enough', async acr => {
    expect(await (await atTheDoor({ faults: { idToken: { acr } } })).signIn()).toMatchObject({
      kind: 'SIGNED_IN',
    });
  });

  it('a callback from another issuer, or that does not say from which', async () => {
    for (const iss of ['https://other.invalid', undefined]) {
      const { begin, complete, franceConnect } = await atTheDoor();
      const outcome = await complete(franceConnect.signIn(await begin(), { iss }));
      expect(outcome).toMatchObject({ problem: { code: 'PROOF_REFUSED' } });
      expect(franceConnect.asked).toEqual(['/.well-known/openid-configuration']);
    }
  });
});

describe('an error that comes back', () => {
  it.each([
    ['access_denied', 'GIVEN_UP', null],
    ['server_error', 'PROVIDER_UNAVAILABLE', 'server_error'],
    ['temporarily_unavailable', 'PROVIDER_UNAVAILABLE', 'temporarily_unavailable'],
    ['invalid_scope', 'PROVIDER_REFUSED', 'invalid_scope'],
    ['<script>', 'PROVIDER_REFUSED', 'unknown_error'],
  ])('%s is %s', async (error, code, reason) => {
    const { begin, complete, franceConnect } = await atTheDoor();
    const query = franceConnect.signIn(await begin(), { error, code: undefined, error_description: 'x' });
    expect(await complete(query)).toMatchObject({ kind: 'REFUSED', problem: { code, reason } });
  });

  it('is believed of the provider alone', async () => {
    const { begin, complete, franceConnect } = await atTheDoor();
    const back = { error: 'access_denied', code: undefined, iss: 'https://other.invalid' };
    expect(await complete(franceConnect.signIn(await begin(), back))).toMatchObject({
      problem: { code: 'PROOF_REFUSED' },
    });
  });
});

describe('a provider', () => {
  it('may change its keys at any moment', async () => {
    const { signIn, franceConnect } = await atTheDoor();
    expect(await signIn()).toMatchObject({ kind: 'SIGNED_IN' });
    await franceConnect.rotateKeys();
    expect(await signIn()).toMatchObject({ kind: 'SIGNED_IN' });
  });

  it('is asked once an hour what it is', async () => {
    const { begin, franceConnect, clock } = await atTheDoor();
    await Promise.all([begin(), begin()]);
    expect(franceConnect.asked).toEqual(['/.well-known/openid-configuration']);
    clock.at = (clock.at + 3_600_000) as Instant;
    await begin();
    expect(franceConnect.asked).toHaveLength(2);
  });

  it('is asked again after it failed', async () => {
    const { door, beginning, franceConnect } = await atTheDoor();
    franceConnect.faults.answers = { metadata: () => new Response(null, { status: 503 }) };
    expect(await door.begin(beginning)).toEqual({
      kind: 'REFUSED',
      problem: { code: 'PROVIDER_UNAVAILABLE', reason: 'BAD_STATUS' },
    });
    franceConnect.faults.answers = {};
    expect(await door.begin(beginning)).toMatchObject({ kind: 'BEGUN' });
  });

  it.each([
    ['another issuer', { issuer: 'https://other.invalid/api/v2' }, 'BAD_METADATA'],
    ['no keys', { jwks_uri: undefined }, 'BAD_METADATA'],
    ['an address in clear', { token_endpoint: 'http://other.invalid/token' }, 'NOT_OVER_TLS'],
    ['an address of another kind', { authorization_endpoint: 'javascript:alert(1)' }, 'NOT_OVER_TLS'],
  ])('that tells of %s is not spoken to', async (_what, metadata, reason) => {
    const { door, beginning } = await atTheDoor({ faults: { metadata } });
    const problem = { code: 'PROVIDER_UNAVAILABLE', reason };
    expect(await door.begin(beginning)).toEqual({ kind: 'REFUSED', problem });
  });

  it('is spoken to in clear on this machine alone', async () => {
    const near = await atTheDoor({ provider: { issuer: 'http://127.0.0.1:4000/api/v2' } });
    expect(await near.signIn()).toMatchObject({ kind: 'SIGNED_IN' });
    const far = await atTheDoor({ provider: { issuer: 'http://franceconnect.invalid/api/v2' } });
    expect(await far.door.begin(far.beginning)).toMatchObject({ problem: { reason: 'NOT_OVER_TLS' } });
    expect(far.franceConnect.asked).toEqual([]);
  });

  it('that does not answer in time is unavailable', async () => {
    const { door, beginning, franceConnect } = await atTheDoor();
    franceConnect.faults.answers = {
      metadata: () => Promise.reject(new DOMException('too late', 'TimeoutError')),
    };
    expect(await door.begin(beginning)).toMatchObject({
      problem: { code: 'PROVIDER_UNAVAILABLE', reason: 'TIMED_OUT' },
    });
  });

  it('is none for another world', async () => {
    const { door, beginning } = await atTheDoor();
    const elsewhere = { ...beginning, mark: { world: 'other', generation: 'g1' } };
    expect(await door.begin(elsewhere)).toMatchObject({ problem: { code: 'NO_PROVIDER' } });
  });
});

describe('a sign-out', () => {
  it('goes through FranceConnect and comes back once', async () => {
    const { signIn, door, beginning, browser, franceConnect } = await atTheDoor();
    const signedIn = await signIn();
    if (signedIn.kind === 'REFUSED') throw new Error(signedIn.problem.code);
    const outcome = await door.signOut(keptBy(signedIn.session), { ...beginning, returnTo: '/goodbye' });
    if (outcome.kind === 'REFUSED') throw new Error(outcome.problem.code);
    const url = new URL(outcome.url);
    expect(url.origin + url.pathname).toBe(`${franceConnect.settings.issuer}/session/end`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      id_token_hint: openProof(secrets, signedIn.session.idToken)?.idToken,
      post_logout_redirect_uri: 'https://gateway.invalid/sign-out/franceconnect/callback',
      state: expect.stringMatching(/^snpc_state_/),
      client_id: 'client-of-the-gateway',
    });
    const query = `state=${url.searchParams.get('state')}`;
    expect(await door.signedOut({ query, browser: secrets.issue('browser').secret })).toBeNull();
    const again = await door.signOut(keptBy(signedIn.session), { ...beginning, returnTo: '/goodbye' });
    const state = again.kind === 'BEGUN' ? new URL(again.url).search : '';
    expect(await door.signedOut({ query: state, browser })).toBe('/goodbye');
    expect(await door.signedOut({ query: state, browser })).toBeNull();
  });

  it('is none for a session of another door', async () => {
    const { door, beginning } = await atTheDoor();
    expect(await door.signOut(null, beginning)).toMatchObject({
      problem: { code: 'NO_PROVIDER' },
    });
  });
});
