import type { JWK } from 'jose';
import type { ClientMetadata } from 'oidc-provider';
import { isLoopback } from '../../src/snpc/http/guard.js';
import type { SigningAlgorithm } from './keys.js';

/** A service that may sign people in. */
export interface FranceConnectClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Public keys of a service that proves itself by `private_key_jwt` instead of its secret. */
  readonly publicKeys?: readonly JWK[];
  /** Addresses that people may be sent back to, to the letter. */
  readonly redirectUris: readonly string[];
  /** Addresses that they may be sent to after signing out, to the letter. */
  readonly postLogoutRedirectUris?: readonly string[];
  /**
   * True to send them, for development, to any address of this machine too, whatever its port and path, and to any of the
   * server under whose address FranceConnect is.
   */
  readonly anyNearAddress?: boolean;
  /** How its ID tokens and userinfo are signed. Default: ES256. */
  readonly signing?: SigningAlgorithm;
  /** False for a service that FranceConnect has shut out. Default: true. */
  readonly isActive?: boolean;
}

/** The service of whoever develops: its secret is published, and people are sent back to it near at hand alone. */
export const developmentClient: FranceConnectClient = {
  clientId: 'snpc-gateway-development',
  clientSecret: 'snpc-gateway development secret, known to all',
  redirectUris: [],
  anyNearAddress: true,
};

/** An address that every service has, so that one without any is well formed; nothing can listen there. */
const nowhere = 'https://franceconnect.invalid/nowhere';

/** A service as oidc-provider knows it. */
export function metadataOf({
  clientId,
  clientSecret,
  publicKeys,
  redirectUris,
  postLogoutRedirectUris = [],
  signing = 'ES256',
}: FranceConnectClient): ClientMetadata {
  return {
    client_id: clientId,
    client_secret: clientSecret,
    redirect_uris: redirectUris.length === 0 ? [nowhere] : [...redirectUris],
    post_logout_redirect_uris: [...postLogoutRedirectUris],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: publicKeys ? 'private_key_jwt' : 'client_secret_post',
    ...(publicKeys && { jwks: { keys: [...publicKeys] as NonNullable<ClientMetadata['jwks']>['keys'] } }),
    subject_type: 'pairwise',
    // Its addresses may be of several hosts, such as localhost and 127.0.0.1: nothing is fetched from it.
    sector_identifier_uri: nowhere,
    id_token_signed_response_alg: signing,
    userinfo_signed_response_alg: signing,
  };
}

/** True for an address of this machine, whatever its port and path, or of the server at `base`. */
export function isNear(address: string, base: string): boolean {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.hash !== '') return false;
  return isLoopback(url.hostname) || url.origin === new URL(base).origin;
}
