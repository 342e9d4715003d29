import { authorizationCodeGrant, type Configuration, fetchUserInfo, type IDToken } from 'openid-client';
import { type FranceConnectIdentity, readIdentity } from './identity.js';
import { refuseProof } from './problems.js';
import { isLevelSufficient } from './provider.js';

/** What a sign-in that has begun expects to come back with. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  /** Proof key of the code; null for a provider that takes none. */
  readonly verifier: string | null;
}

/** Who FranceConnect says signed in, once everything it gave has been verified. */
export interface Proven {
  readonly issuer: string;
  /** Stable name of the person for this client, until their civil status is corrected. */
  readonly sub: string;
  readonly idToken: string;
  readonly identity: FranceConnectIdentity;
}

/**
 * Exchanges the code of a callback, verifies the ID token (signature, `iss`, `aud`, `exp`, `nonce`, `acr`), then reads
 * who it is from a userinfo whose signature, `iss`, `aud` and `sub` are verified. Rejects with errors of the library or
 * a `SignInFailure`.
 */
export async function exchange(
  configuration: Configuration,
  callback: URL,
  { state, nonce, verifier }: Expected,
): Promise<Proven> {
  const tokens = await authorizationCodeGrant(configuration, callback, {
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
    ...(verifier === null ? {} : { pkceCodeVerifier: verifier }),
  });
  const claims = tokens.claims() as IDToken;
  if (!isLevelSufficient(claims.acr)) throw refuseProof('LEVEL_TOO_LOW');
  const userInfo = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  checkAddressee(configuration, userInfo);
  return {
    issuer: claims.iss,
    sub: claims.sub,
    idToken: tokens.id_token as string,
    identity: readIdentity(userInfo),
  };
}

// The library lets these two be absent from userinfo. One that was signed for another client proves nothing here.
function checkAddressee(configuration: Configuration, { iss, aud }: Readonly<Record<string, unknown>>): void {
  if (iss !== configuration.serverMetadata().issuer) throw refuseProof('ISSUER');
  const { client_id: clientId } = configuration.clientMetadata();
  if (aud !== clientId && !(Array.isArray(aud) && aud.length === 1 && aud[0] === clientId))
    throw refuseProof('AUDIENCE');
}
