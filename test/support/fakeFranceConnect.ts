import { createHash } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { ProviderSettings } from '../../src/access/franceconnect/index.js';
import { wallClock } from '../../src/time/index.js';

type Claims = Record<string, unknown>;

/** What this provider does wrong; by default, nothing. */
export interface Faults {
  /** Changes the claims of the ID token; undefined removes one. */
  idToken?: Claims;
  /** Changes those of userinfo. */
  userInfo?: Claims;
  /** How the ID token, or userinfo, is signed. */
  idTokenBy?: 'STRANGER' | 'UNKNOWN_KEY' | 'HS256' | 'none' | 'OTHER_ALGORITHM';
  userInfoBy?: Faults['idTokenBy'];
  /** Userinfo as plain JSON. */
  plainUserInfo?: boolean;
  /** Answers of an address in place of its own. */
  answers?: Partial<Record<'metadata' | 'jwks' | 'token' | 'userinfo', () => Promise<Response> | Response>>;
  /** Changes what it tells of itself. */
  metadata?: Claims;
}

interface Pair {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

const paris = {
  given_name: 'Hélène Odile',
  given_name_array: ['Hélène', 'Odile'],
  family_name: 'LESTRADE',
  birthdate: '1978-03-22',
  idp_birthdate: '1978-03-22',
  gender: 'female',
  birthplace: '37261',
  birthcountry: '99100',
  email: 'helene.lestrade@exemple.invalid',
};

/** A FranceConnect inside a test: no socket, every token of it can be spoilt. `now` is in seconds. */
export async function fakeFranceConnect(changes: Partial<ProviderSettings> = {}) {
  const settings: ProviderSettings = {
    issuer: 'https://franceconnect.invalid/api/v2',
    clientId: 'client-of-the-gateway',
    clientSecret: 'secret-of-the-gateway',
    algorithm: 'ES256',
    ...changes,
  };
  const { issuer, clientId, algorithm } = settings;
  const faults: Faults = {};
  const person: Claims = { ...paris };
  const codes = new Map<string, { nonce: string; challenge: string | null }>();
  const asked: string[] = [];
  let pair = await pairOf(algorithm, 'first');
  const stranger = await pairOf(algorithm, 'first', 'stranger');
  const other = await pairOf(algorithm === 'ES256' ? 'RS256' : 'ES256', 'other');
  const now = () => Math.floor(wallClock.now() / 1000);

  const sign = async (claims: Claims, by: Faults['idTokenBy']): Promise<string> => {
    const present = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
    if (by === 'none') return `${base64({ alg: 'none' })}.${base64(present)}.`;
    const jwt = new SignJWT(present);
    if (by === 'HS256')
      return jwt.setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(settings.clientSecret));
    if (by === 'OTHER_ALGORITHM')
      return jwt.setProtectedHeader({ alg: other.jwk.alg as string, kid: 'other' }).sign(other.privateKey);
    const kid = by === 'UNKNOWN_KEY' ? 'never published' : (pair.jwk.kid as string);
    return jwt
      .setProtectedHeader({ alg: algorithm, kid })
      .sign(by === 'STRANGER' ? stranger.privateKey : pair.privateKey);
  };
  const sub = () => `${createHash('sha256').update(JSON.stringify(person)).digest('hex')}v1`;

  const pages: Record<string, (body: URLSearchParams) => Promise<Response> | Response> = {
    '/.well-known/openid-configuration': () =>
      (faults.answers?.metadata ?? (() => json({ ...metadataOf(issuer), ...faults.metadata })))(),
    '/jwks': () => (faults.answers?.jwks ?? (() => json({ keys: [pair.jwk, other.jwk] })))(),
    '/token': async body => {
      if (faults.answers?.token) return faults.answers.token();
      const code = codes.get(body.get('code') ?? '');
      codes.delete(body.get('code') ?? '');
      if (body.get('client_secret') !== settings.clientSecret) return json({ error: 'invalid_client' }, 401);
      if (!code) return json({ error: 'invalid_grant' }, 400);
      if (code.challenge !== null && code.challenge !== challengeOf(body.get('code_verifier') ?? ''))
        return json({ error: 'invalid_grant' }, 400);
      const claims = { iss: issuer, aud: clientId, sub: sub(), exp: now() + 60, iat: now(), acr: 'eidas1' };
      const idToken = await sign({ ...claims, nonce: code.nonce, ...faults.idToken }, faults.idTokenBy);
      return json({ access_token: 'access', expires_in: 60, id_token: idToken, token_type: 'Bearer' });
    },
    '/userinfo': async () => {
      if (faults.answers?.userinfo) return faults.answers.userinfo();
      const claims = { sub: sub(), iss: issuer, aud: clientId, exp: now() + 60, iat: now(), ...person };
      const given = { ...claims, ...faults.userInfo };
      if (faults.plainUserInfo) return json(given);
      return new Response(await sign(given, faults.userInfoBy), {
        headers: { 'content-type': 'application/jwt' },
      });
    },
  };

  return {
    settings,
    faults,
    /** Claims of whoever signs in. */
    person,
    /** Paths that were asked, in order. */
    asked,
    /** Signs with a new key from now on, and publishes it in place of the old one. */
    async rotateKeys() {
      pair = await pairOf(algorithm, 'second');
    },
    async fetch(url: string, options: { body?: unknown }): Promise<Response> {
      const path = url.slice(issuer.length);
      asked.push(path);
      return (await pages[path]?.(options.body as URLSearchParams)) ?? new Response(null, { status: 404 });
    },
    /** The user signs in: the query that their browser comes back with. */
    signIn(authorizationUrl: string, back: Record<string, string | undefined> = {}): string {
      const { searchParams: given } = new URL(authorizationUrl);
      const code = `code-${codes.size}`;
      codes.set(code, { nonce: given.get('nonce') ?? '', challenge: given.get('code_challenge') });
      const answer = { code, state: given.get('state') ?? '', iss: issuer, ...back };
      return new URLSearchParams(
        Object.entries(answer).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ).toString();
    },
  };
}

function metadataOf(issuer: string): Claims {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/session/end`,
    authorization_response_iss_parameter_supported: true,
  };
}

const pairs = new Map<string, Promise<Pair>>();

// Keys cost more than the rest of a test, and tell nothing by being new.
function pairOf(algorithm: string, kid: string, owner = 'provider'): Promise<Pair> {
  const name = `${algorithm} ${kid} ${owner}`;
  const pair = pairs.get(name) ?? makePair(algorithm, kid);
  pairs.set(name, pair);
  return pair;
}

async function makePair(algorithm: string, kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' } };
}

function json(content: unknown, status = 200): Response {
  return Response.json(content, { status });
}

function base64(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
