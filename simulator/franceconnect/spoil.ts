import { decodeJwt, decodeProtectedHeader, importJWK, type JWTPayload, SignJWT } from 'jose';
import type { FranceConnectFailure } from '../world/franceConnectFailures.js';
import type { KeyRing } from './keys.js';

/** An issuer that nobody has. */
const elsewhere = 'https://franceconnect.invalid/api/v2';

/** Seconds for which an expired token has been so: no difference between clocks explains it. */
const longOver = 600;

type Change = (claims: JWTPayload) => JWTPayload;

const changesOfIdToken: Partial<Record<FranceConnectFailure, Change>> = {
  WRONG_NONCE: claims => ({ ...claims, nonce: 'nonce-of-another-request-altogether' }),
  WRONG_ISSUER: claims => ({ ...claims, iss: elsewhere }),
  EXPIRED_ID_TOKEN: ({ iat = 0, exp = 0, ...claims }) => ({
    ...claims,
    auth_time: iat - longOver,
    iat: iat - longOver,
    exp: exp - longOver,
  }),
  LEVEL_TOO_LOW: claims => ({ ...claims, acr: 'eidas0' }),
};

const changesOfUserinfo: Partial<Record<FranceConnectFailure, Change>> = {
  OTHER_SUB: claims => ({ ...claims, sub: `${'0'.repeat(64)}v1` }),
};

/** An ID token as a failure leaves it; the same where it is not of the failure's concern. */
export async function spoiltIdToken(
  token: string,
  failure: FranceConnectFailure,
  ring: KeyRing,
): Promise<string> {
  if (failure === 'WRONG_SIGNATURE') return withWrongSignature(token);
  return changed(token, changesOfIdToken[failure], ring);
}

/** A userinfo token as a failure leaves it. */
export async function spoiltUserinfo(
  token: string,
  failure: FranceConnectFailure,
  ring: KeyRing,
): Promise<string> {
  if (failure === 'WRONG_USERINFO_SIGNATURE') return withWrongSignature(token);
  return changed(token, changesOfUserinfo[failure], ring);
}

async function changed(token: string, change: Change | undefined, { keys }: KeyRing): Promise<string> {
  if (change === undefined) return token;
  const { alg = '', kid = '' } = decodeProtectedHeader(token);
  const key = keys.find(one => one.kid === kid);
  // A token of a shared secret is signed by no key of the ring.
  if (key === undefined) return withWrongSignature(token);
  const payload = change(decodeJwt(token));
  return new SignJWT(payload).setProtectedHeader({ alg, kid }).sign(await importJWK(key, alg));
}

function withWrongSignature(token: string): string {
  const [header, payload, signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  const flipped = bytes.map((byte, place) => (place === 8 ? byte ^ 0xff : byte));
  return [header, payload, Buffer.from(flipped).toString('base64url')].join('.');
}
